import { address } from '../../api/queries';

export const PAGE_SIZE = 50;

export interface Filters {
  q: string;
  sector: string;
  signal: string;
  sort: string;
  order: string;
}

export function filtersOf(query: URLSearchParams): Filters {
  return {
    q: query.get('q') ?? '',
    sector: query.get('sector') ?? '',
    signal: query.get('signal') ?? '',
    sort: query.get('sort') ?? 'total_score',
    order: query.get('order') ?? 'desc',
  };
}

/** Of one page of the list; begin.ts fetches that of the first visit early. */
export function listAddress(filters: Filters, page: number): string {
  return address('/api/stocks/', {
    page,
    page_size: PAGE_SIZE,
    include_spark: 'true',
    q: filters.q,
    sector: filters.sector,
    signal: filters.signal,
    sort_by: filters.sort,
    sort_order: filters.order,
  });
}
