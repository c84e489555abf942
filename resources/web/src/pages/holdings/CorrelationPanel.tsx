import { useMemo } from 'react';
import { usePriceTables } from '../../api/priceTables';
import type { Portfolio, PriceTable } from '../../api/types';
import type { PlainChart } from '../../chart/plain';
import { WalkedChart, type Drawn } from '../../chart/WalkedChart';
import { t } from '../../i18n';
import { number } from '../../i18n/format';
import { Failure, Skeleton, StateBlock } from '../../parts/State';
import { correlationChart, correlationsOf, FEWEST_RETURNS } from './correlation';

const MOST = 8; // more cells cannot be read at twice the text size
const ROW = 34;
const GAP = 2; // as in the style sheet, and within a row
const HEAD = 3.25; // rem, of the tickers at the side

/** The largest positions, in the order of the alphabet: weights that change places must not change the matrix. */
function largest(portfolio: Portfolio): string[] {
  const held = portfolio.positions.filter((position) => position.value && position.shares > 0);
  return held
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0))
    .slice(0, MOST)
    .map(({ ticker }) => ticker)
    .sort();
}

function remPixels(): number {
  return parseFloat(getComputedStyle(document.documentElement).fontSize);
}

/** Tints by strength, orange for opposite; the figures stand in the cells. */
function Matrix({ chart, drawn }: { chart: PlainChart; drawn: Drawn }) {
  return (
    <div className="matrix" style={{ gridTemplateColumns: `${HEAD}rem repeat(${chart.labels.length}, minmax(0, 1fr))`, gridAutoRows: ROW - GAP }}>
      <span />
      {chart.labels.map((ticker) => (
        <span key={ticker} className="head">
          {ticker}
        </span>
      ))}
      {chart.series.map(({ name, values }, row) => [
        <span key={name} className="head side">
          {name}
        </span>,
        ...values.map((value, column) => (
          <span
            key={`${name} ${chart.labels[column]}`}
            className={`cell${value < 0 ? ' opposite' : ''}${drawn.explored && drawn.series === row && drawn.row === column ? ' chosen' : ''}`}
            style={{ '--strength': `${Math.round(Math.abs(value || 0) * 60)}%` } as React.CSSProperties}
          >
            {number(value, 2)}
          </span>
        )),
      ])}
    </div>
  );
}

function Chart({ name, tables }: { name: string; tables: PriceTable[] }) {
  const all = useMemo(() => correlationsOf(tables), [tables]);
  const chart = useMemo(() => correlationChart(all), [all]);
  if (all.returns < FEWEST_RETURNS)
    return <StateBlock title={t('pairs.fewDays')} text={t('pairs.fewDaysText', { wanted: FEWEST_RETURNS, tickers: all.tickers.join(', '), count: all.returns })} />;
  return (
    <WalkedChart
      title={t('pairs.title')}
      name={t('pairs.name', { name })}
      chart={chart}
      height={(chart.labels.length + 1) * ROW}
      follow={(x, y, width) => {
        const head = HEAD * remPixels();
        return { row: Math.floor(((x - head) / (width - head)) * chart.labels.length), series: Math.floor(y / ROW) - 1 };
      }}
      draw={(drawn) => <Matrix chart={chart} drawn={drawn} />}
    />
  );
}

/** How the largest positions move together, from a year of prices. */
export function CorrelationPanel({ portfolio }: { portfolio: Portfolio }) {
  const tickers = largest(portfolio);
  const { tables, waiting, error, retry } = usePriceTables(tickers, '1y');
  const lacking = tickers.length < 2;
  return (
    <section className="panel padded correlation" aria-label={t('pairs.title')}>
      {lacking || error || waiting ? <h2>{t('pairs.title')}</h2> : null}
      {lacking ? (
        <StateBlock title={t('pairs.few')} text={t('pairs.fewText')} />
      ) : error ? (
        <Failure error={error} what={t('pairs.title')} retry={retry} />
      ) : waiting ? (
        <Skeleton what={t('pairs.title')} />
      ) : (
        <Chart name={portfolio.name} tables={tables} />
      )}
    </section>
  );
}
