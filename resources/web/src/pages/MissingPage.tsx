import { Link, useLocation } from 'wouter';
import { t } from '../i18n';
import { PageHead } from '../parts/PageHead';

export function MissingPage() {
  const [location] = useLocation();
  return (
    <>
      <PageHead title={t('page.missing')} />
      <div className="panel padded">
        <p>{t('missing.text', { path: location })}</p>
        <Link href="/">{t('missing.back')}</Link>
      </div>
    </>
  );
}
