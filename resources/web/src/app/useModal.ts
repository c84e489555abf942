import { useLayoutEffect, useRef, type RefObject } from 'react';

/** A dialog that is open as long as its component is there; `onClose` takes that away when the browser closes it, as by Escape. It is closed
 *  before it goes, so that the focus returns to where it came from. */
export function useModal(onClose: () => void): RefObject<HTMLDialogElement> {
  const dialog = useRef<HTMLDialogElement>(null);
  const closed = useRef(onClose);
  closed.current = onClose;
  useLayoutEffect(() => {
    const opened = dialog.current;
    const tell = () => closed.current();
    opened?.addEventListener('close', tell);
    opened?.showModal();
    return () => {
      opened?.removeEventListener('close', tell);
      opened?.close();
    };
  }, []);
  return dialog;
}
