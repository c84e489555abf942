import type { LeaderboardRow } from '../api/types';
import { t } from '../i18n';
import { number } from '../i18n/format';
import { said } from '../i18n/said';
import { Bar } from './Bar';
import { Company } from './Company';
import { PILLARS } from './pillars';
import { Signal } from './Signal';
import { Source } from './Source';
import type { Column } from './Table';

export function companyColumn<Row extends { ticker: string; name: string }>(): Column<Row> {
  return { key: 'company', head: t('column.company'), cell: (row) => <Company ticker={row.ticker} name={row.name} /> };
}

/** Score, pillars, signal and source of a ranked stock. */
export function rankedColumns<Row extends LeaderboardRow>(): Column<Row>[] {
  return [
    { key: 'sector', head: t('column.sector'), leaves: 1, cell: (row) => said(row.sector ?? '') },
    ...PILLARS.map((pillar): Column<Row> => ({ key: pillar, head: t(`pillar.${pillar}`), number: true, leaves: 1, cell: (row) => number(row[`${pillar}_score`], 1) })),
    {
      key: 'score',
      head: t('column.score'),
      number: true,
      cell: (row) => (
        <span className="with-bar">
          <Bar value={row.total_score} of={100} /> <strong>{number(row.total_score, 1)}</strong>
        </span>
      ),
    },
    { key: 'signal', head: t('column.signal'), cell: (row) => <Signal signal={row.signal} /> },
    { key: 'source', head: t('column.source'), leaves: 1, cell: (row) => <Source provenance={row.provenance} /> },
  ];
}
