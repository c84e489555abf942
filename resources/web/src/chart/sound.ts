import { soundSpeed, soundVolume } from '../app/settings';

const LOWEST_HZ = 130.81; // C3
const OCTAVES = 3; // to C6
const LOUDNESS: Record<string, number> = { soft: 0.05, normal: 0.12, loud: 0.3 };
const SHORTEST_S = 2;
const LONGEST_S = 6;
const SECONDS_A_POINT = 0.025;

export interface Playing {
  stop: () => void;
}

function pitches(values: number[], low: number, high: number): Float32Array {
  const span = high - low || 1;
  let last = LOWEST_HZ;
  return Float32Array.from(values, (value) => (Number.isNaN(value) ? last : (last = LOWEST_HZ * 2 ** (((value - low) / span) * OCTAVES))));
}

/** Plays a line: its height is the pitch, from left to right. `onStep` follows with the row that is heard. Null: there is no sound here. */
export function play(values: number[], onStep: (row: number) => void, onEnd: () => void): Playing | null {
  const known = values.filter((value) => !Number.isNaN(value));
  if (known.length < 2 || typeof AudioContext === 'undefined') return null;
  const context = new AudioContext();
  const loudness = LOUDNESS[soundVolume.get()] ?? 0;
  const seconds = Math.min(LONGEST_S, Math.max(SHORTEST_S, values.length * SECONDS_A_POINT)) / Number(soundSpeed.get());
  const oscillator = new OscillatorNode(context, { type: 'triangle' });
  const volume = new GainNode(context, { gain: 0 });
  const side = new StereoPannerNode(context, { pan: -0.8 });
  const low = known.reduce((a, b) => Math.min(a, b));
  const high = known.reduce((a, b) => Math.max(a, b));
  const begin = context.currentTime + 0.05;
  oscillator.frequency.setValueCurveAtTime(pitches(values, low, high), begin, seconds);
  // What is missing is silent.
  volume.gain.setValueCurveAtTime(Float32Array.from(values, (value) => (Number.isNaN(value) ? 0 : loudness)), begin, seconds);
  side.pan.setValueAtTime(-0.8, begin);
  side.pan.linearRampToValueAtTime(0.8, begin + seconds);
  oscillator.connect(volume).connect(side).connect(context.destination);
  oscillator.start(begin);
  oscillator.stop(begin + seconds);

  let ended = false;
  const end = () => {
    if (ended) return;
    ended = true;
    void context.close();
    onEnd();
  };
  const started = performance.now();
  const step = () => {
    if (ended) return;
    const share = (performance.now() - started) / 1000 / seconds;
    if (share >= 1) return end();
    onStep(Math.min(values.length - 1, Math.floor(share * values.length)));
    requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
  return { stop: end };
}
