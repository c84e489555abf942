import { request } from '../api/client';
import { socketProtocols } from '../api/token';
import { createStore } from '../store';
import { parseMessage, type Message } from './protocol';
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

/**
 * A live session over a line that may break: it connects again, by and by less often, and asks for what it missed. It outlives the page
 * that shows it, so that going to another page and back changes nothing.
 */
export class LiveConnection {
  readonly state = createStore<LiveState>(EMPTY);
  readonly line = createStore<Line>('connecting');
  onMessage: (message: Message) => void = () => undefined;
  onGone: () => void = () => undefined;

  private socket: WebSocket | null = null;
  private waitMs = FIRST_WAIT_MS;
  private timer = 0;
  private pulse = 0;
  private heardAt = 0;
  private sessionId = '';
  private wanted = '';

  /** Opens the session that is named, else the one of this tab, else a new one. */
  async open(id = ''): Promise<void> {
    this.close();
    this.sessionId = id || this.sessionId || remembered();
    if (!this.sessionId) await this.begin();
    else this.connect();
  }

  async begin(): Promise<void> {
    this.close();
    this.state.set(EMPTY);
    const made = await request<{ session_id: string }>('POST', '/session');
    this.sessionId = made.session_id;
    remember(this.sessionId);
    this.connect();
  }

  close(): void {
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
      this.send({ action: 'resume', last_seq: sessionId === message.session_id ? lastSeq : 0 });
      if (this.wanted) this.analyse(this.wanted);
    } else if (message.type === 'error' && message.code === 'session_not_found') {
      this.onGone();
      void this.begin().catch(() => this.again());
      return;
    } else {
      this.state.set(reduce(this.state.get(), message));
    }
    this.onMessage(message);
  }

  private again(): void {
    window.clearInterval(this.pulse);
    this.socket = null;
    this.line.set('reconnecting');
    this.timer = window.setTimeout(() => this.connect(), this.waitMs);
    this.waitMs = Math.min(LONGEST_WAIT_MS, this.waitMs * 2);
  }
}

/** The one of this tab. */
export const live = new LiveConnection();
