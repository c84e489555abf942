import { address, useGet } from '../api/queries';
import { useQueryText } from '../app/useQueryText';
import type { LeaderboardRow } from '../api/types';
import { t, type Key } from '../i18n';
import { SIGNALS, signalName } from '../i18n/format';
import { said } from '../i18n/said';
import { Choice } from '../parts/Choice';
import { PageHead } from '../parts/PageHead';
import { companyColumn, rankedColumns } from '../parts/rankedColumns';
import { Segment } from '../parts/Segment';
import { Loaded, StateBlock } from '../parts/State';
import { Table } from '../parts/Table';

const VIEWS = ['top', 'signal', 'sector'];

function Ranked({ caption, rows }: { caption: string; rows: LeaderboardRow[] }) {
  if (rows.length === 0) return <StateBlock title={t('leaders.none')} />;
  return <Table caption={caption} columns={[companyColumn<LeaderboardRow>(), ...rankedColumns<LeaderboardRow>()]} rows={rows} rowKey={(row) => row.ticker} />;
}

function One({ path, caption }: { path: string; caption: string }) {
  const rows = useGet<LeaderboardRow[]>(path, { keep: true });
  return (
    <div className="panel">
      <Loaded query={rows} what={caption} rows={10}>
        {(data) => <Ranked caption={caption} rows={data} />}
      </Loaded>
    </div>
  );
}

function BySector() {
  const sectors = useGet<Record<string, LeaderboardRow[]>>('/api/stocks/leaderboard/sectors');
  return (
    <Loaded query={sectors} what={t('leaders.sector')} rows={10}>
      {(data) => (
        <div className="panels">
          {Object.entries(data).map(([sector, rows]) => (
            <section key={sector} className="panel" aria-labelledby={sector}>
              <h2 id={sector} className="table-title">
                {said(sector)}
              </h2>
              <Ranked caption={said(sector)} rows={rows} />
            </section>
          ))}
        </div>
      )}
    </Loaded>
  );
}

export default function LeaderboardPage() {
  const [query, change] = useQueryText();
  const view = VIEWS.find((name) => name === query.get('by')) ?? 'top';
  const signal = SIGNALS.find((name) => name === query.get('signal')) ?? 'BUY';
  return (
    <>
      <PageHead title={t('page.leaderboard')} note={t(`leaders.${view}` as Key)} />
      <div className="filters">
        <Segment label={t('leaders.by')} value={view} options={VIEWS.map((value) => ({ value, text: t(`leaders.${value}` as Key) }))} onChange={(by) => change({ by: by === 'top' ? '' : by })} />
        {view === 'signal' && (
          <Choice inline label={t('browse.signal')} value={signal} options={SIGNALS.map((value) => ({ value, text: signalName(value) }))} onChange={(value) => change({ signal: value })} />
        )}
      </div>
      {view === 'top' && <One path={address('/api/stocks/leaderboard/top', { limit: 20 })} caption={t('leaders.top')} />}
      {view === 'signal' && <One path={`/api/stocks/leaderboard/by-signal/${signal}`} caption={signalName(signal)} />}
      {view === 'sector' && <BySector />}
    </>
  );
}
