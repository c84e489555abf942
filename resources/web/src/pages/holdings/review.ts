import type { Portfolio, Position } from '../../api/types';

export const LOW_SCORE = 40;
const SIGNALS = ['STRONG_BUY', 'BUY', 'HOLD', 'SELL', 'STRONG_SELL', 'NOT_RATED'];

export interface SignalShare {
  signal: string;
  currency: string;
  /** 0 to 1, of what is held in the currency. */
  share: number;
  value: number;
}

export interface Review {
  position: Position;
  sells: boolean;
  isLow: boolean;
}

export function signalOf(position: Position): string {
  return position.stock?.scores?.signal || 'NOT_RATED';
}

/** Those that are held and have a signal to sell or a low score, the lowest first. A description of figures, not advice. */
export function toReview({ positions }: Portfolio): Review[] {
  const score = ({ position }: Review) => position.stock?.scores?.total_score ?? 100;
  return positions
    .filter(({ shares }) => shares > 0)
    .map((position) => ({ position, sells: signalOf(position).endsWith('SELL'), isLow: (position.stock?.scores?.total_score ?? LOW_SCORE) < LOW_SCORE }))
    .filter(({ sells, isLow }) => sells || isLow)
    .sort((a, b) => score(a) - score(b));
}

/** How much of the value is in which signal, by currency, from Strong buy to Not rated. */
export function signalMix({ positions }: Portfolio): SignalShare[] {
  const held = positions.filter(({ shares, value }) => shares > 0 && value !== null);
  const currencies = [...new Set(held.map(({ currency }) => currency ?? ''))].sort();
  return currencies.flatMap((currency) => {
    const own = held.filter((position) => (position.currency ?? '') === currency);
    const sum = (some: Position[]) => some.reduce((total, { value }) => total + (value ?? 0), 0);
    const whole = sum(own);
    return SIGNALS.map((signal) => {
      const value = sum(own.filter((position) => signalOf(position) === signal));
      return { signal, currency, value, share: whole > 0 ? value / whole : 0 };
    }).filter(({ value }) => value > 0);
  });
}
