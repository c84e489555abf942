import type { TradeSignals } from '../../api/types';
import { t } from '../../i18n';
import { day } from '../../i18n/format';
import { Said } from '../../parts/Said';
import { Signal } from '../../parts/Signal';

/** What the triangles in the chart stand for, newest first. */
export function SignalList({ signals }: { signals: TradeSignals }) {
  const newestFirst = [...signals.signals].reverse();
  return (
    <details className="signal-list">
      <summary>
        {t('stock.signals')} ({signals.count})
      </summary>
      <p>
        <Said>{signals.outlook.summary}</Said>
      </p>
      {newestFirst.length === 0 && <p>{t('stock.signals.none')}</p>}
      <ul>
        {newestFirst.map((signal) => (
          <li key={`${signal.date} ${signal.indicator}`}>
            <span className="note">{day(signal.date)}</span> <Signal signal={signal.type} /> <Said>{signal.reason}</Said>
          </li>
        ))}
      </ul>
    </details>
  );
}
