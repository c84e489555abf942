import { t } from '../i18n';
import { moment } from '../i18n/format';
import { Icon } from '../parts/Icon';
import { storedAt } from './offline';
import { sampleSeen } from './sample';

/** What is true of everything on the page: it is invented, or it is old. */
export function Banners() {
  const stored = storedAt.use();
  const sample = sampleSeen.use();
  return (
    <div className="banners">
      {sample && (
        <aside className="banner hatched" aria-label={t('sample.title')}>
          <Icon name="warning" />
          <p>
            <strong>{t('sample.title')}</strong> {t('sample.text')}
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
    </div>
  );
}
