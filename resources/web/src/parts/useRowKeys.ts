import { useEffect, useLayoutEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import { copyRow } from './copyRow';

/** What the arrow keys lead to. */
export const FOCUSABLE = 'a[href], button:not(:disabled), summary';

function isTypedInto(element: Element): boolean {
  return /^(INPUT|SELECT|TEXTAREA)$/.test(element.tagName);
}

/** What a page does when a key is pressed in a row; true: the key was its own. */
export type OnRowKey<Row> = (key: string, row: Row) => boolean;

/** The figure beside the one with the focus, where an arrow leads to; beyond the last there is none. */
export function beside(row: Element, focused: Element, key: string): HTMLElement | undefined {
  const forward = getComputedStyle(row).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const all = [...row.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((target) => target.getClientRects().length > 0);
  return all[all.indexOf(focused as HTMLElement) + (key === forward ? 1 : -1)];
}

/** Keys in the rows of a table: arrows go up and down in the same column, and along the figures that explain themselves; Ctrl+C copies the
 *  row, others are for the page. Where the row with the focus is removed, the one in its place gets it. */
export function useRowKeys<Row>(body: RefObject<HTMLTableSectionElement>, rows: Row[], onRowKey?: OnRowKey<Row>): (event: KeyboardEvent) => void {
  const last = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (last.current === null || document.activeElement !== document.body) return;
    const row = body.current?.children[Math.min(last.current, rows.length - 1)];
    row?.querySelector<HTMLElement>(FOCUSABLE)?.focus();
  }, [body, rows]);
  useEffect(() => {
    const element = body.current;
    if (!element) return undefined;
    const entered = (event: FocusEvent) => {
      const row = (event.target as Element).closest('tr');
      last.current = row ? [...element.children].indexOf(row) : null;
    };
    const left = (event: FocusEvent) => {
      if (event.relatedTarget) last.current = null;
    };
    element.addEventListener('focusin', entered);
    element.addEventListener('focusout', left);
    return () => {
      element.removeEventListener('focusin', entered);
      element.removeEventListener('focusout', left);
    };
  }, [body]);

  return (event) => {
    const focused = event.target as Element;
    const row = focused.closest('tr');
    if (!row || !body.current || isTypedInto(focused)) return;
    const at = [...body.current.children].indexOf(row);
    const record = rows[at];
    const taken = () => {
      if (event.altKey || event.metaKey || record === undefined) return false;
      if (event.ctrlKey) return event.key.toLowerCase() === 'c' && copyRow(row);
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        const column = [...row.querySelectorAll(FOCUSABLE)].indexOf(focused);
        const next = body.current?.children[at + (event.key === 'ArrowDown' ? 1 : -1)];
        const targets = next ? [...next.querySelectorAll<HTMLElement>(FOCUSABLE)] : [];
        (targets[column] ?? targets[0])?.focus();
        return true;
      }
      if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
        const next = beside(row, focused, event.key);
        next?.focus();
        return next !== undefined;
      }
      // A button is pressed by Space, a link is followed by Enter.
      const native = event.key === 'Enter' || (event.key === ' ' && focused.tagName !== 'A');
      return !native && (onRowKey?.(event.key, record) ?? false);
    };
    if (taken()) event.preventDefault();
  };
}
