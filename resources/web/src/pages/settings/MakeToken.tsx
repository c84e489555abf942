import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type KeyboardEvent, type SyntheticEvent } from 'react';
import { ApiError, request } from '../../api/client';
import { signIn, token } from '../../api/token';
import type { NewToken } from '../../api/types';
import { announce, notice } from '../../app/announcer';
import { copy } from '../../app/clipboard';
import { useModal } from '../../app/useModal';
import { t } from '../../i18n';
import { said } from '../../i18n/said';
import { EntryForm } from '../holdings/EntryForm';
import type { Problem } from '../holdings/useChanges';
import { scopeName, SCOPES, TOKENS } from './tokens';

const LIFETIMES = ['30', '90', '365', ''];

function problemOf(error: Error | null): Problem | null {
  if (!error) return null;
  return error instanceof ApiError && error.fields.length > 0 ? { at: 'name', text: t('tokens.nameWrong') } : { at: '', text: said(error.message) };
}

/** The secret, which nobody can show again: Escape closes it once it is copied, "I have it" at any time. */
function Secret({ made, usedHere, onDone }: { made: NewToken; usedHere: boolean; onDone: () => void }) {
  const dialog = useModal(onDone);
  const outcome = notice.use();
  const [isCopied, setCopied] = useState(false);
  const keep = (event: SyntheticEvent) => {
    if (isCopied) return;
    event.preventDefault();
    announce(t('tokens.copyFirst'));
    notice.set(t('tokens.copyFirst'));
  };
  // Browsers do not ask twice before they close a dialog, so that the key itself is stopped.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') keep(event);
  };
  return (
    <dialog ref={dialog} aria-labelledby="secret-title" onKeyDown={onKeyDown} onCancel={keep}>
      <h2 id="secret-title">{t('tokens.secret', { name: made.name })}</h2>
      <p>
        {t('tokens.secretText', { scope: scopeName(made.scope) })} {usedHere && t('tokens.usedHere')}
      </p>
      <p>
        <code className="secret">{made.token}</code>
      </p>
      {/* The page's own notice is behind the dialog. */}
      {outcome && <p aria-hidden="true">{outcome}</p>}
      <form method="dialog" className="actions">
        <button type="button" className="button primary" autoFocus onClick={() => void copy(made.token, t('tokens.copied')).then((done) => setCopied(isCopied || done))}>
          {t('tokens.copy')}
        </button>
        <button type="submit" className="button plain">
          {t('tokens.seen')}
        </button>
      </form>
    </dialog>
  );
}

/** Makes a token and shows it once. The first of a server closes it to all others: who makes it is signed in with it. */
export function MakeToken({ isFirst, onDone }: { isFirst: boolean; onDone: () => void }) {
  const client = useQueryClient();
  const usedHere = useRef(false);
  const make = useMutation({
    mutationFn: ({ name, scope, days }: Record<string, string>) =>
      request<NewToken>('POST', TOKENS, { body: { name, scope, ...(days ? { expires_in_days: Number(days) } : {}) } }),
    onSuccess: (made) => {
      usedHere.current = isFirst && token.get() === '';
      if (usedHere.current) signIn(made.token, false);
      announce(t('tokens.made', { name: made.name }));
      void client.invalidateQueries({ queryKey: [TOKENS] });
    },
  });
  if (make.data) return <Secret made={make.data} usedHere={usedHere.current} onDone={onDone} />;
  const lifetime = (days: string) => (days ? t('tokens.days', { count: Number(days) }) : t('tokens.forever'));
  const fields = [
    { key: 'name', label: t('tokens.name'), value: '', hint: t('tokens.nameHint'), wide: true },
    { key: 'scope', label: t('tokens.scope'), value: 'read', choices: SCOPES.map((value) => ({ value, text: scopeName(value) })) },
    { key: 'days', label: t('tokens.lifetime'), value: '90', choices: LIFETIMES.map((value) => ({ value, text: lifetime(value) })) },
  ];
  return <EntryForm title={t('tokens.create')} action={t('tokens.make')} fields={fields} problem={problemOf(make.error)} busy={make.isPending} onSave={make.mutate} onDismiss={onDone} />;
}
