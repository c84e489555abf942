import { useEffect, useId, useMemo, useRef, useState } from 'react';
import 'uplot/dist/uPlot.min.css';
import { t } from '../i18n';
import { compact, longDay, number } from '../i18n/format';
import { Change } from '../parts/Change';
import { Icon } from '../parts/Icon';
import '../styles/chart.css';
import { spanFor } from './candles';
import { changePercentAt, type Columns } from './columns';
import { GUTTER, volumeUnit } from './panes';
import { seriesName } from './sentences';
import { timeMarks } from './timeMarks';
import type { Explorer } from './useExplorer';
import { usePanes } from './usePanes';

const HEIGHT = 380;
const PIXELS_A_MARK = 62;

function useWidth(): [React.RefObject<HTMLDivElement>, number] {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setWidth(Math.floor(element.clientWidth)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}

/** The figures under the cursor; also the legend. */
function Readout({ columns, row, series }: { columns: Columns; row: number; series: string }) {
  const entry = (name: 'close' | 'sma50' | 'sma200' | 'volume' | 'rsi', text: string) => (
    <span className={name === series ? `entry ${name} chosen` : `entry ${name}`}>
      {seriesName(name)} <strong>{text}</strong>
    </span>
  );
  return (
    <div className="readout" aria-hidden="true">
      <span className="day">{longDay(columns.days[row] ?? '')}</span>
      {entry('close', number(columns.close[row]))}
      <Change value={changePercentAt(columns, row)} />
      {entry('sma50', number(columns.sma50[row]))}
      {entry('sma200', number(columns.sma200[row]))}
      {entry('volume', compact(columns.volume[row]))}
      {entry('rsi', number(columns.rsi[row], 1))}
    </div>
  );
}

interface Props {
  name: string;
  columns: Columns;
  candles: boolean;
  summary: string;
  explorer: Explorer;
}

/** Price, volume and RSI over one axis. A slider to assistive technology: its value is the point in words. */
export function PriceChart({ name, columns, candles, summary, explorer }: Props) {
  const [frame, width] = useWidth();
  const keys = useId();
  const [active, setActive] = useState(false);
  const plotWidth = Math.max(0, width - GUTTER);
  const count = columns.days.length;
  const marks = useMemo(() => timeMarks(columns.days, Math.max(1, Math.floor(plotWidth / PIXELS_A_MARK))), [columns, plotWidth]);
  const span = candles ? spanFor(count, plotWidth) : null;
  const panes = usePanes(columns, marks, span, width, HEIGHT);
  const { index } = explorer;
  const x = ((index + 0.5) / count) * plotWidth;
  const shownRow = active || explorer.playing ? index : count - 1;
  const note = span === 'week' ? t('chart.weeks') : span === 'month' ? t('chart.months') : '';
  const last = columns.close[count - 1];
  const point = (clientX: number, element: HTMLElement) => {
    const share = (clientX - element.getBoundingClientRect().left) / Math.max(1, plotWidth);
    explorer.setIndex(Math.max(0, Math.min(count - 1, Math.floor(share * count))));
  };
  return (
    <div className="price-chart">
      <Readout columns={columns} row={shownRow} series={explorer.series} />
      <div ref={frame} className="panes" dir="ltr">
        <div ref={panes.host} aria-hidden="true" style={{ blockSize: HEIGHT }} />
        <div className="gutter-words" aria-hidden="true" style={{ inlineSize: GUTTER, blockSize: HEIGHT }}>
          <span style={{ insetBlockStart: HEIGHT * 0.78 - 20 }}>{t(`chart.volumeUnit.${volumeUnit(columns).name}`)}</span>
          <span style={{ insetBlockStart: HEIGHT * 0.78 }}>{t('chart.rsi')}</span>
          {panes.drawn > 0 && last !== undefined && (
            <strong className="last-price" style={{ insetBlockStart: panes.yOf(0, last) - 10 }}>
              {number(last)}
            </strong>
          )}
        </div>
        <div className="months" aria-hidden="true">
          {marks.map((mark) => (
            <span key={mark.index} style={{ insetInlineStart: (mark.index / count) * plotWidth }}>
              {mark.label}
            </span>
          ))}
        </div>
        {(active || explorer.playing) && (
          <div className="cursor" aria-hidden="true">
            <span className="line" style={{ insetInlineStart: x, blockSize: HEIGHT }} />
            <span className="ring" style={{ insetInlineStart: x, insetBlockStart: panes.yOf(0, columns.close[index] ?? NaN) }} />
            {Number.isFinite(columns.rsi[index]) && <span className="ring" style={{ insetInlineStart: x, insetBlockStart: panes.yOf(2, columns.rsi[index] ?? NaN) }} />}
            <span className="date" style={{ insetInlineStart: Math.max(52, Math.min(width - 52, x)), insetBlockStart: HEIGHT }}>
              {longDay(columns.days[index] ?? '')}
            </span>
          </div>
        )}
        <div
          className="explorer"
          style={{ inlineSize: plotWidth, blockSize: HEIGHT }}
          role="slider"
          tabIndex={0}
          aria-roledescription={t('chart.role')}
          aria-label={t(candles ? 'chart.name.candles' : 'chart.name.line', { name })}
          aria-describedby={keys}
          aria-valuemin={1}
          aria-valuemax={count}
          aria-valuenow={index + 1}
          aria-valuetext={explorer.text}
          onKeyDown={explorer.onKeyDown}
          onFocus={() => setActive(true)}
          onBlur={() => setActive(false)}
          onPointerEnter={() => setActive(true)}
          onPointerLeave={(event) => setActive(document.activeElement === event.currentTarget)}
          onPointerMove={(event) => point(event.clientX, event.currentTarget)}
          onPointerDown={(event) => point(event.clientX, event.currentTarget)}
        />
      </div>
      <p className="summary" id={keys}>
        <Icon name="text" />
        <span>
          {summary} {note}
          <span className="unseen"> {t('chart.keys')}</span>
        </span>
      </p>
    </div>
  );
}
