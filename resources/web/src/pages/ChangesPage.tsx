import type { ReactNode } from 'react';
import { address, useGet } from '../api/queries';
import { useQueryText } from '../app/useQueryText';
import type { Mover, Movers, SignalChanges } from '../api/types';
import { t } from '../i18n';
import { day, number } from '../i18n/format';
import { Change } from '../parts/Change';
import { PageHead } from '../parts/PageHead';
import { companyColumn } from '../parts/rankedColumns';
import { Segment } from '../parts/Segment';
import { Signal } from '../parts/Signal';
import { Source } from '../parts/Source';
import { Loaded, StateBlock } from '../parts/State';
import { Table, type Column } from '../parts/Table';

const PERIODS = ['7', '30', '90'];

type SignalChange = SignalChanges['signal_changes'][number];

function moverColumns(): Column<Mover>[] {
  return [
    companyColumn<Mover>(),
    { key: 'before', head: t('column.before'), number: true, leaves: 2, cell: (row) => number(row.historical_score, 1) },
    { key: 'now', head: t('column.now'), number: true, cell: (row) => <strong>{number(row.current_score, 1)}</strong> },
    { key: 'change', head: t('column.change'), number: true, cell: (row) => <Change value={row.score_change} points digits={1} /> },
    { key: 'signal', head: t('column.signal'), leaves: 2, cell: (row) => <Signal signal={row.current_signal} /> },
    { key: 'source', head: t('column.source'), leaves: 1, cell: (row) => <Source provenance={row.provenance} /> },
  ];
}

function signalColumns(): Column<SignalChange>[] {
  return [
    companyColumn<SignalChange>(),
    { key: 'before', head: t('column.before'), cell: (row) => <Signal signal={row.previous_signal} /> },
    { key: 'now', head: t('column.now'), cell: (row) => <Signal signal={row.current_signal} /> },
    { key: 'change', head: t('column.change'), number: true, leaves: 2, cell: (row) => <Change value={row.score_change} points digits={1} /> },
    { key: 'date', head: t('column.date'), leaves: 1, cell: (row) => day(row.change_date) },
    { key: 'source', head: t('column.source'), leaves: 1, cell: (row) => <Source provenance={row.provenance} /> },
  ];
}

function Panel({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="panel" aria-labelledby={id}>
      <h2 id={id} className="table-title">
        {title}
      </h2>
      {children}
    </section>
  );
}

function MoversPanel({ direction, days }: { direction: 'up' | 'down'; days: string }) {
  const movers = useGet<Movers>(address('/api/stocks/score-changes/movers', { direction, days }), { keep: true });
  const title = t(`changes.${direction}`);
  return (
    <Panel id={direction} title={title}>
      <Loaded query={movers} what={title}>
        {(data) => (data.movers.length ? <Table caption={title} columns={moverColumns()} rows={data.movers} rowKey={(row) => row.ticker} /> : <StateBlock title={t('changes.none')} />)}
      </Loaded>
    </Panel>
  );
}

function SignalsPanel({ days }: { days: string }) {
  const changes = useGet<SignalChanges>(address('/api/stocks/score-changes/signals', { days }), { keep: true });
  const title = t('changes.signals');
  return (
    <Panel id="signals" title={title}>
      <Loaded query={changes} what={title}>
        {(data) =>
          data.signal_changes.length ? <Table caption={title} columns={signalColumns()} rows={data.signal_changes} rowKey={(row) => row.ticker} /> : <StateBlock title={t('changes.none')} />
        }
      </Loaded>
    </Panel>
  );
}

export default function ChangesPage() {
  const [query, change] = useQueryText();
  const days = PERIODS.find((name) => name === query.get('days')) ?? '7';
  return (
    <>
      <PageHead title={t('page.changes')} note={t('changes.days', { count: Number(days) })} />
      <div className="filters">
        <Segment
          label={t('changes.period')}
          value={days}
          options={PERIODS.map((value) => ({ value, text: t('changes.days', { count: Number(value) }) }))}
          onChange={(value) => change({ days: value === '7' ? '' : value })}
        />
      </div>
      <div className="panels two">
        <MoversPanel direction="up" days={days} />
        <MoversPanel direction="down" days={days} />
        <SignalsPanel days={days} />
      </div>
    </>
  );
}
