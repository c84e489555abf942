import { ApiError } from '../../api/client';
import { stockPath, useGet } from '../../api/queries';
import type { Metrics } from '../../api/types';
import { t } from '../../i18n';
import { day, longDay, number, percent, signedPercent } from '../../i18n/format';
import type { Explanation } from '../../parts/explanation';
import { Loaded } from '../../parts/State';
import { Source } from '../../parts/Source';
import { Term } from '../../parts/Term';

const FIGURES = ['total_return', 'cagr_calendar', 'vol_ann_log', 'max_drawdown', 'sharpe', 'sortino', 'var_hist_95', 'cvar_hist_95'] as const;

/** What each is called in the glossary. */
const TERMS: Record<(typeof FIGURES)[number], string> = {
  total_return: 'return_simple',
  cagr_calendar: 'return_simple',
  vol_ann_log: 'volatility',
  max_drawdown: 'drawdown',
  sharpe: 'sharpe',
  sortino: 'sortino',
  var_hist_95: 'var',
  cvar_hist_95: 'cvar',
};

function written(name: (typeof FIGURES)[number], value: number | null): string {
  if (name === 'sharpe' || name === 'sortino') return number(value, 2);
  const share = value === null ? null : value * 100;
  return name === 'total_return' || name === 'cagr_calendar' || name === 'max_drawdown' ? signedPercent(share, 1) : percent(share);
}

function about(name: (typeof FIGURES)[number], data: Metrics): Explanation {
  const span = t('explain.returns', { count: data.n_returns, first: longDay(data.first), last: longDay(data.last) });
  const fall = name === 'max_drawdown' && data.mdd_peak && data.mdd_trough ? t('explain.fall', { first: longDay(data.mdd_peak), last: longDay(data.mdd_trough) }) : '';
  return { term: TERMS[name], title: t(`risk.${name}`), value: written(name, data[name]), how: `${fall} ${span}`, source: <Source provenance={data.provenance} /> };
}

/** Return and risk of all the days that are known. A stock without prices has none, and the panel is not there. */
export function RiskPanel({ ticker }: { ticker: string }) {
  const metrics = useGet<Metrics>(stockPath(ticker, '/metrics'));
  if (metrics.error instanceof ApiError && metrics.error.status < 500 && metrics.error.status > 0) return null;
  return (
    <section className="panel padded risk" aria-label={t('stock.risk')}>
      <Loaded query={metrics} what={t('stock.risk')}>
        {(data) => (
          <>
            <div className="panel-head">
              <h2>{t('stock.risk')}</h2>
              <span className="note">{t('stock.riskSpan', { first: day(data.first), last: day(data.last) })}</span>
              <Source provenance={data.provenance} />
            </div>
            <dl className="figures">
              {FIGURES.map((name) => (
                <div key={name}>
                  <dt>
                    <Term about={about(name, data)} />
                  </dt>
                  <dd>{written(name, data[name])}</dd>
                </div>
              ))}
            </dl>
          </>
        )}
      </Loaded>
    </section>
  );
}
