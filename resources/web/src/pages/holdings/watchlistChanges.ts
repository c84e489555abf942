import { request } from '../../api/client';
import type { Watchlist, WatchlistItem } from '../../api/types';
import { t } from '../../i18n';
import { typedNumber, typedTicker } from './typed';
import { idNow, storedAnew } from './undo';
import { Refusal, type Change } from './useChanges';

export const WATCHLISTS = '/api/watchlists';

/** What is put back has the price of when its target was set, which tells from which side it is reached. */
type Watched = Pick<WatchlistItem, 'ticker' | 'notes' | 'target_price'> & Partial<Pick<WatchlistItem, 'price_when_set'>>;

function listPath(id: string): string {
  return `${WATCHLISTS}/${encodeURIComponent(idNow(id))}`;
}

function itemPath(id: string, ticker: string): string {
  return `${listPath(id)}/items/${encodeURIComponent(ticker)}`;
}

function put(id: string, item: Watched): Promise<Watchlist> {
  const target = item.target_price === null ? {} : { target_price: item.target_price };
  const side = item.price_when_set ? { price_when_set: item.price_when_set } : {};
  return request('PUT', itemPath(id, item.ticker), { body: { notes: item.notes, ...target, ...side } });
}

function take(id: string, ticker: string): Promise<Watchlist> {
  return request('DELETE', itemPath(id, ticker));
}

export function nameOf(values: Record<string, string>, wrong: string): string {
  const name = values['name'] ?? '';
  if (name.length === 0 || name.length > 100) throw new Refusal('name', wrong);
  return name;
}

export function create(values: Record<string, string>, choose: (id: string) => void): Change {
  const name = nameOf(values, t('watch.nameWrong'));
  let made = '';
  const act = async () => {
    made = (await request<Watchlist>('POST', WATCHLISTS, { body: { name } })).id;
    choose(made);
  };
  const undo = async () => {
    const now = await request<Watchlist>('GET', listPath(made));
    if (now.items.length > 0) throw new Refusal('', t('watch.filled', { name: now.name }));
    await request('DELETE', listPath(made));
  };
  return { act, done: t('watch.made', { name }), undo };
}

export function rename(list: Watchlist, values: Record<string, string>): Change {
  const name = nameOf(values, t('watch.nameWrong'));
  const to = (wanted: string) => request('PUT', listPath(list.id), { body: { name: wanted, description: list.description } });
  return { act: () => to(name), done: t('lists.renamed', { name }), undo: () => to(list.name) };
}

/** The way back makes the list anew, its stocks one after the other so that they keep their order; tried again, it goes on. */
export function remove(list: Watchlist, choose: (id: string) => void): Change {
  let made = '';
  const left = [...list.items];
  const undo = async () => {
    made ||= (await request<Watchlist>('POST', WATCHLISTS, { body: { name: list.name, description: list.description } })).id;
    storedAnew(list.id, made);
    for (let item = left[0]; item; left.shift(), item = left[0]) await put(made, item);
    choose(made);
  };
  return { act: () => request('DELETE', listPath(list.id)), done: t('watch.deleted', { name: list.name }), undo };
}

function typedItem(values: Record<string, string>): Watched {
  const { ticker = '', target = '', notes = '' } = values;
  const symbol = typedTicker(ticker);
  if (!symbol) throw new Refusal('ticker', ticker ? t('lists.tickerWrong', { text: ticker.toUpperCase() }) : t('lists.tickerEmpty'));
  const price = typedNumber(target);
  if (target && !(price !== null && price > 0)) throw new Refusal('target', t('watch.targetWrong', { text: target }));
  if (notes.length > 500) throw new Refusal('notes', t('lists.noteLong', { length: notes.length }));
  return { ticker: symbol, notes, target_price: target ? price : null };
}

export function add(list: Watchlist, values: Record<string, string>): Change {
  const item = typedItem(values);
  if (list.items.some((other) => other.ticker === item.ticker)) throw new Refusal('ticker', t('watch.already', { ticker: item.ticker }));
  return { act: () => put(list.id, item), done: t('watch.added', { ticker: item.ticker, name: list.name }), undo: () => take(list.id, item.ticker) };
}

/** `seen` is what the form was opened with: what somebody else has made of it meanwhile is told before it is overwritten. */
export function change(list: Watchlist, seen: { item: WatchlistItem }, values: Record<string, string>, fresh: () => Promise<Watchlist[]>): Change {
  const item = typedItem({ ...values, ticker: seen.item.ticker });
  const act = async () => {
    const now = (await fresh()).find((other) => other.id === list.id)?.items.find((other) => other.ticker === item.ticker);
    if (!now) throw new Refusal('', t('lists.gone'));
    const same = now.notes === seen.item.notes && now.target_price === seen.item.target_price;
    seen.item = now;
    if (!same) throw new Refusal('', t('lists.elsewhere'));
    await put(list.id, item);
  };
  return { act, done: t('watch.changed', { ticker: item.ticker }), undo: () => put(list.id, seen.item) };
}

export function takeOff(list: Watchlist, item: WatchlistItem): Change {
  return { act: () => take(list.id, item.ticker), done: t('watch.taken', { ticker: item.ticker, name: list.name }), undo: () => put(list.id, item) };
}
