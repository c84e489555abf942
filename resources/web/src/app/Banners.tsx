import { useEffect, useState } from 'react';
import { t } from '../i18n';
import { moment } from '../i18n/format';
import { Fetched } from '../parts/Fetched';
import { Icon } from '../parts/Icon';
import { storedAt } from './offline';
import { sampleSeen } from './sample';

const loadTargetAlerts = () => import('./TargetAlerts');
const SETTLED_MS = 2000;

/** Nobody waits for this: it begins when the page that was asked for is there. */
function useSettled(): boolean {
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), SETTLED_MS);
    return () => clearTimeout(timer);
  }, []);
  return settled;
}

/** What is true of everything on the page: it is invented, or it is old. */
export function Banners() {
  const stored = storedAt.use();
  const sample = sampleSeen.use();
  const settled = useSettled();
  return (
    <div className="banners">
      {sample && (
        <aside className="banner hatched" aria-label={t('sample.title')}>
          <Icon name="warning" />
          <p>
            <strong>{t('sample.title')}</strong> <span className="long">{t('sample.text')}</span>
            <span className="short">{t('sample.short')}</span>
          </p>
        </aside>
      )}
      <div role="status">
        {stored && (
          <p className="banner stale">
            <Icon name="clock" />
            {t('offline.banner', { when: moment(stored) })}
          </p>
        )}
      </div>
      {settled && <Fetched load={loadTargetAlerts} props={{}} />}
    </div>
  );
}
