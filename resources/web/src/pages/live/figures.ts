import { number, percent, signed, signedPercent, MISSING } from '../../i18n/format';
import type { Metric } from '../../live/protocol';

/** A metric's value as the desktop writes it. */
export function metricValue(metric: Metric, value: number | undefined): string {
  if (value === undefined) return MISSING;
  switch (metric) {
    case 'portfolio_risk':
    case 'concentration':
      return percent(value * 100);
    case 'allocation_score':
      return signedPercent(value * 100, 1);
    case 'correlation':
      return signed(value, 2);
    case 'momentum':
      return signed(value, 3);
  }
}

export function money(value: number | null | undefined): string {
  return number(value, 2);
}
