import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Link } from 'wouter';
import { isForeign, t } from '../../i18n';
import { clock, number, percent } from '../../i18n/format';
import type { Portfolio } from '../../live/protocol';
import type { LiveState } from '../../live/state';
import { Bar } from '../../parts/Bar';
import { Change } from '../../parts/Change';
import type { Explanation } from '../../parts/explanation';
import { Said } from '../../parts/Said';
import { Term } from '../../parts/Term';
import { money } from './figures';
import { HoldingsEditor } from './HoldingsEditor';

function Valued({ state }: { state: LiveState }) {
  const { portfolio } = state;
  if (!portfolio) return null;
  const invented = portfolio.source === 'simulated' || portfolio.source === 'sample';
  return (
    <>
      <div className="panel-head">
        <h2 id="holdings-title">{t('live.portfolio')}</h2>
        {invented ? (
          <span className="tag hatched">
            {portfolio.source === 'sample' ? `${t('sample.tag')} ${clock(portfolio.as_of, true)}` : t('simulated.tag', { time: clock(portfolio.as_of, true) })}
          </span>
        ) : (
          <span className="source" lang={isForeign() ? 'en' : undefined}>
            {portfolio.source} {clock(portfolio.as_of, true)}
          </span>
        )}
      </div>
      <p>
        <span className="hero" data-total>
          {money(portfolio.total_value)}
        </span>{' '}
        <span className="note">{portfolio.currency}</span>
        <span className="unseen"> {t('live.total')}</span>
      </p>
      <p className="note">{t('live.version', { version: portfolio.version })}</p>
    </>
  );
}

function aboutWeight(portfolio: Portfolio, ticker: string, value: string): Explanation {
  const words = { value: money(portfolio.holdings_value[ticker]), total: money(portfolio.total_value), currency: portfolio.currency };
  return { term: 'weight', title: `${ticker}, ${t('live.weight')}`, value, how: t('explain.weight', words), source: <Said>{portfolio.source}</Said> };
}

export function HoldingsPanel({ state, onAnalyse }: { state: LiveState; onAnalyse: (ticker: string) => void }) {
  const [editing, setEditing] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const { portfolio, before } = state;
  if (!portfolio) return null;
  const moved = (ticker: string) => {
    const [old, now] = [before[ticker], portfolio.prices[ticker]];
    return old && now ? (now / old - 1) * 100 : null;
  };
  const done = () => {
    flushSync(() => setEditing(false));
    opener.current?.focus();
  };
  return (
    <section className="panel holdings" aria-labelledby="holdings-title">
      <div className="padded">
        <Valued state={state} />
      </div>
      {editing ? (
        <HoldingsEditor current={portfolio} onDone={done} />
      ) : (
        <>
          <div className="table-box">
            <div className="table-frame">
              <table>
                <caption className="unseen">{t('live.portfolio')}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t('live.holding')}</th>
                    <th scope="col" className="number">
                      {t('live.shares')}
                    </th>
                    <th scope="col" className="number">
                      {t('live.price')}
                    </th>
                    <th scope="col" className="number">
                      {t('live.weight')}
                    </th>
                    <th scope="col">
                      <span className="unseen">{t('live.analyseWord')}</span>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {Object.entries(portfolio.holdings).map(([ticker, shares]) => {
                    const weight = ((portfolio.holdings_value[ticker] ?? 0) / (portfolio.total_value || 1)) * 100;
                    return (
                      <tr key={ticker} className={ticker === state.analysis?.ticker ? 'chosen' : undefined}>
                        <th scope="row">
                          <Link href={`/stocks/${encodeURIComponent(ticker)}`} className="company">
                            <strong>{ticker}</strong>
                          </Link>
                        </th>
                        <td className="number">{number(shares, Number.isInteger(shares) ? 0 : 2)}</td>
                        <td className="number">
                          {money(portfolio.prices[ticker])} {moved(ticker) !== null && <Change value={moved(ticker)} />}
                        </td>
                        <td className="number">
                          <span className="with-bar">
                            <Bar value={weight} of={100} />{' '}
                            <Term about={aboutWeight(portfolio, ticker, percent(weight))}>{percent(weight)}</Term>
                          </span>
                        </td>
                        <td className="number">
                          <button type="button" className="button plain small" aria-label={t('live.analyse', { ticker })} onClick={() => onAnalyse(ticker)}>
                            {t('live.analyseWord')}
                          </button>
                        </td>
                      </tr>
                    );
                  })}
                </tbody>
              </table>
            </div>
          </div>
          <div className="padded">
            <button ref={opener} type="button" className="button plain" onClick={() => setEditing(true)}>
              {t('live.edit')}
            </button>
          </div>
        </>
      )}
    </section>
  );
}
