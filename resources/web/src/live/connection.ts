import { ApiError, request } from '../api/client';
import { socketProtocols } from '../api/token';
import { t } from '../i18n';
import { createStore } from '../store';
import { areSame, parseMessage, type Holdings, type Message } from './protocol';
import { EMPTY, reduce, type LiveState } from './state';

export type Line = 'connecting' | 'connected' | 'reconnecting';

const KEY = 'soundings.session';
const FIRST_WAIT_MS = 300;
const LONGEST_WAIT_MS = 8000;
const PING_MS = 25_000;
const SILENCE_MS = 60_000;

function remembered(): string {
  try {
    return sessionStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

function remember(id: string): void {
  try {
    sessionStorage.setItem(KEY, id);
  } catch {
    return;
  }
}

/** Holdings that were sent and not answered yet. */
interface Saving {
  id: string;
  holdings: Holdings;
  done: () => void;
  refuse: (why: ApiError) => void;
}

/**
 * A live session over a line that may break: it connects again, by and by less often, and asks for what it missed. It outlives the page
 * that shows it, so that going to another page and back changes nothing.
 */
export class LiveConnection {
  readonly state = createStore<LiveState>(EMPTY);
  readonly line = createStore<Line>('connecting');
  onMessage: (message: Message) => void = () => undefined;
  onGone: () => void = () => undefined;
  /** What comes was told before this page was opened, and is no news. */
  isReplaying = false;

  private socket: WebSocket | null = null;
  private waitMs = FIRST_WAIT_MS;
  private timer = 0;
  private pulse = 0;
  private heardAt = 0;
  private sessionId = '';
  private wanted = '';
  private saving: Saving | null = null;
  private saved = 0;
  /** Rises with each session that is asked for, and with leaving it. */
  private turn = 0;

  /** Opens the session that is named, else the one of this tab, else a new one. */
  async open(id = ''): Promise<void> {
    this.close();
    this.sessionId = id || this.sessionId || remembered();
    if (!this.sessionId) await this.begin();
    else this.connect();
  }

  /** A new session takes the place of this one as soon as there is one. */
  async begin(): Promise<void> {
    const turn = ++this.turn;
    const made = await request<{ session_id: string }>('POST', '/session');
    if (turn !== this.turn) return; // it is not wanted any more
    this.close();
    this.state.set(EMPTY);
    this.sessionId = made.session_id;
    remember(this.sessionId);
    this.connect();
  }

  close(): void {
    this.turn++;
    this.lose();
    window.clearTimeout(this.timer);
    window.clearInterval(this.pulse);
    const { socket } = this;
    this.socket = null;
    this.line.set('connecting');
    socket?.close();
  }

  /** Of whoever signs out: the session, and what it has shown. */
  forget(): void {
    this.close();
    this.sessionId = '';
    this.wanted = '';
    this.state.set(EMPTY);
    remember('');
  }

  send(message: Record<string, unknown>): boolean {
    if (this.socket?.readyState !== WebSocket.OPEN) return false;
    this.socket.send(JSON.stringify(message));
    return true;
  }

  /** Resolves when the session has them. Rejects with what the server says, "version_conflict" where another has changed them since
   *  `version`, or where the line breaks before its answer. */
  setHoldings(holdings: Holdings, version: number): Promise<void> {
    const id = `holdings-${++this.saved}`;
    return new Promise((done, refuse) => {
      this.lose();
      this.saving = { id, holdings, done, refuse };
      if (!this.send({ action: 'set_holdings', holdings, expected_version: version, request_id: id })) this.lose();
    });
  }

  /** Nobody will say what has become of the holdings that were sent. */
  private lose(): void {
    this.saving?.refuse(new ApiError(t('error.offline'), 'offline'));
    this.saving = null;
  }

  /** True: it is the refusal of holdings, and nothing of the session. */
  private answers(message: Message): boolean {
    const { saving } = this;
    if (!saving) return false;
    const isRefused = message.type === 'error' && message.request_id === saving.id;
    if (isRefused) saving.refuse(new ApiError(message.detail, message.code));
    else if (message.type === 'portfolio' && areSame(message.holdings, saving.holdings)) saving.done();
    else return false;
    this.saving = null;
    return isRefused;
  }

  /** Analyses it now, or as soon as the line is there; of several, the last. */
  analyse(ticker: string): void {
    const isReady = this.line.get() === 'connected' && this.send({ action: 'analyze', ticker });
    this.wanted = isReady ? '' : ticker;
  }

  private connect(): void {
    const scheme = window.location.protocol === 'https:' ? 'wss' : 'ws';
    const socket = new WebSocket(`${scheme}://${window.location.host}/ws/${encodeURIComponent(this.sessionId)}`, socketProtocols());
    this.socket = socket;
    socket.onmessage = (event) => {
      this.heardAt = Date.now();
      const message = parseMessage(event.data);
      if (message && this.socket === socket) this.take(message);
    };
    socket.onclose = () => {
      if (this.socket === socket) this.again();
    };
    this.heardAt = Date.now();
    window.clearInterval(this.pulse);
    this.pulse = window.setInterval(() => {
      // A line can be dead without anybody having said so.
      if (Date.now() - this.heardAt > SILENCE_MS) socket.close();
      else this.send({ action: 'ping' });
    }, PING_MS);
  }

  private take(message: Message): void {
    if (message.type === 'session_ready') {
      const { lastSeq, sessionId } = this.state.get();
      this.waitMs = FIRST_WAIT_MS;
      remember(message.session_id);
      this.state.set(reduce(this.state.get(), message));
      this.line.set('connected');
      // The first time from the beginning: an analysis may be running that another window has begun.
      this.isReplaying = sessionId !== message.session_id;
      this.send({ action: 'resume', last_seq: this.isReplaying ? 0 : lastSeq });
      if (this.wanted) this.analyse(this.wanted);
    } else if (message.type === 'error' && message.code === 'session_not_found') {
      this.onGone();
      this.close();
      this.state.set(EMPTY);
      void this.begin().catch(() => this.again());
      return;
    } else {
      if (this.answers(message)) return;
      if (message.type === 'resumed') this.isReplaying = false;
      this.state.set(reduce(this.state.get(), message));
    }
    this.onMessage(message);
  }

  private again(): void {
    this.lose();
    window.clearInterval(this.pulse);
    this.socket = null;
    this.line.set('reconnecting');
    this.timer = window.setTimeout(() => this.connect(), this.waitMs);
    this.waitMs = Math.min(LONGEST_WAIT_MS, this.waitMs * 2);
  }
}

/** The one of this tab. */
export const live = new LiveConnection();
