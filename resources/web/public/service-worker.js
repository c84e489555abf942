// Keeps the client and the last replies, so that what was seen can be read while the server does not answer. The server always comes
// first: nothing old is shown as new. A stored reply says when it was stored, in X-Stored-At.
const CLIENT = 'client-2';
const REPLIES = 'replies-1';
const SETTINGS = 'settings-1';
// Of a version there are some fifty parts; those of versions that are gone are dropped as others come.
const AT_MOST = { [CLIENT]: 150, [REPLIES]: 300 };
const PATIENCE_MS = 10_000;

self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('activate', (event) => {
  const current = [CLIENT, REPLIES, SETTINGS];
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => !current.includes(name)).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

/** Without the rows that the server has put in: they would be old, and not say so. */
async function bodyOf(response) {
  if (!response.headers.get('Content-Type')?.startsWith('text/html')) return response.blob();
  return (await response.text()).replace(/<!-- first -->[^]*<!-- \/first -->/, '');
}

async function stamped(response) {
  const headers = new Headers(response.headers);
  headers.set('X-Stored-At', new Date().toISOString());
  // The browser has undone the compression of the body that it hands out.
  headers.delete('Content-Encoding');
  return new Response(await bodyOf(response), { status: response.status, headers });
}

async function store(name, key, response) {
  const cache = await caches.open(name);
  await cache.put(key, response);
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - AT_MOST[name])).map((old) => cache.delete(old)));
}

/** A page in the language that was chosen here (i18n/wanted.ts), which the server cannot know: it writes the first rows. */
async function asked(request) {
  if (request.mode !== 'navigate') return request;
  const chosen = await (await caches.open(SETTINGS)).match('/language');
  if (!chosen) return request;
  return new Request(request.url, { headers: { Accept: 'text/html', 'Accept-Language': await chosen.text() }, redirect: 'manual' });
}

async function serverFirst(event, name, key) {
  try {
    const response = await fetch(await asked(event.request), { signal: AbortSignal.timeout(PATIENCE_MS) });
    // A reply of the API that somebody looks at in a tab is no page of ours.
    const isPage = response.headers.get('Content-Type')?.startsWith('text/html');
    if (response.ok && (name !== CLIENT || isPage)) event.waitUntil(stamped(response.clone()).then((copy) => store(name, key, copy)));
    return response;
  } catch (error) {
    const stored = await (await caches.open(name)).match(key);
    if (stored) return stored;
    throw error;
  }
}

// A name with a hash never means anything else.
async function keptForEver(event) {
  const cache = await caches.open(CLIENT);
  const stored = await cache.match(event.request);
  if (stored) return stored;
  const response = await fetch(event.request);
  if (response.ok) event.waitUntil(store(CLIENT, event.request, response.clone()));
  return response;
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  // Figures that need a token are not left lying on a machine that others may use.
  if (request.headers.has('Authorization')) return;
  if (url.pathname.startsWith('/assets/')) event.respondWith(keptForEver(event));
  else if (request.mode === 'navigate' && !url.pathname.startsWith('/docs')) event.respondWith(serverFirst(event, CLIENT, '/'));
  else if (url.pathname.startsWith('/api/stocks/')) event.respondWith(serverFirst(event, REPLIES, request.url));
});
