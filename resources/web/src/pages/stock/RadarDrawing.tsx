import type { PlainChart } from '../../chart/plain';
import type { Drawn } from '../../chart/WalkedChart';
import { number } from '../../i18n/format';

const MOST = 25;
const RINGS = [0.25, 0.5, 0.75, 1];
const EDGE = 12;
const LABEL_WIDTH = 92;
const LABEL_HEIGHT = 40;

/** Whether names fit beside the shape; else they stand above the spokes at the sides, so that the shape has the room. */
function isWide({ width, height }: Drawn): boolean {
  return width / 2 - LABEL_WIDTH >= height / 2 - LABEL_HEIGHT;
}

/** From the middle of the drawing, as far as the value reaches. */
function pointOf(drawn: Drawn, spoke: number, spokes: number, value: number): [number, number] {
  const beside = isWide(drawn) ? LABEL_WIDTH : EDGE;
  const reach = Math.max(20, Math.min(drawn.width / 2 - beside, drawn.height / 2 - LABEL_HEIGHT)) * Math.min(1, Math.max(0, value / MOST));
  const angle = (2 * Math.PI * spoke) / spokes;
  return [drawn.width / 2 + reach * Math.sin(angle), drawn.height / 2 - reach * Math.cos(angle)];
}

/** The spoke that is nearest to a pointer. */
export function spokeAt(spokes: number, height: number): (x: number, y: number, width: number) => { row: number } {
  return (x, y, width) => {
    const turn = Math.atan2(x - width / 2, height / 2 - y) / (2 * Math.PI);
    return { row: Math.round((turn + 1) * spokes) % spokes };
  };
}

/** The stock solid with dots, the sector's median dashed with squares, and both in figures at each spoke. */
export function RadarDrawing({ chart, drawn }: { chart: PlainChart; drawn: Drawn }) {
  const spokes = chart.labels.length;
  const at = (spoke: number, value: number) => pointOf(drawn, spoke, spokes, value);
  const polygon = (value: (spoke: number) => number) => chart.labels.map((_, spoke) => at(spoke, value(spoke)).join(' ')).join(' ');
  const known = (values: number[]) => values.map((value, spoke) => ({ value, spoke })).filter(({ value }) => Number.isFinite(value));
  const reading = chart.series[drawn.series]?.values[drawn.row] ?? NaN;
  const [cursorX, cursorY] = at(drawn.row, Number.isNaN(reading) ? 0 : reading);
  return (
    <svg className="drawing" width={drawn.width} height={drawn.height}>
      {RINGS.map((part) => (
        <polygon key={part} className="spoke" points={polygon(() => part * MOST)} />
      ))}
      {chart.labels.map((label, spoke) => (
        <path key={label} className="spoke" d={`M${at(spoke, 0).join(' ')}L${at(spoke, MOST).join(' ')}`} />
      ))}
      {[...chart.series].reverse().map(({ name, values }) => {
        const style = values === chart.series[0]?.values ? 0 : 1;
        const points = known(values).map(({ spoke, value }) => at(spoke, value));
        return (
          <g key={name}>
            <polygon className={`line line-${style}`} points={points.map((point) => point.join(' ')).join(' ')} />
            {points.map(([x, y]) => (style === 0 ? <circle key={`${x} ${y}`} className="dot-0" cx={x} cy={y} r="4" /> : <rect key={`${x} ${y}`} className="dot-1" x={x - 4} y={y - 4} width="8" height="8" />))}
          </g>
        );
      })}
      {chart.labels.map((label, spoke) => {
        const [x, y] = at(spoke, MOST);
        const beside = spoke % 2 === 1;
        const wide = isWide(drawn);
        const outwards = spoke === 1 ? 1 : -1;
        const anchor = !beside ? 'middle' : (spoke === 1) === wide ? 'start' : 'end';
        const left = beside ? x + outwards * EDGE : x;
        const top = beside ? y - (wide ? 4 : 30) : spoke === 0 ? y - 24 : y + 18;
        return (
          <g key={label} textAnchor={anchor}>
            <text className="spoke-name" x={left} y={top}>
              {label}
            </text>
            <text className="spoke-figure" x={left} y={top + 15}>
              {number(chart.series[0]?.values[spoke], 1)} ({number(chart.series[1]?.values[spoke], 1)})
            </text>
          </g>
        );
      })}
      {drawn.explored && <circle className="mark" cx={cursorX} cy={cursorY} r="8" />}
    </svg>
  );
}
