import { useEffect, useMemo, useState, type KeyboardEvent } from 'react';
import { createSetting } from '../../store';
import { announce } from '../../app/announcer';
import { useQueryText } from '../../app/useQueryText';
import { address, stockPath, useGet } from '../../api/queries';
import type { ChartSummary, PriceTable, TradeSignals } from '../../api/types';
import { ChartTable } from '../../chart/ChartTable';
import { columnsOf, seriesShown, type Columns } from '../../chart/columns';
import { priceWalk } from '../../chart/priceWalk';
import { PriceChart } from '../../chart/PriceChart';
import { useExplorer } from '../../chart/useExplorer';
import { useZoom, type Zoom } from '../../chart/zoom';
import { t, type Key } from '../../i18n';
import { useSaid } from '../../i18n/said';
import { Icon } from '../../parts/Icon';
import { Loaded, Skeleton } from '../../parts/State';
import { Segment } from '../../parts/Segment';
import { Source } from '../../parts/Source';
import { SignalList } from './SignalList';
import { SignalRecord } from './SignalRecord';

const PERIODS = ['1mo', '3mo', '6mo', 'ytd', '1y', '2y', '5y', '10y', 'max'];
const kind = createSetting('chart', 'line');
const drawdowns = createSetting('drawdowns', 'off');

interface ViewProps {
  name: string;
  columns: Columns;
  summary: string;
  asTable: boolean;
  showTable: (table: boolean) => void;
}

/** The chart, or the same figures as a table in its place. */
function View({ name, columns, summary, asTable, showTable }: ViewProps) {
  const chosen = kind.use();
  const zoom = useZoom(columns);
  const { shown } = zoom;
  const withDrawdowns = drawdowns.use() === 'on';
  const lines = seriesShown(withDrawdowns);
  const spoken = useSaid()(summary);
  const walk = useMemo(() => priceWalk(shown, lines, spoken, name), [shown, lines, spoken, name]);
  const toggleDrawdowns = () => {
    drawdowns.set(withDrawdowns ? 'off' : 'on');
    announce(withDrawdowns ? t('chart.say.withoutDrawdowns') : t('chart.say.withDrawdowns'));
  };
  const press = (key: string) => {
    if (key !== 'b' && key !== 'B') return false;
    toggleDrawdowns();
    return true;
  };
  const explorer = useExplorer(walk, { asTable, showTable: () => showTable(true), zoom: zoom.change, follow: zoom.follow, press });
  const zoomTo = (way: Zoom) => zoom.change(way, explorer.index);
  return (
    <>
      <div className="chart-tools">
        {!asTable && (
          <Segment
            label={t('chart.kind')}
            value={chosen}
            options={['line', 'candles'].map((value) => ({ value, text: t(`chart.${value}` as Key) }))}
            onChange={kind.set}
          />
        )}
        <button type="button" className="button plain" aria-pressed={asTable} onClick={() => showTable(!asTable)}>
          <Icon name="table" />
          {t('chart.table')} <kbd aria-hidden="true">D</kbd>
        </button>
        {!asTable && (
          <button type="button" className="button plain" aria-pressed={explorer.playing} onClick={explorer.togglePlay}>
            <Icon name={explorer.playing ? 'stop' : 'play'} />
            {t(explorer.playing ? 'chart.stop' : 'chart.play')} <kbd aria-hidden="true">P</kbd>
          </button>
        )}
        {!asTable && (
          <button type="button" className="button plain" aria-pressed={withDrawdowns} onClick={toggleDrawdowns}>
            {t('chart.drawdowns')} <kbd aria-hidden="true">B</kbd>
          </button>
        )}
        {!asTable && (
          <span className="zoom">
            {zoom.isZoomed && (
              <>
                <button type="button" className="button plain" onClick={() => zoomTo('earlier')}>
                  {t('chart.earlier')}
                </button>
                <button type="button" className="button plain" onClick={() => zoomTo('later')}>
                  {t('chart.later')}
                </button>
              </>
            )}
            <button type="button" className="icon-button" aria-label={t('chart.farther')} title={t('chart.farther')} aria-disabled={!zoom.isZoomed} onClick={() => zoomTo('farther')}>
              <Icon name="minus" />
            </button>
            <button type="button" className="icon-button" aria-label={t('chart.nearer')} title={t('chart.nearer')} onClick={() => zoomTo('nearer')}>
              <Icon name="plus" />
            </button>
          </span>
        )}
      </div>
      {asTable ? (
        <ChartTable columns={shown} file={walk.file} caption={`${name}. ${spoken}`} onClose={() => showTable(false)} />
      ) : (
        <PriceChart name={name} columns={shown} candles={chosen === 'candles'} lines={lines} summary={summary} explorer={explorer} />
      )}
    </>
  );
}

/** Prices with their signals and sentence. One of them alone, or those of two periods, would say what is not so: "No later signal". */
function useChart(ticker: string, period: string) {
  const table = useGet<PriceTable>(address(stockPath(ticker, '/prices/historical'), { period }), { keep: true });
  const signals = useGet<TradeSignals>(address(stockPath(ticker, '/trade-signals'), { period }), { keep: true });
  const words = useGet<ChartSummary>(address(stockPath(ticker, '/chart-summary'), { period }), { keep: true });
  const together = [table, signals, words].every((query) => !query.isPending && !query.isPlaceholderData);
  const now = useMemo(() => ({ table: table.data, signals: signals.data, words: words.data }), [table.data, signals.data, words.data]);
  const [shown, setShown] = useState<Partial<typeof now>>(together ? now : {});
  useEffect(() => {
    if (together) setShown(now);
  }, [together, now]);
  return { table, shown };
}

export default function ChartPanel({ ticker, name }: { ticker: string; name: string }) {
  const [query, change] = useQueryText();
  const asked = query.get('period') ?? '1y';
  const period = PERIODS.includes(asked) ? asked : '1y';
  const { table, shown } = useChart(ticker, period);
  const said = useSaid();
  const columns = useMemo(() => (shown.table ? columnsOf(shown.table, shown.signals, said) : null), [shown, said]);
  const options = PERIODS.map((value) => ({ value, text: t(`chart.short.${value}` as Key), spoken: t(`chart.period.${value}` as Key) }));
  const choose = (value: string) => change({ period: value === '1y' ? '' : value });
  // 1 to 9 choose the period by its place, anywhere in the panel.
  const onKeyDown = (event: KeyboardEvent) => {
    const option = /^[1-9]$/.test(event.key) ? options[Number(event.key) - 1] : undefined;
    if (!option || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    choose(option.value);
    announce(t('chart.say.period', { period: option.spoken }));
  };
  return (
    <div onKeyDown={onKeyDown}>
      <div className="panel-head">
        <h2>{t('chart.title')}</h2>
        {shown.table && <Source provenance={shown.table.provenance} />}
      </div>
      <div className="chart-tools">
        <Segment label={t('chart.period')} value={period} options={options} onChange={choose} />
      </div>
      <Loaded query={table} what={t('chart.title')} rows={12}>
        {() =>
          !columns ? (
            <Skeleton what={t('chart.title')} rows={12} />
          ) : (
            <>
              <View
                name={name}
                columns={columns}
                summary={shown.words?.text ?? ''}
                asTable={query.get('view') === 'table'}
                showTable={(asTable) => change({ view: asTable ? 'table' : '' })}
              />
              {shown.signals && <SignalList signals={shown.signals} />}
              <SignalRecord ticker={ticker} />
            </>
          )
        }
      </Loaded>
    </div>
  );
}
