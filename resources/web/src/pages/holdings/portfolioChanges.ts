import { request } from '../../api/client';
import type { Portfolio, Transaction } from '../../api/types';
import { known, t } from '../../i18n';
import { number } from '../../i18n/format';
import { typedDay, typedNumber, typedTicker } from './typed';
import { idNow, storedAnew } from './undo';
import { Refusal, type Change } from './useChanges';
import { nameOf } from './watchlistChanges';

export const PORTFOLIOS = '/api/portfolios';
export const KINDS = ['buy', 'sell', 'dividend', 'split'];

type Entry = Omit<Transaction, 'id' | 'created_at'>;

function portfolioPath(id: string): string {
  return `${PORTFOLIOS}/${encodeURIComponent(idNow(id))}`;
}

function entryPath(id: string, entry = ''): string {
  return `${portfolioPath(id)}/transactions${entry && `/${encodeURIComponent(idNow(entry))}`}`;
}

function sent({ ticker, kind, date, shares, price, fees, note }: Entry): Entry {
  return { ticker, kind, date, shares, price, fees, note };
}

/** Its id is that of the transaction which was not there before: the reply is the portfolio. */
async function record(id: string, entry: Entry, before: readonly Transaction[]): Promise<Portfolio & { added: string }> {
  const known = new Set(before.map((other) => idNow(other.id)));
  const now = await request<Portfolio>('POST', entryPath(id), { body: sent(entry) });
  const added = now.transactions.find((other) => !known.has(other.id) && other.ticker === entry.ticker && other.kind === entry.kind)?.id ?? '';
  return { ...now, added };
}

function replace(id: string, transaction: string, entry: Entry): Promise<Portfolio> {
  return request('PUT', entryPath(id, transaction), { body: sent(entry) });
}

export function kindName(kind: string): string {
  return known(`folio.kind.${kind}`, kind);
}

export function sharesShown(shares: number): string {
  return number(shares, Number.isInteger(shares) ? 0 : 2);
}

/** "Buy, 10 AAPL". */
function wordsOf({ kind, shares, ticker }: Entry): string {
  return t('folio.what', { kind: kindName(kind), shares: sharesShown(shares), ticker });
}

export function create(values: Record<string, string>, choose: (id: string) => void): Change {
  const name = nameOf(values, t('folio.nameWrong'));
  let made = '';
  const act = async () => {
    made = (await request<Portfolio>('POST', PORTFOLIOS, { body: { name } })).id;
    choose(made);
  };
  const undo = async () => {
    const now = await request<Portfolio>('GET', portfolioPath(made));
    if (now.transactions.length > 0) throw new Refusal('', t('folio.filled', { name: now.name }));
    await request('DELETE', portfolioPath(made));
  };
  return { act, done: t('folio.made', { name }), undo };
}

export function rename(portfolio: Portfolio, values: Record<string, string>): Change {
  const name = nameOf(values, t('folio.nameWrong'));
  const to = (wanted: string) => request('PUT', portfolioPath(portfolio.id), { body: { name: wanted, description: portfolio.description } });
  return { act: () => to(name), done: t('lists.renamed', { name }), undo: () => to(portfolio.name) };
}

/** The way back enters the transactions in their order: a sale needs the purchase before it. Tried again, it goes on. */
export function remove(portfolio: Portfolio, choose: (id: string) => void): Change {
  let made: Portfolio | undefined;
  const left = [...portfolio.transactions];
  const undo = async () => {
    made ??= await request<Portfolio>('POST', PORTFOLIOS, { body: { name: portfolio.name, description: portfolio.description } });
    storedAnew(portfolio.id, made.id);
    for (let entry = left[0]; entry; left.shift(), entry = left[0]) {
      const now = await record(made.id, entry, made.transactions);
      storedAnew(entry.id, now.added);
      made = now;
    }
    choose(made.id);
  };
  return { act: () => request('DELETE', portfolioPath(portfolio.id)), done: t('folio.deleted', { name: portfolio.name }), undo };
}

function atLeast(least: number, text: string, at: string, wrong: string): number {
  const figure = typedNumber(text);
  if (figure === null || figure < least) throw new Refusal(at, wrong);
  return figure;
}

function typedEntry(values: Record<string, string>): Entry {
  const { kind = 'buy', ticker = '', date = '', shares = '', price = '', fees = '', note = '' } = values;
  const isSplit = kind === 'split';
  const symbol = typedTicker(ticker);
  if (!symbol) throw new Refusal('ticker', ticker ? t('lists.tickerWrong', { text: ticker.toUpperCase() }) : t('lists.tickerEmpty'));
  const day = typedDay(date);
  if (!day) throw new Refusal('date', t('folio.dayWrong', { text: date }));
  const count = typedNumber(shares);
  if (count === null || count <= 0) throw new Refusal('shares', isSplit ? t('folio.splitWrong') : t('folio.sharesWrong', { text: shares }));
  if (note.length > 500) throw new Refusal('note', t('lists.noteLong', { length: note.length }));
  return {
    ticker: symbol,
    kind,
    date: day,
    shares: count,
    price: isSplit && !price ? 0 : atLeast(0, price, 'price', t('folio.priceWrong', { text: price })),
    fees: fees ? atLeast(0, fees, 'fees', t('folio.feesWrong', { text: fees })) : 0,
    note,
  };
}

export function enter(portfolio: Portfolio, values: Record<string, string>): Change {
  const entry = typedEntry(values);
  let added = '';
  const act = async () => {
    ({ added } = await record(portfolio.id, entry, portfolio.transactions));
  };
  return { act, done: t('folio.entered', { what: wordsOf(entry) }), undo: () => request('DELETE', entryPath(portfolio.id, added)) };
}

/** `seen` is what the form was opened with: what somebody else has made of it meanwhile is told before it is overwritten. */
export function correct(portfolio: Portfolio, seen: { entry: Transaction }, values: Record<string, string>, fresh: () => Promise<Portfolio[]>): Change {
  const entry = typedEntry(values);
  const { id } = seen.entry;
  const act = async () => {
    const now = (await fresh()).find((other) => other.id === portfolio.id)?.transactions.find((other) => other.id === id);
    if (!now) throw new Refusal('', t('lists.gone'));
    const same = JSON.stringify(sent(now)) === JSON.stringify(sent(seen.entry));
    seen.entry = now;
    if (!same) throw new Refusal('', t('lists.elsewhere'));
    await replace(portfolio.id, id, entry);
  };
  return { act, done: t('folio.corrected', { what: wordsOf(entry) }), undo: () => replace(portfolio.id, id, seen.entry) };
}

export function forget(portfolio: Portfolio, entry: Transaction): Change {
  return {
    act: () => request('DELETE', entryPath(portfolio.id, entry.id)),
    done: t('folio.removed', { what: wordsOf(entry) }),
    undo: async () => {
      const others = portfolio.transactions.filter((other) => other.id !== entry.id);
      storedAnew(entry.id, (await record(portfolio.id, entry, others)).added);
    },
  };
}

function csvField(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** As soundings-server export portfolio prints it. */
export function csvOf({ name, transactions }: Portfolio): string {
  const rows = transactions.map(({ date, kind, ticker, shares, price, fees, note }) => [csvField(name), date, kind, ticker, shares, price, fees, csvField(note)].join(','));
  return ['portfolio,date,kind,ticker,shares,price,fees,note', ...rows, ''].join('\n');
}
