/** The messages of a live session, as docs/LIVE.md describes them. */

export type Holdings = Record<string, number>;

export interface Portfolio {
  version: number;
  holdings: Holdings;
  prices: Record<string, number>;
  holdings_value: Record<string, number | null>;
  total_value: number;
  currency: string;
  as_of: string;
  source: string;
}

export const METRICS = ['portfolio_risk', 'concentration', 'correlation', 'momentum', 'allocation_score'] as const;
export type Metric = (typeof METRICS)[number];

export interface Result {
  ticker: string;
  metric: Metric;
  value: number;
  timestamp: string;
  analysis_id: string;
  snapshot_version: number;
  elapsed_ms: number;
  explain: string;
}

export type Message = { seq?: number } & (
  | { type: 'session_ready'; session_id: string; expires_at: string; portfolio: Portfolio; seq: number; analysis?: { analysis_id: string; ticker: string } }
  | { type: 'analysis_started'; analysis_id: string; ticker: string; snapshot_version: number; started_at: string }
  | ({ type: 'analysis_result' } & Result)
  | { type: 'analysis_complete'; analysis_id: string; ticker: string; completed: number; failed: number; stale: boolean }
  | { type: 'analysis_cancelled'; analysis_id: string; ticker: string; reason: string; delivered: number }
  | ({ type: 'portfolio' } & Portfolio)
  | ({ type: 'portfolio_update' } & Omit<Portfolio, 'holdings'>)
  | { type: 'error'; code: string; detail: string; metric?: Metric; analysis_id?: string; request_id?: string }
  | { type: 'resumed'; newest_seq: number; complete: boolean }
  | { type: 'pong' }
);

export function areSame(one: Holdings, other: Holdings): boolean {
  const tickers = Object.keys(one);
  return tickers.length === Object.keys(other).length && tickers.every((ticker) => one[ticker] === other[ticker]);
}

/** A message of the server; null when it is not one that we know how to read. */
export function parseMessage(text: unknown): Message | null {
  try {
    const message: unknown = JSON.parse(String(text));
    return typeof message === 'object' && message !== null && 'type' in message ? (message as Message) : null;
  } catch {
    return null;
  }
}
