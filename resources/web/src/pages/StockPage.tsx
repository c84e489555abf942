import { useEffect } from 'react';
import { Link, useParams } from 'wouter';
import { ApiError } from '../api/client';
import { stockPath, useGet } from '../api/queries';
import type { StockDetail } from '../api/types';
import { isolated, t } from '../i18n';
import { longDay, number, signed } from '../i18n/format';
import { said } from '../i18n/said';
import { Change } from '../parts/Change';
import type { Explanation } from '../parts/explanation';
import { Fetched } from '../parts/Fetched';
import { Icon } from '../parts/Icon';
import { PageHead } from '../parts/PageHead';
import { Failure, Old, Skeleton, StateBlock } from '../parts/State';
import { Source } from '../parts/Source';
import { Term } from '../parts/Term';
import { Fundamentals } from './stock/Fundamentals';
import { RiskPanel } from './stock/RiskPanel';
import { ScorePanel } from './stock/ScorePanel';
import '../styles/stock-page.css';

const loadChart = () => import('./stock/ChartPanel');
const loadScoreCharts = () => import('./stock/ScoreCharts');

function aboutPrice(quote: NonNullable<StockDetail['quote']>): Explanation {
  const words = { day: longDay(quote.provenance.as_of), change: signed(quote.change) };
  return { term: 'close', title: t('column.price'), value: `${number(quote.price)} ${quote.currency}`, how: t('explain.close', words), source: <Source provenance={quote.provenance} /> };
}

function Head({ stock }: { stock: StockDetail }) {
  const { quote } = stock;
  return (
    <>
      <PageHead title={isolated(stock.name || stock.ticker)} note={[stock.ticker, said(stock.sector ?? '')].filter(Boolean).map(isolated).join(', ')}>
        <Link href={`/live?analyse=${encodeURIComponent(stock.ticker)}`} className="button primary">
          <Icon name="pulse" />
          {t('stock.live')}
        </Link>
        <Link href={`/compare?tickers=${encodeURIComponent(stock.ticker)}`} className="button plain">
          <Icon name="columns" />
          {t('stock.compare')}
        </Link>
      </PageHead>
      {quote && (
        <p className="quote">
          <Term about={aboutPrice(quote)}>
            <span className="unseen">{t('column.price')} </span>
            <span className={quote.provenance.stale ? 'hero old' : 'hero'}>{number(quote.price)}</span>
          </Term>{' '}
          <span className="note">{quote.currency}</span>
          <Change value={quote.change} points />
          <Change value={quote.change_percent} />
          <Source provenance={quote.provenance} />
        </p>
      )}
    </>
  );
}

export default function StockPage() {
  const { ticker = '' } = useParams<{ ticker: string }>();
  // Beside the stock's figures, not after them. Where they cannot be had, the panels say so.
  useEffect(() => [loadChart, loadScoreCharts].forEach((load: () => Promise<unknown>) => void load().catch(() => undefined)), []);
  const stock = useGet<StockDetail>(stockPath(ticker));
  if (stock.error && !stock.data) {
    const unknown = stock.error instanceof ApiError && (stock.error.status === 404 || stock.error.status === 422);
    return (
      <>
        <PageHead title={unknown ? t('stock.unknown', { ticker }) : ticker} />
        <div className="panel">
          {unknown ? (
            <StateBlock title={t('stock.unknown', { ticker })} text={t('stock.unknown.text')}>
              <Link href="/">{t('missing.back')}</Link>
            </StateBlock>
          ) : (
            <Failure error={stock.error} what={ticker} retry={() => void stock.refetch()} />
          )}
        </div>
      </>
    );
  }
  if (!stock.data)
    return (
      <>
        <div className="page-head">
          <h1>{ticker}</h1>
        </div>
        <Skeleton what={ticker} />
      </>
    );
  return (
    <div key={ticker}>
      <Head stock={stock.data} />
      {stock.error && <Old query={stock} error={stock.error} />}
      <div className="panels stock-page">
        <section className="panel padded chart" aria-label={t('chart.title')}>
          <Fetched
            load={loadChart}
            props={{ ticker: stock.data.ticker, name: stock.data.name || stock.data.ticker }}
            waiting={<Skeleton rows={12} />}
            what={t('chart.title')}
          />
        </section>
        <ScorePanel stock={stock.data} />
        <Fundamentals stock={stock.data} />
        <Fetched
          load={loadScoreCharts}
          props={{ stock: stock.data }}
          waiting={
            <div className="panel padded">
              <Skeleton what={t('course.title')} rows={8} />
            </div>
          }
          what={t('course.title')}
          around={(said) => <div className="panel padded">{said}</div>}
        />
        <RiskPanel ticker={stock.data.ticker} />
      </div>
    </div>
  );
}
