import { useGet } from '../api/queries';
import type { MarketStatus } from '../api/types';
import { t } from '../i18n';
import { clock, day } from '../i18n/format';
import { Icon } from '../parts/Icon';

const MINUTE_MS = 60_000;

function exchange(status: MarketStatus): string {
  const next = status.open ? status.next_close : status.next_open;
  const today = new Date(next).toDateString() === new Date().toDateString();
  const time = today ? clock(next) : `${day(next)} ${clock(next)}`;
  return t(status.open ? 'status.open' : 'status.closed', { time });
}

export function StatusBar() {
  const status = useGet<MarketStatus>('/api/market/status', { refetchMs: MINUTE_MS });
  return (
    <footer className="status-bar" aria-label={t('app.status')}>
      {status.data && (
        <span>
          <Icon name="clock" />
          {exchange(status.data)}
        </span>
      )}
      <span className="end">{t('status.local', { host: window.location.host })}</span>
    </footer>
  );
}
