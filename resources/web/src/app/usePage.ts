import { useEffect } from 'react';
import { t } from '../i18n';

let first = true;

/** The title of the window, and the focus on the heading of a page that was just opened: a screen reader reads it, and Tab goes on from there. */
export function usePage(title: string): void {
  useEffect(() => {
    document.title = t('app.title', { page: title });
  }, [title]);
}

export function useFocusOnHeading(ref: React.RefObject<HTMLElement>): void {
  useEffect(() => {
    // The first page of a visit leaves the focus to the browser, which reads from the top.
    if (!first) ref.current?.focus({ preventScroll: true });
    first = false;
  }, [ref]);
}
