import { useMemo, useState } from 'react';
import { usePriceTables } from '../../api/priceTables';
import { CourseDrawing, plotOf, rowAt } from '../../chart/CourseDrawing';
import { KeyLines } from '../../chart/KeyLines';
import { LinePane } from '../../chart/LinePane';
import type { PlainChart } from '../../chart/plain';
import { scaleFor } from '../../chart/scale';
import { WalkedChart, type Drawn } from '../../chart/WalkedChart';
import { t, type Key } from '../../i18n';
import { Segment } from '../../parts/Segment';
import { Failure, Skeleton, StateBlock } from '../../parts/State';
import { rebasedChart } from './rebased';

const HEIGHT = 280;
const PERIODS = ['3mo', '1y', '5y'];

function Lines({ chart, drawn }: { chart: PlainChart; drawn: Drawn }) {
  const { width, height } = plotOf(drawn);
  const scale = useMemo(() => scaleFor(chart.series.flatMap(({ values }) => values), 5), [chart]);
  const lines = chart.series.map(({ values }, at) => ({ values, style: at, chosen: at === drawn.series }));
  return (
    <CourseDrawing days={chart.days ?? []} drawn={drawn}>
      <LinePane lines={lines} scale={scale} top={0} width={width} height={height} {...(drawn.explored ? { row: drawn.row } : {})} />
    </CourseDrawing>
  );
}

/** The prices of what is compared, from one beginning. */
export default function RebasedPanel({ tickers }: { tickers: string[] }) {
  const [period, setPeriod] = useState('1y');
  const { tables, waiting, error, retry } = usePriceTables(tickers, period);
  const chart = useMemo(() => (waiting || error ? null : rebasedChart(tables)), [tables, waiting, error]);
  const options = PERIODS.map((value) => ({ value, text: t(`chart.short.${value}` as Key), spoken: t(`chart.period.${value}` as Key) }));
  const choice = <Segment label={t('chart.period')} value={period} options={options} onChange={setPeriod} />;
  return (
    <section className="panel padded rebased" aria-label={t('rebased.title')}>
      {chart ? (
        <WalkedChart
          title={t('rebased.title')}
          name={t('rebased.name', { tickers: tickers.join(', ') })}
          chart={chart}
          height={HEIGHT}
          choice={choice}
          follow={rowAt(chart.labels.length)}
          draw={(drawn) => <Lines chart={chart} drawn={drawn} />}
          legend={(row) => <KeyLines chart={chart} row={row} digits={1} />}
        />
      ) : error ? (
        <Failure error={error} what={t('rebased.title')} retry={retry} />
      ) : waiting ? (
        <Skeleton what={t('rebased.title')} rows={8} />
      ) : (
        <StateBlock title={t('rebased.none')}>{choice}</StateBlock>
      )}
    </section>
  );
}
