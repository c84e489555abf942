import type { Portfolio, Position } from '../../api/types';
import { t } from '../../i18n';
import { number, signed } from '../../i18n/format';
import { onSessionDay } from '../../i18n/sessionDay';
import { Change } from '../../parts/Change';
import type { Explanation } from '../../parts/explanation';
import { Term } from '../../parts/Term';

type Total = Portfolio['totals'][number];

/** Each figure of the sentence, with why it is so. */
function parts(total: Total, positions: Position[]): Explanation[] {
  const currency = total.currency ?? '';
  const all: Explanation[] = [
    { term: 'cost_basis', title: t('folio.totalCost', { figure: number(total.cost) }), value: currency, how: t('explain.totalCost') },
    { term: 'unrealised_gain', title: onSessionDay(signed(total.day_change), positions.map(({ stock }) => stock)), value: currency, how: t('explain.today') },
  ];
  if (total.score !== null) all.push({ term: 'score', title: t('folio.score', { figure: number(total.score, 1) }), value: '', how: t('explain.weightedScore') });
  if (total.realised_gain) all.push({ term: 'realised_gain', title: t('folio.realised', { figure: signed(total.realised_gain) }), value: currency, how: t('explain.sold') });
  if (total.income) all.push({ term: 'dividend', title: t('folio.income', { figure: number(total.income) }), value: currency, how: t('explain.income') });
  return all;
}

function aboutValue(total: Total, positions: Position[]): Explanation {
  const count = positions.filter((position) => position.currency === total.currency && position.value !== null && position.shares > 0).length;
  return { term: 'position', title: t('folio.value'), value: `${number(total.value)} ${total.currency ?? ''}`, how: t('explain.totalValue', { count }) };
}

/** What all of it is worth, in each currency by itself: nothing is converted at a rate that nobody named. */
export function Totals({ portfolio }: { portfolio: Portfolio }) {
  return (
    <ul className="totals">
      {portfolio.totals.map((total) => (
        <li key={total.currency ?? ''}>
          <p className="total-line">
            <Term about={aboutValue(total, portfolio.positions)}>
              <span className="hero" aria-hidden="true">
                {number(total.value)}
              </span>
              <span className="unseen">{t('folio.total', { value: number(total.value), currency: total.currency ?? '', gain: signed(total.gain) })}</span>
            </Term>
            <span aria-hidden="true" className="note">
              {total.currency}
            </span>
            <span aria-hidden="true">
              <Change value={total.gain_percent} /> {signed(total.gain)}
            </span>
          </p>
          <p className="note total-parts">
            {parts(total, portfolio.positions).map((about) => (
              <Term key={about.title} about={about} />
            ))}
            {total.without_price > 0 && t('folio.without', { count: total.without_price })}
          </p>
        </li>
      ))}
    </ul>
  );
}
