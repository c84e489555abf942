import type { ReactNode } from 'react';
import { longDay } from '../i18n/format';
import { columnOf } from './LinePane';
import { timeMarks } from './timeMarks';
import type { Drawn } from './WalkedChart';

const FOOT = 24;
const GUTTER = 44;
const PIXELS_A_MARK = 62;
const TAG = 54; // half of the day's tag

/** What is left for the panes of a course. */
export function plotOf({ width, height }: Drawn): { width: number; height: number } {
  return { width: Math.max(40, width - GUTTER), height: height - FOOT };
}

/** The row of a course under a pointer. */
export function rowAt(count: number): (x: number, y: number, width: number) => { row: number } {
  return (x, _, width) => ({ row: Math.floor((x / Math.max(40, width - GUTTER)) * count) });
}

/** The months below a course in time, and the cursor with its day. */
export function CourseDrawing({ days, drawn, children }: { days: string[]; drawn: Drawn; children: ReactNode }) {
  const { width, height } = plotOf(drawn);
  const x = columnOf(drawn.row, days.length, width);
  const tag = Math.max(TAG, Math.min(drawn.width - TAG, x));
  return (
    <svg className="drawing" width={drawn.width} height={drawn.height}>
      {timeMarks(days, Math.max(1, Math.floor(width / PIXELS_A_MARK))).map((mark) => (
        <g key={mark.index}>
          <path className="grid" d={`M${columnOf(mark.index - 0.5, days.length, width)} 0V${height}`} />
          <text x={columnOf(mark.index - 0.5, days.length, width)} y={height + 17}>
            {mark.label}
          </text>
        </g>
      ))}
      {children}
      {drawn.explored && (
        <>
          <path className="cursor-line" d={`M${x} 0V${height}`} />
          <rect className="day-tag" x={tag - TAG} y={height + 2} width={2 * TAG} height={20} rx={4} />
          <text className="day-text" x={tag} y={height + 16} textAnchor="middle">
            {longDay(days[drawn.row] ?? '')}
          </text>
        </>
      )}
    </svg>
  );
}
