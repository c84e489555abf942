export interface Scale {
  low: number;
  high: number;
  ticks: number[];
  /** Decimals that tell the ticks apart. */
  digits: number;
}

/** Round values from below the lowest to above the highest, at most so many. */
export function scaleFor(values: number[], atMost: number): Scale {
  const known = values.filter((value) => Number.isFinite(value));
  const least = known.length ? known.reduce((a, b) => Math.min(a, b)) : 0;
  const most = known.length ? known.reduce((a, b) => Math.max(a, b)) : 1;
  const span = most - least || Math.abs(most) || 1;
  const power = 10 ** Math.floor(Math.log10(span / atMost));
  const step = [1, 2, 5, 10, 20].map((part) => part * power).find((size) => Math.ceil(most / size) - Math.floor(least / size) <= atMost) ?? 20 * power;
  const low = Math.floor(least / step) * step;
  const count = Math.max(1, Math.ceil((most - low) / step - 1e-9));
  const ticks = Array.from({ length: count + 1 }, (_, at) => low + at * step);
  return { low, high: low + count * step, ticks, digits: Math.max(0, -Math.floor(Math.log10(step) + 1e-9)) };
}
