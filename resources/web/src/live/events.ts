import { queryClient } from '../api/queries';
import { socketProtocols, token } from '../api/token';

const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 60_000;
/** What a message of the server makes old: addresses of queries by their beginning. */
const OUTDATED: Record<string, string[]> = {
  prices_updated: ['/api/stocks/', '/api/watchlists', '/api/portfolios'],
  scores_updated: ['/api/stocks/', '/api/watchlists'],
  cache_invalidated: ['/api/cache/'],
  job_updated: ['/api/jobs'],
  worker_updated: ['/api/workers'],
};

function outdate(beginnings: string[] = []): void {
  if (beginnings.length === 0) return;
  void queryClient.invalidateQueries({ predicate: (query) => beginnings.some((beginning) => String(query.queryKey[0]).startsWith(beginning)) });
}

function typeOf(text: unknown): string {
  try {
    return String((JSON.parse(String(text)) as { type?: unknown }).type);
  } catch {
    return '';
  }
}

/** Hears from the server what has changed, so that what is shown is fetched anew at once and nothing asks in between. */
export function followEvents(): void {
  let socket: WebSocket | null = null;
  let waitMs = FIRST_WAIT_MS;
  const connect = () => {
    const scheme = window.location.protocol === 'https:' ? 'wss' : 'ws';
    const opened = new WebSocket(`${scheme}://${window.location.host}/ws/events`, socketProtocols());
    socket = opened;
    opened.onopen = () => {
      // What happened while nobody listened, such as since the page was fetched, is not told again.
      outdate([...new Set(Object.values(OUTDATED).flat())]);
      waitMs = FIRST_WAIT_MS;
    };
    opened.onmessage = (event) => outdate(OUTDATED[typeOf(event.data)]);
    opened.onclose = () => {
      if (socket !== opened) return;
      window.setTimeout(connect, waitMs);
      waitMs = Math.min(LONGEST_WAIT_MS, waitMs * 2);
    };
  };
  connect();
  token.follow(() => {
    waitMs = FIRST_WAIT_MS;
    socket?.close();
  });
}
