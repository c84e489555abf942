import type { Portfolio } from '../../api/types';
import { t } from '../../i18n';
import { number, signed } from '../../i18n/format';
import { Change } from '../../parts/Change';

type Total = Portfolio['totals'][number];

function sentence(total: Total): string {
  const parts = [t('folio.totalCost', { figure: number(total.cost) }), t('folio.today', { figure: signed(total.day_change) })];
  if (total.realised_gain) parts.push(t('folio.realised', { figure: signed(total.realised_gain) }));
  if (total.income) parts.push(t('folio.income', { figure: number(total.income) }));
  if (total.without_price) parts.push(t('folio.without', { count: total.without_price }));
  return parts.join(', ');
}

/** What all of it is worth, in each currency by itself: nothing is converted at a rate that nobody named. */
export function Totals({ portfolio }: { portfolio: Portfolio }) {
  return (
    <ul className="totals">
      {portfolio.totals.map((total) => (
        <li key={total.currency ?? ''}>
          <p aria-hidden="true" className="total-line">
            <span className="hero">{number(total.value)}</span> <span className="note">{total.currency}</span> <Change value={total.gain_percent} /> {signed(total.gain)}
          </p>
          <p className="unseen">{t('folio.total', { value: number(total.value), currency: total.currency ?? '', gain: signed(total.gain) })}</p>
          <p className="note">{sentence(total)}</p>
        </li>
      ))}
    </ul>
  );
}
