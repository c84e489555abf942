import { address, useGet } from '../api/queries';
import { useQueryText } from '../app/useQueryText';
import type { Candidate, Recommendations } from '../api/types';
import { known, t } from '../i18n';
import { number, percent } from '../i18n/format';
import { PageHead } from '../parts/PageHead';
import { companyColumn, rankedColumns } from '../parts/rankedColumns';
import { Said } from '../parts/Said';
import { Segment } from '../parts/Segment';
import { Loaded } from '../parts/State';
import { Table, type Column } from '../parts/Table';

const HORIZONS = ['short', 'medium', 'long'];

function columns(): Column<Candidate>[] {
  const scored = rankedColumns<Candidate>().filter((column) => ['score', 'signal', 'source'].includes(column.key));
  return [
    companyColumn<Candidate>(),
    { key: 'rank', head: t('column.rank'), number: true, leaves: 2, cell: (row) => row.rank },
    { key: 'fit', head: t('column.fit'), number: true, cell: (row) => <strong>{number(row.horizon_score, 1)}</strong> },
    { key: 'why', head: t('column.why'), words: true, leaves: 1, cell: (row) => <Said>{row.why}</Said> },
    ...scored,
  ];
}

export default function TopPicksPage() {
  const [query, change] = useQueryText();
  const horizon = HORIZONS.find((name) => name === query.get('horizon')) ?? 'medium';
  const picks = useGet<Recommendations>(address('/api/stocks/recommendations/top', { horizon, limit: 20 }), { keep: true });
  const weights = picks.data?.weights;
  const share = (weight: number | undefined) => percent((weight ?? 0) * 100, 0);
  return (
    <>
      <PageHead title={t('page.top-picks')} note={picks.data && <Said>{picks.data.description}</Said>} />
      <div className="filters">
        <Segment
          label={t('picks.horizon')}
          value={horizon}
          options={HORIZONS.map((value) => ({ value, text: known(`horizon.${value}`, value) }))}
          onChange={(value) => change({ horizon: value === 'medium' ? '' : value })}
        />
        {weights && (
          <span className="note">
            {t('picks.weights', { value: share(weights.value), quality: share(weights.quality), momentum: share(weights.momentum), health: share(weights.health) })}
          </span>
        )}
      </div>
      <div className="panel">
        <Loaded query={picks} what={t('page.top-picks')} rows={10}>
          {(data) => <Table caption={t('page.top-picks')} columns={columns()} rows={data.candidates} rowKey={(row) => row.ticker} />}
        </Loaded>
      </div>
    </>
  );
}
