import { useQueries } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { announce } from '../app/announcer';
import { useQueryText } from '../app/useQueryText';
import { fetchFrom, useGet } from '../api/queries';
import type { StockItem, StockList } from '../api/types';
import { t, type Key } from '../i18n';
import { SIGNALS, signalName } from '../i18n/format';
import { said } from '../i18n/said';
import { Choice } from '../parts/Choice';
import { Icon } from '../parts/Icon';
import { PageHead } from '../parts/PageHead';
import { Failure, Old, Skeleton, StateBlock } from '../parts/State';
import { useWindowedRows } from '../parts/useWindowedRows';
import { StockTable } from './browse/StockTable';
import { COLUMNS } from './browse/columns';
import { filtersOf, listAddress, PAGE_SIZE } from './browse/listAddress';

const TYPING_MS = 250;

/** The text of the filter field follows the keys at once, the list when they rest. */
function useTyped(value: string, commit: (text: string) => void): [string, (text: string) => void] {
  // With what it was typed over: a list that is cleared or gone back to has a text of its own at once, and what was typed is not sent after it.
  const [typed, setTyped] = useState({ text: value, over: value });
  const text = typed.over === value ? typed.text : value;
  useEffect(() => {
    if (text === value) return undefined;
    const timer = setTimeout(() => commit(text), TYPING_MS);
    return () => clearTimeout(timer);
  }, [text, value, commit]);
  return [text, (next) => setTyped({ text: next, over: value })];
}

export default function BrowsePage() {
  const [query, change] = useQueryText();
  const filters = filtersOf(query);
  const [text, setText] = useTyped(filters.q, (q) => change({ q }));
  const sectors = useGet<string[]>('/api/stocks/sectors');
  const head = useGet<StockList>(listAddress(filters, 1), { keep: true });
  const total = head.data?.total ?? 0;
  const rows = useWindowedRows(total);

  const needed = useMemo(() => {
    const from = Math.floor(rows.first / PAGE_SIZE) + 1;
    const to = Math.max(from, Math.ceil(rows.last / PAGE_SIZE));
    return Array.from({ length: to - from + 1 }, (_, at) => from + at).filter((page) => page > 1);
  }, [rows.first, rows.last]);
  const further = useQueries({
    queries: needed.map((page) => {
      const path = listAddress(filters, page);
      return { queryKey: [path], queryFn: ({ signal }: { signal: AbortSignal }) => fetchFrom<StockList>(path, signal) };
    }),
  });
  const rowAt = (row: number): StockItem | undefined => {
    const page = Math.floor(row / PAGE_SIZE) + 1;
    const list = page === 1 ? head.data : further[needed.indexOf(page)]?.data;
    return list?.items[row % PAGE_SIZE];
  };

  const filtered = filters.q !== '' || filters.sector !== '' || filters.signal !== '';
  const settled = head.data && !head.isPlaceholderData;
  const wasFiltered = useRef(filtered);
  useEffect(() => {
    if (settled && (filtered || wasFiltered.current)) announce(t('browse.count', { count: total }));
    if (settled) wasFiltered.current = filtered;
  }, [settled, filtered, total]);
  const inOrder = `${t(COLUMNS.find((column) => column.sort === filters.sort)?.head ?? 'column.company')}, ${t(filters.order === 'asc' ? 'browse.asc' : 'browse.desc')}`;
  const lastOrder = useRef(inOrder);
  useEffect(() => {
    if (!settled || lastOrder.current === inOrder) return;
    lastOrder.current = inOrder;
    announce(inOrder);
  }, [settled, inOrder]);

  const sortBy = (name: string) =>
    change(name === filters.sort ? { sort: name, order: filters.order === 'desc' ? 'asc' : 'desc' } : { sort: name, order: name === 'ticker' ? 'asc' : 'desc' });
  const clear = () => change({ q: '', sector: '', signal: '' });
  const all = { value: '', text: t('browse.all') };
  return (
    <>
      <PageHead title={t('page.browse')} note={head.data && t('browse.count', { count: total })} />
      <form className="filters" role="search" onSubmit={(event) => event.preventDefault()}>
        <label className="search-field">
          <span className="unseen">{t('browse.filter')}</span>
          <Icon name="search" />
          <input type="search" value={text} placeholder={t('browse.filter')} autoComplete="off" spellCheck={false} onChange={(event) => setText(event.target.value)} />
        </label>
        <Choice
          inline
          label={t('browse.sector')}
          value={filters.sector}
          options={[all, ...(sectors.data ?? []).map((sector) => ({ value: sector, text: said(sector) }))]}
          onChange={(sector) => change({ sector })}
        />
        <Choice
          inline
          label={t('browse.signal')}
          value={filters.signal}
          options={[all, ...SIGNALS.map((signal) => ({ value: signal, text: signalName(signal) }))]}
          onChange={(signal) => change({ signal })}
        />
        <span className="narrow-only">
          <Choice
            inline
            label={t('browse.sort')}
            value={filters.sort}
            options={COLUMNS.filter((column) => column.sort).map((column) => ({ value: column.sort ?? '', text: t(column.head as Key) }))}
            onChange={(sort) => change({ sort })}
          />
          <Choice
            inline
            label={t('browse.order')}
            value={filters.order}
            options={['asc', 'desc'].map((value) => ({ value, text: t(`browse.${value}` as Key) }))}
            onChange={(order) => change({ order })}
          />
        </span>
      </form>
      {head.error && head.data && <Old query={head} error={head.error} />}
      {head.error && !head.data ? (
        <Failure error={head.error} what={t('browse.table')} retry={() => void head.refetch()} />
      ) : !head.data ? (
        <Skeleton what={t('browse.table')} rows={12} />
      ) : total === 0 ? (
        <StateBlock
          title={t(filtered ? 'browse.none' : 'browse.empty')}
          text={filters.q ? t('browse.none.text', { text: filters.q }) : t(filtered ? 'browse.none.filters' : 'browse.empty.text')}
        >
          {filtered && (
            <button type="button" className="button plain" onClick={clear}>
              {t('browse.clear')}
            </button>
          )}
        </StateBlock>
      ) : (
        <StockTable rows={rows} total={total} rowAt={rowAt} sort={filters.sort} order={filters.order} onSort={sortBy} list={settled ? listAddress(filters, 1) : ''} />
      )}
    </>
  );
}
