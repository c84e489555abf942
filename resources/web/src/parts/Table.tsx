import { useRef, type ReactNode } from 'react';
import { useRowKeys, type OnRowKey } from './useRowKeys';
import { useScrolls } from './useScrolls';

export interface Column<Row> {
  key: string;
  head: ReactNode;
  cell: (row: Row) => ReactNode;
  number?: boolean;
  /** Leaves first when there is little room: 1 below 900 px, 2 below 600 px. */
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
  return [column.number && 'number', column.leaves && `leaves-${column.leaves}`, column.actions && 'row-actions'].filter(Boolean).join(' ');
}

/** A table as HTML has it, which every screen reader can walk; the first column is the head of its row. */
export function Table<Row>({ caption, columns, rows, rowKey, onRowKey }: Props<Row>) {
  const [frame, scrolls] = useScrolls();
  const body = useRef<HTMLTableSectionElement>(null);
  const onKeyDown = useRowKeys(body, rows, onRowKey);
  return (
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
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} className={classOf(column)}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
