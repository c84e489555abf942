export interface Colours {
  ink: string;
  ink3: string;
  line: string;
  quiet: string;
  surface: string;
  zone: string;
  series1: string;
  series2: string;
  series3: string;
  up: string;
  down: string;
}

/** What the canvas draws with: the theme's variables, or the system's colours where the user forces them. */
export function chartColours(): Colours {
  const style = getComputedStyle(document.documentElement);
  const value = (name: string) => style.getPropertyValue(`--${name}`).trim();
  if (window.matchMedia('(forced-colors: active)').matches) {
    // The grid stays quiet: what is grey to the system may be loud.
    const all = { ink: 'CanvasText', ink3: 'CanvasText', line: value('line'), quiet: value('control'), surface: 'Canvas', zone: 'Canvas' };
    return { ...all, series1: 'CanvasText', series2: 'LinkText', series3: 'CanvasText', up: 'CanvasText', down: 'CanvasText' };
  }
  return {
    ink: value('ink'),
    ink3: value('ink3'),
    line: value('line'),
    quiet: value('control'),
    surface: value('surface'),
    zone: value('fill1'),
    series1: value('series1'),
    series2: value('series2'),
    series3: value('series3'),
    up: value('up'),
    down: value('down'),
  };
}
