import { useEffect, useRef, useState, type RefObject } from 'react';

/** Whether a box is wider inside than outside: then it must be reachable by Tab, so that the arrow keys scroll it. */
export function useScrolls(): [RefObject<HTMLDivElement>, boolean] {
  const ref = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setScrolls(element.scrollWidth > element.clientWidth));
    observer.observe(element);
    if (element.firstElementChild) observer.observe(element.firstElementChild); // more columns, longer words
    return () => observer.disconnect();
  }, []);
  return [ref, scrolls];
}
