import type { Portfolio, Position } from '../../api/types';
import { isInvented } from '../../app/sample';
import { csvRows, type PlainChart } from '../../chart/plain';
import { t } from '../../i18n';
import { number, percent } from '../../i18n/format';

/** A part of a portfolio as the chart tells it. */
export interface Share {
  name: string;
  spoken: string;
  currency: string;
  /** 0 to 1 within its currency. */
  weight: number;
  value: number;
  /** Of the price, in words. */
  source: string;
  /** Of all prices in it. */
  sources: string[];
}

function sourceWords({ stock }: Position): string {
  const from = stock?.quote?.provenance;
  if (!from) return '';
  return isInvented(from) ? t('spread.sample') : t('spread.source', { source: from.source });
}

function sourceOf({ stock }: Position): string {
  return stock?.quote?.provenance.source ?? '';
}

/** Largest first within each currency. */
export function sharesOf(portfolio: Portfolio, bySector: boolean, said: (english: string) => string): Share[] {
  const sectors = portfolio.sectors.map(({ sector, currency, weight, value }) => {
    const name = sector ? said(sector) : t('folio.noSector');
    return { name, spoken: name, currency: currency ?? '', weight, value, source: '', sources: [...new Set(portfolio.positions.filter(({ stock, currency: own }) => own === currency && stock?.sector === sector).map(sourceOf))] };
  });
  const positions = portfolio.positions.flatMap((position) => {
    const { ticker, stock, currency, weight, value } = position;
    if (!weight || !value) return [];
    const spoken = stock?.name ? `${ticker}, ${stock.name}` : ticker;
    return [{ name: ticker, spoken, currency: currency ?? '', weight, value, source: sourceWords(position), sources: [sourceOf(position)] }];
  });
  return (bySector ? sectors : positions).sort((a, b) => a.currency.localeCompare(b.currency) || b.weight - a.weight);
}

export function spreadChart(shares: Share[], bySector: boolean): PlainChart {
  const words = shares.map(({ spoken, weight, currency, value, source }) => t('spread.point', { name: spoken, share: percent(weight * 100), currency, value: number(value) }) + source);
  const parts = t('spread.parts', { count: shares.length });
  return {
    summary: t('spread.summary', { largest: words[0] ?? '', parts }),
    keys: t('spread.keys'),
    labels: shares.map(({ name, currency }) => `${name} ${currency}`),
    series: [{ name: t(bySector ? 'spread.sectors' : 'spread.positions'), values: shares.map(({ weight }) => weight * 100), words }],
    table: {
      heads: [t(bySector ? 'column.sector' : 'spread.part'), t('folio.share'), t('folio.value')],
      rows: shares.map(({ name, weight, value, currency }) => [name, number(weight * 100, 1), `${number(value)} ${currency}`]),
    },
    csv: csvRows([['name', 'currency', 'weight', 'value', 'source'], ...shares.map(({ name, currency, weight, value, sources }) => [name, currency, weight, value, sources.join(' ')])]),
  };
}
