import { t } from './index';
import { weekDay } from './format';

interface Dated {
  quote?: { provenance: { as_of: string } } | null | undefined;
}

/** Of which trading day the changes of these stocks are, if it is one. */
function dayOf(stocks: readonly (Dated | null | undefined)[]): string | undefined {
  const days = new Set(stocks.flatMap((stock) => (stock?.quote ? [stock.quote.provenance.as_of] : [])));
  return days.size === 1 ? [...days][0] : undefined;
}

/** Where the market is: a Monday morning in Europe is its Sunday. */
function isToday(day: string): boolean {
  return day === new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York' }).format(new Date());
}

/** "Today", "Fri 20 Nov", or "Last day" where they are of several days: the head of a column of changes. */
export function sessionDayHead(stocks: readonly (Dated | null | undefined)[]): string {
  const day = dayOf(stocks);
  if (!day) return t('column.lastDay');
  return isToday(day) ? t('column.today') : weekDay(day);
}

/** "+1.20 today", "+1.20 on Fri 20 Nov". */
export function onSessionDay(figure: string, stocks: readonly (Dated | null | undefined)[]): string {
  const day = dayOf(stocks);
  if (!day) return t('day.last', { figure });
  return isToday(day) ? t('day.today', { figure }) : t('day.on', { figure, day: weekDay(day) });
}
