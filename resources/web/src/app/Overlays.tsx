import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { t } from '../i18n';
import { explained } from '../parts/explanation';
import { Fetched } from '../parts/Fetched';
import { announce } from './announcer';
import { keysShown, paletteShown } from './overlays';
import { singleKeys } from './settings';
import { TypeAhead } from './TypeAhead';

const loadPalette = () => import('./Palette');
const loadKeys = () => import('./KeysDialog');
const loadExplanation = () => import('./ExplainDialog');
const SETTLED_MS = 2000;

/** They are there at once when somebody asks, even if the server is away by then. */
function useFetchedAhead(): void {
  useEffect(() => {
    const timer = setTimeout(() => [loadPalette, loadKeys, loadExplanation].forEach((load) => void load().catch(() => undefined)), SETTLED_MS);
    return () => clearTimeout(timer);
  }, []);
}

function isTypedInto(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input:not([type="radio"], [type="checkbox"]), textarea, select');
}

/** The keys that work on every page, and what they open. */
export function Overlays() {
  const palette = paletteShown.use();
  const keys = keysShown.use();
  const about = explained.use();
  const [, navigate] = useLocation();
  useFetchedAhead();
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.metaKey) return;
      const bare = !event.ctrlKey && !isTypedInto(event.target) && singleKeys.get() === 'on';
      const filter = document.querySelector<HTMLElement>('main input[type="search"]');
      if (event.ctrlKey && event.key.toLowerCase() === 'k') paletteShown.set(!paletteShown.get());
      else if (event.ctrlKey && event.key === ',') navigate('/settings');
      else if (event.key === 'F1' || (bare && event.key === '?')) keysShown.set(true);
      else if (event.key === 'Escape' && !document.querySelector('dialog[open]')) {
        // What was asked for and is still on its way.
        keysShown.set(false);
        explained.set(null);
        return;
      } else if (bare && filter && event.key === '/') filter.focus();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [navigate]);
  const missing = (close: () => void) => () => {
    close();
    announce(t('error.offline'));
  };
  return (
    <>
      {palette && <Fetched load={loadPalette} props={{}} waiting={<TypeAhead />} onMissing={missing(() => paletteShown.set(false))} />}
      {keys && <Fetched load={loadKeys} props={{}} onMissing={missing(() => keysShown.set(false))} />}
      {about && <Fetched load={loadExplanation} props={{ about }} onMissing={missing(() => explained.set(null))} />}
    </>
  );
}
