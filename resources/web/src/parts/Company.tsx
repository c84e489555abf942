import { Link } from 'wouter';

/** Ticker and name as one link, so that a row begins with one name. */
export function Company({ ticker, name, tabIndex }: { ticker: string; name: string; tabIndex?: number }) {
  return (
    <Link href={`/stocks/${encodeURIComponent(ticker)}`} className="company" tabIndex={tabIndex}>
      <strong>{ticker}</strong> <span>{name}</span>
    </Link>
  );
}
