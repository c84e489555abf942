import { useEffect, type ReactNode } from 'react';
import { announce } from '../../app/announcer';
import type { ScreenerResult, ScreenerResults } from '../../api/types';
import { t } from '../../i18n';
import { number } from '../../i18n/format';
import { said } from '../../i18n/said';
import type { Explanation } from '../../parts/explanation';
import { Bar } from '../../parts/Bar';
import { Company } from '../../parts/Company';
import { aboutListedScore } from '../../parts/listedScore';
import { Said } from '../../parts/Said';
import { Signal } from '../../parts/Signal';
import { Source } from '../../parts/Source';
import { StateBlock } from '../../parts/State';
import { Table, type Column } from '../../parts/Table';
import { metricName, metricText, termOf } from '../stock/figures';

/** How many stocks each condition leaves. */
function Funnel({ results }: { results: ScreenerResults }) {
  return (
    <ol className="funnel" aria-label={t('screener.funnel')}>
      {results.funnel.map((step) => (
        <li key={step.condition}>
          <strong>{number(step.remaining, 0)}</strong> <Said>{step.condition}</Said>
        </li>
      ))}
    </ol>
  );
}

function Reasons({ result }: { result: ScreenerResult }) {
  const list = (texts: string[], sign: string) =>
    texts.map((text) => (
      <li key={text}>
        <span aria-hidden="true">{sign} </span>
        <Said>{text}</Said>
      </li>
    ));
  return (
    <details>
      <summary aria-label={`${t('screener.details')}, ${result.ticker}`}>{t('screener.details')}</summary>
      <ul>
        {list(result.conditions.map((condition) => condition.text), '+')}
        {list(result.weaknesses, '\u2212')}
      </ul>
    </details>
  );
}

function conditionOf(row: ScreenerResult, metric: string) {
  return row.conditions.find((condition) => condition.metric === metric);
}

function about(row: ScreenerResult, metric: string): Explanation | null {
  const condition = conditionOf(row, metric);
  if (!condition) return null;
  const how = t('explain.screened', { condition: said(condition.text) });
  const title = `${row.ticker}, ${metricName(metric, said(condition.label))}`;
  return { term: termOf(metric), title, value: metricText(metric, condition.value), how, source: <Source provenance={(row.fundamentals ?? row.quote)?.provenance} /> };
}

function tightest(results: ScreenerResults): ReactNode {
  const steps = results.funnel.filter((step) => step.without_it > results.total_matches);
  const best = steps.reduce((a: (typeof steps)[number] | undefined, b) => (!a || b.without_it > a.without_it ? b : a), undefined);
  return best && t('screener.tightest', { condition: said(best.condition), count: best.without_it });
}

/** The stocks that pass, with the figures that were asked about. */
export function Results({ results }: { results: ScreenerResults }) {
  const matches = t('browse.count', { count: results.total_matches });
  useEffect(() => announce(matches), [matches, results]);
  if (results.results.length === 0)
    return (
      <div className="panel">
        <StateBlock title={t('screener.none')} text={tightest(results)} />
        <Funnel results={results} />
      </div>
    );
  const metrics = results.results[0]?.conditions.map((condition) => condition.metric) ?? [];
  const columns: Column<ScreenerResult>[] = [
    { key: 'company', head: t('column.company'), cell: (row) => <Company ticker={row.ticker} name={row.name} /> },
    ...[...new Set(metrics)].map(
      (metric): Column<ScreenerResult> => ({
        key: metric,
        head: metricName(metric, said(results.results[0]?.conditions.find((condition) => condition.metric === metric)?.label ?? metric)),
        number: true,
        leaves: 2,
        cell: (row) => <strong>{metricText(metric, conditionOf(row, metric)?.value)}</strong>,
        explain: (row) => about(row, metric),
      }),
    ),
    {
      key: 'score',
      head: t('column.score'),
      number: true,
      cell: (row) => (
        <span className="with-bar">
          <Bar value={row.scores?.total_score} of={100} /> {number(row.scores?.total_score, 1)}
        </span>
      ),
      explain: (row) => aboutListedScore(row.ticker, row.scores, (row.fundamentals ?? row.quote)?.provenance),
    },
    { key: 'signal', head: t('column.signal'), cell: (row) => <Signal signal={row.scores?.signal ?? ''} /> },
    { key: 'why', head: t('screener.details'), words: true, leaves: 1, cell: (row) => <Reasons result={row} /> },
  ];
  return (
    <>
      <Funnel results={results} />
      <div className="panel">
        <Table caption={matches} columns={columns} rows={results.results} rowKey={(row) => row.ticker} />
        {results.left_out_missing > 0 && <p className="foot">{t('screener.missing', { count: results.left_out_missing })}</p>}
      </div>
    </>
  );
}
