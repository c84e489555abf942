import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './api/queries';
import { App } from './app/App';
import { applyTheme } from './app/appearance';
import { keepOffline } from './app/offline';
import { loadLanguage } from './i18n';
import { followEvents } from './live/events';
import 'virtual:tokens.css';

const SETTLED_MS = 1500;

async function start(): Promise<void> {
  applyTheme();
  await loadLanguage();
  const root = document.getElementById('root');
  if (!root) return;
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <App />
      </QueryClientProvider>
    </StrictMode>,
  );
  // What is not needed for the first look waits until there is one.
  window.setTimeout(() => {
    keepOffline();
    followEvents();
  }, SETTLED_MS);
}

void start();
