import { known, t, type Key } from '../../i18n';
import { MISSING, number, peRatio, percent, ratio, signedPercent } from '../../i18n/format';

const PERCENTS = ['roic', 'roe', 'gross_margin', 'operating_margin', 'net_margin', 'fcf_yield', 'dividend_yield', 'payout_ratio'];
const GROWTHS = ['revenue_growth', 'earnings_growth'];

export const GROUPS: { title: Key; metrics: string[] }[] = [
  { title: 'group.valuation', metrics: ['pe_ratio', 'ev_ebitda', 'peg_ratio', 'pb_ratio', 'ps_ratio'] },
  { title: 'group.profitability', metrics: ['roic', 'roe', 'gross_margin', 'operating_margin', 'net_margin'] },
  { title: 'group.health', metrics: ['debt_equity', 'current_ratio', 'interest_coverage', 'fcf_yield'] },
  { title: 'group.growth', metrics: ['revenue_growth', 'earnings_growth', 'dividend_yield', 'payout_ratio'] },
];

/** The name of a figure in the user's language; one that is not known here keeps the server's. */
export function metricName(metric: string, fallback = metric): string {
  return known(`metric.${metric}`, fallback);
}

/** What it is called in the glossary, where that is not the name on the wire. */
export function termOf(metric: string): string {
  return metric === 'total_score' ? 'score' : metric.replace(/_score$/, '');
}

export function metricText(metric: string, value: number | null | undefined): string {
  if (metric === 'pe_ratio') return peRatio(value);
  if (metric === 'market_cap') return typeof value === 'number' ? t('figure.billions', { figure: number(value / 1e9, 1) }) : MISSING;
  if (GROWTHS.includes(metric)) return signedPercent(value, 1);
  if (PERCENTS.includes(metric)) return percent(value);
  return metric.endsWith('_score') ? number(value, 1) : ratio(value);
}

