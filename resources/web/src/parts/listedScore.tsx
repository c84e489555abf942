import type { Provenance, ScoreSummary } from '../api/types';
import { t } from '../i18n';
import { number } from '../i18n/format';
import type { Explanation } from './explanation';
import { PILLARS } from './pillars';
import { Source } from './Source';

/** The score of a stock in a list: its four pillars, added up. */
export function aboutListedScore(ticker: string, scores: ScoreSummary | null, provenance: Provenance | null | undefined): Explanation {
  const parts = PILLARS.map((pillar) => t('explain.part', { name: t(`pillar.${pillar}`), points: number(scores?.[`${pillar}_score`], 1) }));
  const total = number(scores?.total_score, 1);
  const how = t('explain.sum', { parts: parts.join(' + '), total });
  return { term: 'score', title: `${ticker}, ${t('stock.score')}`, value: total, how, source: <Source provenance={provenance} /> };
}
