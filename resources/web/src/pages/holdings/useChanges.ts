import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { announce } from '../../app/announcer';
import { ApiError } from '../../api/client';
import { t } from '../../i18n';
import { said } from '../../i18n/said';
import { drop, steps } from './undo';

/** What is wrong, and with which field: empty for none of them. */
export interface Problem {
  at: string;
  text: string;
}

/** A value that may not be sent, told before it is. */
export class Refusal extends Error {
  constructor(
    readonly at: string,
    text: string,
  ) {
    super(text);
  }
}

function problemOf(error: Error): Problem {
  if (error instanceof Refusal) return { at: error.at, text: error.message };
  if (!(error instanceof ApiError)) return { at: '', text: error.message };
  if (error.status === 404) return { at: '', text: `${said(error.message)} ${t('lists.gone')}` };
  const [fault] = error.fields;
  return fault ? { at: fault.loc.replace(/^body\./, ''), text: said(fault.msg) } : { at: '', text: said(error.message) };
}

export interface Change {
  act: () => Promise<unknown>;
  done: string;
  undo?: () => Promise<unknown>;
}

export interface Changes {
  done: string;
  problem: Problem | null;
  busy: boolean;
  /** What undo() takes back, in the words it was told with: also what was done on the other page of lists. */
  undoable: string | undefined;
  /** True: it was done. What was done is told, and can be taken back. */
  run: (change: Change | (() => Change)) => Promise<boolean>;
  /** The newest change first; while one is on its way, after that. */
  undo: () => void;
  clear: () => void;
}

/** What the server will not do is not tried for ever; what could not be reached may be tried again. */
function mayBeTriedAgain(error: Error): boolean {
  return error instanceof ApiError && (error.isOurs || error.status >= 500 || [401, 408, 429].includes(error.status));
}

/** Changes of lists that lie under `path` on the server: one at a time, each told, and with a way back. */
export function useChanges(path: string): Changes {
  const client = useQueryClient();
  const [done, setDone] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const undoable = steps.use().at(-1)?.done;
  const running = useRef(false);
  const undosWaiting = useRef(0);

  /** Undefined: it was done. */
  const attempt = useCallback(
    async (wanted: Change | (() => Change), at: string): Promise<Error | undefined> => {
      running.current = true;
      setBusy(true);
      setProblem(null);
      let fault: Error | undefined;
      let sentence = '';
      try {
        const change = typeof wanted === 'function' ? wanted() : wanted;
        await change.act();
        sentence = change.done;
        if (change.undo) steps.set([...steps.get(), { path: at, done: change.done, back: change.undo }]);
      } catch (error) {
        fault = error as Error;
      }
      // First what is there now, then the sentence about it.
      await client.invalidateQueries({ queryKey: [at] });
      running.current = false;
      setBusy(false);
      const told = fault && problemOf(fault);
      if (told) setProblem(told);
      else setDone(sentence);
      announce(told?.text ?? sentence);
      return fault;
    },
    [client],
  );
  const undo = useCallback(() => {
    if (running.current) {
      undosWaiting.current += 1;
      return;
    }
    const step = steps.get().at(-1);
    if (!step) return;
    void attempt({ act: step.back, done: t('lists.undone', { what: step.done }) }, step.path).then((fault) => {
      if (!fault || !mayBeTriedAgain(fault)) drop(step);
      undoNext.current(fault);
    });
  }, [attempt]);
  /** What was asked for meanwhile; who hears of a fault instead has to ask again. */
  const undoNext = useRef((_fault: Error | undefined) => undefined as void);
  undoNext.current = (fault) => {
    const next = !fault && undosWaiting.current > 0;
    undosWaiting.current = next ? undosWaiting.current - 1 : 0;
    if (next) undo();
  };
  const run = useCallback(
    async (wanted: Change | (() => Change)) => {
      if (running.current) return false;
      const fault = await attempt(wanted, path);
      undoNext.current(fault);
      return fault === undefined;
    },
    [attempt, path],
  );
  const clear = useCallback(() => setProblem(null), []);
  return { done, problem, busy, undoable, run, undo, clear };
}
