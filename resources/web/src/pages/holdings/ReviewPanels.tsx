import type { Portfolio } from '../../api/types';
import { isInvented } from '../../app/sample';
import { t } from '../../i18n';
import { number, signalName } from '../../i18n/format';
import { Bar } from '../../parts/Bar';
import { Company } from '../../parts/Company';
import { aboutListedScore } from '../../parts/listedScore';
import { Signal } from '../../parts/Signal';
import { Source } from '../../parts/Source';
import { Table, type Column } from '../../parts/Table';
import { LOW_SCORE, signalMix, signalOf, toReview, type Review, type SignalShare } from './review';

function why({ position, sells, isLow }: Review): string {
  return [sells && t('review.signal', { signal: signalName(signalOf(position)) }), isLow && t('review.low', { score: LOW_SCORE })].filter(Boolean).join(', ');
}

function reviewColumns(allSample: boolean): Column<Review>[] {
  return [
    { key: 'company', head: t('column.company'), cell: ({ position }) => <Company ticker={position.ticker} name={position.stock?.name ?? t('lists.unknown')} /> },
    {
      key: 'score',
      head: t('column.score'),
      number: true,
      cell: ({ position }) => <strong>{number(position.stock?.scores?.total_score, 1)}</strong>,
      explain: ({ position }) => (position.stock?.scores ? aboutListedScore(position.ticker, position.stock.scores, position.stock.quote?.provenance) : null),
    },
    { key: 'signal', head: t('column.signal'), cell: ({ position }) => <Signal signal={signalOf(position)} /> },
    { key: 'why', head: t('review.why'), words: true, leaves: 2, cell: why },
    { key: 'value', head: t('folio.value'), number: true, leaves: 1, cell: ({ position }) => `${number(position.value)} ${position.currency ?? ''}` },
    { key: 'source', head: t('column.source'), leaves: 1, cell: ({ position }) => <Source provenance={position.stock?.quote?.provenance} quiet={allSample} /> },
  ];
}

function mixColumns(): Column<SignalShare>[] {
  return [
    { key: 'signal', head: t('column.signal'), cell: ({ signal }) => <Signal signal={signal} /> },
    {
      key: 'share',
      head: t('folio.share'),
      number: true,
      cell: ({ share }) => (
        <span className="with-bar">
          <Bar value={share} of={1} /> <span className="weight">{number(share * 100, 1)}</span>
        </span>
      ),
      explain: ({ signal, currency, share, value }) => ({
        term: 'allocation',
        title: signalName(signal),
        value: `${number(share * 100, 1)} %`,
        how: t('explain.signalShare', { value: `${number(value)} ${currency}`, currency }),
      }),
    },
    { key: 'value', head: t('folio.value'), number: true, cell: ({ value, currency }) => `${number(value)} ${currency}` },
  ];
}

/** What the scores say of what is held. */
export function ReviewPanels({ portfolio }: { portfolio: Portfolio }) {
  const mix = signalMix(portfolio);
  const reviews = toReview(portfolio);
  const allSample = portfolio.positions.every(({ stock }) => isInvented(stock?.quote?.provenance));
  if (mix.length === 0) return null;
  return (
    <>
      <section className="panel" aria-labelledby="review-title">
        <h2 id="review-title" className="table-title">
          {t('review.title')}
        </h2>
        {reviews.length > 0 ? (
          <Table caption={t('review.of', { name: portfolio.name })} columns={reviewColumns(allSample)} rows={reviews} rowKey={({ position }) => position.ticker} />
        ) : (
          <p className="padded note">{t('review.none', { score: LOW_SCORE })}</p>
        )}
      </section>
      <section className="panel" aria-labelledby="mix-title">
        <h2 id="mix-title" className="table-title">
          {t('review.mix')}
        </h2>
        <Table caption={t('review.mixOf', { name: portfolio.name })} columns={mixColumns()} rows={mix} rowKey={({ signal, currency }) => `${signal} ${currency}`} />
      </section>
    </>
  );
}
