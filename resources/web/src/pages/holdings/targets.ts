import type { WatchlistItem } from '../../api/types';
import { t } from '../../i18n';
import { moment, number, percent } from '../../i18n/format';

/** Whether the target is reached by rising to it. */
function fromBelow(item: WatchlistItem): boolean {
  return item.price_when_set === null || (item.target_price ?? 0) >= item.price_when_set;
}

export function targetShown(item: WatchlistItem): string {
  return item.target_price === null ? '' : `${fromBelow(item) ? '≥' : '≤'} ${number(item.target_price)}`;
}

export function targetSpoken(item: WatchlistItem): string {
  return item.target_price === null ? '' : t(fromBelow(item) ? 'watch.above' : 'watch.below', { price: number(item.target_price) });
}

export function targetState(item: WatchlistItem): string {
  const quote = item.stock?.quote;
  if (item.target_price === null) return '';
  if (item.target_reached) return quote ? t('watch.reachedAt', { when: moment(quote.provenance.fetched_at) }) : t('watch.reached');
  return quote && quote.price > 0 ? t('watch.toGo', { figure: percent(Math.abs(item.target_price / quote.price - 1) * 100) }) : '';
}
