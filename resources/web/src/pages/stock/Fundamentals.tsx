import type { StockDetail } from '../../api/types';
import { t } from '../../i18n';
import { said } from '../../i18n/said';
import type { Explanation } from '../../parts/explanation';
import { Source } from '../../parts/Source';
import { Term } from '../../parts/Term';
import { GROUPS, metricName, metricText } from './figures';

type Figures = Record<string, unknown>;

function figure(figures: Figures | null, metric: string): number | null {
  const value = figures?.[metric];
  return typeof value === 'number' ? value : null;
}

/** Figures come as their source states them; beside each, the median of the sector. */
function about(stock: StockDetail, metric: string): Explanation {
  const value = figure(stock.fundamentals as Figures | null, metric);
  const median = figure(stock.sector_medians as Figures | null, metric);
  const words = { median: metricText(metric, median), count: stock.sector_medians?.count ?? 0, sector: said(stock.sector ?? '') };
  return {
    term: metric,
    title: metricName(metric),
    value: metricText(metric, value),
    how: t(value === null ? 'explain.notStated' : 'explain.stated'),
    usual: median !== null && t('explain.medianOf', words),
    source: <Source provenance={stock.fundamentals?.provenance} />,
  };
}

/** What the company is worth, earns, owes and grows, beside the median of its sector. */
export function Fundamentals({ stock }: { stock: StockDetail }) {
  const own = stock.fundamentals as Figures | null;
  const medians = stock.sector_medians as Figures | null;
  return (
    <section className="panel padded fundamentals" aria-labelledby="fundamentals-title">
      <div className="panel-head">
        <h2 id="fundamentals-title">{t('stock.fundamentals')}</h2>
        <span className="note">{t('stock.median')}</span>
        {stock.fundamentals && <Source provenance={stock.fundamentals.provenance} />}
      </div>
      {!own && <p>{t('stock.noFundamentals')}</p>}
      {own && (
        <div className="groups">
          {GROUPS.map((group) => (
            <table key={group.title}>
              <caption>{t(group.title)}</caption>
              <thead>
                <tr>
                  <th scope="col">
                    <span className="unseen">{t('stock.figure')}</span>
                  </th>
                  <th scope="col" className="number">
                    {stock.ticker}
                  </th>
                  <th scope="col" className="number">
                    {t('stock.medianHead')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {group.metrics.map((metric) => (
                  <tr key={metric}>
                    <th scope="row">
                      <Term about={about(stock, metric)} />
                    </th>
                    <td className="number strong">{metricText(metric, figure(own, metric))}</td>
                    <td className="number quiet">{metricText(metric, figure(medians, metric))}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          ))}
        </div>
      )}
    </section>
  );
}
