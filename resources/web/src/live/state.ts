import { METRICS, type Message, type Metric, type Portfolio } from './protocol';

export type MetricState = 'idle' | 'waiting' | 'ready' | 'failed' | 'cancelled';

export interface MetricRow {
  metric: Metric;
  state: MetricState;
  value?: number;
  elapsedMs?: number;
  explain?: string;
}

export type Ending = { kind: 'complete'; ticker: string; completed: number; failed: number; stale: boolean } | { kind: 'cancelled'; ticker: string; reason: string; delivered: number };

export interface Analysis {
  id: string;
  ticker: string;
  running: boolean;
  rows: MetricRow[];
  ending?: Ending;
}

export interface LiveState {
  sessionId: string;
  expiresAt: string;
  portfolio: Portfolio | null;
  /** Prices of the tick before, to tell which way they went. */
  before: Record<string, number>;
  analysis: Analysis | null;
  lastSeq: number;
  refusal: string;
}

export const EMPTY: LiveState = { sessionId: '', expiresAt: '', portfolio: null, before: {}, analysis: null, lastSeq: 0, refusal: '' };

function fresh(id: string, ticker: string): Analysis {
  return { id, ticker, running: true, rows: METRICS.map((metric) => ({ metric, state: 'waiting' })) };
}

function withRow(analysis: Analysis, row: MetricRow): Analysis {
  return { ...analysis, rows: analysis.rows.map((old) => (old.metric === row.metric ? row : old)) };
}

function ended(analysis: Analysis, state: MetricState, ending: Ending): Analysis {
  return { ...analysis, running: false, ending, rows: analysis.rows.map((row) => (row.state === 'waiting' ? { ...row, state } : row)) };
}

function withPortfolio(state: LiveState, portfolio: Portfolio): LiveState {
  return { ...state, portfolio, before: state.portfolio?.prices ?? {} };
}

/** What a message makes of the state. Messages of an analysis that is not the current one change nothing. */
export function reduce(state: LiveState, message: Message): LiveState {
  const next = applied(state, message);
  return message.type !== 'session_ready' && message.seq !== undefined && message.seq > next.lastSeq ? { ...next, lastSeq: message.seq } : next;
}

function applied(state: LiveState, message: Message): LiveState {
  const { analysis } = state;
  switch (message.type) {
    case 'session_ready': {
      const same = message.session_id === state.sessionId;
      const base = same ? state : { ...EMPTY, lastSeq: message.seq };
      return withPortfolio({ ...base, sessionId: message.session_id, expiresAt: message.expires_at }, message.portfolio);
    }
    case 'portfolio':
      return withPortfolio(state, message);
    case 'portfolio_update':
      return state.portfolio ? withPortfolio(state, { ...state.portfolio, ...message }) : state;
    case 'analysis_started':
      return { ...state, refusal: '', analysis: fresh(message.analysis_id, message.ticker) };
    case 'analysis_result': {
      const row: MetricRow = { metric: message.metric, state: 'ready', value: message.value, elapsedMs: message.elapsed_ms, explain: message.explain };
      // Who joins in the middle has not seen the start.
      const current = analysis?.id === message.analysis_id ? analysis : analysis ? null : fresh(message.analysis_id, message.ticker);
      return current ? { ...state, analysis: withRow(current, row) } : state;
    }
    case 'analysis_complete':
      if (analysis?.id !== message.analysis_id) return state;
      return { ...state, analysis: ended(analysis, 'failed', { kind: 'complete', ticker: message.ticker, completed: message.completed, failed: message.failed, stale: message.stale }) };
    case 'analysis_cancelled':
      if (analysis?.id !== message.analysis_id) return state;
      return { ...state, analysis: ended(analysis, 'cancelled', { kind: 'cancelled', ticker: message.ticker, reason: message.reason, delivered: message.delivered }) };
    case 'error':
      if (message.metric && analysis && message.analysis_id === analysis.id) return { ...state, analysis: withRow(analysis, { metric: message.metric, state: 'failed', explain: message.detail }) };
      return { ...state, refusal: message.detail };
    case 'resumed':
      // What ran may have ended in messages that are not kept any more.
      return message.complete || !analysis?.running ? state : { ...state, analysis: null };
    default:
      return state; // such as pong, and what a newer server says besides
  }
}
