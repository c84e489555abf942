import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../api/client';
import { address, useGet } from '../api/queries';
import type { Job, JobList, Workers } from '../api/types';
import { announce } from '../app/announcer';
import { useQueryText } from '../app/useQueryText';
import { known, t } from '../i18n';
import { clock, fraction, fullTime, moment, number, percent } from '../i18n/format';
import { Choice } from '../parts/Choice';
import { PageHead } from '../parts/PageHead';
import { Said } from '../parts/Said';
import { Failure, Loaded, Refusal, StateBlock } from '../parts/State';
import { Table, type Column } from '../parts/Table';
import { JobState } from './jobs/JobState';
import { SchedulePanel } from './jobs/SchedulePanel';
import { taskName } from './jobs/taskName';

const STATES = ['PENDING', 'RECEIVED', 'STARTED', 'RETRY', 'SUCCESS', 'FAILURE', 'REVOKED'];
const FINISHED = ['SUCCESS', 'FAILURE', 'REVOKED'];
/** Those that need no arguments. */
const RUNNABLE = ['soundings.refresh_stock_data', 'soundings.recalculate_all_scores', 'soundings.snapshot_daily_scores', 'soundings.invalidate_cache'];
const REFRESH_MS = 15_000; // the server tells of changes; this is for a line that is down

/** Retry of what has ended, cancel of what has not. */
function Action({ job }: { job: Job }) {
  const client = useQueryClient();
  const ended = FINISHED.includes(job.state);
  const word = t(ended ? 'jobs.retry' : 'jobs.cancel');
  const act = useMutation({
    mutationFn: () => request<Job>('POST', `/api/jobs/${encodeURIComponent(job.id)}/${ended ? 'retry' : 'cancel'}`),
    onSuccess: (changed) => announce(`${taskName(changed.task)}: ${known(`job.${changed.state}`, changed.state)}`),
    onSettled: () => client.invalidateQueries({ predicate: (query) => String(query.queryKey[0]).startsWith('/api/jobs') }),
  });
  return (
    <>
      <button type="button" className="button plain small" aria-disabled={act.isPending} aria-label={`${word}: ${taskName(job.task)}`} onClick={() => !act.isPending && act.mutate()}>
        {word}
      </button>
      <Refusal error={act.error} />
    </>
  );
}

function Outcome({ job }: { job: Job }) {
  if (job.error)
    return (
      <details>
        <summary>
          <Said>{job.error.message}</Said>
        </summary>
        <pre lang="en">{job.error.trace || job.error.type}</pre>
      </details>
    );
  if (job.state === 'STARTED' && job.progress)
    return (
      <>
        {percent(job.progress.fraction * 100, 0)} <Said>{job.progress.note}</Said>
      </>
    );
  if (job.next_retry_at) return <>{t('jobs.next', { time: clock(job.next_retry_at, true) })}</>;
  return job.result === null || job.result === undefined ? null : <code lang="en">{JSON.stringify(job.result)}</code>;
}

function columns(): Column<Job>[] {
  return [
    { key: 'task', head: t('jobs.task'), cell: (job) => <strong>{taskName(job.task)}</strong> },
    { key: 'state', head: t('data.state'), cell: (job) => <JobState state={job.state} /> },
    { key: 'time', head: t('jobs.queued'), cell: (job) => <time dateTime={job.queued_at} title={fullTime(job.queued_at)}>{moment(job.queued_at)}</time> },
    { key: 'took', head: t('jobs.took'), number: true, leaves: 2, cell: (job) => (job.runtime_ms === null ? number(null) : t('live.seconds', { figure: number(job.runtime_ms / 1000, 1) })) },
    { key: 'tries', head: t('jobs.tries'), number: true, leaves: 1, cell: (job) => number(job.attempts, 0) },
    { key: 'outcome', head: t('jobs.outcome'), words: true, leaves: 2, cell: (job) => <Outcome job={job} /> },
    { key: 'action', head: <span className="unseen">{t('jobs.action')}</span>, cell: (job) => <Action job={job} /> },
  ];
}

/** Starts a task that the server knows. */
function RunTask({ tasks }: { tasks: string[] }) {
  const [task, setTask] = useState('');
  const client = useQueryClient();
  const chosen = task || (tasks[0] ?? '');
  const run = useMutation({
    mutationFn: () => request<Job>('POST', `/api/jobs/run/${encodeURIComponent(chosen)}`, { body: { args: [], kwargs: {} } }),
    onSuccess: (job) => {
      announce(t('jobs.ordered', { task: taskName(job.task) }));
      void client.invalidateQueries({ predicate: (query) => String(query.queryKey[0]).startsWith('/api/jobs') });
    },
  });
  return (
    <>
      <Choice inline label={t('jobs.run')} value={chosen} options={tasks.map((value) => ({ value, text: taskName(value) }))} onChange={setTask} />
      <button type="button" className="button plain" disabled={!chosen} aria-disabled={run.isPending} onClick={() => !run.isPending && run.mutate()}>
        {t('jobs.start')}
      </button>
      {run.error && <Failure error={run.error} what={taskName(chosen)} retry={() => run.mutate()} />}
    </>
  );
}

function WorkersPanel() {
  const workers = useGet<Workers>('/api/workers', { refetchMs: REFRESH_MS });
  const list: Column<Workers['workers'][number]>[] = [
    { key: 'name', head: t('jobs.worker'), cell: (row) => row.name },
    { key: 'alive', head: t('data.state'), cell: (row) => t(row.alive ? 'data.healthy' : 'data.faulty') },
    { key: 'active', head: t('jobs.active'), number: true, cell: (row) => fraction(row.active, row.concurrency) },
    { key: 'done', head: t('jobs.processed'), number: true, cell: (row) => number(row.processed, 0) },
  ];
  return (
    <section className="panel" aria-labelledby="workers-title">
      <h2 id="workers-title" className="table-title">
        {t('jobs.workers')}
      </h2>
      <Loaded query={workers} what={t('jobs.workers')} rows={2}>
        {(data) => (data.workers.length ? <Table caption={t('jobs.workers')} columns={list} rows={data.workers} rowKey={(row) => row.name} /> : <StateBlock title={t('jobs.noWorkers')} />)}
      </Loaded>
    </section>
  );
}

export default function JobsPage() {
  const [query, change] = useQueryText();
  const state = STATES.find((name) => name === query.get('state')) ?? '';
  const jobs = useGet<JobList>(address('/api/jobs', { state, limit: 100 }), { keep: true, refetchMs: REFRESH_MS });
  const options = [{ value: '', text: t('browse.all') }, ...STATES.map((value) => ({ value, text: known(`job.${value}`, value) }))];
  return (
    <>
      <PageHead title={t('page.jobs')} note={jobs.data && t('jobs.count', { count: jobs.data.total })}>
        {jobs.data && <RunTask tasks={RUNNABLE.filter((task) => jobs.data.tasks.includes(task))} />}
      </PageHead>
      <div className="filters">
        <Choice inline label={t('data.state')} value={state} options={options} onChange={(value) => change({ state: value })} />
      </div>
      <div className="panels">
        <section className="panel" aria-label={t('page.jobs')}>
          <Loaded query={jobs} what={t('page.jobs')} rows={8}>
            {(data) => (data.jobs.length ? <Table caption={t('jobs.runs')} columns={columns()} rows={data.jobs} rowKey={(job) => job.id} /> : <StateBlock title={t('jobs.none')} />)}
          </Loaded>
        </section>
        <SchedulePanel />
        <WorkersPanel />
      </div>
    </>
  );
}
