import { useRef } from 'react';
import type { PlainChart } from './plain';
import { TableFrame } from './TableFrame';

/** The figures of a chart of few points. */
export function WalkedTable({ chart, file, caption, onClose }: { chart: PlainChart; file: string; caption: string; onClose: () => void }) {
  const frame = useRef<HTMLDivElement>(null);
  const { heads, rows } = chart.table;
  return (
    <TableFrame frame={frame} caption={caption} csv={() => chart.csv} file={file} count={rows.length} onClose={onClose}>
      <table>
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            {heads.map((head, at) => (
              <th key={head} scope="col" className={at > 0 ? 'number' : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([head, ...cells]) => (
            <tr key={head}>
              <th scope="row">{head}</th>
              {cells.map((cell, at) => (
                <td key={heads[at + 1]} className="number">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
