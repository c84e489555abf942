import type { ReactNode } from 'react';
import { createStore } from '../store';

/** Why a figure is what it is. */
export interface Explanation {
  /** In the glossary, which says what it is and what is usual. */
  term: string;
  /** The name and the value of the figure as they stand where somebody asks. */
  title: string;
  value: string;
  /** How this value came about. */
  how?: ReactNode;
  /** What is usual here, beside what is usual elsewhere. */
  usual?: ReactNode;
  source?: ReactNode;
}

/** What the popover tells; null: it is closed. */
export const explained = createStore<Explanation | null>(null);
