import { useCallback } from 'react';
import { useLocation, useSearch } from 'wouter';

/** Values in the address's query, so that what a page shows can be sent to somebody and found again by going back. */
export function useQueryText(): [URLSearchParams, (changes: Record<string, string>) => void] {
  const search = useSearch();
  const [location, navigate] = useLocation();
  const change = useCallback(
    (changes: Record<string, string>) => {
      const next = new URLSearchParams(window.location.search);
      for (const [name, value] of Object.entries(changes)) {
        if (value) next.set(name, value);
        else next.delete(name);
      }
      const text = next.toString();
      navigate(text ? `${location}?${text}` : location, { replace: true });
    },
    [location, navigate],
  );
  return [new URLSearchParams(search), change];
}
