import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiError, request } from '../../api/client';
import { useGet } from '../../api/queries';
import type { Schedule } from '../../api/types';
import { announce } from '../../app/announcer';
import { t } from '../../i18n';
import { clock, day } from '../../i18n/format';
import { Said } from '../../parts/Said';
import { Loaded, Refusal } from '../../parts/State';
import { Table, type Column } from '../../parts/Table';
import { taskName } from './taskName';

const PATH = '/api/jobs/schedule';
const REFRESH_MS = 15_000;

type Entry = Schedule['entries'][number];

function when(time: string): string {
  return `${day(time)} ${clock(time)}`;
}

/** One button with two words: the focus stays on it. */
function Pause({ entry }: { entry: Entry }) {
  const client = useQueryClient();
  const name = taskName(entry.task);
  const change = useMutation({
    mutationFn: () => request('POST', `${PATH}/${encodeURIComponent(entry.name)}/${entry.paused ? 'resume' : 'pause'}`),
    onSuccess: () => announce(t(entry.paused ? 'jobs.nowRunning' : 'jobs.nowPaused', { name })),
    onSettled: () => client.invalidateQueries({ queryKey: [PATH] }),
  });
  return (
    <>
      <button
        type="button"
        className="button plain small"
        aria-disabled={change.isPending}
        aria-label={t(entry.paused ? 'jobs.resumeName' : 'jobs.pauseName', { name })}
        onClick={() => !change.isPending && change.mutate()}
      >
        {t(entry.paused ? 'jobs.resume' : 'jobs.pause')}
      </button>
      <Refusal error={change.error} />
    </>
  );
}

function columns(): Column<Entry>[] {
  return [
    { key: 'task', head: t('jobs.task'), cell: (entry) => <strong>{taskName(entry.task)}</strong> },
    { key: 'rule', head: t('jobs.schedule'), words: true, leaves: 2, cell: (entry) => <Said>{entry.rule}</Said> },
    { key: 'last', head: t('jobs.lastHead'), leaves: 1, cell: (entry) => (entry.last_run ? when(entry.last_run.planned_at) : '') },
    { key: 'next', head: t('jobs.nextHead'), cell: (entry) => (entry.paused ? t('jobs.paused') : entry.next_runs[0] ? when(entry.next_runs[0]) : '') },
    { key: 'action', head: <span className="unseen">{t('jobs.action')}</span>, actions: true, cell: (entry) => <Pause entry={entry} /> },
  ];
}

/** What runs by the clock. A server that schedules nothing has no such address, and the panel is not there. */
export function SchedulePanel() {
  const schedule = useGet<Schedule>(PATH, { refetchMs: REFRESH_MS });
  if (schedule.error instanceof ApiError && schedule.error.status === 404) return null;
  return (
    <section className="panel" aria-labelledby="schedule-title">
      <h2 id="schedule-title" className="table-title">
        {t('jobs.schedule')}
      </h2>
      <Loaded query={schedule} what={t('jobs.schedule')} rows={2}>
        {(data) => <Table caption={t('jobs.schedule')} columns={columns()} rows={data.entries} rowKey={(entry) => entry.name} />}
      </Loaded>
    </section>
  );
}
