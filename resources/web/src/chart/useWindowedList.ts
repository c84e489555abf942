import { useEffect, useState, type RefObject } from 'react';

const BEYOND = 8;

/** Which rows of a scrolling box are near what is seen. */
export function useWindowedList(box: RefObject<HTMLElement>, count: number, rowHeight: number): { first: number; last: number } {
  const [range, setRange] = useState({ first: 0, last: Math.min(count, 30) });
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const measure = () => {
      const first = Math.max(0, Math.floor(element.scrollTop / rowHeight) - BEYOND);
      const last = Math.min(count, Math.ceil((element.scrollTop + element.clientHeight) / rowHeight) + BEYOND);
      setRange((old) => (old.first === first && old.last === last ? old : { first, last }));
    };
    measure();
    element.addEventListener('scroll', measure, { passive: true });
    return () => element.removeEventListener('scroll', measure);
  }, [box, count, rowHeight]);
  return { first: Math.min(range.first, count), last: Math.min(range.last, count) };
}
