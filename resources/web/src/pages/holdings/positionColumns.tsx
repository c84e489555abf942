import type { Portfolio, Position, Transaction } from '../../api/types';
import { t, type Key } from '../../i18n';
import { day, number, signed, signedPercent } from '../../i18n/format';
import { Bar } from '../../parts/Bar';
import { Change } from '../../parts/Change';
import type { Explanation } from '../../parts/explanation';
import { Company } from '../../parts/Company';
import { Icon } from '../../parts/Icon';
import { Source } from '../../parts/Source';
import type { Column } from '../../parts/Table';
import { kindName, sharesShown } from './portfolioChanges';
import { RowActions } from './RowActions';

type Figure = 'shares' | 'cost' | 'price' | 'value' | 'gain' | 'percent' | 'weight';

/** What each is called in the glossary. */
const TERMS: Record<Figure, string> = { shares: 'position', cost: 'cost_basis', price: 'close', value: 'position', gain: 'unrealised_gain', percent: 'unrealised_gain', weight: 'weight' };

/** How a figure of a position comes about; "" where its source says it. */
function how(figure: Figure, row: Position, total: number): string {
  const shares = sharesShown(row.shares);
  const [value, cost, gain] = [number(row.value), number(row.cost), signed(row.gain)];
  switch (figure) {
    case 'shares':
      return t('explain.sharesHeld', { shares });
    case 'cost':
      return row.shares > 0 ? t('explain.cost', { shares, cost, average: number(row.average_price) }) : '';
    case 'price':
      return '';
    case 'value':
      return t('explain.worth', { shares, price: number(row.stock?.quote?.price) });
    case 'gain':
      return row.shares > 0 ? t('explain.gain', { value, cost }) : t('explain.sold');
    case 'percent':
      return t('explain.gainPercent', { gain, cost });
    case 'weight':
      return t('explain.weight', { value, total: number(total), currency: row.currency ?? '' });
  }
}

/** Explanations of the figures of each position. */
function explainer(figure: Figure, title: string, written: (row: Position) => string, totals: Portfolio['totals']): (row: Position) => Explanation {
  return (row) => {
    const isClosed = row.shares <= 0;
    const total = totals.find((one) => one.currency === row.currency)?.value ?? 0;
    const source = <Source provenance={row.stock?.quote?.provenance} />;
    return {
      term: isClosed && figure === 'gain' ? 'realised_gain' : TERMS[figure],
      title: `${row.ticker}, ${title}`,
      value: written(row),
      how: how(figure, row, total),
      ...(figure === 'shares' || figure === 'cost' ? {} : { source }),
    };
  };
}

/** `allSample`: every row is invented, which the banner says, so that no row needs to stand out. */
export function positionColumns(onAdd: (position: Position) => void, allSample: boolean, totals: Portfolio['totals']): Column<Position>[] {
  const another = (ticker: string) => `${t('folio.add')}: ${ticker}`;
  const shares = (row: Position) => (row.shares > 0 ? sharesShown(row.shares) : t('folio.closed'));
  const gain = (row: Position) => signed(row.shares > 0 ? row.gain : row.realised_gain);
  const weight = (row: Position) => number(row.weight === null ? null : row.weight * 100, 1);
  const why = (figure: Figure, head: Key, written: (row: Position) => string) => ({ head: t(head), explain: explainer(figure, t(head), written, totals) });
  return [
    { key: 'company', head: t('column.company'), cell: (row) => <Company ticker={row.ticker} name={row.stock?.name ?? t('lists.unknown')} /> },
    { key: 'shares', ...why('shares', 'folio.shares', shares), number: true, cell: shares },
    { key: 'cost', ...why('cost', 'folio.cost', (row) => number(row.average_price)), number: true, leaves: 1, cell: (row) => number(row.average_price) },
    { key: 'price', ...why('price', 'column.price', (row) => number(row.stock?.quote?.price)), number: true, leaves: 1, cell: (row) => number(row.stock?.quote?.price) },
    { key: 'value', ...why('value', 'folio.value', (row) => number(row.value)), number: true, cell: (row) => <strong>{number(row.value)}</strong> },
    { key: 'gain', ...why('gain', 'folio.gain', gain), number: true, leaves: 1, cell: gain },
    { key: 'percent', ...why('percent', 'folio.gainPercent', (row) => signedPercent(row.gain_percent)), number: true, cell: (row) => <Change value={row.gain_percent} /> },
    {
      key: 'weight',
      ...why('weight', 'folio.weight', weight),
      number: true,
      leaves: 2,
      cell: (row) => (
        <span className="with-bar">
          <Bar value={row.weight} of={1} /> <span className="weight">{weight(row)}</span>
        </span>
      ),
    },
    { key: 'source', head: t('column.source'), leaves: 1, cell: (row) => <Source provenance={row.stock?.quote?.provenance} quiet={allSample} /> },
    {
      key: 'actions',
      head: <span className="unseen">{t('lists.actions')}</span>,
      actions: true,
      cell: (row) => (
        <button type="button" className="icon-button" aria-label={another(row.ticker)} title={another(row.ticker)} onClick={() => onAdd(row)}>
          <Icon name="plus" />
        </button>
      ),
    },
  ];
}

export function transactionColumns(onChange: (entry: Transaction) => void, onRemove: (entry: Transaction) => void): Column<Transaction>[] {
  return [
    { key: 'day', head: t('folio.day'), cell: (entry) => <time dateTime={entry.date}>{day(entry.date)}</time> },
    { key: 'kind', head: t('folio.kind'), cell: (entry) => kindName(entry.kind) },
    { key: 'ticker', head: t('lists.ticker'), cell: (entry) => <strong>{entry.ticker}</strong> },
    { key: 'shares', head: t('folio.shares'), number: true, cell: (entry) => sharesShown(entry.shares) },
    { key: 'price', head: t('column.price'), number: true, leaves: 2, cell: (entry) => number(entry.kind === 'split' ? null : entry.price) },
    { key: 'fees', head: t('folio.fees'), number: true, leaves: 1, cell: (entry) => number(entry.fees) },
    { key: 'note', head: t('lists.note'), words: true, leaves: 1, cell: (entry) => entry.note },
    {
      key: 'actions',
      head: <span className="unseen">{t('lists.actions')}</span>,
      actions: true,
      cell: (entry) => <RowActions name={`${kindName(entry.kind)} ${entry.ticker} ${day(entry.date)}`} onChange={() => onChange(entry)} onRemove={() => onRemove(entry)} />,
    },
  ];
}
