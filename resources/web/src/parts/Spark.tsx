const WIDTH = 48;
const HEIGHT = 18;
const MARGIN = 2;

/** A year in the size of a word; decoration, because the change stands beside it. */
export function Spark({ values, width = WIDTH, height = HEIGHT }: { values: number[] | undefined; width?: number; height?: number }) {
  const first = values?.[0];
  const last = values?.[values.length - 1];
  if (!values || first === undefined || last === undefined || values.length < 2) return null;
  const low = Math.min(...values);
  const span = Math.max(...values) - low || 1;
  const x = (at: number) => MARGIN + (at / (values.length - 1)) * (width - 2 * MARGIN);
  const y = (value: number) => height - MARGIN - ((value - low) / span) * (height - 2 * MARGIN);
  const line = values.map((value, at) => `${at ? 'L' : 'M'}${x(at).toFixed(1)} ${y(value).toFixed(1)}`).join('');
  return (
    <svg className="spark" viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true" preserveAspectRatio="none">
      <path className="base" d={`M${MARGIN} ${y(first).toFixed(1)}H${width - MARGIN}`} />
      <path d={line} />
      <circle cx={x(values.length - 1)} cy={y(last)} r="1.8" />
    </svg>
  );
}
