import { useRef, type ReactNode } from 'react';
import { Columns } from './Columns';
import type { Explanation } from './explanation';
import { Term } from './Term';
import { useRowKeys, type OnRowKey } from './useRowKeys';
import { useScrolls } from './useScrolls';

export interface Column<Row> {
  key: string;
  head: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Why the figure is what it is; null: there is none. */
  explain?: (row: Row) => Explanation | null;
  number?: boolean;
  /** Sentences, which want more room than their longest word. */
  words?: boolean;
  /** Leaves where the table has little room, those with 1 first; a button brings them back. */
  leaves?: 1 | 2;
  /** Buttons that belong to the row, and are not copied with it. */
  actions?: boolean;
}

interface Props<Row> {
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  onRowKey?: OnRowKey<Row>;
}

function classOf<Row>(column: Column<Row>): string {
  return [column.number && 'number', column.words && 'words', column.leaves && `leaves-${column.leaves}`, column.actions && 'row-actions'].filter(Boolean).join(' ');
}

function Cell<Row>({ column, row, isHead }: { column: Column<Row>; row: Row; isHead?: boolean }) {
  const about = column.explain?.(row);
  if (!about) return <>{column.cell(row)}</>;
  return (
    <Term about={about} inRow={!isHead}>
      {column.cell(row)}
    </Term>
  );
}

/** A table as HTML has it, which every screen reader can walk; the first column is the head of its row. */
export function Table<Row>({ caption, columns, rows, rowKey, onRowKey }: Props<Row>) {
  const [frame, scrolls] = useScrolls();
  const body = useRef<HTMLTableSectionElement>(null);
  const onKeyDown = useRowKeys(body, rows, onRowKey);
  const leaving = columns.flatMap((column) => column.leaves ?? []);
  const first = leaving.includes(1) ? 1 : leaving[0];
  return (
    <Columns first={first} count={columns.length}>
      <div ref={frame} className="table-frame" {...(scrolls ? { tabIndex: 0, role: 'group', 'aria-label': caption } : {})}>
        <table>
          <caption className="unseen">{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.key} scope="col" className={classOf(column)}>
                  {column.head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={body} onKeyDown={onKeyDown}>
            {rows.map((row) => (
              <tr key={rowKey(row)}>
                {columns.map((column, at) =>
                  at === 0 ? (
                    <th key={column.key} scope="row" className={classOf(column)}>
                      <Cell column={column} row={row} isHead />
                    </th>
                  ) : (
                    <td key={column.key} className={classOf(column)}>
                      <Cell column={column} row={row} />
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Columns>
  );
}
