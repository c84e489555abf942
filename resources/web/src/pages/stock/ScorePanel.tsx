import { stockPath, useGet } from '../../api/queries';
import type { ScoreBreakdown, ScoreFactor, StockDetail } from '../../api/types';
import { known, t, type Key } from '../../i18n';
import { fraction, MISSING, number, ratio } from '../../i18n/format';
import { said } from '../../i18n/said';
import type { Explanation } from '../../parts/explanation';
import { Bar } from '../../parts/Bar';
import { Change } from '../../parts/Change';
import { PILLARS } from '../../parts/pillars';
import { Loaded } from '../../parts/State';
import { Said } from '../../parts/Said';
import { Signal } from '../../parts/Signal';
import { Table, type Column } from '../../parts/Table';
import { Term } from '../../parts/Term';
import { aboutFactor, aboutPillar, aboutScore } from './scoreWords';


/** The factor that speaks the most for or against a pillar: the one furthest from half its points. */
function tellingNote(factors: ScoreFactor[], pillar: string): string {
  const weight = (factor: ScoreFactor) => Math.abs(factor.points / (factor.maximum || 1) - 0.5) * factor.maximum;
  const own = factors.filter((factor) => factor.pillar === pillar && factor.note);
  return own.reduce((best: ScoreFactor | undefined, factor) => (!best || weight(factor) > weight(best) ? factor : best), undefined)?.note ?? '';
}

function Pillars({ stock, breakdown }: { stock: StockDetail; breakdown: ScoreBreakdown }) {
  return (
    <>
      <dl className="pillars">
        {PILLARS.map((pillar) => {
          const score = breakdown.component_scores[pillar];
          const median = stock.sector_medians?.[`${pillar}_score`];
          return (
            <div key={pillar}>
              <dt>
                <Term about={aboutPillar(pillar, breakdown)} />
              </dt>
              <dd>
                <Bar value={score} of={25} {...(median === undefined ? {} : { tick: median })} />
                <strong aria-hidden="true">{number(score, 1)}</strong>
                <span className="unseen">{t('pillar.spoken', { figure: number(score, 1) })}</span>
                {median !== undefined && median !== null && <span className="unseen">, {t('pillar.median', { figure: number(median, 1) })}</span>}
              </dd>
              <dd className="reason">
                <Said>{tellingNote(breakdown.factors, pillar)}</Said>
              </dd>
            </div>
          );
        })}
      </dl>
      <small>{t('pillar.note')}</small>
    </>
  );
}

function Reasons({ breakdown }: { breakdown: ScoreBreakdown }) {
  const item = (text: string, sign: '+' | '\u2212', word: Key) => (
    <li key={text} className={sign === '+' ? 'for' : 'against'}>
      <span aria-hidden="true">{sign}</span>
      <span className="unseen">{t(word)}: </span>
      <Said>{text}</Said>
    </li>
  );
  return (
    <>
      <h3>{t('stock.for')}</h3>
      <ul className="reasons">
        {breakdown.strengths.map((text) => item(text, '+', 'stock.forItem'))}
        {breakdown.weaknesses.map((text) => item(text, '\u2212', 'stock.againstItem'))}
      </ul>
    </>
  );
}

/** Which figure gave how many points, against what. */
function factorColumns(breakdown: ScoreBreakdown): Column<ScoreFactor>[] {
  const figure = (value: number | null) => (value === null ? MISSING : ratio(value));
  return [
    { key: 'factor', head: t('stock.factor'), cell: (factor) => <Said>{factor.label}</Said>, explain: (factor) => aboutFactor(factor, breakdown) },
    { key: 'pillar', head: t('stock.pillar'), leaves: 2, cell: (factor) => known(`pillar.${factor.pillar}`, factor.pillar) },
    { key: 'points', head: t('stock.points'), number: true, cell: (factor) => fraction(factor.points, factor.maximum, 1) },
    { key: 'value', head: t('stock.value'), number: true, cell: (factor) => figure(factor.value) },
    { key: 'against', head: t('stock.against'), number: true, cell: (factor) => figure(factor.reference) },
  ];
}

function Factors({ breakdown }: { breakdown: ScoreBreakdown }) {
  return (
    <details>
      <summary>{t('stock.factors')}</summary>
      <p>
        <Said>{breakdown.reasoning}</Said>
      </p>
      <Table caption={t('stock.factors')} columns={factorColumns(breakdown)} rows={breakdown.factors} rowKey={(factor) => `${factor.pillar} ${factor.name}`} />
    </details>
  );
}

function aboutRank({ rank, rated }: NonNullable<StockDetail['rank']>): Explanation {
  return { term: 'rank', title: t('column.rank'), value: number(rank, 0), how: t('explain.rank', { rank, rated }) };
}

/** The score, what it is made of, and how it came to be. */
export function ScorePanel({ stock }: { stock: StockDetail }) {
  const breakdown = useGet<ScoreBreakdown>(stockPath(stock.ticker, '/score-breakdown'));
  return (
    <section className="panel padded score-panel" aria-labelledby="score-title">
      <div className="panel-head">
        <h2 id="score-title">{t('stock.score')}</h2>
        {stock.rank && (
          <span className="note">
            <Term about={aboutRank(stock.rank)}>{t('stock.rank', { rank: stock.rank.rank, rated: stock.rank.rated })}</Term>
          </span>
        )}
      </div>
      <Loaded query={breakdown} what={t('stock.score')}>
        {(data) => (
          <>
            <p className="score-line">
              <bdi dir="ltr">
                <Term about={aboutScore(data)}>
                  <span className="unseen">{t('stock.score')} </span>
                  <span className="hero">{number(data.total_score, 1)}</span>
                </Term>{' '}
                <span className="note">{t('stock.of100')}</span>
              </bdi>
              <Signal signal={data.signal} missing={data.missing} />
              {stock.score_change_7d !== null && <Change value={stock.score_change_7d} points digits={1} />}
            </p>
            {data.total_score === null && <p>{t('stock.notRated', { missing: data.missing.map(said).join(', ') })}</p>}
            <Pillars stock={stock} breakdown={data} />
            {data.strengths.length + data.weaknesses.length > 0 && <Reasons breakdown={data} />}
            <Factors breakdown={data} />
          </>
        )}
      </Loaded>
    </section>
  );
}
