import { useEffect, useRef, useState } from 'react';
import { useGet } from '../api/queries';
import type { WatchlistItem, Watchlists } from '../api/types';
import { t } from '../i18n';
import { number } from '../i18n/format';
import { Icon } from '../parts/Icon';
import { mention } from './announcer';

function sentence(item: WatchlistItem): string {
  return t('watch.told', { ticker: item.ticker, target: number(item.target_price), price: number(item.stock?.quote?.price) });
}

/** Tells each crossing of a target price once, on every page; what was reached before is only marked in its list. */
export default function TargetAlerts() {
  const lists = useGet<Watchlists>('/api/watchlists');
  const reached = useRef<Set<string> | null>(null);
  const [told, setTold] = useState<string[]>([]);
  useEffect(() => {
    if (!lists.data) return;
    const items = lists.data.watchlists.flatMap((list) => list.items).filter((item) => item.target_reached);
    const keys = new Map(items.map((item) => [`${item.ticker} ${item.target_price}`, item]));
    const before = reached.current;
    reached.current = new Set(keys.keys());
    if (!before) return;
    const sentences = [...keys].filter(([key]) => !before.has(key)).map(([, item]) => sentence(item));
    if (sentences.length === 0) return;
    mention('ended', sentences.join(' '));
    setTold((old) => [...sentences, ...old]);
  }, [lists.data]);
  if (told.length === 0) return null;
  return (
    <section className="banner target" aria-label={t('page.watchlists')}>
      <Icon name="bookmark" />
      <ul>
        {told.map((text, at) => (
          <li key={told.length - at}>{text}</li>
        ))}
      </ul>
      <button type="button" className="button plain small" onClick={() => setTold([])}>
        {t('watch.dismiss')}
      </button>
    </section>
  );
}
