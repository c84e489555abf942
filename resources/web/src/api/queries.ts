import { keepPreviousData, QueryClient, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { noteSample } from '../app/sample';
import { ApiError, request } from './client';

const FRESH_MS = 30_000;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: FRESH_MS,
      // What the server refused, it would refuse again; a broken line may heal.
      retry: (count, error) => count < 2 && error instanceof ApiError && (error.status === 503 || error.status === 0),
      retryDelay: (count) => 500 * 2 ** count,
      networkMode: 'always',
    },
  },
});

/** "/api/x?a=1&b=2" without what is empty. */
export function address(path: string, parameters: Record<string, string | number | undefined>): string {
  const entries = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== '');
  const query = new URLSearchParams(entries.map(([name, value]) => [name, String(value)])).toString();
  return query ? `${path}?${query}` : path;
}

export function stockPath(ticker: string, rest = ''): string {
  return `/api/stocks/${encodeURIComponent(ticker)}${rest}`;
}

export async function fetchFrom<T>(path: string, signal?: AbortSignal): Promise<T> {
  const reply = await request<T>('GET', path, signal ? { signal } : {});
  noteSample(reply);
  return reply;
}

/** A GET as a query; while another address is loaded, the former figures stay where `keep` says so. */
export function useGet<T>(path: string | null, options: { keep?: boolean; refetchMs?: number } = {}): UseQueryResult<T, Error> {
  return useQuery<T, Error, T>({
    queryKey: [path],
    queryFn: ({ signal }) => fetchFrom<T>(path ?? '', signal),
    enabled: path !== null,
    ...(options.keep ? { placeholderData: keepPreviousData as never } : {}),
    ...(options.refetchMs ? { refetchInterval: options.refetchMs } : {}),
  });
}
