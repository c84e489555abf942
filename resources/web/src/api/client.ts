import { storedAt } from '../app/offline';
import { t } from '../i18n';
import { answered, signInNeeded, token } from './token';

export interface FieldFault {
  loc: string;
  msg: string;
}

/** A request that failed, with a sentence that may be shown. */
export class ApiError extends Error {
  constructor(
    message: string,
    readonly code: string,
    readonly status = 0,
    readonly requestId = '',
    readonly fields: FieldFault[] = [],
  ) {
    super(message);
  }

  /** In the language of the page: the server has said nothing that could be read. */
  get isOurs(): boolean {
    return this.code === 'offline' || this.code === 'unreadable';
  }
}

interface Failed {
  detail?: unknown;
  code?: unknown;
  request_id?: unknown;
  errors?: FieldFault[];
}

function errorOf(status: number, body: Failed | undefined): ApiError {
  if (typeof body?.detail !== 'string') return new ApiError(t('error.answer', { status }), 'unreadable', status);
  return new ApiError(body.detail, String(body.code), status, String(body.request_id ?? ''), body.errors ?? []);
}

interface Options {
  body?: unknown;
  signal?: AbortSignal;
  /** False: a refusal is no reason to ask who it is. */
  asksForToken?: boolean;
  /** What a failure's body has where it is an answer all the same, as of a /health that is not well. */
  answerHas?: string;
}

export async function request<T>(method: string, path: string, options: Options = {}): Promise<T> {
  const headers: Record<string, string> = {};
  const sentWith = token.get();
  if (sentWith) headers['Authorization'] = `Bearer ${sentWith}`;
  if (options.body !== undefined) headers['Content-Type'] = 'application/json';
  let response: Response;
  try {
    const body = options.body === undefined ? null : JSON.stringify(options.body);
    response = await fetch(path, { method, headers, body, signal: options.signal ?? null });
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw new ApiError(t('error.offline'), 'offline');
  }
  // A late answer to a request of before somebody signed in says nothing about the token of now.
  if (response.status === 401 && options.asksForToken !== false && token.get() === sentWith) signInNeeded.set(true);
  if (!response.ok) {
    const body = await response.json().catch(() => undefined);
    if (options.answerHas && body?.[options.answerHas]) return body as T;
    throw errorOf(response.status, body);
  }
  if (path.startsWith('/api/')) answered.set(true);
  storedAt.set(response.headers.get('X-Stored-At') ?? '');
  return response.status === 204 ? (undefined as T) : ((await response.json()) as T);
}
