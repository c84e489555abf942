import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { announce } from '../app/announcer';
import { request } from '../api/client';
import { useGet } from '../api/queries';
import type { CacheStatus, Health } from '../api/types';
import { isolated, t } from '../i18n';
import { number, percent } from '../i18n/format';
import { Icon } from '../parts/Icon';
import { PageHead } from '../parts/PageHead';
import { Said } from '../parts/Said';
import { Failure, Loaded } from '../parts/State';
import { Table, type Column } from '../parts/Table';

const REFRESH_MS = 10_000;

type Component = { name: string } & Health['components'][string];
type Tier = NonNullable<CacheStatus['tiers']>[number];

function bytes(value: number | undefined): string {
  if (value === undefined) return number(value);
  return isolated(value < 1e6 ? `${number(value / 1e3, 1)}\u202fkB` : `${number(value / 1e6, 1)}\u202fMB`);
}

/** What a part is for, and how it is. */
function About({ row }: { row: Component }) {
  return (
    <>
      <Said>{row.description}</Said>
      {row.detail && '. '}
      <Said>{row.detail}</Said>
    </>
  );
}

function componentColumns(): Column<Component>[] {
  return [
    { key: 'name', head: t('data.part'), cell: (row) => <Said>{row.name}</Said> },
    {
      key: 'state',
      head: t('data.state'),
      cell: (row) => (
        <span className={row.status === 'healthy' ? 'lead-state done' : 'lead-state failed'}>
          <Icon name={row.status === 'healthy' ? 'check' : 'fail'} />
          {t(row.status === 'healthy' ? 'data.healthy' : 'data.faulty')}
        </span>
      ),
    },
    { key: 'about', head: t('data.about'), words: true, cell: (row) => <About row={row} /> },
  ];
}

function tierColumns(): Column<Tier>[] {
  return [
    { key: 'name', head: t('data.tier'), cell: (row) => <Said>{row.name}</Said> },
    { key: 'hits', head: t('data.hits'), number: true, cell: (row) => number(row.hits, 0) },
    { key: 'entries', head: t('data.entries'), number: true, cell: (row) => number(row.entries, 0) },
    { key: 'bytes', head: t('data.bytes'), number: true, cell: (row) => (row.capacity_bytes ? t('data.capacity', { used: bytes(row.bytes), all: bytes(row.capacity_bytes) }) : bytes(row.bytes)) },
    { key: 'about', head: t('data.about'), words: true, leaves: 2, cell: (row) => <Said>{row.message ?? row.description ?? ''}</Said> },
  ];
}

/** Asks first, on the platform's own dialog: it keeps the focus in, closes by Escape and gives the focus back. */
function ClearCache() {
  const dialog = useRef<HTMLDialogElement>(null);
  const client = useQueryClient();
  const clear = useMutation({
    mutationFn: () => request<{ keys_deleted: number }>('POST', '/api/cache/invalidate'),
    onSuccess: (done) => {
      announce(t('data.cleared', { count: done.keys_deleted }));
      void client.invalidateQueries({ queryKey: ['/api/cache/status'] });
    },
  });
  return (
    <>
      <button type="button" className="button danger" onClick={() => dialog.current?.showModal()}>
        {t('data.clear')}
      </button>
      {clear.error && <Failure error={clear.error} what={t('data.cache')} retry={() => clear.mutate()} />}
      <dialog ref={dialog} aria-labelledby="clear-title">
        <h2 id="clear-title">{t('data.clearAsk')}</h2>
        <p>{t('data.clearText')}</p>
        <form method="dialog" className="actions">
          <button type="submit" className="button plain">
            {t('data.clearKeep')}
          </button>
          <button type="submit" className="button danger" onClick={() => clear.mutate()}>
            {t('data.clear')}
          </button>
        </form>
      </dialog>
    </>
  );
}

function CachePanel({ status }: { status: CacheStatus }) {
  return (
    <>
      <div className="foot">
        <p>
          <Said>{status.message}</Said>
        </p>
        {status.enabled ? <p>{t('data.rate', { figure: percent((status.hit_rate ?? 0) * 100) })}</p> : <p>{t('data.off')}</p>}
      </div>
      {status.tiers && <Table caption={t('data.cache')} columns={tierColumns()} rows={status.tiers} rowKey={(row) => row.name} />}
      <div className="foot">{status.enabled && <ClearCache />}</div>
    </>
  );
}

export default function DataPage() {
  const health = useQuery<Health, Error>({ queryKey: ['/health'], queryFn: ({ signal }) => request<Health>('GET', '/health', { signal, answerHas: 'components' }), refetchInterval: REFRESH_MS });
  const cache = useGet<CacheStatus>('/api/cache/status', { refetchMs: REFRESH_MS });
  const refresh = () => void Promise.all([health.refetch(), cache.refetch()]);
  return (
    <>
      <PageHead title={t('page.data')} note={health.data && `Soundings ${health.data.version}`}>
        <button type="button" className="button plain" onClick={refresh}>
          {t('data.refresh')}
        </button>
      </PageHead>
      <div className="panels">
        <section className="panel" aria-labelledby="parts-title">
          <h2 id="parts-title" className="table-title">
            {t('data.components')}
          </h2>
          <Loaded query={health} what={t('data.components')}>
            {(data) => (
              <Table
                caption={t('data.components')}
                columns={componentColumns()}
                rows={Object.entries(data.components).map(([name, component]) => ({ name, ...component }))}
                rowKey={(row) => row.name}
              />
            )}
          </Loaded>
        </section>
        <section className="panel" aria-labelledby="cache-title">
          <h2 id="cache-title" className="table-title">
            {t('data.cache')}
          </h2>
          <Loaded query={cache} what={t('data.cache')}>
            {(data) => <CachePanel status={data} />}
          </Loaded>
        </section>
      </div>
    </>
  );
}
