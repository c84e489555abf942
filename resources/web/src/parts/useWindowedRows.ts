import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';

const BEYOND = 10; // rows drawn above and below what is seen, for fast wheels and screen readers

interface Windowed {
  body: RefObject<HTMLTableSectionElement>;
  first: number;
  last: number;
  rowHeight: number;
  scrollTo: (row: number) => void;
}

/** Which rows of a long table are near the window. The page itself scrolls, so it works the same at every zoom. */
export function useWindowedRows(count: number): Windowed {
  const body = useRef<HTMLTableSectionElement>(null);
  const [rowHeight, setRowHeight] = useState(34);
  const [range, setRange] = useState({ first: 0, last: 0 });

  const measure = useCallback(() => {
    const element = body.current;
    if (!element) return;
    const row = element.querySelector<HTMLElement>('tr[data-row]');
    const height = row?.offsetHeight || rowHeight;
    if (Math.abs(height - rowHeight) > 0.5) setRowHeight(height);
    const above = -element.getBoundingClientRect().top;
    const first = Math.max(0, Math.min(count - 1, Math.floor(above / height)) - BEYOND);
    const last = Math.min(count, Math.ceil((above + window.innerHeight) / height) + BEYOND);
    setRange((old) => (old.first === first && old.last === last ? old : { first, last: Math.max(first, last) }));
  }, [count, rowHeight]);

  useLayoutEffect(measure, [measure]);
  useEffect(() => {
    let frame = 0;
    const soon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(measure);
    };
    window.addEventListener('scroll', soon, { passive: true });
    window.addEventListener('resize', soon);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('scroll', soon);
      window.removeEventListener('resize', soon);
    };
  }, [measure]);

  const scrollTo = useCallback(
    (row: number) => {
      const element = body.current;
      if (!element) return;
      const top = element.getBoundingClientRect().top + window.scrollY + row * rowHeight;
      const head = element.parentElement?.querySelector<HTMLElement>('thead')?.offsetHeight ?? 0;
      if (top - head < window.scrollY) window.scrollTo({ top: top - head - rowHeight });
      else if (top + 2 * rowHeight > window.scrollY + window.innerHeight) window.scrollTo({ top: top + 3 * rowHeight - window.innerHeight });
    },
    [rowHeight],
  );
  return { body, first: Math.min(range.first, Math.max(0, count - 1)), last: Math.min(range.last, count), rowHeight, scrollTo };
}
