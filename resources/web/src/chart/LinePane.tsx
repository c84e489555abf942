import { number } from '../i18n/format';
import type { Scale } from './scale';

interface Props {
  /** NaN where there is none. */
  lines: { values: number[]; style: number; chosen: boolean }[];
  scale: Scale;
  top: number;
  width: number;
  height: number;
  /** Where the cursor is; none while nobody explores. */
  row?: number;
}

const SPARE = 6;

/** Where the middle of a row is. */
export function columnOf(row: number, count: number, width: number): number {
  return ((row + 0.5) / Math.max(1, count)) * width;
}

function pathOf(values: number[], x: (row: number) => number, y: (value: number) => number): string {
  let open = false;
  return values
    .map((value, row) => {
      const command = open ? 'L' : 'M';
      open = Number.isFinite(value);
      return open ? `${command}${x(row).toFixed(1)} ${y(value).toFixed(1)}` : '';
    })
    .join('');
}

/** Lines over one scale, told apart by colour and dash; the values of the scale stand at the right. A group of an SVG. */
export function LinePane({ lines, scale, top, width, height, row }: Props) {
  const count = lines[0]?.values.length ?? 0;
  const x = (at: number) => columnOf(at, count, width);
  const y = (value: number) => top + SPARE + (1 - (value - scale.low) / (scale.high - scale.low)) * (height - 2 * SPARE);
  return (
    <g>
      {scale.ticks.map((tick) => (
        <g key={tick}>
          <path className="grid" d={`M0 ${y(tick)}H${width}`} />
          <text x={width + 8} y={y(tick)} dy="0.35em">
            {number(tick, scale.digits)}
          </text>
        </g>
      ))}
      {lines.map(({ values, style, chosen }, at) => (
        <path key={at} className={`line line-${style}${chosen ? ' chosen' : ''}`} d={pathOf(values, x, y)} />
      ))}
      {row !== undefined &&
        lines
          .filter(({ chosen, values }) => chosen && Number.isFinite(values[row]))
          .map(({ values }, at) => <circle key={at} className="mark" cx={x(row)} cy={y(values[row] ?? 0)} r="6" />)}
    </g>
  );
}
