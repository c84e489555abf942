import type { ReactNode } from 'react';
import type { StockItem } from '../../api/types';
import { t, type Key } from '../../i18n';
import { number, peRatio } from '../../i18n/format';
import { Bar } from '../../parts/Bar';
import { Change } from '../../parts/Change';
import { Signal } from '../../parts/Signal';
import type { Explanation } from '../../parts/explanation';
import { Source } from '../../parts/Source';
import { Spark } from '../../parts/Spark';
import { aboutPrice, aboutRatio, aboutScore, aboutSignal, aboutSource, aboutToday, aboutYear } from './cellWords';

export interface StockColumn {
  key: string;
  head: Key;
  sort?: string;
  number?: boolean;
  /** `allSample`: every row is invented, which the banner says, so that no row needs to stand out. */
  cell: (stock: StockItem, allSample: boolean) => ReactNode;
  /** Why the figure is what it is; null: there is none. */
  explain: (stock: StockItem) => Explanation | null;
}

/** Company comes before these. Which of them leave on a narrow screen is in styles/stock-table.css. */
export const COLUMNS: StockColumn[] = [
  {
    key: 'price',
    head: 'column.price',
    sort: 'price',
    number: true,
    cell: (stock) => (
      <span className={stock.quote?.provenance.stale ? 'old' : undefined}>
        {number(stock.quote?.price)} {stock.quote && <small>{stock.quote.currency}</small>}
      </span>
    ),
    explain: aboutPrice,
  },
  { key: 'today', head: 'column.today', sort: 'change_percent', number: true, cell: (stock) => <Change value={stock.quote?.change_percent} />, explain: aboutToday },
  { key: 'year', head: 'column.year', cell: (stock) => <Spark values={stock.spark} />, explain: aboutYear },
  { key: 'pe', head: 'column.pe', sort: 'pe_ratio', number: true, cell: (stock) => peRatio(stock.pe_ratio), explain: aboutRatio },
  {
    key: 'score',
    head: 'column.score',
    sort: 'total_score',
    number: true,
    cell: (stock) => (
      <>
        <Bar value={stock.scores?.total_score} of={100} />
        <strong>{number(stock.scores?.total_score, 1)}</strong>
      </>
    ),
    explain: aboutScore,
  },
  { key: 'signal', head: 'column.signal', sort: 'signal', cell: (stock) => <Signal signal={stock.scores?.signal ?? ''} />, explain: aboutSignal },
  {
    key: 'source',
    head: 'column.source',
    cell: (stock, allSample) => (stock.quote ? <Source provenance={stock.quote.provenance} quiet={allSample} /> : <span className="source">{t('source.unknown')}</span>),
    explain: aboutSource,
  },
];
