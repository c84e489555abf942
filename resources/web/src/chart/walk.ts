import type { Move } from './navigation';

/** A chart as it is walked: by keys, pointer, ear and screen reader. What it looks like is another matter. */
export interface Walk {
  /** Of the points; those of a course in time are days, oldest first. */
  places: string[];
  isCourse: boolean;
  /** The lines that one walks along, in the order of the Up and Down keys. */
  series: string[];
  hasSignals: boolean;
  values: (series: number) => number[];
  /** What is read when the cursor comes to a point. */
  text: (series: number, row: number) => string;
  where: (series: number, row: number) => string;
  /** Where a move leads; null: nowhere. */
  target: (series: number, row: number, move: Move) => number | null;
  summary: string;
  /** Said where there is no later, or earlier, signal. */
  noEvent?: (later: boolean) => string;
  csv: () => string;
  /** What a file of it is called, without an end. */
  file: string;
}
