import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { Field } from './EntryForm';
import type { Change, Changes } from './useChanges';

/** What is being typed, and what becomes of it: `change` may throw a Refusal. */
export interface OpenForm {
  title: string;
  action: string;
  fields: Field[];
  change: (values: Record<string, string>) => Change;
}

export interface FormState {
  form: OpenForm | null;
  open: (form: OpenForm) => void;
  close: () => void;
  save: (values: Record<string, string>) => void;
}

/** One form at a time; when it closes, the focus goes back to where it was opened from. */
export function useForm(changes: Changes): FormState {
  const [form, setForm] = useState<OpenForm | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  const { run, clear } = changes;
  const open = useCallback(
    (next: OpenForm) => {
      clear();
      opener.current = document.activeElement as HTMLElement | null;
      setForm(next);
    },
    [clear],
  );
  const close = useCallback(() => {
    clear();
    setForm(null);
  }, [clear]);
  // With the form gone - at once, before it is given to what stands next - and only where the focus went with it: a quick hand may already
  // be elsewhere.
  useLayoutEffect(() => {
    if (form || !opener.current) return;
    const back = opener.current;
    opener.current = null;
    if (document.activeElement === document.body) (back.isConnected ? back : document.querySelector<HTMLElement>('main h1'))?.focus();
  }, [form]);
  const save = (values: Record<string, string>) => {
    if (!form) return;
    void run(() => form.change(values)).then((saved) => saved && close());
  };
  return { form, open, close, save };
}
