import { isInvented } from '../app/sample';
import type { Provenance } from '../api/types';
import { t } from '../i18n';
import { day, fullTime, longDay, moment } from '../i18n/format';
import { Icon } from './Icon';

function age(provenance: Provenance): string {
  const today = new Date().toISOString().slice(0, 10);
  return provenance.as_of === today ? moment(provenance.fetched_at) : day(provenance.as_of);
}

/** As a word of the page: the source and its age. */
export function sourceText(provenance: Provenance): string {
  const values = { source: provenance.source, when: age(provenance) };
  if (isInvented(provenance)) return `${t('sample.tag')} ${values.when}`;
  return t(provenance.stale ? 'source.stale' : 'source.fresh', values);
}

/** Where figures are from and how old they are: a quiet word when all is well, a tag when they are old or invented. `quiet`: the whole
 *  table is invented and says so. */
export function Source({ provenance, quiet }: { provenance: Provenance | null | undefined; quiet?: boolean }) {
  if (!provenance) return <span className="source">{t('source.unknown')}</span>;
  const full = t('source.full', { source: provenance.source, day: longDay(provenance.as_of), time: fullTime(provenance.fetched_at) });
  const text = sourceText(provenance);
  if (isInvented(provenance))
    return (
      <span className={quiet ? 'source' : 'tag hatched'} title={t('sample.mark')}>
        {text}
      </span>
    );
  if (provenance.stale)
    return (
      <span className="tag stale" title={full}>
        <Icon name="clock" />
        {text}
      </span>
    );
  return (
    <span className="source" title={full}>
      {text}
    </span>
  );
}
