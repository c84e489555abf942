import { useEffect } from 'react';
import { t } from '../i18n';

let first = true;

/** Back and forward lead to the place where one was, which the browser finds. */
let isBack = false;
window.addEventListener('popstate', () => (isBack = true));
window.addEventListener('pushState', () => (isBack = false)); // told by the router

/** The title of the window, and the focus on the heading of a page that was just opened: a screen reader reads it, and Tab goes on from there. */
export function usePage(title: string): void {
  useEffect(() => {
    document.title = t('app.title', { page: title });
  }, [title]);
}

export function useFocusOnHeading(ref: React.RefObject<HTMLElement>): void {
  useEffect(() => {
    // The first page of a visit leaves the focus to the browser, which reads from the top.
    if (!first) {
      ref.current?.focus({ preventScroll: true });
      // A page that is here at once would be shown from where the one before was scrolled to.
      if (!isBack) window.scrollTo(0, 0);
    }
    first = false;
  }, [ref]);
}
