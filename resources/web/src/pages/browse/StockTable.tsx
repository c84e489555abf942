import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { StockItem } from '../../api/types';
import { isInvented } from '../../app/sample';
import { t } from '../../i18n';
import { sessionDayHead } from '../../i18n/sessionDay';
import { Company } from '../../parts/Company';
import { copyRow } from '../../parts/copyRow';
import { Term } from '../../parts/Term';
import { beside, FOCUSABLE } from '../../parts/useRowKeys';
import type { useWindowedRows } from '../../parts/useWindowedRows';
import { COLUMNS, type StockColumn } from './columns';
import { PAGE_SIZE } from './listAddress';

interface Props {
  rows: ReturnType<typeof useWindowedRows>;
  total: number;
  rowAt: (row: number) => StockItem | undefined;
  sort: string;
  order: string;
  onSort: (name: string) => void;
  /** Which rows these are, and in which order; empty while the former ones still stand. */
  list: string;
}

function SortHead({ column, name, text, number, sort, order, onSort }: { column: string; name: string; text: string; number: boolean; sort: string; order: string; onSort: (name: string) => void }) {
  const current = name === sort;
  return (
    <th role="columnheader" scope="col" className={`col-${column} ${number ? 'number' : ''}`} aria-sort={current ? (order === 'asc' ? 'ascending' : 'descending') : 'none'}>
      <button type="button" className={current ? 'sort current' : 'sort'} onClick={() => onSort(name)}>
        {current && <span aria-hidden="true">{order === 'asc' ? '↑' : '↓'} </span>}
        {text}
      </button>
    </th>
  );
}

/** Where a key leads from a row; null: the key is not ours. */
function target(key: string, ctrl: boolean, row: number, total: number, page: number): number | null {
  const moves: Record<string, number> = { ArrowDown: row + 1, ArrowUp: row - 1, PageDown: row + page, PageUp: row - page };
  if (key === 'Home' && ctrl) return 0;
  if (key === 'End' && ctrl) return total - 1;
  const to = moves[key];
  return to === undefined ? null : Math.max(0, Math.min(total - 1, to));
}

function Cell({ column, stock, allSample }: { column: StockColumn; stock: StockItem; allSample: boolean }) {
  const about = column.explain(stock);
  const cell = column.cell(stock, allSample);
  return about ? (
    <Term about={about} inRow>
      {cell}
    </Term>
  ) : (
    <>{cell}</>
  );
}

/** The row that the keys are at, by its number. It is another one when the list is sorted anew: the same stock where it is at hand, else the
 *  first. */
function useCurrentRow(list: string, rowAt: (row: number) => StockItem | undefined): [number, (row: number) => void] {
  const [current, setCurrent] = useState(0);
  const known = useRef({ list: '', ticker: '' });
  useEffect(() => {
    if (!list) return;
    const { list: former, ticker } = known.current;
    known.current = { list, ticker: rowAt(current)?.ticker ?? '' };
    if (!former || former === list) return;
    const found = ticker ? Array.from({ length: PAGE_SIZE }, (_, row) => rowAt(row)?.ticker).indexOf(ticker) : -1;
    known.current.ticker = ticker;
    setCurrent(Math.max(0, found));
  });
  return [current, setCurrent];
}

/** The stocks: as many as there are, of which only those near the window are drawn. One stop of Tab; arrows move between rows, and along the
 *  figures of one. */
export function StockTable({ rows, total, rowAt, sort, order, onSort, list }: Props) {
  const [current, setCurrent] = useCurrentRow(list, rowAt);
  const wanted = useRef<number | null>(null);
  const column = useRef(0);
  const { body, first, last, rowHeight, scrollTo } = rows;

  // The row that the focus goes to may have to be drawn first, and then loaded: until it is, the row itself keeps the keys.
  useEffect(() => {
    const row = wanted.current === null ? null : body.current?.querySelector<HTMLTableRowElement>(`tr[data-row="${wanted.current}"]`);
    if (!row) return;
    const target = row.cells[column.current]?.querySelector<HTMLElement>(FOCUSABLE) ?? row.querySelector('a');
    (target ?? row).focus({ preventScroll: true });
    if (target) wanted.current = null;
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey) return;
    const focused = event.target as Element;
    const row = focused.closest('tr');
    if (row && event.ctrlKey && event.key.toLowerCase() === 'c' && copyRow(row)) return event.preventDefault();
    if (row && !event.ctrlKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
      beside(row, focused, event.key)?.focus();
      return event.preventDefault();
    }
    const page = Math.max(1, Math.floor(window.innerHeight / rowHeight) - 3);
    const to = target(event.key, event.ctrlKey, current, total, page);
    if (to === null) return;
    event.preventDefault();
    wanted.current = to;
    column.current = focused.closest<HTMLTableCellElement>('th, td')?.cellIndex ?? column.current;
    setCurrent(to);
    scrollTo(to);
  };
  const shown = Array.from({ length: last - first }, (_, at) => rowAt(first + at));
  const headOf = (column: StockColumn) => (column.key === 'today' ? sessionDayHead(shown) : t(column.head));
  const allSample = shown.every((stock) => !stock?.quote || isInvented(stock.quote.provenance));
  const tabStop = current >= first && current < last ? current : first;
  return (
    <div className="panel">
      <table className="stocks" role="table" aria-rowcount={total + 1} aria-describedby="stocks-keys">
        <caption className="unseen" id="stocks-keys">
          {t('browse.table')}. {t('browse.keys')}
        </caption>
        <thead role="rowgroup">
          <tr role="row" aria-rowindex={1}>
            <SortHead column="ticker" name="ticker" text={t('column.company')} number={false} {...{ sort, order, onSort }} />
            {COLUMNS.map((column) =>
              column.sort ? (
                <SortHead key={column.key} column={column.key} name={column.sort} text={headOf(column)} number={column.number ?? false} {...{ sort, order, onSort }} />
              ) : (
                <th key={column.key} role="columnheader" scope="col" className={`col-${column.key}`}>
                  {headOf(column)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody role="rowgroup" data-own-focus ref={body} onKeyDown={onKeyDown}>
          {first > 0 && <tr aria-hidden="true" className="spacer" style={{ blockSize: first * rowHeight }} />}
          {Array.from({ length: last - first }, (_, at) => {
            const row = first + at;
            const stock = rowAt(row);
            return (
              <tr key={row} role="row" data-row={row} aria-rowindex={row + 2} tabIndex={stock ? undefined : -1} onFocus={() => setCurrent(row)}>
                <th role="rowheader" scope="row" className="col-ticker">
                  {stock ? <Company ticker={stock.ticker} name={stock.name} tabIndex={row === tabStop ? 0 : -1} /> : <span className="bone" />}
                </th>
                {COLUMNS.map((one) => (
                  <td key={one.key} role="cell" className={`col-${one.key} ${one.number ? 'number' : ''}`}>
                    {stock && <Cell column={one} stock={stock} allSample={allSample} />}
                  </td>
                ))}
              </tr>
            );
          })}
          {last < total && <tr aria-hidden="true" className="spacer" style={{ blockSize: (total - last) * rowHeight }} />}
        </tbody>
      </table>
    </div>
  );
}
