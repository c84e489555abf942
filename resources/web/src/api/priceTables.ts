import { useQueries } from '@tanstack/react-query';
import { address, fetchFrom, stockPath } from './queries';
import type { PriceTable } from './types';

interface PriceTables {
  tables: PriceTable[];
  waiting: boolean;
  error: Error | null;
  retry: () => void;
}

/** The prices of several stocks, without indicators; what is computed from them wants all of them. */
export function usePriceTables(tickers: string[], period: string): PriceTables {
  return useQueries({
    queries: tickers.map((ticker) => {
      const path = address(stockPath(ticker, '/prices/historical'), { period, include_indicators: 'false' });
      return { queryKey: [path], queryFn: ({ signal }: { signal: AbortSignal }) => fetchFrom<PriceTable>(path, signal) };
    }),
    combine: (results) => ({
      tables: results.flatMap(({ data }) => (data ? [data] : [])),
      waiting: results.some(({ isPending }) => isPending),
      error: results.find((result) => result.error)?.error ?? null,
      retry: () => results.forEach((result) => void result.refetch()),
    }),
  });
}
