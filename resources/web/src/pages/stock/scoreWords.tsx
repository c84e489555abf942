import type { ScoreBreakdown, ScoreFactor } from '../../api/types';
import { t } from '../../i18n';
import { MISSING, number, ratio } from '../../i18n/format';
import { said } from '../../i18n/said';
import type { Explanation } from '../../parts/explanation';
import { PILLARS, type Pillar } from '../../parts/pillars';
import { Said } from '../../parts/Said';
import { Source } from '../../parts/Source';

/** Factors that are not named after the figure they look at; as the window has them (qml/Glossary/glossary.cpp). */
const FACTOR_TERMS: Record<string, string> = {
  pe_vs_peers: 'pe_ratio',
  pe_vs_sector: 'pe_ratio',
  ev_ebitda_vs_peers: 'ev_ebitda',
  ev_ebitda_vs_sector: 'ev_ebitda',
  pb_vs_peers: 'pb_ratio',
  pb: 'pb_ratio',
  roe_vs_peers: 'roe',
  roe_vs_sector: 'roe',
  roic_rank: 'roic',
  peg: 'peg_ratio',
  fcf_yield_quality: 'fcf_yield',
  fcf_yield_health: 'fcf_yield',
  price_vs_sma50: 'sma',
  price_vs_sma200: 'sma',
  volume_vs_average: 'volume',
};

function pointsWords(factor: ScoreFactor): string {
  const points = t('explain.points', { points: number(factor.points, 1), maximum: number(factor.maximum, 1) });
  if (factor.value === null) return t('explain.pointsMissing', { points });
  const words = { points, value: ratio(factor.value), reference: ratio(factor.reference) };
  return t(factor.reference === null ? 'explain.pointsFor' : 'explain.pointsAgainst', words);
}

function source(breakdown: ScoreBreakdown) {
  return <Source provenance={breakdown.provenance} />;
}

/** One factor: its figure, what it is held against, and the points. */
export function aboutFactor(factor: ScoreFactor, breakdown: ScoreBreakdown): Explanation {
  const how = (
    <>
      {t('explain.gave', { points: pointsWords(factor) })} <Said>{factor.note}</Said>
    </>
  );
  const term = FACTOR_TERMS[factor.name] ?? factor.name;
  return { term, title: said(factor.label), value: factor.value === null ? MISSING : ratio(factor.value), how, source: source(breakdown) };
}

/** A pillar: the points of each of its factors. */
export function aboutPillar(pillar: Pillar, breakdown: ScoreBreakdown): Explanation {
  const lines = breakdown.factors.filter((factor) => factor.pillar === pillar).map((factor) => t('explain.factorLine', { factor: said(factor.label), points: pointsWords(factor) }));
  return {
    term: pillar,
    title: t(`pillar.${pillar}`),
    value: number(breakdown.component_scores[pillar], 1),
    how: lines.join('\n'),
    usual: breakdown.peer_group && t('explain.comparedWith', { peers: said(breakdown.peer_group) }),
    source: source(breakdown),
  };
}

/** The score: its four pillars, added up. */
export function aboutScore(breakdown: ScoreBreakdown): Explanation {
  const parts = PILLARS.map((pillar) => t('explain.part', { name: t(`pillar.${pillar}`), points: number(breakdown.component_scores[pillar], 1) }));
  const total = number(breakdown.total_score, 1);
  const missing = t('stock.notRated', { missing: breakdown.missing.map(said).join(', ') });
  return {
    term: breakdown.total_score === null ? 'not_rated' : 'score',
    title: t('stock.score'),
    value: total,
    how: breakdown.total_score === null ? missing : t('explain.sum', { parts: parts.join(' + '), total }),
    source: source(breakdown),
  };
}
