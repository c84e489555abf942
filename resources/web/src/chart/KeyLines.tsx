import { number } from '../i18n/format';
import type { PlainChart } from './plain';

interface Props {
  chart: PlainChart;
  row: number;
  digits?: number;
}

/** Which line is which, and its figure under the cursor. */
export function KeyLines({ chart, row, digits }: Props) {
  return (
    <div className="key-lines" aria-hidden="true">
      {chart.series.map(({ name, values }, at) => (
        <span key={name}>
          <svg width="22" height="8">
            <path className={`line-${at}`} d="M0 4H22" />
          </svg>
          {name} {digits !== undefined && <strong>{number(values[row], digits)}</strong>}
        </span>
      ))}
    </div>
  );
}
