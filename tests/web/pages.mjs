// Every page and state that the tests of look and layout visit.
import { open } from './site.mjs';

export const PAGES = {
  browse: '/',
  'browse without a match': '/?q=nothing-has-this-name',
  stock: '/stocks/AAPL',
  'stock as candles over all years': '/stocks/KO?period=max',
  'stock as a table': '/stocks/AAPL?view=table',
  'a stock that is not there': '/stocks/NOTHING',
  screener: '/screener',
  'own conditions': '/screener/own',
  'top picks': '/top-picks',
  leaderboard: '/leaderboard',
  'leaderboard by signal': '/leaderboard?by=signal',
  'leaderboard by sector': '/leaderboard?by=sector',
  'what changed': '/changes',
  compare: '/compare?tickers=AAPL,MSFT,KO,JPM',
  'compare nothing': '/compare',
  watchlists: '/watchlists',
  portfolio: '/portfolio',
  'live analysis': '/live?analyse=AAPL',
  jobs: '/jobs',
  'cache and data': '/data',
  glossary: '/glossary',
  settings: '/settings',
  'sign in': '/sign-in',
};

export async function visit(path, options) {
  const page = await open(path, options);
  if (path.startsWith('/live')) await page.locator('[data-metric="correlation"][data-state="ready"]').waitFor();
  if (path.includes('/stocks/') && path.includes('AAPL') && !path.includes('table')) await page.locator('.price-chart .explorer').waitFor();
  return page;
}
