// How the parts of the client are fetched. Browsers keep in mind which module they could not fetch, and many of them - Chromium before 151 -
// never ask for it again while the page is open. So a module is imported only when the file and all that it needs have arrived; the
// browser then has them from its cache. Whoever is offline for a moment can ask again. The build lets every import() go through here.

const AGAIN_MS = 5000;
const MISSING = 404;

/** A part of the client that could not be had. */
export class NotFetched extends Error {
  constructor(
    address: string,
    readonly status = 0,
  ) {
    super(`could not fetch ${address}`);
  }

  /** The server has another client by now: only loading the page anew helps. */
  get isReplaced(): boolean {
    return this.status === MISSING;
  }
}

async function fetchScript(address: string): Promise<void> {
  let reply: Response;
  try {
    reply = await fetch(address);
    if (reply.ok) await reply.arrayBuffer(); // to its end
  } catch {
    throw new NotFetched(address);
  }
  if (!reply.ok) throw new NotFetched(address, reply.status);
}

export function addStyles(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: address });
    link.onload = () => resolve();
    link.onerror = () => {
      link.remove();
      reject(new NotFetched(address));
    };
    document.head.append(link);
  });
}

const asked = new Map<string, Promise<void>>();

function arrived(address: string): Promise<void> {
  const before = asked.get(address);
  if (before) return before;
  const now = address.endsWith('.css') ? addStyles(address) : fetchScript(address);
  asked.set(address, now);
  now.catch(() => asked.delete(address));
  return now;
}

/** `files`: what the module and its imports are in, as the build knows them. What is called begin came with the document, and this is in it. */
export async function importFetched<Module>(load: () => Promise<Module>, files: string[] = []): Promise<Module> {
  await Promise.all(files.filter((file) => !file.startsWith('assets/begin-')).map((file) => arrived(`/${file}`)));
  return load();
}

/** For what nothing can be shown without. */
export async function untilFetched<Module>(load: () => Promise<Module>): Promise<Module> {
  for (;;) {
    try {
      return await load();
    } catch (error) {
      if (!(error instanceof NotFetched)) throw error;
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  }
}
