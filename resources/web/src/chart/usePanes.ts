import { useEffect, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import uPlot from 'uplot';
import { theme } from '../app/appearance';
import type { Span } from './candles';
import { chartColours } from './colours';
import type { Columns } from './columns';
import { drawdownPane, pricePane, rsiPane, volumePane, type Drawing } from './panes';
import type { TimeMark } from './timeMarks';

const PANES = [pricePane, volumePane, rsiPane, drawdownPane];

interface Panes {
  host: RefObject<HTMLDivElement>;
  /** Where a value stands in its pane, from the top of the chart in pixels. */
  yOf: (pane: number, value: number) => number;
  drawn: number;
}

/** How often the colours have changed: by choice, or because the device went dark. */
function useColourChanges(): string {
  const chosen = theme.use();
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    const queries = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)', 'print'].map((text) => window.matchMedia(text));
    // At once: paper does not wait.
    const changed = () => flushSync(() => setChanges((count) => count + 1));
    queries.forEach((query) => query.addEventListener('change', changed));
    return () => queries.forEach((query) => query.removeEventListener('change', changed));
  }, []);
  return `${chosen} ${changes}`;
}

/** Draws as many panes into the host as there are heights, anew when the figures, the width or the colours change. */
export function usePanes(columns: Columns, marks: TimeMark[], candles: Span | null, width: number, heights: readonly number[]): Panes {
  const host = useRef<HTMLDivElement>(null);
  const plots = useRef<uPlot[]>([]);
  const colours = useColourChanges();
  const [drawn, setDrawn] = useState(0);
  useEffect(() => {
    const element = host.current;
    if (!element || width < 80 || columns.days.length === 0) return undefined;
    const drawing: Drawing = { columns, marks, colours: chartColours(), candles, width };
    plots.current = PANES.slice(0, heights.length).map((pane, at) => {
      const [options, data] = pane(drawing, heights[at] ?? 100);
      return new uPlot(options, data, element);
    });
    setDrawn((count) => count + 1);
    return () => plots.current.splice(0).forEach((plot) => plot.destroy());
  }, [columns, marks, candles, width, heights, colours]);
  const yOf = (pane: number, value: number) => {
    const plot = plots.current[pane];
    const above = heights.slice(0, pane).reduce((sum, height) => sum + height, 0);
    return plot && Number.isFinite(value) ? above + 6 + plot.valToPos(value, 'y') : -100;
  };
  return { host, yOf, drawn };
}
