import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { announce } from '../../app/announcer';
import { ApiError } from '../../api/client';
import { t } from '../../i18n';
import { said } from '../../i18n/said';

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
  canUndo: boolean;
  /** True: it was done. What was done is told, and can be taken back once. */
  run: (change: Change | (() => Change)) => Promise<boolean>;
  undo: () => void;
  clear: () => void;
}

/** Changes of lists that lie under `path` on the server: one at a time, each told, the last one with a way back. */
export function useChanges(path: string): Changes {
  const client = useQueryClient();
  const [done, setDone] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [canUndo, setCanUndo] = useState(false);
  const back = useRef<Change['undo']>();
  const running = useRef(false);

  const run = useCallback(
    async (wanted: Change | (() => Change)) => {
      if (running.current) return false;
      running.current = true;
      setBusy(true);
      setProblem(null);
      let change: Change | undefined;
      let told: Problem | undefined;
      try {
        change = typeof wanted === 'function' ? wanted() : wanted;
        await change.act();
      } catch (error) {
        told = problemOf(error as Error);
      }
      // First what is there now, then the sentence about it.
      await client.invalidateQueries({ queryKey: [path] });
      running.current = false;
      setBusy(false);
      if (told || !change) {
        setProblem(told ?? null);
        announce(told?.text ?? '');
        return false;
      }
      back.current = change.undo;
      setCanUndo(change.undo !== undefined);
      setDone(change.done);
      announce(change.done);
      return true;
    },
    [client, path],
  );
  const undo = useCallback(() => {
    const step = back.current;
    if (step) void run({ act: step, done: t('lists.undone') });
  }, [run]);
  const clear = useCallback(() => setProblem(null), []);
  return { done, problem, busy, canUndo, run, undo, clear };
}
