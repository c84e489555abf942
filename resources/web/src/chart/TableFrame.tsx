import { useEffect, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { copyCsv } from './copyCsv';
import { saveCsv } from './saveCsv';

interface Props {
  frame: RefObject<HTMLDivElement>;
  caption: string;
  csv: () => string;
  /** What a file of it is called, without an end. */
  file: string;
  /** Of the figures, as they are copied. */
  count: number;
  onClose: () => void;
  children: ReactNode;
}

/** The figures of a chart in its place, with the focus. D leads back, Ctrl C copies all of them, Ctrl S saves them. */
export function TableFrame({ frame, caption, csv, file, count, onClose, children }: Props) {
  useEffect(() => frame.current?.focus(), [frame]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'd' || event.key === 'D' || event.key === 'Escape') onClose();
    else if (event.ctrlKey && event.key === 's') {
      event.preventDefault();
      saveCsv(csv(), file);
    } else if (event.ctrlKey && event.key === 'c' && !window.getSelection()?.toString()) copyCsv(csv(), count);
  };
  return (
    <div ref={frame} className="chart-table" role="region" aria-label={caption} tabIndex={0} onKeyDown={onKeyDown}>
      {children}
    </div>
  );
}
