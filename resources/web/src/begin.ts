// The first script, which needs none of the others. Where the server has put rows into the document, they are painted before the client is
// fetched: fetching and compiling it would take the processor that the paint needs.
import 'virtual:tokens.css';
import './styles/index.css';
import { languageFor, markLanguage } from './i18n/wanted';
import { untilFetched } from './modules';

const PAINT_AT_MOST_MS = 1000; // a window in the background paints nothing
const FIRST_LIST = '/api/stocks/?page=1&page_size=50&include_spark=true&sort_by=total_score&sort_order=desc';
const OTHER_LANGUAGE_AT_MOST_MS = 1500;

function kept(name: string): string {
  try {
    return localStorage.getItem(`soundings.${name}`) ?? '';
  } catch {
    return '';
  }
}

/** As app/appearance.ts and app/settings.ts keep them: colours and sizes must not change after the first look. */
function applyKept(): void {
  const [theme, size] = [kept('theme'), kept('text-size')];
  if (theme && theme !== 'system') document.documentElement.dataset['theme'] = theme;
  if (size && size !== '100') document.documentElement.style.fontSize = `${size}%`;
}

/** The server writes the first rows in the language that the browser asks for, or the service worker where there is one. Without it, who has
 *  chosen another language here gets them in that one, words and figures, a moment later. */
async function applyLanguage(): Promise<void> {
  const written = document.documentElement.lang;
  const wanted = languageFor(kept('language') || 'system');
  markLanguage(wanted);
  const root = document.getElementById('root');
  if (!root || wanted === written || wanted === 'qps' || !document.querySelector('tr[data-row]')) return;
  root.hidden = true;
  try {
    const reply = await fetch('/', { headers: { 'Accept-Language': wanted }, signal: AbortSignal.timeout(OTHER_LANGUAGE_AT_MOST_MS) });
    const other = new DOMParser().parseFromString(await reply.text(), 'text/html').getElementById('root');
    if (other) root.replaceChildren(...other.childNodes);
  } catch {
    // The client has the words as well, a little later.
  }
  root.hidden = false;
}

let begun = false;
function begin(): void {
  if (begun) return;
  begun = true;
  if (document.querySelector('tr[data-row]')) fetchList();
  void untilFetched(() => import('./main'));
}

/** What the client asks for as soon as it runs (pages/browse/listAddress.ts), beside it. A request with a token is another one. */
function fetchList(): void {
  try {
    if (sessionStorage.getItem('soundings.token')) return;
  } catch {
    // Then nothing is kept there.
  }
  const early = Object.assign(document.createElement('link'), { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: FIRST_LIST });
  document.head.append(early);
}

/** When what stands in the document is on the screen, not only drawn. */
function whenPainted(then: () => void): void {
  const observer = new PerformanceObserver((list) => {
    if (list.getEntriesByName('first-contentful-paint').length > 0) then();
  });
  observer.observe({ type: 'paint', buffered: true });
  setTimeout(then, PAINT_AT_MOST_MS);
}

applyKept();
void applyLanguage().then(() => {
  if (document.querySelector('tr[data-row]')) whenPainted(begin);
  else begin();
});
