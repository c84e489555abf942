import { useLayoutEffect } from 'react';
import { paletteShown } from './overlays';

let typedAhead = '';

/** What was typed before the palette was there; it is the palette's from now on. */
export function takeTypedAhead(): string {
  const text = typedAhead;
  typedAhead = '';
  return text;
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.key === 'Escape') {
    typedAhead = '';
    paletteShown.set(false);
  } else if (event.key === 'Backspace') typedAhead = typedAhead.slice(0, -1);
  else if (event.key.length === 1) typedAhead += event.key;
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** Stands in for the palette while it is fetched, and keeps what a quick hand types meanwhile: it belongs to the palette, not to the page. */
export function TypeAhead() {
  useLayoutEffect(() => {
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
  return null;
}
