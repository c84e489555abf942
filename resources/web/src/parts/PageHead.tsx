import { useRef, type ReactNode } from 'react';
import { useFocusOnHeading, usePage } from '../app/usePage';

/** The one title of a page: also the window's, and where the focus goes when the page is opened. */
export function PageHead({ title, note, children }: { title: string; note?: ReactNode; children?: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  usePage(title);
  useFocusOnHeading(heading);
  return (
    <div className="page-head">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {note !== undefined && <p className="note">{note}</p>}
      {children && <div className="actions">{children}</div>}
    </div>
  );
}
