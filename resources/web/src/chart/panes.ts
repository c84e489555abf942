import uPlot from 'uplot';
import { number, percent } from '../i18n/format';
import { candlesOf, type Span } from './candles';
import type { Colours } from './colours';
import type { Columns } from './columns';
import type { TimeMark } from './timeMarks';

/** The three panes of a price chart, one uPlot each over the same rows. What moves - cursor, readout - is drawn above them. */

export const GUTTER = 60;
const LOUD_VOLUME = 1.5; // times the mean of 20 days
const MARK_APART = 16; // pixels between two marks
const FONT = '12px Inter, Roboto, "Noto Sans", system-ui, sans-serif';

export interface Drawing {
  columns: Columns;
  marks: TimeMark[];
  colours: Colours;
  candles: Span | null;
  width: number;
}

function axes(drawing: Drawing, values: uPlot.Axis.Values, splits?: number[], space = 40): uPlot.Axis[] {
  const { colours, marks } = drawing;
  const grid = { stroke: colours.line, width: 1 };
  return [
    { splits: () => marks.map((mark) => mark.index - 0.5), values: () => marks.map(() => ''), size: 0, grid, ticks: { show: false } },
    {
      side: 1,
      size: GUTTER,
      font: FONT,
      stroke: colours.ink3,
      grid,
      ticks: { show: false },
      gap: 8,
      space,
      values,
      ...(splits ? { splits: () => splits } : {}),
    },
  ];
}

function options(drawing: Drawing, height: number, rest: Partial<uPlot.Options> & Pick<uPlot.Options, 'series'>): uPlot.Options {
  return {
    width: drawing.width,
    height,
    legend: { show: false },
    cursor: { show: false },
    padding: [6, 0, 6, 0],
    ...rest,
    scales: { x: { time: false, range: [-0.5, drawing.columns.days.length - 0.5] }, ...rest.scales },
  };
}

function gaps(column: number[]): (number | null)[] {
  return column.map((value) => (Number.isNaN(value) ? null : value));
}

function rowsOf(columns: Columns): number[] {
  return columns.days.map((_, row) => row);
}

function drawCandles(plot: uPlot, { columns, colours, candles, width }: Drawing): void {
  if (!candles) return;
  const { ctx } = plot;
  const ratio = uPlot.pxRatio;
  const all = candlesOf(columns, candles);
  const body = Math.max(1, Math.min(14, Math.floor(((width - GUTTER) / all.length) * 0.62))) * ratio;
  ctx.save();
  ctx.lineWidth = ratio;
  for (const candle of all) {
    const x = plot.valToPos((candle.first + candle.last) / 2, 'x', true);
    const [open, high, low, close] = [candle.open, candle.high, candle.low, candle.close].map((value) => plot.valToPos(value, 'y', true)) as [number, number, number, number];
    const rising = candle.close >= candle.open;
    ctx.strokeStyle = ctx.fillStyle = rising ? colours.up : colours.down;
    ctx.beginPath();
    ctx.moveTo(x, high);
    ctx.lineTo(x, Math.min(open, close));
    ctx.moveTo(x, Math.max(open, close));
    ctx.lineTo(x, low);
    ctx.stroke();
    const top = Math.min(open, close);
    const height = Math.max(ratio, Math.abs(close - open));
    // Rising is hollow, falling is filled: told apart without colours.
    if (rising) ctx.strokeRect(x - body / 2, top, body, height);
    else ctx.fillRect(x - body / 2, top, body, height);
  }
  ctx.restore();
}

/** Triangle and letter where a rule fired: B below the line, S above it. Where they would cover each other, only the first is drawn; all
 *  are in the list below and on the N key. */
function drawEvents(plot: uPlot, { columns, colours }: Drawing): void {
  const { ctx } = plot;
  const ratio = uPlot.pxRatio;
  ctx.save();
  ctx.font = `600 ${12 * ratio}px Inter, system-ui, sans-serif`;
  ctx.textAlign = 'center';
  const newest = { buy: -Infinity, sell: -Infinity };
  for (const event of columns.events) {
    const x = plot.valToPos(event.index, 'x', true);
    const side = event.buy ? 'buy' : 'sell';
    if (x - newest[side] < MARK_APART * ratio) continue;
    newest[side] = x;
    const y = plot.valToPos(columns.close[event.index] ?? 0, 'y', true);
    const way = event.buy ? 1 : -1;
    const tip = y + way * 8 * ratio;
    ctx.fillStyle = event.buy ? colours.up : colours.down;
    ctx.beginPath();
    ctx.moveTo(x, tip);
    ctx.lineTo(x - 5 * ratio, tip + way * 9 * ratio);
    ctx.lineTo(x + 5 * ratio, tip + way * 9 * ratio);
    ctx.fill();
    ctx.fillText(event.buy ? 'B' : 'S', x, event.buy ? tip + 21 * ratio : tip - 12 * ratio);
  }
  ctx.restore();
}

export function pricePane(drawing: Drawing, height: number): [uPlot.Options, uPlot.AlignedData] {
  const { columns, colours, candles } = drawing;
  const line = { points: { show: false }, spanGaps: false };
  const data: uPlot.AlignedData = [
    rowsOf(columns),
    gaps(columns.close),
    gaps(columns.sma50),
    gaps(columns.sma200),
    gaps(columns.high.map((value, row) => (candles ? value : (columns.close[row] ?? NaN)))),
    gaps(columns.low.map((value, row) => (candles ? value : (columns.close[row] ?? NaN)))),
  ];
  const made = options(drawing, height, {
    series: [
      {},
      { ...line, stroke: colours.series1, width: candles ? 0 : 1.8 },
      { ...line, stroke: colours.series2, width: 1.5, dash: [6, 4] },
      { ...line, stroke: colours.series3, width: 1.5, dash: [2, 3] },
      // Highs and lows are not drawn as lines, but the scale must hold them.
      { ...line, width: 0, stroke: 'transparent' },
      { ...line, width: 0, stroke: 'transparent' },
    ],
    axes: axes(drawing, (_, splits) => splits.map((value) => number(value, Math.abs(value) < 10 ? 2 : 0))),
    hooks: { draw: [(plot) => drawCandles(plot, drawing), (plot) => drawEvents(plot, drawing)] },
  });
  return [made, data];
}

function unitOf(highest: number): { divisor: number; name: 'bn' | 'M' | 'k' } {
  if (highest >= 1e9) return { divisor: 1e9, name: 'bn' };
  return highest >= 1e6 ? { divisor: 1e6, name: 'M' } : { divisor: 1e3, name: 'k' };
}

export function volumeUnit(columns: Columns): { divisor: number; name: 'bn' | 'M' | 'k' } {
  return unitOf(columns.volume.reduce((highest, value) => (value > highest ? value : highest), 0));
}

export function volumePane(drawing: Drawing, height: number): [uPlot.Options, uPlot.AlignedData] {
  const { columns, colours } = drawing;
  const { divisor } = volumeUnit(columns);
  const isLoud = (row: number) => (columns.volume[row] ?? 0) > LOUD_VOLUME * (columns.volumeMean20[row] ?? Infinity);
  const quiet = columns.volume.map((value, row) => (isLoud(row) ? NaN : value));
  const loud = columns.volume.map((value, row) => (isLoud(row) ? value : NaN));
  const bars = uPlot.paths.bars?.({ size: [0.62, 12] });
  const series = (colour: string) => ({ stroke: colour, fill: colour, width: 0, points: { show: false }, ...(bars ? { paths: bars } : {}) });
  const made = options(drawing, height, {
    scales: { y: { range: (_, __, high) => [0, high || 1] } },
    series: [{}, series(colours.quiet), series(colours.ink)],
    axes: axes(drawing, (_, splits) => splits.map((value, at) => (at === splits.length - 1 ? number(value / divisor, value / divisor < 10 ? 1 : 0) : '')), undefined, 14),
  });
  return [made, [rowsOf(columns), gaps(quiet), gaps(loud)]];
}

export function rsiPane(drawing: Drawing, height: number): [uPlot.Options, uPlot.AlignedData] {
  const { columns, colours } = drawing;
  const made = options(drawing, height, {
    scales: { y: { range: [0, 100] } },
    series: [{}, { stroke: colours.series1, width: 1.3, points: { show: false } }],
    axes: axes(drawing, (_, splits) => splits.map((value) => number(value, 0)), [30, 50, 70]),
    hooks: {
      drawClear: [
        (plot) => {
          const [top, bottom] = [plot.valToPos(70, 'y', true), plot.valToPos(30, 'y', true)];
          plot.ctx.fillStyle = colours.zone;
          plot.ctx.fillRect(plot.bbox.left, top, plot.bbox.width, bottom - top);
        },
      ],
    },
  });
  return [made, [rowsOf(columns), gaps(columns.rsi)]];
}

/** How far below the highest price so far: from nothing at the top down to the deepest fall. */
export function drawdownPane(drawing: Drawing, height: number): [uPlot.Options, uPlot.AlignedData] {
  const { columns, colours } = drawing;
  const made = options(drawing, height, {
    scales: { y: { range: (_, low) => [Math.min(low ?? 0, -1) * 1.08, 0] } },
    series: [{}, { stroke: colours.series1, fill: colours.zone, fillTo: 0, width: 1.3, points: { show: false } }],
    axes: axes(drawing, (_, splits) => splits.map((value) => percent(value, 0)), undefined, 26),
  });
  return [made, [rowsOf(columns), gaps(columns.drawdown)]];
}
