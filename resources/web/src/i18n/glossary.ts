import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { currentLocale } from './index';

export interface Term {
  /** The figure's name on the wire, where it is one. */
  id: string;
  name: string;
  what: string;
  usual: string;
}

async function load(): Promise<Term[]> {
  const locale = currentLocale();
  const texts = locale.startsWith('sv') ? import('virtual:glossary/sv') : locale.startsWith('de') ? import('virtual:glossary/de') : import('virtual:glossary/en');
  const terms = [...(await texts).default];
  return terms.sort((a, b) => a.name.localeCompare(b.name, locale));
}

/** The terms in the language of the page, as it sorts; fetched when they are first wanted. */
export function useGlossary(wanted = true): UseQueryResult<Term[], Error> {
  return useQuery<Term[], Error>({ queryKey: ['glossary'], queryFn: load, staleTime: Infinity, enabled: wanted });
}
