import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { fetchFrom, queryClient } from './api/queries';
import { App } from './app/App';
import { applySettings } from './app/settings';
import { keepFocus } from './app/keepFocus';
import { keepOffline } from './app/offline';
import { language, loadLanguage, tellWorker } from './i18n';
import { followEvents } from './live/events';
import { addStyles, untilFetched } from './modules';
import { filtersOf, listAddress } from './pages/browse/listAddress';
import typeface from './styles/font.css?url';
import './styles/print.css';

const SETTLED_MS = 1500;
const LIST_AT_MOST_MS = 10_000;

/** The rows that the server has put into the document stay until the list is there to take their place. */
async function waitForList(): Promise<void> {
  if (!document.querySelector('tr[data-row]')) return;
  const path = listAddress(filtersOf(new URLSearchParams()), 1);
  const list = queryClient.prefetchQuery({ queryKey: [path], queryFn: ({ signal }) => fetchFrom(path, signal) });
  await Promise.race([list, new Promise((resolve) => setTimeout(resolve, LIST_AT_MOST_MS))]);
}

async function start(): Promise<void> {
  applySettings();
  const waiting = waitForList();
  await untilFetched(loadLanguage);
  await waiting;
  const root = document.getElementById('root');
  if (!root) return;
  const focused = document.activeElement?.closest('tr')?.dataset['row'];
  // In one step: nobody sees a moment without rows, and the focus that Tab has brought to one stays there.
  flushSync(() =>
    createRoot(root).render(
      <StrictMode>
        <QueryClientProvider client={queryClient}>
          <App />
        </QueryClientProvider>
      </StrictMode>,
    ),
  );
  if (focused) root.querySelector<HTMLElement>(`tr[data-row="${focused}"] a`)?.focus();
  keepFocus();
  // On a slow line the typeface would take half of what the client needs to come.
  void untilFetched(() => addStyles(typeface));
  // What is not needed for the first look waits until there is one.
  window.setTimeout(() => {
    keepOffline();
    void tellWorker(language.get());
    followEvents();
  }, SETTLED_MS);
}

void start();
