import type { StockDetail } from '../../api/types';
import { t } from '../../i18n';
import { Source } from '../../parts/Source';
import { Term } from '../../parts/Term';
import { GROUPS, metricName, metricText } from './figures';

type Figures = Record<string, unknown>;

function figure(figures: Figures | null, metric: string): number | null {
  const value = figures?.[metric];
  return typeof value === 'number' ? value : null;
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
                      <Term id={metric} value={metricText(metric, figure(own, metric))} source={<Source provenance={stock.fundamentals?.provenance} />}>
                        {metricName(metric)}
                      </Term>
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
