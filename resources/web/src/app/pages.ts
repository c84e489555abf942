import type { ComponentType } from 'react';
import type { Key } from '../i18n';
import { withEngineWords } from '../i18n/said';
import BrowsePage from '../pages/BrowsePage';

export interface Page {
  name: string;
  title: Key;
  path: string;
  icon: string;
  group?: 'nav.explore' | 'nav.yours' | 'nav.learn' | 'nav.system';
  load: () => Promise<{ default: ComponentType }>;
  /** Where it came with the first script. */
  component?: ComponentType;
}

function page(name: string, title: Key, path: string, icon: string, group: Page['group'], load: Page['load']): Page {
  return { name, title, path, icon, ...(group ? { group } : {}), load: () => withEngineWords(load()) };
}

/** The page that most visits begin with comes with the first script; the others when they are asked for. */
const browse: Page = { name: 'browse', title: 'page.browse', path: '/', icon: 'list', group: 'nav.explore', load: () => Promise.resolve({ default: BrowsePage }), component: BrowsePage };

/** Every page; the server has the same list, so that each can be opened from outside. Those with a group stand in the navigation. */
export const pages: Page[] = [
  browse,
  page('screener', 'page.screener', '/screener/:strategy?', 'funnel', 'nav.explore', () => import('../pages/ScreenerPage')),
  page('top-picks', 'page.top-picks', '/top-picks', 'star', 'nav.explore', () => import('../pages/TopPicksPage')),
  page('leaderboard', 'page.leaderboard', '/leaderboard', 'bars', 'nav.explore', () => import('../pages/LeaderboardPage')),
  page('changes', 'page.changes', '/changes', 'swap', 'nav.explore', () => import('../pages/ChangesPage')),
  page('compare', 'page.compare', '/compare', 'columns', 'nav.explore', () => import('../pages/ComparePage')),
  page('watchlists', 'page.watchlists', '/watchlists', 'bookmark', 'nav.yours', () => import('../pages/WatchlistsPage')),
  page('portfolio', 'page.portfolio', '/portfolio', 'briefcase', 'nav.yours', () => import('../pages/PortfolioPage')),
  page('live', 'page.live', '/live', 'pulse', 'nav.yours', () => import('../pages/LivePage')),
  page('glossary', 'page.glossary', '/glossary', 'book', 'nav.learn', () => import('../pages/GlossaryPage')),
  page('jobs', 'page.jobs', '/jobs', 'tasks', 'nav.system', () => import('../pages/JobsPage')),
  page('data', 'page.data', '/data', 'disk', 'nav.system', () => import('../pages/DataPage')),
  page('settings', 'page.settings', '/settings', 'sliders', 'nav.system', () => import('../pages/SettingsPage')),
  page('sign-in', 'page.sign-in', '/sign-in', 'key', undefined, () => import('../pages/SignInPage')),
  page('stock', 'page.browse', '/stocks/:ticker', 'list', undefined, () => import('../pages/StockPage')),
];

/** The address of a page without what varies in it. */
export function linkTo(page: Page): string {
  return page.path.replace(/\/:.*$/, '') || '/';
}
