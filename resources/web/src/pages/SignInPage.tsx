import { useId, useState, type FormEvent } from 'react';
import { useLocation } from 'wouter';
import { queryClient } from '../api/queries';
import { signIn, signInNeeded, signOut, token } from '../api/token';
import { t } from '../i18n';
import { PageHead } from '../parts/PageHead';

/** Only a page of ours: an address that leads elsewhere would be a trap. */
function nextPage(): string {
  const next = new URLSearchParams(window.location.search).get('next') ?? '/';
  return /^\/(?!\/|\\)/.test(next) ? next : '/';
}

export default function SignInPage() {
  const [, navigate] = useLocation();
  const id = useId();
  const [missing, setMissing] = useState(false);
  const signedIn = token.use() !== '';
  const refused = signInNeeded.use() && signedIn;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const value = String(form.get('token') ?? '').trim();
    setMissing(!value);
    if (!value) return;
    signIn(value, form.get('keep') === 'on');
    queryClient.clear();
    navigate(nextPage());
  };
  return (
    <>
      <PageHead title={t('page.sign-in')} />
      <form className="panel padded sign-in" onSubmit={submit} noValidate>
        {refused ? (
          <p role="alert" className="failed">
            {t('signin.refused')}
          </p>
        ) : (
          <p>{t(signedIn ? 'signin.in' : 'signin.why')}</p>
        )}
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
          {signedIn && (
            <button type="button" className="button plain" onClick={signOut}>
              {t('signin.out')}
            </button>
          )}
        </div>
      </form>
    </>
  );
}
