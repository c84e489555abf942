import { useEffect, useId, useRef, type FormEvent, type KeyboardEvent, type ReactNode } from 'react';
import { t } from '../../i18n';
import type { Problem } from './useChanges';
import '../../styles/entry-form.css';

export interface Field {
  key: string;
  label: string;
  value: string;
  hint?: string;
  /** Shown, and not to be changed here. */
  fixed?: boolean;
  wide?: boolean;
  /** It has come while the form was open, and one goes on in it. */
  isNew?: boolean;
  kind?: 'text' | 'decimal' | 'day';
  choices?: { value: string; text: string }[];
}

interface Props {
  title: string;
  action: string;
  fields: Field[];
  problem: Problem | null;
  busy: boolean;
  onSave: (values: Record<string, string>) => void;
  onDismiss: () => void;
  /** Before the fields, with keys of its own: Enter there does not save, and Escape does not dismiss. */
  children?: ReactNode;
}

function keepKeys(event: KeyboardEvent): void {
  if (event.key === 'Enter') event.preventDefault();
  if (event.key === 'Escape') event.stopPropagation();
}

function Entry({ field, problem }: { field: Field; problem: Problem | null }) {
  const id = useId();
  const wrong = problem?.at === field.key;
  const told = { 'aria-invalid': wrong, 'aria-describedby': wrong ? `${id}-problem` : undefined };
  return (
    <p className={field.wide ? 'entry-field wide' : 'entry-field'}>
      <label htmlFor={id}>{field.label}</label>
      {field.choices ? (
        <select id={id} name={field.key} defaultValue={field.value} {...told}>
          {field.choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.text}
            </option>
          ))}
        </select>
      ) : (
        <input
          id={id}
          name={field.key}
          type="text"
          inputMode={field.kind === 'decimal' ? 'decimal' : undefined}
          defaultValue={field.value}
          placeholder={field.hint}
          readOnly={field.fixed}
          autoFocus={field.isNew}
          autoComplete="off"
          spellCheck={field.wide ? undefined : false}
          {...told}
        />
      )}
      {wrong && (
        <span id={`${id}-problem`} className="failed">
          {problem.text}
        </span>
      )}
    </p>
  );
}

/** A few fields that are saved together. Enter saves, Escape keeps what is. */
export function EntryForm({ title, action, fields, problem, busy, onSave, onDismiss, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const heading = useId();
  useEffect(() => {
    const first = form.current?.querySelector<HTMLInputElement>('.entry-fields :is(input:not([readonly]), select)');
    first?.focus();
    if (first?.tagName === 'INPUT') first.select();
  }, []);
  useEffect(() => {
    if (problem?.at) form.current?.querySelector<HTMLInputElement>(`[name="${CSS.escape(problem.at)}"]`)?.focus();
  }, [problem]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    onSave(Object.fromEntries([...new FormData(event.currentTarget)].map(([key, value]) => [key, String(value).trim()])));
  };
  const general = problem && !fields.some((field) => field.key === problem.at);
  return (
    <form ref={form} className="panel padded entry-form" aria-labelledby={heading} noValidate onSubmit={submit} onKeyDown={(event) => event.key === 'Escape' && onDismiss()}>
      <h2 id={heading}>{title}</h2>
      {children && <div onKeyDown={keepKeys}>{children}</div>}
      <div className="entry-fields">
        {fields.map((field) => (
          <Entry key={field.key} field={field} problem={problem} />
        ))}
      </div>
      {general && <p className="failed">{problem.text}</p>}
      <div className="actions">
        <button type="submit" className="button primary" aria-disabled={busy}>
          {action}
        </button>
        <button type="button" className="button plain" onClick={onDismiss}>
          {t('lists.keep')} <kbd>Esc</kbd>
        </button>
      </div>
    </form>
  );
}
