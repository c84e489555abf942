import { useState } from 'react';
import { stockPath, useGet } from '../../api/queries';
import type { PriceCourse, SignalRecord as Record } from '../../api/types';
import { known, t } from '../../i18n';
import { longDay, number, percent, signedPercent } from '../../i18n/format';
import { Loaded } from '../../parts/State';
import { Signal } from '../../parts/Signal';
import { Source } from '../../parts/Source';
import { Table, type Column } from '../../parts/Table';

/** Shares that are nearer than that are called the same. */
const ALIKE_PERCENT = 5;

interface Row extends PriceCourse {
  key: string;
  side?: string;
  says: string;
}

/** What came after a signal, beside what came after any day; of too few cases nothing is said. */
function verdict(course: Record['signals'][number], anyDay: PriceCourse): string {
  if (!course.enough) return t('record.few');
  const apart = (course.rose_percent ?? 0) - (anyDay.rose_percent ?? 0);
  if (Math.abs(apart) < ALIKE_PERCENT) return t('record.alike');
  return t(apart > 0 ? 'record.more' : 'record.less');
}

function rowsOf({ signals, any_day: anyDay }: Record): Row[] {
  const courses = signals.map((course) => ({ ...course, key: course.indicator, side: course.type, says: verdict(course, anyDay) }));
  return [...courses, { ...anyDay, key: 'any', says: '' }];
}

function columns(): Column<Row>[] {
  return [
    {
      key: 'signal',
      head: t('column.signal'),
      words: true,
      cell: (row) => (
        <>
          {known(`record.${row.key}`, row.key)} {row.side && <Signal signal={row.side} />}
        </>
      ),
    },
    { key: 'cases', head: t('record.cases'), number: true, cell: (row) => number(row.count, 0) },
    { key: 'rose', head: t('record.rose'), number: true, cell: (row) => percent(row.rose_percent, 0) },
    { key: 'middle', head: t('record.middle'), number: true, leaves: 2, cell: (row) => signedPercent(row.median_return_percent, 1) },
    { key: 'says', head: t('record.says'), words: true, leaves: 1, cell: (row) => row.says },
  ];
}

function Counted({ ticker }: { ticker: string }) {
  const record = useGet<Record>(stockPath(ticker, '/signal-record'));
  return (
    <Loaded query={record} what={t('record.title')}>
      {(data) => (
        <>
          <p>
            {t('record.about', { count: data.sessions, first: longDay(data.first), last: longDay(data.last) })} <Source provenance={data.provenance} />
          </p>
          <Table caption={t('record.title')} columns={columns()} rows={rowsOf(data)} rowKey={(row) => row.key} />
          <p className="note">{t('record.past')}</p>
        </>
      )}
    </Loaded>
  );
}

/** What the price did after the signals of this stock, over all its prices; counted when somebody wants to know. */
export function SignalRecord({ ticker }: { ticker: string }) {
  const [opened, setOpened] = useState(false);
  return (
    <details className="signal-record" onToggle={(event) => event.currentTarget.open && setOpened(true)}>
      <summary>{t('record.title')}</summary>
      {opened && <Counted ticker={ticker} />}
    </details>
  );
}
