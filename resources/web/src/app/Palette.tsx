import { Fragment, useEffect, useId, useLayoutEffect, useState, type KeyboardEvent } from 'react';
import { t } from '../i18n';
import { said } from '../i18n/said';
import { Icon } from '../parts/Icon';
import { useEntries, type Entry } from './commands';
import { paletteShown } from './overlays';
import { takeTypedAhead } from './TypeAhead';
import { useModal } from './useModal';
import '../styles/overlays.css';

interface OptionProps {
  entry: Entry;
  id: string;
  chosen: boolean;
  onRun: () => void;
}

function Option({ entry, id, chosen, onRun }: OptionProps) {
  return (
    <li id={id} role="option" aria-selected={chosen} className={chosen ? 'chosen' : undefined} onClick={onRun}>
      <Icon name={entry.icon} />
      <span className="entry-text">
        {entry.note ? <strong>{entry.text}</strong> : entry.text} {entry.note}
      </span>
      {chosen && <kbd aria-hidden="true">Enter</kbd>}
    </li>
  );
}

/** Finds every page, stock and command by name; the keyboard stays in the field. */
export default function Palette() {
  const id = useId();
  const dialog = useModal(() => paletteShown.set(false));
  const [typed, setTyped] = useState('');
  // By name and not by place: stocks that are found late must not slip under what somebody has gone to. Empty: the first.
  const [chosen, setChosen] = useState('');
  const [entered, setEntered] = useState(false);
  const { entries, searching, fault } = useEntries(typed);
  const at = Math.max(0, entries.findIndex((entry) => entry.id === chosen));
  // Before the next key: none of what is typed may fall between the one that kept it and the field.
  useLayoutEffect(() => {
    setTyped(takeTypedAhead());
  }, []);
  useEffect(() => {
    dialog.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at, entries.length]);
  const close = () => {
    dialog.current?.close();
    // The dialog tells that it is closed later than the next key may come.
    paletteShown.set(false);
  };
  const run = (entry: Entry | undefined) => {
    if (!entry) return;
    // First, so that the focus that the dialog gives back does not take that of the new page.
    close();
    entry.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step && entries.length) setChosen(entries[(at + step + entries.length) % entries.length]?.id ?? '');
    else if (event.key === 'Enter') {
      // What a quick hand opens is the same as what a slow one does: the first of all that is found.
      if (searching && !chosen) setEntered(true);
      else run(entries[at]);
    } else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
  };
  useEffect(() => {
    if (!entered || searching) return;
    setEntered(false);
    run(entries[at]);
  });
  const found = entries.length ? t('palette.results', { count: entries.length }) : t('palette.none', { text: typed.trim() });
  const outcome = fault ? said(fault.message) : !entries.length && searching ? t('palette.searching') : found;
  return (
    <dialog ref={dialog} className="palette" aria-label={t('palette.title')} onCancel={close} onClick={(event) => event.target === dialog.current && close()}>
      <div className="palette-field">
        <Icon name="search" />
        <input
          type="text"
          role="combobox"
          aria-label={t('palette.field')}
          aria-expanded={entries.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={entries[at] ? `${id}-${at}` : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          placeholder={t('palette.title')}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setChosen('');
            setEntered(false);
          }}
          onKeyDown={onKeyDown}
        />
        <span role="status" className="note">
          {outcome}
        </span>
      </div>
      <ul id={`${id}-list`} role="listbox" aria-label={t('palette.title')} aria-busy={searching}>
        {entries.map((entry, row) => (
          <Fragment key={entry.id}>
            {entry.group !== entries[row - 1]?.group && (
              <li role="presentation" className="palette-group">
                {t(entry.group)}
              </li>
            )}
            <Option entry={entry} id={`${id}-${row}`} chosen={row === at} onRun={() => run(entry)} />
          </Fragment>
        ))}
      </ul>
      <p className="palette-keys" aria-hidden="true">
        <kbd>↑</kbd> <kbd>↓</kbd> {t('palette.choose')} <kbd>Enter</kbd> {t('palette.run')} <kbd>Esc</kbd> {t('palette.close')}
      </p>
    </dialog>
  );
}
