import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { address, fetchFrom } from '../api/queries';
import type { StockSearch } from '../api/types';
import { t, type Key } from '../i18n';
import { chooseTheme, THEMES } from './appearance';
import { keysShown } from './overlays';
import { linkTo, pages } from './pages';

export interface Entry {
  id: string;
  group: 'palette.stocks' | 'palette.pages' | 'palette.commands';
  icon: string;
  text: string;
  note?: string;
  run: () => void;
}

const STOCKS_AT_MOST = 6;

/** Every word of what was typed is somewhere in the text. */
function matches(text: string, typed: string): boolean {
  const within = text.toLocaleLowerCase();
  return typed.split(/\s+/).every((word) => within.includes(word));
}

/** What the palette offers for what was typed: stocks by name, pages, and what can be done. `fault`: why there are no stocks. */
export function useEntries(typed: string): { entries: Entry[]; searching: boolean; fault: Error | null } {
  const [, navigate] = useLocation();
  const words = typed.trim().toLocaleLowerCase();
  const path = words ? address('/api/stocks/search', { q: typed.trim(), limit: STOCKS_AT_MOST }) : '';
  const found = useQuery<StockSearch, Error>({ queryKey: [path], queryFn: ({ signal }) => fetchFrom<StockSearch>(path, signal), enabled: path !== '' });
  const stocks = (words && found.data?.results) || [];
  const page = (ticker: string) => `/stocks/${encodeURIComponent(ticker)}`;
  const entries: Entry[] = [
    ...stocks.map((stock): Entry => ({ id: stock.ticker, group: 'palette.stocks', icon: 'bars', text: stock.ticker, note: stock.name, run: () => navigate(page(stock.ticker)) })),
    ...pages
      .filter((one) => (one.group || one.name === 'sign-in') && matches(t(one.title), words))
      .map((one): Entry => ({ id: `page-${one.name}`, group: 'palette.pages', icon: one.icon, text: t(one.title), run: () => navigate(linkTo(one)) })),
  ];
  const first = stocks[0];
  const commands: Entry[] = ['system', ...THEMES].map((name) => ({
    id: `theme-${name}`,
    group: 'palette.commands',
    icon: 'sliders',
    text: t('palette.theme', { name: name === 'system' ? t('app.system') : t(`theme.${name}` as Key) }),
    run: () => chooseTheme(name),
  }));
  commands.push({ id: 'keys', group: 'palette.commands', icon: 'text', text: t('palette.keys'), run: () => keysShown.set(true) });
  const analyse: Entry[] = first
    ? [{ id: 'analyse', group: 'palette.commands', icon: 'pulse', text: t('palette.analyse', { ticker: first.ticker }), run: () => navigate(`/live?analyse=${encodeURIComponent(first.ticker)}`) }]
    : [];
  return {
    entries: [...entries, ...analyse, ...commands.filter((command) => words && matches(command.text, words))],
    searching: path !== '' && found.isFetching && found.failureCount === 0,
    fault: found.failureReason,
  };
}
