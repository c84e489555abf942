// The first script, which needs none of the others. Where the server has put rows into the document, they are painted before the client
// takes the processor; it is being fetched meanwhile.
import 'virtual:tokens.css';

const PAINT_AT_MOST_MS = 1000; // a window in the background paints nothing

/** As app/appearance.ts and app/settings.ts keep them: colours and sizes must not change after the first look. */
function applyKept(): void {
  try {
    const kept = localStorage.getItem('soundings.theme');
    const size = localStorage.getItem('soundings.text-size');
    if (kept && kept !== 'system') document.documentElement.dataset['theme'] = kept;
    if (size && size !== '100') document.documentElement.style.fontSize = `${size}%`;
  } catch {
    return;
  }
}

let begun = false;
function begin(): void {
  if (!begun) void import('./main');
  begun = true;
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
if (document.querySelector('tr[data-row]')) whenPainted(begin);
else begin();
