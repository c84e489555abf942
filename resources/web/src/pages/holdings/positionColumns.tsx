import type { Position, Transaction } from '../../api/types';
import { t } from '../../i18n';
import { day, number, signed } from '../../i18n/format';
import { Bar } from '../../parts/Bar';
import { Change } from '../../parts/Change';
import { Company } from '../../parts/Company';
import { Icon } from '../../parts/Icon';
import { Source } from '../../parts/Source';
import type { Column } from '../../parts/Table';
import { kindName, sharesShown } from './portfolioChanges';
import { RowActions } from './RowActions';

/** `allSample`: every row is invented, which the banner says, so that no row needs to stand out. */
export function positionColumns(onAdd: (position: Position) => void, allSample: boolean): Column<Position>[] {
  const another = (ticker: string) => `${t('folio.add')}: ${ticker}`;
  return [
    { key: 'company', head: t('column.company'), cell: (row) => <Company ticker={row.ticker} name={row.stock?.name ?? t('lists.unknown')} /> },
    { key: 'shares', head: t('folio.shares'), number: true, cell: (row) => (row.shares > 0 ? sharesShown(row.shares) : t('folio.closed')) },
    { key: 'cost', head: t('folio.cost'), number: true, leaves: 1, cell: (row) => number(row.average_price) },
    { key: 'price', head: t('column.price'), number: true, leaves: 1, cell: (row) => number(row.stock?.quote?.price) },
    { key: 'value', head: t('folio.value'), number: true, cell: (row) => <strong>{number(row.value)}</strong> },
    { key: 'gain', head: t('folio.gain'), number: true, leaves: 1, cell: (row) => signed(row.shares > 0 ? row.gain : row.realised_gain) },
    { key: 'percent', head: t('folio.gainPercent'), number: true, cell: (row) => <Change value={row.gain_percent} /> },
    {
      key: 'weight',
      head: t('folio.weight'),
      number: true,
      leaves: 2,
      cell: (row) => (
        <span className="with-bar">
          <Bar value={row.weight} of={1} /> <span className="weight">{number(row.weight === null ? null : row.weight * 100, 1)}</span>
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
    { key: 'note', head: t('lists.note'), leaves: 1, cell: (entry) => entry.note },
    {
      key: 'actions',
      head: <span className="unseen">{t('lists.actions')}</span>,
      actions: true,
      cell: (entry) => <RowActions name={`${kindName(entry.kind)} ${entry.ticker} ${day(entry.date)}`} onChange={() => onChange(entry)} onRemove={() => onRemove(entry)} />,
    },
  ];
}
