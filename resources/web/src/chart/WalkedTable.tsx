import { useEffect, useRef } from 'react';
import { announce } from '../app/announcer';
import { t } from '../i18n';
import type { PlainChart } from './plain';

/** The figures of a chart in its place. D leads back, Ctrl C copies all of them. */
export function WalkedTable({ chart, caption, onClose }: { chart: PlainChart; caption: string; onClose: () => void }) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => frame.current?.focus(), []);
  const { heads, rows } = chart.table;
  return (
    <div
      ref={frame}
      className="chart-table"
      role="region"
      aria-label={caption}
      tabIndex={0}
      onKeyDown={(event) => {
        if (event.key === 'd' || event.key === 'D' || event.key === 'Escape') onClose();
        else if (event.ctrlKey && event.key === 'c' && !window.getSelection()?.toString())
          void navigator.clipboard?.writeText(chart.csv).then(() => announce(t('chart.say.copied', { count: rows.length })));
      }}
    >
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
    </div>
  );
}
