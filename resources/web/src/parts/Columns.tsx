import { useState, type ReactNode } from 'react';
import { t } from '../i18n';
import '../styles/columns.css';

const MANY = 9; // styles/columns.css sets company names below their tickers in such a table

/** Around a table whose columns leave where there is little room (styles/columns.css): a button brings them back, and the table then scrolls
 *  sideways. `first`: which of them leaves first; none: all stay. */
export function Columns({ first, count, children }: { first: 1 | 2 | undefined; count: number; children: ReactNode }) {
  const [all, setAll] = useState(false);
  return (
    <div className={['table-box', all && 'all', count >= MANY && 'many'].filter(Boolean).join(' ')}>
      {children}
      {first && (
        <button type="button" className={`button plain all-columns from-${first}`} aria-pressed={all} onClick={() => setAll(!all)}>
          {t('table.all')}
        </button>
      )}
    </div>
  );
}
