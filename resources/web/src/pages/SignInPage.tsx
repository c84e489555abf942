import { useLocation } from 'wouter';
import { queryClient } from '../api/queries';
import { signInNeeded, token } from '../api/token';
import { leave } from '../app/leave';
import { t } from '../i18n';
import { PageHead } from '../parts/PageHead';
import { SignInForm } from '../parts/SignInForm';

/** Only a page of ours: an address that leads elsewhere would be a trap. */
function nextPage(): string {
  const next = new URLSearchParams(window.location.search).get('next') ?? '/';
  return /^\/(?!\/|\\)/.test(next) ? next : '/';
}

export default function SignInPage() {
  const [, navigate] = useLocation();
  const signedIn = token.use() !== '';
  const refused = signInNeeded.use() && signedIn;
  const onSignedIn = () => {
    queryClient.clear();
    navigate(nextPage());
  };
  return (
    <>
      <PageHead title={t('page.sign-in')} />
      <div className="panel padded sign-in-page">
        {refused ? (
          <p role="alert" className="failed">
            {t('signin.refused')}
          </p>
        ) : (
          <p>{t(signedIn ? 'signin.in' : 'signin.why')}</p>
        )}
        <SignInForm onSignedIn={onSignedIn}>
          {signedIn && (
            <button type="button" className="button plain" onClick={leave}>
              {t('signin.out')}
            </button>
          )}
        </SignInForm>
      </div>
    </>
  );
}
