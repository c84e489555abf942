import { t } from '../i18n';
import { signalName } from '../i18n/format';
import { said } from '../i18n/said';

const UP = 'M4 0l4 7H0z';
const DOWN = 'M4 7l4-7H0z';
const SHAPES: Record<string, string[]> = {
  STRONG_BUY: [UP, UP],
  BUY: [UP],
  HOLD: ['M0 1h8v1.5H0zM0 4.5h8V6H0z'],
  SELL: [DOWN],
  STRONG_SELL: [DOWN, DOWN],
};

/** The signal by shape, fill, edge and word, so that it can be told without colours. */
export function Signal({ signal, missing }: { signal: string; missing?: string[] }) {
  const shapes = SHAPES[signal];
  return (
    <span className={`signal ${shapes ? signal.toLowerCase().replace('_', '-') : 'not-rated'}`} title={missing?.length ? t('stock.notRated', { missing: missing.map(said).join(', ') }) : undefined}>
      {shapes?.map((shape, at) => (
        <svg key={at} viewBox="0 0 8 7" width="8" height="7" aria-hidden="true">
          <path d={shape} fill="currentColor" />
        </svg>
      ))}
      {signalName(signal)}
    </span>
  );
}
