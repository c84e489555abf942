import { createStore } from '../store';

export const paletteShown = createStore(false);
export const keysShown = createStore(false);
