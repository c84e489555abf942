import { useEffect, useId, useMemo, useRef, useState, type PointerEvent, type ReactNode } from 'react';
import { t } from '../i18n';
import { Icon } from '../parts/Icon';
import '../styles/chart.css';
import '../styles/walked.css';
import { plainWalk, type PlainChart } from './plain';
import { Stage } from './Stage';
import { useExplorer } from './useExplorer';
import { useWidth } from './useWidth';
import { WalkedTable } from './WalkedTable';

/** Where a drawing stands, and where its cursor is; none while nobody explores it. */
export interface Drawn {
  width: number;
  height: number;
  row: number;
  series: number;
  explored: boolean;
}

/** The point under a pointer: its row, and its line where it lies on one. */
export type Follow = (x: number, y: number, width: number) => { row: number; series?: number };

interface Props {
  title: string;
  /** For a screen reader. */
  name: string;
  chart: PlainChart;
  height: number;
  draw: (drawn: Drawn) => ReactNode;
  follow: Follow;
  /** Which line is which, with their figures in the row. */
  legend?: (row: number) => ReactNode;
  /** Beside the title. */
  choice?: ReactNode;
}

/** What every chart has besides its drawing: a cursor for keys, pointer and screen reader, the point in words, the sentence, the table in its
 *  place (D), copying, saving (Ctrl+S), and sound where the points are a course in time. */
export function WalkedChart({ title, name, chart, height, draw, follow, legend, choice }: Props) {
  const id = useId();
  const [frame, width] = useWidth();
  const [asTable, setAsTable] = useState(false);
  const [active, setActive] = useState(false);
  const swapped = useRef(false);
  const stage = useRef<HTMLDivElement>(null);
  const walk = useMemo(() => plainWalk(chart, name), [chart, name]);
  const swap = (table: boolean) => {
    swapped.current = true;
    setAsTable(table);
  };
  const explorer = useExplorer(walk, { asTable, showTable: () => swap(true) });
  useEffect(() => {
    if (swapped.current && !asTable) stage.current?.focus();
    swapped.current = false;
  }, [asTable]);
  const explored = active || explorer.playing;
  const point = (event: PointerEvent) => {
    const box = event.currentTarget.getBoundingClientRect();
    const { row, series } = follow(event.clientX - box.left, event.clientY - box.top, box.width);
    explorer.setIndex(Math.max(0, Math.min(chart.labels.length - 1, row)));
    if (series !== undefined) explorer.setSeries(Math.max(0, Math.min(chart.series.length - 1, series)));
  };
  return (
    <div className="walked">
      <div className="chart-tools">
        <h2 id={id}>{title}</h2>
        {choice}
        <button type="button" className="button plain" aria-pressed={asTable} aria-describedby={id} onClick={() => setAsTable(!asTable)}>
          <Icon name="table" />
          {t('walk.table')} <kbd aria-hidden="true">D</kbd>
        </button>
        {walk.isCourse && !asTable && (
          <button type="button" className="button plain" aria-pressed={explorer.playing} aria-describedby={id} onClick={explorer.togglePlay}>
            <Icon name={explorer.playing ? 'stop' : 'play'} />
            {t(explorer.playing ? 'chart.stop' : 'chart.play')} <kbd aria-hidden="true">P</kbd>
          </button>
        )}
      </div>
      {asTable ? (
        <WalkedTable chart={chart} file={name} caption={t('walk.tableOf', { name })} onClose={() => swap(false)} />
      ) : (
        <>
          {legend?.(explorer.index)}
          <p className="point" aria-hidden="true">
            {explorer.text}
          </p>
          <div ref={frame} className="panes" dir="ltr">
            <div aria-hidden="true" style={{ blockSize: height }}>
              {width > 0 && draw({ width, height, row: explorer.index, series: explorer.series, explored })}
            </div>
            <Stage
              stage={stage}
              name={name}
              count={chart.labels.length}
              keys={`${id}-keys`}
              size={{ inlineSize: '100%', blockSize: height }}
              explorer={explorer}
              onActive={setActive}
              onPoint={point}
            />
          </div>
        </>
      )}
      <p className="summary" id={`${id}-keys`}>
        <Icon name="text" />
        <span>
          {chart.summary}
          <span className="unseen"> {t('walk.keys', { keys: chart.keys })}</span>
        </span>
      </p>
    </div>
  );
}
