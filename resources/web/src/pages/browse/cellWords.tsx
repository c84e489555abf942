import type { StockItem } from '../../api/types';
import { t, type Key } from '../../i18n';
import { changeSpoken, longDay, number, peRatio, signalName, signed, signedPercent } from '../../i18n/format';
import { sessionDayHead } from '../../i18n/sessionDay';
import type { Explanation } from '../../parts/explanation';
import { aboutListedScore } from '../../parts/listedScore';
import { Source, sourceText } from '../../parts/Source';

function about(stock: StockItem, term: string, head: Key, value: string, how: string, title = t(head)): Explanation {
  return { term, title: `${stock.ticker}, ${title}`, value, how, source: <Source provenance={stock.quote?.provenance} /> };
}

export function aboutPrice(stock: StockItem): Explanation | null {
  const { quote } = stock;
  if (!quote) return null;
  const words = { day: longDay(quote.provenance.as_of), change: signed(quote.change) };
  return about(stock, 'close', 'column.price', `${number(quote.price)} ${quote.currency}`, t('explain.close', words));
}

export function aboutToday(stock: StockItem): Explanation | null {
  const value = stock.quote?.change_percent;
  if (value === null || value === undefined) return null;
  return about(stock, 'return_simple', 'column.today', changeSpoken(value), t('explain.sinceClose', { name: stock.name, value: signedPercent(value) }), sessionDayHead([stock]));
}

export function aboutYear(stock: StockItem): Explanation | null {
  const [first, last] = [stock.spark?.[0], stock.spark?.at(-1)];
  if (!first || !last) return null;
  const value = signedPercent((last / first - 1) * 100, 1);
  return about(stock, 'close', 'column.year', value, t('explain.year', { name: stock.name, value }));
}

export function aboutRatio(stock: StockItem): Explanation {
  const { pe_ratio: ratio } = stock;
  return about(stock, 'pe_ratio', 'column.pe', peRatio(ratio), t(ratio === null ? 'explain.notStated' : 'explain.stated'));
}

export function aboutScore(stock: StockItem): Explanation | null {
  return stock.scores?.total_score == null ? null : aboutListedScore(stock.ticker, stock.scores, stock.quote?.provenance);
}

export function aboutSignal(stock: StockItem): Explanation {
  const { scores, name } = stock;
  const how = scores?.total_score == null ? '' : t('explain.points100', { name, total: number(scores.total_score, 1) });
  return about(stock, 'signal', 'column.signal', signalName(scores?.signal ?? ''), how);
}

export function aboutSource(stock: StockItem): Explanation | null {
  const provenance = stock.quote?.provenance;
  return provenance ? about(stock, 'provenance', 'column.source', sourceText(provenance), '') : null;
}
