import { useId, useMemo, useState, type PointerEvent } from 'react';
import 'uplot/dist/uPlot.min.css';
import { t } from '../i18n';
import { compact, longDay, number, percent } from '../i18n/format';
import { Change } from '../parts/Change';
import { Icon } from '../parts/Icon';
import { Said } from '../parts/Said';
import '../styles/chart.css';
import { spanFor } from './candles';
import { changePercentAt, type Columns, type Series } from './columns';
import { GUTTER, volumeUnit } from './panes';
import { seriesName } from './sentences';
import { Stage } from './Stage';
import { timeMarks } from './timeMarks';
import type { Explorer } from './useExplorer';
import { usePanes } from './usePanes';
import { useWidth } from './useWidth';

/** Of price, volume and RSI, and of the drawdowns while they are shown. */
const HEIGHTS = [243, 53, 84] as const;
const WITH_DRAWDOWNS = [...HEIGHTS, 90] as const;
const RSI_TOP = HEIGHTS[0] + HEIGHTS[1];
const PIXELS_A_MARK = 62;

/** The figures under the cursor; also the legend. */
function Readout({ columns, row, chosen, lines }: { columns: Columns; row: number; chosen: Series | undefined; lines: readonly Series[] }) {
  const entry = (name: Series, text: string) => (
    <span className={name === chosen ? `entry ${name} chosen` : `entry ${name}`}>
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
      {lines.includes('drawdown') && entry('drawdown', percent(columns.drawdown[row], 2))}
    </div>
  );
}

interface Props {
  name: string;
  columns: Columns;
  candles: boolean;
  lines: readonly Series[];
  summary: string;
  explorer: Explorer;
}

/** Price, volume and RSI over one axis. A slider to assistive technology: its value is the point in words. */
export function PriceChart({ name, columns, candles, lines, summary, explorer }: Props) {
  const [frame, width] = useWidth();
  const keys = useId();
  const [active, setActive] = useState(false);
  const plotWidth = Math.max(0, width - GUTTER);
  const count = columns.days.length;
  const marks = useMemo(() => timeMarks(columns.days, Math.max(1, Math.floor(plotWidth / PIXELS_A_MARK))), [columns, plotWidth]);
  const span = candles ? spanFor(count, plotWidth) : null;
  const hasDrawdowns = lines.includes('drawdown');
  const heights = hasDrawdowns ? WITH_DRAWDOWNS : HEIGHTS;
  const height = heights.reduce((sum, one) => sum + one, 0);
  const panes = usePanes(columns, marks, span, width, heights);
  const { index } = explorer;
  const x = ((index + 0.5) / count) * plotWidth;
  const shownRow = active || explorer.playing ? index : count - 1;
  const note = span === 'week' ? t('chart.weeks') : span === 'month' ? t('chart.months') : '';
  const last = columns.close[count - 1];
  const point = (event: PointerEvent) => {
    const share = (event.clientX - event.currentTarget.getBoundingClientRect().left) / Math.max(1, plotWidth);
    explorer.setIndex(Math.max(0, Math.min(count - 1, Math.floor(share * count))));
  };
  return (
    <div className="price-chart">
      <Readout columns={columns} row={shownRow} chosen={lines[explorer.series]} lines={lines} />
      <div ref={frame} className="panes" dir="ltr">
        <div ref={panes.host} aria-hidden="true" style={{ blockSize: height }} />
        <div className="gutter-words" aria-hidden="true" style={{ inlineSize: GUTTER, blockSize: height }}>
          <span style={{ insetBlockStart: RSI_TOP - 20 }}>{t(`chart.volumeUnit.${volumeUnit(columns).name}`)}</span>
          <span style={{ insetBlockStart: RSI_TOP }}>{t('chart.rsi')}</span>
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
            <span className="line" style={{ insetInlineStart: x, blockSize: height }} />
            <span className="ring" style={{ insetInlineStart: x, insetBlockStart: panes.yOf(0, columns.close[index] ?? NaN) }} />
            {Number.isFinite(columns.rsi[index]) && <span className="ring" style={{ insetInlineStart: x, insetBlockStart: panes.yOf(2, columns.rsi[index] ?? NaN) }} />}
            {hasDrawdowns && <span className="ring" style={{ insetInlineStart: x, insetBlockStart: panes.yOf(3, columns.drawdown[index] ?? NaN) }} />}
            <span className="date" style={{ insetInlineStart: Math.max(52, Math.min(width - 52, x)), insetBlockStart: height }}>
              {longDay(columns.days[index] ?? '')}
            </span>
          </div>
        )}
        <Stage
          name={t(candles ? 'chart.name.candles' : 'chart.name.line', { name })}
          count={count}
          keys={keys}
          size={{ inlineSize: plotWidth, blockSize: height }}
          explorer={explorer}
          onActive={setActive}
          onPoint={point}
        />
      </div>
      <p className="summary" id={keys}>
        <Icon name="text" />
        <span>
          <Said>{summary}</Said> {note}
          <span className="unseen"> {t('chart.keys')}</span>
        </span>
      </p>
    </div>
  );
}
