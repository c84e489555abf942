import type { ReactNode } from 'react';
import { explained, type Explanation } from './explanation';

interface Props {
  about: Explanation;
  /** The name of the figure, where nothing else is to be seen. */
  children?: ReactNode;
  /** A figure among others in a table: reached by the arrow keys of its row, not by Tab. */
  inRow?: boolean;
}

/** The name of a figure, or the figure, that explains itself. */
export function Term({ about, children, inRow }: Props) {
  const inTable = inRow ? { className: 'term figure', tabIndex: -1, 'aria-label': `${about.title}: ${about.value}` } : { className: 'term' };
  return (
    <button type="button" aria-haspopup="dialog" {...inTable} onClick={() => explained.set(about)}>
      {children ?? about.title}
    </button>
  );
}
