import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { announce } from '../app/announcer';
import { soundSpeed, SPEEDS } from '../app/settings';
import { t } from '../i18n';
import { number } from '../i18n/format';
import { copyCsv } from './copyCsv';
import { moveOf, type Move } from './navigation';
import { saveCsv } from './saveCsv';
import { play, type Playing } from './sound';
import type { Walk } from './walk';
import type { Zoom } from './zoom';

export interface Explorer {
  index: number;
  /** The line that one walks along. */
  series: number;
  text: string;
  playing: boolean;
  setIndex: (index: number) => void;
  setSeries: (series: number) => void;
  togglePlay: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

interface Ways {
  /** The table is in the chart's place, with its buttons: nothing is played then. */
  asTable: boolean;
  showTable: () => void;
  /** Of a chart that is looked at from nearer. */
  zoom?: (way: Zoom, at: number) => void;
  /** The place beyond what is seen that a move leads to, which is seen from now on; empty: there is none. */
  follow?: (move: Move, at: number) => string;
  /** What else keys do here; true: the key was its own. */
  press?: (key: string) => boolean;
}

/** Where a place is in a chart: the same, or the day after it. */
function rowOf(walk: Walk, place: string): number {
  return walk.isCourse ? walk.places.findIndex((other) => other >= place) : walk.places.indexOf(place);
}

/** The cursor of a chart: one for keys, pointer and sound. The keys and words are the desktop's. */
export function useExplorer(walk: Walk, { asTable, showTable, zoom, follow, press: others }: Ways): Explorer {
  const count = walk.places.length;
  const home = walk.isCourse ? count - 1 : 0;
  const { places } = walk;
  const [chosen, setChosen] = useState({ places, place: '', row: home });
  const [line, setSeries] = useState(0);
  const [playing, setPlaying] = useState(false);
  const sound = useRef<Playing | null>(null);
  // Other figures of the same, such as another period, keep the place that one looks at; the newest day stays the newest. At once: a screen
  // reader would say what the cursor is on for a moment.
  const row = useMemo(() => {
    if (chosen.places === places) return chosen.row;
    const kept = chosen.place ? rowOf(walk, chosen.place) : -1;
    return kept < 0 ? home : kept;
  }, [chosen, places, walk, home]);
  const index = Math.max(0, Math.min(count - 1, row));
  const series = Math.min(line, walk.series.length - 1);

  useEffect(() => () => sound.current?.stop(), [places]);
  useEffect(() => {
    if (asTable) sound.current?.stop();
  }, [asTable]);

  const setIndex = (to: number) => setChosen({ places, place: to === home ? '' : (places[to] ?? ''), row: to });
  const go = (move: Move) => {
    const beyond = follow?.(move, index);
    if (beyond) return setChosen({ places: [], place: beyond, row: 0 });
    const to = walk.target(series, index, move);
    if (to === null) {
      const { noEvent = (later: boolean) => t(later ? 'chart.say.noLater' : 'chart.say.noEarlier') } = walk;
      announce(move.endsWith('Event') ? noEvent(move === 'nextEvent') : t('chart.say.noValueHere', { name: walk.series[series] ?? '' }));
    } else if (to === index) {
      announce(walk.text(series, to)); // nothing moves, so nothing would be read: say that it is the end
    } else {
      setIndex(to);
    }
  };
  const changeSeries = (step: number) => {
    setSeries((series + step + walk.series.length) % walk.series.length);
  };
  const togglePlay = () => {
    if (sound.current) return sound.current.stop();
    const values = walk.values(series);
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
      copyCsv(walk.csv(), count);
      return true;
    }
    if (event.ctrlKey && !event.altKey && event.key.toLowerCase() === 's') {
      saveCsv(walk.csv(), walk.file);
      return true;
    }
    if (zoom && event.shiftKey && !event.ctrlKey && !event.altKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
      zoom(event.key === 'ArrowLeft' ? 'earlier' : 'later', index);
      return true;
    }
    const move = moveOf(event);
    if (move && (walk.hasSignals || !move.endsWith('Event'))) {
      sound.current?.stop();
      go(move);
      return true;
    }
    if (event.ctrlKey || event.altKey || event.metaKey) return false;
    if (others?.(event.key)) return true;
    if (!walk.isCourse && /^[qep]$/i.test(event.key)) return false; // only what goes on in time is played
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        changeSeries(event.key === 'ArrowDown' ? 1 : -1);
        return true;
      case ' ':
        announce(walk.where(series, index));
        return true;
      case 's':
      case 'S':
        announce(walk.summary);
        return true;
      case 'd':
      case 'D':
        showTable();
        return true;
      case '+':
      case '=':
        zoom?.('nearer', index);
        return zoom !== undefined;
      case '-':
        zoom?.('farther', index);
        return zoom !== undefined;
      case '0':
        zoom?.('all', index);
        return zoom !== undefined;
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
  return { index, series, text: walk.text(series, index), playing, setIndex, setSeries, togglePlay, onKeyDown };
}
