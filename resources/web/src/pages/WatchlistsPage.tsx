import { isInvented } from '../app/sample';
import type { Watchlist, WatchlistItem } from '../api/types';
import { t } from '../i18n';
import { number } from '../i18n/format';
import { sessionDayHead } from '../i18n/sessionDay';
import { Bar } from '../parts/Bar';
import { Change } from '../parts/Change';
import { Company } from '../parts/Company';
import { Icon } from '../parts/Icon';
import { Signal } from '../parts/Signal';
import { Source } from '../parts/Source';
import { StateBlock } from '../parts/State';
import { Table, type Column } from '../parts/Table';
import { ListsFrame } from './holdings/ListsFrame';
import { RowActions } from './holdings/RowActions';
import { targetShown, targetSpoken, targetState } from './holdings/targets';
import { asTyped } from './holdings/typed';
import { useChanges } from './holdings/useChanges';
import { useForm } from './holdings/useForm';
import { useLists } from './holdings/useLists';
import { add, change, create, remove, rename, takeOff, WATCHLISTS } from './holdings/watchlistChanges';

function State({ item }: { item: WatchlistItem }) {
  const text = targetState(item);
  if (!item.target_reached) return <span className="one-line">{text}</span>;
  return (
    <span className="lead-state done">
      <Icon name="check" />
      {text}
    </span>
  );
}

/** Where every row is invented, the banner says it, so that no row needs to stand out. */
function columns(onChange: (item: WatchlistItem) => void, onRemove: (item: WatchlistItem) => void, items: WatchlistItem[]): Column<WatchlistItem>[] {
  const allSample = items.every(({ stock }) => isInvented(stock?.quote?.provenance));
  return [
    { key: 'company', head: t('column.company'), cell: (item) => <Company ticker={item.ticker} name={item.stock?.name ?? t('lists.unknown')} /> },
    { key: 'price', head: t('column.price'), number: true, cell: (item) => number(item.stock?.quote?.price) },
    { key: 'today', head: sessionDayHead(items.map(({ stock }) => stock)), number: true, leaves: 2, cell: (item) => <Change value={item.stock?.quote?.change_percent} /> },
    {
      key: 'score',
      head: t('column.score'),
      number: true,
      leaves: 1,
      cell: (item) => (
        <span className="with-bar">
          <Bar value={item.stock?.scores?.total_score} of={100} /> <strong>{number(item.stock?.scores?.total_score, 1)}</strong>
        </span>
      ),
    },
    { key: 'signal', head: t('column.signal'), leaves: 1, cell: (item) => <Signal signal={item.stock?.scores?.signal ?? ''} /> },
    {
      key: 'target',
      head: t('watch.target'),
      number: true,
      cell: (item) => (
        <>
          <span aria-hidden="true" className={item.target_reached ? 'lead-state done' : undefined}>
            {item.target_reached && <Icon name="check" />}
            {targetShown(item)}
          </span>
          <span className="unseen">{targetSpoken(item)}</span>
        </>
      ),
    },
    { key: 'state', head: t('watch.state'), leaves: 2, cell: (item) => <State item={item} /> },
    { key: 'note', head: t('lists.note'), words: true, leaves: 1, cell: (item) => item.notes },
    { key: 'source', head: t('column.source'), leaves: 1, cell: (item) => <Source provenance={item.stock?.quote?.provenance} quiet={allSample} /> },
    {
      key: 'actions',
      head: <span className="unseen">{t('lists.actions')}</span>,
      actions: true,
      cell: (item) => <RowActions name={item.ticker} onChange={() => onChange(item)} onRemove={() => onRemove(item)} />,
    },
  ];
}

function summary(list: Watchlist): string {
  const stocks = t('browse.count', { count: list.items.length });
  const reached = list.items.filter((item) => item.target_reached).length;
  return reached ? t('watch.atTarget', { stocks, count: reached }) : stocks;
}

export default function WatchlistsPage() {
  const { query, current, choose, fresh } = useLists<Watchlist>(WATCHLISTS, 'watchlists');
  const changes = useChanges(WATCHLISTS);
  const form = useForm(changes);
  const itemFields = (item?: WatchlistItem) => [
    { key: 'ticker', label: t('lists.ticker'), value: item?.ticker ?? '', fixed: item !== undefined },
    { key: 'target', label: t('watch.targetPrice'), value: item?.target_price ? asTyped(item.target_price) : '', hint: t('lists.none'), kind: 'decimal' as const },
    { key: 'notes', label: t('lists.note'), value: item?.notes ?? '', wide: true },
  ];
  const nameField = (name: string) => [{ key: 'name', label: t('lists.name'), value: name, wide: true }];
  const onCreate = () => form.open({ title: t('watch.create'), action: t('watch.begin'), fields: nameField(''), change: (values) => create(values, choose) });
  const onAdd = () =>
    current && form.open({ title: t('watch.addTo', { name: current.name }), action: t('watch.addWord'), fields: itemFields(), change: (values) => add(current, values) });
  const onChange = (item: WatchlistItem) => {
    if (!current) return;
    const seen = { item };
    form.open({ title: t('lists.change', { name: item.ticker }), action: t('lists.save'), fields: itemFields(item), change: (values) => change(current, seen, values, fresh) });
  };
  const onRename = () =>
    current && form.open({ title: t('watch.renameList'), action: t('lists.rename'), fields: nameField(current.name), change: (values) => rename(current, values) });
  const onTakeOff = (item: WatchlistItem) => current && void changes.run(takeOff(current, item));
  const onRowKey = (key: string, item: WatchlistItem) => {
    if (key === ' ') onChange(item);
    else if (key === 'Delete') onTakeOff(item);
    else return false;
    return true;
  };
  const words = {
    title: t('page.watchlists'),
    choose: t('watch.list'),
    add: t('watch.add'),
    create: t('watch.create'),
    rename: t('watch.renameList'),
    remove: t('watch.delete'),
    empty: t('watch.empty'),
    emptyText: t('watch.emptyText'),
  };
  return (
    <ListsFrame
      {...{ words, query, current, changes, form, onAdd, onCreate, onRename }}
      note={current && summary(current)}
      onChoose={choose}
      onRemove={() => current && void changes.run(remove(current, choose))}
    >
      {current && (
        <section className="panel" aria-label={current.name}>
          {current.items.length === 0 ? (
            <StateBlock title={t('watch.noStock')} />
          ) : (
            <Table
              caption={`${t('watch.table', { name: current.name })}. ${t('lists.keys')}`}
              columns={columns(onChange, onTakeOff, current.items)}
              rows={current.items}
              rowKey={(item) => item.ticker}
              onRowKey={onRowKey}
            />
          )}
        </section>
      )}
    </ListsFrame>
  );
}
