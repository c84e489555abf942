import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { announce } from '../app/announcer';
import { soundSpeed, SPEEDS } from '../app/settings';
import { t } from '../i18n';
import { number } from '../i18n/format';
import { csvOf, SERIES, type Columns, type Series } from './columns';
import { moveOf, target, type Move } from './navigation';
import { seriesName, textAt, whereAmI } from './sentences';
import { play, type Playing } from './sound';
import type { Zoom } from './zoom';

export interface Explorer {
  index: number;
  series: Series;
  text: string;
  playing: boolean;
  setIndex: (index: number) => void;
  togglePlay: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** The cursor of a chart: one for keys, pointer and sound. The keys and words are the desktop's. */
export function useExplorer(columns: Columns, summary: string, showTable: () => void, zoom: (way: Zoom, at: number) => void): Explorer {
  const count = columns.days.length;
  const [chosen, setChosen] = useState(count - 1);
  const [series, setSeries] = useState<Series>('close');
  const [playing, setPlaying] = useState(false);
  const sound = useRef<Playing | null>(null);
  const index = Math.max(0, Math.min(count - 1, chosen));

  // Another period of the same stock keeps the day one looks at; the newest day stays the newest.
  const before = useRef({ columns, day: '' });
  useEffect(() => {
    if (before.current.columns === columns) return;
    const { day } = before.current;
    const row = day ? columns.days.findIndex((other) => other >= day) : -1;
    before.current = { columns, day };
    setChosen(row < 0 ? columns.days.length - 1 : row);
  }, [columns]);
  useEffect(() => () => sound.current?.stop(), [columns]);

  const setIndex = (row: number) => {
    before.current.day = row === count - 1 ? '' : (columns.days[row] ?? '');
    setChosen(row);
  };
  const go = (move: Move) => {
    const row = target(columns, series, index, move);
    if (row === null) {
      const nowhere = move === 'nextEvent' ? t('chart.say.noLater') : move === 'previousEvent' ? t('chart.say.noEarlier') : t('chart.say.noValueHere', { name: seriesName(series) });
      announce(nowhere);
    } else if (row === index) {
      announce(textAt(columns, series, row)); // nothing moves, so nothing would be read: say that it is the end
    } else {
      setIndex(row);
    }
  };
  const changeSeries = (step: number) => {
    const at = (SERIES.indexOf(series) + step + SERIES.length) % SERIES.length;
    setSeries(SERIES[at] ?? 'close');
  };
  const copy = () => {
    const done = () => announce(t('chart.say.copied', { count }));
    const refused = () => announce(t('chart.say.notCopied'));
    if (navigator.clipboard) navigator.clipboard.writeText(csvOf(columns)).then(done, refused);
    else refused();
  };
  const togglePlay = () => {
    if (sound.current) return sound.current.stop();
    const values = columns[series];
    const known = values.filter((value) => !Number.isNaN(value));
    const ended = () => {
      sound.current = null;
      setPlaying(false);
    };
    sound.current = play(values, setIndex, ended);
    setPlaying(sound.current !== null);
    const low = number(known.reduce((a, b) => Math.min(a, b), Infinity));
    const high = number(known.reduce((a, b) => Math.max(a, b), -Infinity));
    announce(sound.current ? t('chart.say.pitch', { count, low, high }) : t('chart.say.noSound'));
  };

  const changeSpeed = (step: number) => {
    const at = Math.max(0, Math.min(SPEEDS.length - 1, SPEEDS.indexOf(soundSpeed.get()) + step));
    const speed = SPEEDS[at] ?? '1';
    soundSpeed.set(speed);
    announce(t('settings.times', { figure: Number(speed) }));
  };

  /** True: the key was ours. */
  const press = (event: KeyboardEvent): boolean => {
    if (event.ctrlKey && event.key.toLowerCase() === 'c') {
      if (window.getSelection()?.toString()) return false;
      copy();
      return true;
    }
    const move = moveOf(event);
    if (move) {
      sound.current?.stop();
      go(move);
      return true;
    }
    if (event.ctrlKey || event.altKey || event.metaKey) return false;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        changeSeries(event.key === 'ArrowDown' ? 1 : -1);
        return true;
      case ' ':
        announce(whereAmI(columns, series, index));
        return true;
      case 's':
      case 'S':
        announce(summary);
        return true;
      case 'd':
      case 'D':
        showTable();
        return true;
      case '+':
      case '=':
        zoom('nearer', index);
        return true;
      case '-':
        zoom('farther', index);
        return true;
      case '0':
        zoom('all', index);
        return true;
      case 'q':
      case 'Q':
        changeSpeed(-1);
        return true;
      case 'e':
      case 'E':
        changeSpeed(1);
        return true;
      case 'p':
      case 'P':
        togglePlay();
        return true;
      default:
        return false;
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (press(event)) event.preventDefault();
  };
  return { index, series, text: textAt(columns, series, index), playing, setIndex, togglePlay, onKeyDown };
}
