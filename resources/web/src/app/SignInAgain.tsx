import { useState } from 'react';
import { queryClient } from '../api/queries';
import { signInNeeded, token } from '../api/token';
import { t } from '../i18n';
import { Icon } from '../parts/Icon';
import { SignInForm } from '../parts/SignInForm';
import { useModal } from './useModal';

function SignInDialog({ onLater, onSignedIn }: { onLater: () => void; onSignedIn: () => void }) {
  const dialog = useModal(onLater);
  const hadToken = token.use() !== '';
  return (
    <dialog ref={dialog} aria-labelledby="again-title">
      <h2 id="again-title">{t('page.sign-in')}</h2>
      <p>{t(hadToken ? 'signin.refused' : 'signin.why')}</p>
      <p>{t('signin.stays')}</p>
      <SignInForm onSignedIn={onSignedIn}>
        <button type="button" className="button plain" onClick={onLater}>
          {t('signin.later')}
        </button>
      </SignInForm>
    </dialog>
  );
}

/** A token that no longer holds, while something is shown: the page stays as it is, with all that was typed, and who was signed in may do
 *  so again above it, now or later. */
export default function SignInAgain() {
  const [later, setLater] = useState(false);
  const onSignedIn = () => {
    signInNeeded.set(false);
    void queryClient.invalidateQueries();
  };
  if (!later) return <SignInDialog onLater={() => setLater(true)} onSignedIn={onSignedIn} />;
  return (
    <div className="banner stale" role="status">
      <Icon name="key" />
      {t('signin.stays')}
      <button type="button" className="button plain small" onClick={() => setLater(false)}>
        {t('signin.do')}
      </button>
    </div>
  );
}
