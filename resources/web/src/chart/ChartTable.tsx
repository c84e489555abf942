import { useRef } from 'react';
import { t } from '../i18n';
import { longDay, number } from '../i18n/format';
import { changePercentAt, csvOf, type Columns } from './columns';
import { TableFrame } from './TableFrame';
import { useWindowedList } from './useWindowedList';
import { Change } from '../parts/Change';
import { Columns as AllColumns } from '../parts/Columns';

const ROW_HEIGHT = 34;
const HEADS = 11;

/** The figures of a price chart, newest first. */
export function ChartTable({ columns, file, caption, onClose }: { columns: Columns; file: string; caption: string; onClose: () => void }) {
  const frame = useRef<HTMLDivElement>(null);
  const count = columns.days.length;
  const { first, last } = useWindowedList(frame, count, ROW_HEIGHT);
  const eventAt = (row: number) =>
    columns.events
      .filter((event) => event.index === row)
      .map((event) => event.rule)
      .join(', ');
  return (
    <AllColumns first={1} count={HEADS}>
      <TableFrame frame={frame} caption={caption} csv={() => csvOf(columns)} file={file} count={count} onClose={onClose}>
        <table aria-rowcount={count + 1}>
          <caption className="unseen">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t('column.date')}</th>
              {(['open', 'high', 'low', 'close'] as const).map((name) => (
                <th key={name} scope="col" className={name === 'close' ? 'number' : 'number leaves-2'}>
                  {t(`chart.${name}`)}
                </th>
              ))}
              <th scope="col" className="number">
                {t('column.change')}
              </th>
              {(['volume', 'sma50', 'sma200', 'rsi'] as const).map((name) => (
                <th key={name} scope="col" className="number leaves-1">
                  {t(`chart.${name}`)}
                </th>
              ))}
              <th scope="col" className="leaves-1">
                {t('column.signal')}
              </th>
            </tr>
          </thead>
          <tbody>
            {first > 0 && <tr aria-hidden="true" style={{ blockSize: first * ROW_HEIGHT }} />}
            {Array.from({ length: last - first }, (_, at) => {
              const row = count - 1 - first - at;
              return (
                <tr key={columns.days[row]} aria-rowindex={first + at + 2} style={{ blockSize: ROW_HEIGHT }}>
                  <th scope="row">{longDay(columns.days[row] ?? '')}</th>
                  {(['open', 'high', 'low', 'close'] as const).map((name) => (
                    <td key={name} className={name === 'close' ? 'number strong' : 'number leaves-2'}>
                      {number(columns[name][row])}
                    </td>
                  ))}
                  <td className="number">
                    <Change value={changePercentAt(columns, row)} />
                  </td>
                  <td className="number leaves-1">{number(columns.volume[row], 0)}</td>
                  <td className="number leaves-1">{number(columns.sma50[row])}</td>
                  <td className="number leaves-1">{number(columns.sma200[row])}</td>
                  <td className="number leaves-1">{number(columns.rsi[row], 1)}</td>
                  <td className="leaves-1">{eventAt(row)}</td>
                </tr>
              );
            })}
            {last < count && <tr aria-hidden="true" style={{ blockSize: (count - last) * ROW_HEIGHT }} />}
          </tbody>
        </table>
      </TableFrame>
    </AllColumns>
  );
}
