import type { UseQueryResult } from '@tanstack/react-query';
import type { KeyboardEvent, ReactNode } from 'react';
import { singleKeys } from '../../app/settings';
import { t } from '../../i18n';
import { Choice } from '../../parts/Choice';
import { Icon } from '../../parts/Icon';
import { PageHead } from '../../parts/PageHead';
import { Loaded, StateBlock } from '../../parts/State';
import { EntryForm } from './EntryForm';
import type { Changes } from './useChanges';
import type { FormState } from './useForm';
import '../../styles/holdings.css';

interface Named {
  id: string;
  name: string;
}

interface Words {
  title: string;
  choose: string;
  add: string;
  create: string;
  rename: string;
  remove: string;
  empty: string;
  emptyText: string;
}

interface Props<List extends Named> {
  words: Words;
  note: string | undefined;
  query: UseQueryResult<List[], Error>;
  current: List | undefined;
  changes: Changes;
  form: FormState;
  onChoose: (id: string) => void;
  onAdd: () => void;
  onCreate: () => void;
  onRename: () => void;
  onRemove: () => void;
  children: ReactNode;
}

function isTypedInto(target: EventTarget): boolean {
  return /^(INPUT|SELECT|TEXTAREA)$/.test((target as Element).tagName);
}

/** The last change, what hinders one, and the way back. */
function Outcome({ changes, open }: { changes: Changes; open: boolean }) {
  const { undoable } = changes;
  const what = t('lists.undoWhat', { what: undoable ?? '' });
  return (
    <>
      {!open && changes.problem && <p className="failed outcome">{changes.problem.text}</p>}
      {(changes.done || undoable) && (
        <p className="outcome">
          {changes.done}{' '}
          {undoable && (
            <button type="button" className="button plain small" aria-disabled={changes.busy} aria-label={what} title={what} onClick={changes.undo}>
              {t('lists.undo')} <kbd>Ctrl+Z</kbd>
            </button>
          )}
        </p>
      )}
    </>
  );
}

/** The frame of a page about one of several lists: which one, what can be done to it, the form that is open, and what was done. */
export function ListsFrame<List extends Named>(props: Props<List>) {
  const { words, note, query, current, changes, form, onAdd } = props;
  const single = singleKeys.use() === 'on';
  const onKeyDown = (event: KeyboardEvent) => {
    if (isTypedInto(event.target) || event.altKey || event.metaKey) return;
    if (event.ctrlKey && event.key.toLowerCase() === 'z' && changes.undoable) changes.undo();
    else if (!event.ctrlKey && current && ((single && event.key === '+') || event.key === 'Insert')) onAdd();
    else return;
    event.preventDefault();
  };
  return (
    <div className="lists-page" onKeyDown={onKeyDown}>
      <PageHead title={words.title} note={current && note} />
      {current && query.data && (
        <div className="filters">
          <Choice inline label={words.choose} value={current.id} options={query.data.map((list) => ({ value: list.id, text: list.name }))} onChange={props.onChoose} />
          <button type="button" className="button primary" onClick={onAdd}>
            <Icon name="plus" />
            {words.add} {single && <kbd>+</kbd>}
          </button>
          <button type="button" className="button plain" onClick={props.onCreate}>
            {words.create}
          </button>
          <button type="button" className="button plain" onClick={props.onRename}>
            {words.rename}
          </button>
          <button type="button" className="button danger" onClick={props.onRemove}>
            {words.remove}
          </button>
        </div>
      )}
      {form.form && <EntryForm key={form.form.title} {...form.form} problem={changes.problem} busy={changes.busy} onSave={form.save} onDismiss={form.close} />}
      <Outcome changes={changes} open={form.form !== null} />
      <Loaded query={query} what={words.title} rows={8}>
        {(lists) =>
          lists.length > 0 ? (
            props.children
          ) : (
            <StateBlock title={words.empty} text={words.emptyText}>
              <button type="button" className="button primary" onClick={props.onCreate}>
                <Icon name="plus" />
                {words.create}
              </button>
            </StateBlock>
          )
        }
      </Loaded>
    </div>
  );
}
