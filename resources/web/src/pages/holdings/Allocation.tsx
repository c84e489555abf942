import { useMemo, useState } from 'react';
import type { Portfolio } from '../../api/types';
import { WalkedChart, type Drawn } from '../../chart/WalkedChart';
import { t } from '../../i18n';
import { useSaid } from '../../i18n/said';
import { percent } from '../../i18n/format';
import { Segment } from '../../parts/Segment';
import { sharesOf, spreadChart, type Share } from './spread';

const ROW = 30;
const COLOURS = 6;

/** A bar for each part, the largest first; as long as its share of what is held in its currency. */
function Bars({ shares, drawn }: { shares: Share[]; drawn: Drawn }) {
  const isOne = new Set(shares.map(({ currency }) => currency)).size === 1;
  const most = Math.max(...shares.map(({ weight }) => weight));
  return (
    <ol className="spread">
      {shares.map((share, at) => (
        <li key={`${share.name} ${share.currency}`} className={drawn.explored && drawn.row === at ? 'chosen' : undefined} style={{ blockSize: ROW }}>
          <span className="name">{share.name}</span>
          <span className="length">
            <span className={`series-${(at % COLOURS) + 1}`} style={{ inlineSize: `${(share.weight / most) * 100}%` }} />
          </span>
          <span className="figure">
            {percent(share.weight * 100)} {!isOne && share.currency}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** How what is held is spread over positions or sectors, each currency by itself. */
export function Allocation({ portfolio }: { portfolio: Portfolio }) {
  const [by, setBy] = useState('sectors');
  const bySector = by === 'sectors';
  const said = useSaid();
  const shares = useMemo(() => sharesOf(portfolio, bySector, said), [portfolio, bySector, said]);
  const chart = useMemo(() => spreadChart(shares, bySector), [shares, bySector]);
  if (portfolio.sectors.length === 0) return null;
  const options = ['positions', 'sectors'].map((value) => ({ value, text: t(value === 'sectors' ? 'spread.sectors' : 'spread.positions') }));
  return (
    <section className="panel padded allocation" aria-label={t('spread.title')}>
      <WalkedChart
        title={t('spread.title')}
        name={t('spread.name', { name: portfolio.name })}
        chart={chart}
        height={shares.length * ROW}
        choice={<Segment label={t('spread.by')} value={by} options={options} onChange={setBy} />}
        follow={(_, y) => ({ row: Math.floor(y / ROW) })}
        draw={(drawn) => <Bars shares={shares} drawn={drawn} />}
      />
    </section>
  );
}
