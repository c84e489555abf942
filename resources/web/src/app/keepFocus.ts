/** What Tab leads to, and headings that a page is read from. */
const STOPS = 'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex]';

let held: HTMLElement | null = null;
let page = '';
/** Where it was when it went: what came before it, and what it was in. */
let before: Node | null = null;
let around: Element | null = null;
let timer = 0;

/** The stop after the place, else the page's heading. */
function nextStop(): HTMLElement | null {
  const main = document.querySelector('main');
  const stops = [...(main?.querySelectorAll<HTMLElement>(STOPS) ?? [])].filter((stop) => stop.tabIndex >= 0 && stop.getClientRects().length > 0);
  const place = before?.isConnected ? before : around;
  const follows = (stop: Element) => place !== null && (place.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && !place.contains(stop);
  const within = (stop: Element) => place === around && around?.contains(stop);
  const isInMain = place !== null && main?.contains(place);
  return (isInMain ? stops.find((stop) => follows(stop) || within(stop)) : undefined) ?? document.querySelector<HTMLElement>('main h1');
}

function giveOn(): void {
  // Whoever has gone elsewhere stays there, and a page that was just opened takes it itself.
  if (!held || document.activeElement !== document.body || window.location.pathname !== page) return;
  if (!held.isConnected) nextStop()?.focus();
  else if (!held.matches(':disabled')) held.focus();
}

/** The keyboard's focus is never lost: where the element that has it goes, as a button does when its work is done, what stands after it gets
 *  it; where it could not be used for a moment, it gets it back. */
export function keepFocus(): void {
  document.addEventListener('focusin', (event) => {
    held = event.target as HTMLElement;
    page = window.location.pathname;
    before = around = null;
  });
  document.addEventListener('pointerdown', (event) => {
    if (!(event.target as Element).closest(STOPS)) held = null;
  });
  new MutationObserver((changes) => {
    if (!held || document.activeElement !== document.body) return;
    for (const change of changes) {
      if (![...change.removedNodes].some((node) => node.contains(held))) continue;
      if ((change.target as Element).closest('[data-own-focus]')) return; // it is on its way to a row that is yet to be drawn
      before = change.previousSibling;
      around = change.target as Element;
    }
    window.clearTimeout(timer);
    timer = window.setTimeout(giveOn);
  }).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['disabled'] });
}
