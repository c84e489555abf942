import { Link } from 'wouter';
import { address, useGet } from '../api/queries';
import { useQueryText } from '../app/useQueryText';
import type { Comparison, ComparisonRow } from '../api/types';
import { t } from '../i18n';
import { number } from '../i18n/format';
import { Change } from '../parts/Change';
import type { Explanation } from '../parts/explanation';
import { Fetched } from '../parts/Fetched';
import { Icon } from '../parts/Icon';
import { PageHead } from '../parts/PageHead';
import { Loaded, Skeleton, StateBlock } from '../parts/State';
import { Signal } from '../parts/Signal';
import { Source } from '../parts/Source';
import { Term } from '../parts/Term';
import { TickerPicker } from '../parts/TickerPicker';
import { useScrolls } from '../parts/useScrolls';
import { metricName, metricText, termOf } from './stock/figures';
import '../styles/compare.css';

const loadRebased = () => import('./compare/RebasedPanel');
const MOST = 4;

function about(row: ComparisonRow, { tickers, stocks }: Comparison): Explanation {
  const figures = tickers.map((ticker, at) => t('explain.ofStock', { ticker, value: metricText(row.key, row.values[at]) }));
  const best = row.best.length ? t('explain.best', { tickers: row.best.join(', ') }) : '';
  const source = stocks.map((stock) => (
    <div key={stock.ticker}>
      {stock.ticker}: <Source provenance={stock.quote?.provenance} />
    </div>
  ));
  return { term: termOf(row.key), title: metricName(row.key, row.label), value: '', how: [...figures, best].join('\n'), source };
}

function Sheet({ comparison, remove }: { comparison: Comparison; remove: (ticker: string) => void }) {
  const [frame, scrolls] = useScrolls();
  return (
    <div ref={frame} className="panel table-frame" {...(scrolls ? { tabIndex: 0, role: 'group', 'aria-label': t('page.compare') } : {})}>
      <table className="comparison">
        <caption className="unseen">{t('page.compare')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="unseen">{t('compare.figure')}</span>
            </th>
            {comparison.stocks.map((stock) => (
              <th key={stock.ticker} scope="col" className="number">
                <Link href={`/stocks/${encodeURIComponent(stock.ticker)}`}>{stock.ticker}</Link>
                <button type="button" className="remove" aria-label={t('compare.remove', { ticker: stock.ticker })} onClick={() => remove(stock.ticker)}>
                  <Icon name="close" />
                </button>
                <span className="name">{stock.name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('column.price')}</th>
            {comparison.stocks.map((stock) => (
              <td key={stock.ticker} className="number">
                {number(stock.quote?.price)} <Change value={stock.quote?.change_percent} />
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">{t('column.signal')}</th>
            {comparison.stocks.map((stock) => (
              <td key={stock.ticker} className="number">
                <Signal signal={stock.scores?.signal ?? ''} />
              </td>
            ))}
          </tr>
          {comparison.rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                <Term about={about(row, comparison)} />
              </th>
              {comparison.tickers.map((ticker, at) => {
                const best = row.best.includes(ticker);
                return (
                  <td key={ticker} className={best ? 'number best' : 'number'}>
                    {best && <Icon name="check" />}
                    {metricText(row.key, row.values[at])}
                    {best && <span className="unseen">, {t('compare.best')}</span>}
                  </td>
                );
              })}
            </tr>
          ))}
          <tr>
            <th scope="row">{t('column.source')}</th>
            {comparison.stocks.map((stock) => (
              <td key={stock.ticker} className="number">
                <Source provenance={stock.quote?.provenance} />
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}

export default function ComparePage() {
  const [query, change] = useQueryText();
  const tickers = (query.get('tickers') ?? '').split(',').filter(Boolean).slice(0, MOST);
  const set = (list: string[]) => change({ tickers: list.join(',') });
  const comparison = useGet<Comparison>(tickers.length > 1 ? address('/api/stocks/compare', { tickers: tickers.join(',') }) : null, { keep: true });
  return (
    <>
      <PageHead title={t('page.compare')} note={tickers.join(', ')} />
      {tickers.length < MOST && (
        <div className="filters">
          <TickerPicker label={t('compare.add')} onPick={(ticker) => set([...new Set([...tickers, ticker])])} />
        </div>
      )}
      {tickers.length < 2 ? (
        <div className="panel">
          <StateBlock title={t('compare.few')}>
            {tickers.map((ticker) => (
              <button key={ticker} type="button" className="button plain" onClick={() => set(tickers.filter((other) => other !== ticker))}>
                {t('compare.remove', { ticker })}
              </button>
            ))}
          </StateBlock>
        </div>
      ) : (
        <Loaded query={comparison} what={t('page.compare')} rows={12}>
          {(data) => (
            <div className="panels">
              <Sheet comparison={data} remove={(ticker) => set(tickers.filter((other) => other !== ticker))} />
              <Fetched load={loadRebased} props={{ tickers: data.tickers }} waiting={<Skeleton rows={8} />} what={t('rebased.title')} />
            </div>
          )}
        </Loaded>
      )}
    </>
  );
}
