import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';

/** How wide an element is, as it is now. */
export function useWidth(): [RefObject<HTMLDivElement>, number] {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const measure = () => setWidth(Math.floor(element.clientWidth));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    // Paper has another width, and does not wait.
    const print = window.matchMedia('print');
    const atOnce = () => flushSync(measure);
    print.addEventListener('change', atOnce);
    return () => {
      observer.disconnect();
      print.removeEventListener('change', atOnce);
    };
  }, []);
  return [ref, width];
}
