import { useId, useState, type FormEvent } from 'react';
import { signIn } from '../api/token';
import { t } from '../i18n';

/** The field for a token, and whether it is kept until the tab is closed. */
export function SignInForm({ onSignedIn, children }: { onSignedIn: () => void; children?: React.ReactNode }) {
  const id = useId();
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const value = String(form.get('token') ?? '').trim();
    setMissing(!value);
    if (!value) return;
    signIn(value, form.get('keep') === 'on');
    onSignedIn();
  };
  return (
    <form className="sign-in" onSubmit={submit} noValidate>
      <label htmlFor={`${id}-token`}>{t('signin.token')}</label>
      <input id={`${id}-token`} type="password" name="token" autoComplete="off" spellCheck={false} aria-invalid={missing} aria-describedby={missing ? `${id}-missing` : undefined} />
      {missing && (
        <p id={`${id}-missing`} role="alert" className="failed">
          {t('signin.empty')}
        </p>
      )}
      <label className="check">
        <input type="checkbox" name="keep" aria-describedby={`${id}-keep`} />
        {t('signin.keep')}
      </label>
      <small id={`${id}-keep`}>{t('signin.keepHint')}</small>
      <div className="actions">
        <button type="submit" className="button primary">
          {t('signin.do')}
        </button>
        {children}
      </div>
    </form>
  );
}
