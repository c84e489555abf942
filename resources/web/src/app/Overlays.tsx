import { lazy, Suspense, useEffect } from 'react';
import { useLocation } from 'wouter';
import { explained } from '../parts/explanation';
import { keysShown, paletteShown } from './overlays';
import { TypeAhead } from './TypeAhead';

const Palette = lazy(() => import('./Palette'));
const KeysDialog = lazy(() => import('./KeysDialog'));
const ExplainDialog = lazy(() => import('./ExplainDialog'));

function isTypedInto(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input:not([type="radio"], [type="checkbox"]), textarea, select');
}

/** The keys that work on every page, and what they open. */
export function Overlays() {
  const palette = paletteShown.use();
  const keys = keysShown.use();
  const about = explained.use();
  const [, navigate] = useLocation();
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.metaKey) return;
      const bare = !event.ctrlKey && !isTypedInto(event.target);
      if (event.ctrlKey && event.key.toLowerCase() === 'k') paletteShown.set(!paletteShown.get());
      else if (event.ctrlKey && event.key === ',') navigate('/settings');
      else if (event.key === 'F1' || (bare && event.key === '?')) keysShown.set(true);
      else if (bare && event.key === '/') document.querySelector<HTMLElement>('main input[type="search"]')?.focus();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [navigate]);
  return (
    <>
      <Suspense fallback={<TypeAhead />}>{palette && <Palette />}</Suspense>
      <Suspense>{keys && <KeysDialog />}</Suspense>
      <Suspense>{about && <ExplainDialog about={about} />}</Suspense>
    </>
  );
}
