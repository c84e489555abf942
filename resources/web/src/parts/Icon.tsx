/** One stroke path each on a grid of 16, as the desktop draws them. */
const PATHS: Record<string, string> = {
  list: 'M2 4h12M2 8h12M2 12h12',
  funnel: 'M2 3h12L9.5 8.5V13l-3-1.5v-3z',
  star: 'M8 2l1.8 3.9 4.2.5-3.1 2.9.8 4.2L8 11.4l-3.7 2.1.8-4.2L2 6.4l4.2-.5z',
  bars: 'M3 13V8M8 13V3M13 13V6',
  swap: 'M2 5h11M10 2l3 3-3 3M14 11H3M6 8l-3 3 3 3',
  columns: 'M2.5 3h4.5v10H2.5zM9 3h4.5v10H9z',
  bookmark: 'M4 2.5h8v11l-4-3-4 3z',
  briefcase: 'M2 5h12v8H2zM6 5V3h4v2M2 8.5h12',
  pen: 'M3 13l.6-2.6L11 3l2 2-7.4 7.4zM9.6 4.4l2 2',
  book: 'M4 2.5h9v11H4a1.5 1.5 0 0 1 0-3h9M4 2.5A1.5 1.5 0 0 0 2.5 4v8M6 5.5h4',
  pulse: 'M1 8h3l2-5 4 10 2-5h3',
  check: 'M3 8.5l3.2 3.2L13 4.8',
  tasks: 'M2 4l1.2 1.2L5.5 3M2 8.5l1.2 1.2 2.3-2.2M2 13l1.2 1.2 2.3-2.2M8 4h6M8 8.5h6M8 13h6',
  ring: 'M8 5a3 3 0 1 0 .01 0z',
  dot: 'M8 7a1 1 0 1 0 .01 0zM8 6a2 2 0 1 0 .01 0zM8 5a3 3 0 1 0 .01 0z',
  again: 'M13 8a5 5 0 1 1-1.5-3.5M12 1.5v3.2H8.8',
  disk: 'M2.5 4c0-1 2.5-1.8 5.5-1.8S13.5 3 13.5 4 11 5.8 8 5.8 2.5 5 2.5 4zM2.5 4v8c0 1 2.5 1.8 5.5 1.8s5.5-.8 5.5-1.8V4M2.5 8c0 1 2.5 1.8 5.5 1.8S13.5 9 13.5 8',
  sliders: 'M2 4.5h6M12 4.5h2M2 11.5h2M8 11.5h6M10 2.5a2 2 0 1 0 .01 0zM6 9.5a2 2 0 1 0 .01 0z',
  key: 'M10.5 2.5a3 3 0 1 1-2.3 4.9L3 12.6V14h2v-1.5h1.5V11L8 9.5',
  lead: 'M5 2v8M8 4h5M8 7h3M5 10a2 2 0 1 0 .1 0z',
  clock: 'M8 2a6 6 0 1 0 .01 0zM8 4.5V8l2.5 1.5',
  warning: 'M8 2.5L14.5 13.5h-13zM8 6.5v3.5M8 11.8v.2',
  fail: 'M5.5 2h5L14 5.5v5L10.5 14h-5L2 10.5v-5zM6 6l4 4M10 6l-4 4',
  cancel: 'M8 2a6 6 0 1 0 .01 0zM4 4l8 8',
  table: 'M2 3h12v10H2zM2 6.5h12M2 10h12M6 3v10',
  play: 'M4.5 3v10l8-5z',
  stop: 'M4 4h8v8H4z',
  text: 'M2 4h12M2 8h12M2 12h7',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  close: 'M4 4l8 8M12 4l-8 8',
  back: 'M10 3L5 8l5 5',
  search: 'M7 2.5a4.5 4.5 0 1 0 .01 0zM10.3 10.3L14 14',
};

export function Icon({ name }: { name: string }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={PATHS[name] ?? ''} />
    </svg>
  );
}
