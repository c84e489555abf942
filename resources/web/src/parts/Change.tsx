import { changeSpoken, direction, signed, signedPercent } from '../i18n/format';

const TRIANGLES = { up: 'M4 0l4 7H0z', down: 'M4 7l4-7H0z' };

/** A change by triangle, sign and colour, and in words for who listens. */
export function Change({ value, points, digits = 2 }: { value: number | null | undefined; points?: boolean; digits?: number }) {
  const way = direction(value, digits);
  const text = points ? signed(value, digits) : signedPercent(value, digits);
  return (
    <span className={`change ${way}`}>
      {way !== 'none' && (
        <svg viewBox="0 0 8 7" width="8" height="7" aria-hidden="true">
          <path d={TRIANGLES[way]} fill="currentColor" />
        </svg>
      )}
      <span aria-hidden="true">{text}</span>
      <span className="unseen">{points ? text : changeSpoken(value)}</span>
    </span>
  );
}
