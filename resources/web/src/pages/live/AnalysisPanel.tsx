import { t, type Key } from '../../i18n';
import { number } from '../../i18n/format';
import type { Metric } from '../../live/protocol';
import type { Analysis, Ending, LiveState, MetricRow, MetricState } from '../../live/state';
import type { Explanation } from '../../parts/explanation';
import { Icon } from '../../parts/Icon';
import { Said } from '../../parts/Said';
import { Term } from '../../parts/Term';
import { metricValue } from './figures';

const ICONS: Record<MetricState, string> = { idle: 'clock', waiting: 'clock', ready: 'check', failed: 'fail', cancelled: 'cancel' };

export function endingText(ending: Ending): string {
  const { ticker } = ending;
  if (ending.kind === 'cancelled') return t(ending.reason === 'timeout' ? 'live.timeout' : 'live.cancelled', { ticker, count: ending.delivered });
  const done = t(ending.failed ? 'live.doneFailed' : 'live.done', { ticker, count: ending.completed, failed: ending.failed });
  return ending.stale ? `${done} ${t('live.stale')}` : done;
}

/** What each is called in the glossary; as the window has them (qml/Live/metric_model.cpp). */
const TERMS: Record<Metric, string> = { portfolio_risk: 'risk_share', concentration: 'concentration', correlation: 'correlation', momentum: 'return_simple', allocation_score: 'allocation' };

function about(row: MetricRow): Explanation {
  const isReady = row.state === 'ready';
  return {
    term: TERMS[row.metric],
    title: t(`live.metric.${row.metric}` as Key),
    value: isReady ? metricValue(row.metric, row.value) : t(`live.state.${row.state}` as Key),
    how: (
      <>
        {t(`live.meaning.${row.metric}` as Key)} {row.explain && <Said>{row.explain}</Said>}
      </>
    ),
  };
}

function Row({ row }: { row: MetricRow }) {
  return (
    <li className={`metric ${row.state}`} data-metric={row.metric} data-state={row.state}>
      <span className={`state ${row.state === 'ready' ? 'done' : row.state === 'failed' ? 'failed' : ''}`}>
        <Icon name={ICONS[row.state]} />
        {t(`live.state.${row.state}` as Key)}
      </span>
      <span className="name">
        <strong>
          <Term about={about(row)} />
        </strong>
        <small>{row.state === 'failed' && row.explain ? <Said>{row.explain}</Said> : t(`live.meaning.${row.metric}` as Key)}</small>
      </span>
      <strong className="value">{metricValue(row.metric, row.value)}</strong>
      <small className="seconds">{row.elapsedMs !== undefined && t('live.seconds', { figure: number(row.elapsedMs / 1000, 1) })}</small>
      {row.state === 'ready' && row.explain && (
        <details>
          <summary aria-label={`${t('live.details')}: ${t(`live.metric.${row.metric}` as Key)}`}>{t('live.details')}</summary>
          <p>
            <Said>{row.explain}</Said>
          </p>
        </details>
      )}
    </li>
  );
}

function Head({ analysis, onAnalyse, onCancel }: { analysis: Analysis; onAnalyse: (ticker: string) => void; onCancel: () => void }) {
  const done = analysis.rows.filter((row) => row.state === 'ready' || row.state === 'failed').length;
  return (
    <div className="panel-head">
      <p className="note">{analysis.ending ? endingText(analysis.ending) : t('live.progress', { ticker: analysis.ticker, done })}</p>
      {/* One button with two words: it must not vanish under the focus when an analysis ends. */}
      <button type="button" className="button plain" onClick={() => (analysis.running ? onCancel() : onAnalyse(analysis.ticker))}>
        <Icon name={analysis.running ? 'stop' : 'play'} />
        {t(analysis.running ? 'live.cancel' : 'live.again')}
      </button>
    </div>
  );
}

/** The five metrics of the chosen stock, each as soon as it is there. */
export function AnalysisPanel({ state, onAnalyse, onCancel }: { state: LiveState; onAnalyse: (ticker: string) => void; onCancel: () => void }) {
  const { analysis, refusal } = state;
  return (
    <section className="panel padded analysis" aria-labelledby="analysis-title" onKeyDown={(event) => event.key === 'Escape' && analysis?.running && onCancel()}>
      <h2 id="analysis-title">{analysis ? `${t('live.results')}: ${analysis.ticker}` : t('live.results')}</h2>
      {refusal && (
        <p role="alert" className="failed">
          <Icon name="fail" /> <Said>{refusal}</Said>
        </p>
      )}
      {analysis ? (
        <>
          <Head analysis={analysis} onAnalyse={onAnalyse} onCancel={onCancel} />
          <ol className="metrics">
            {analysis.rows.map((row) => (
              <Row key={row.metric} row={row} />
            ))}
          </ol>
        </>
      ) : (
        <p className="note">{t('live.nothing')}</p>
      )}
    </section>
  );
}
