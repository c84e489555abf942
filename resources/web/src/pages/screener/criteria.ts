import { typedNumber } from '../holdings/typed';

/** Bounds by the server's names, such as "pe_ratio_max", and the sector. */
export type Criteria = Record<string, number | string>;

export const METRICS = ['total_score', 'pe_ratio', 'ev_ebitda', 'peg_ratio', 'pb_ratio', 'ps_ratio', 'roic', 'roe', 'gross_margin', 'operating_margin', 'net_margin', 'debt_equity', 'current_ratio', 'interest_coverage', 'fcf_yield', 'revenue_growth', 'earnings_growth', 'dividend_yield', 'payout_ratio'];

export const ENDS = ['min', 'max'] as const;

const BOUNDS = METRICS.flatMap((metric) => ENDS.map((end) => `${metric}_${end}`));
/** In the address of a screen without a condition: that it was run. */
const ALL = 'all';

/** The name of a field whose text is no number. */
export class NotANumber extends Error {
  constructor(readonly field: string) {
    super();
  }
}

/** What is empty does not count. */
export function typedCriteria(entries: Iterable<[string, FormDataEntryValue]>, sector: string): Criteria {
  const criteria: Criteria = sector ? { sector } : {};
  for (const [name, text] of entries) {
    if (String(text).trim() === '') continue;
    const bound = typedNumber(String(text));
    if (bound === null) throw new NotANumber(name);
    criteria[name] = bound;
  }
  return criteria;
}

export function asQuery(criteria: Criteria): string {
  const entries = Object.entries(criteria).map(([name, value]) => [name, String(value)]);
  return new URLSearchParams(entries.length ? entries : [[ALL, '1']]).toString();
}

/** Of an address; null: nothing was run yet. */
export function criteriaOf(query: URLSearchParams): Criteria | null {
  const criteria: Criteria = {};
  const sector = query.get('sector');
  if (sector) criteria['sector'] = sector;
  for (const name of BOUNDS) {
    const text = query.get(name);
    if (text !== null && text !== '' && Number.isFinite(Number(text))) criteria[name] = Number(text);
  }
  return Object.keys(criteria).length > 0 || query.has(ALL) ? criteria : null;
}
