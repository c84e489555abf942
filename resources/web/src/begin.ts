// The first script, which needs none of the others. Where the server has put rows into the document, they are painted before the client
// takes the processor; it is being fetched meanwhile.
import 'virtual:tokens.css';

const FRAME_AT_MOST_MS = 200; // a window in the background draws no frames

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

applyKept();
if (document.querySelector('tr[data-row]')) {
  requestAnimationFrame(() => setTimeout(begin));
  setTimeout(begin, FRAME_AT_MOST_MS);
} else {
  begin();
}
