import { t } from '../../i18n';
import { clock } from '../../i18n/format';
import type { Happening } from './useHappenings';

export function Happened({ happenings }: { happenings: Happening[] }) {
  return (
    <section className="panel padded happened" aria-labelledby="happened-title">
      <h2 id="happened-title">{t('live.happened')}</h2>
      <ol>
        {happenings.map((happening) => (
          <li key={happening.id}>
            <span className="note">{clock(happening.time, true)}</span> {happening.text}
          </li>
        ))}
      </ol>
    </section>
  );
}
