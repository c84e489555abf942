import { useMemo } from 'react';
import { useGet } from '../../api/queries';
import type { ScoreHistory, StockDetail } from '../../api/types';
import { CourseDrawing, plotOf, rowAt } from '../../chart/CourseDrawing';
import { KeyLines } from '../../chart/KeyLines';
import { LinePane } from '../../chart/LinePane';
import type { PlainChart } from '../../chart/plain';
import { scaleFor } from '../../chart/scale';
import { WalkedChart, type Drawn } from '../../chart/WalkedChart';
import { t } from '../../i18n';
import { Skeleton } from '../../parts/State';
import { RadarDrawing, spokeAt } from './RadarDrawing';
import { historyAddress, pillarRadar, scoreCourse, sourceOf } from './scoreColumns';

const HEIGHT = 270;
const TOTAL_SHARE = 0.55;
const APART = 12;
const PILLAR_SCALE = { low: 0, high: 25, ticks: [0, 25], digits: 0 };

/** The total above, the four pillars below. */
function Course({ chart, drawn }: { chart: PlainChart; drawn: Drawn }) {
  const { width, height } = plotOf(drawn);
  const [total, ...pillars] = chart.series;
  const top = Math.round(height * TOTAL_SHARE);
  const row = drawn.explored ? { row: drawn.row } : {};
  return (
    <CourseDrawing days={chart.days ?? []} drawn={drawn}>
      {total && <LinePane lines={[{ values: total.values, style: 0, chosen: drawn.series === 0 }]} scale={scaleFor(total.values, 4)} top={0} width={width} height={top} {...row} />}
      <LinePane lines={pillars.map(({ values }, at) => ({ values, style: at + 1, chosen: drawn.series === at + 1 }))} scale={PILLAR_SCALE} top={top + APART} width={width} height={height - top - APART} {...row} />
    </CourseDrawing>
  );
}

/** The score day by day, and its pillars against those of the sector. */
export default function ScoreCharts({ stock }: { stock: StockDetail }) {
  const { data: history, isPending } = useGet<ScoreHistory>(historyAddress(stock.ticker));
  const source = sourceOf(stock);
  const course = useMemo(() => (history && history.history.length > 1 ? scoreCourse(history, source) : null), [history, source]);
  const radar = useMemo(() => pillarRadar(stock), [stock]);
  const { ticker } = stock;
  return (
    <>
      {isPending && (
        <section className="panel padded" aria-label={t('course.title')}>
          <Skeleton what={t('course.title')} rows={8} />
        </section>
      )}
      {course && (
        <section className="panel padded course" aria-label={t('course.title')}>
          <WalkedChart
            title={t('course.title')}
            name={t('course.name', { ticker })}
            chart={course}
            height={HEIGHT}
            follow={rowAt(course.labels.length)}
            draw={(drawn) => <Course chart={course} drawn={drawn} />}
            legend={(row) => <KeyLines chart={course} row={row} digits={1} />}
          />
        </section>
      )}
      {stock.scores?.total_score != null && (
        <section className="panel padded radar" aria-label={t('radar.title')}>
          <WalkedChart
            title={t('radar.title')}
            name={t('radar.name', { ticker })}
            chart={radar}
            height={HEIGHT}
            follow={spokeAt(radar.labels.length, HEIGHT)}
            draw={(drawn) => <RadarDrawing chart={radar} drawn={drawn} />}
            legend={(row) => <KeyLines chart={radar} row={row} />}
          />
        </section>
      )}
    </>
  );
}
