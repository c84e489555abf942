import { Link } from 'wouter';
import { signOut, token } from '../api/token';
import { LANGUAGES, language, t, type Key } from '../i18n';
import { Choice } from '../parts/Choice';
import { queryClient } from '../api/queries';
import { chooseTheme, theme } from './appearance';

const THEMES = ['light', 'dark', 'contrast', 'contrast-light'];

/** Colours and language of this browser, and who is signed in. */
export function Appearance() {
  const chosen = theme.use();
  const spoken = language.use();
  const signedIn = token.use() !== '';
  const options = THEMES.map((name) => ({ value: name, text: t(`theme.${name}` as Key) }));
  const languages = Object.entries(LANGUAGES).map(([value, text]) => ({ value, text }));
  const asDevice = { value: 'system', text: t('app.system') };
  return (
    <details className="appearance">
      <summary>{t('app.appearance')}</summary>
      <Choice label={t('app.theme')} value={chosen} options={[asDevice, ...options]} onChange={chooseTheme} />
      <Choice
        label={t('app.language')}
        value={spoken}
        options={[asDevice, ...languages]}
        onChange={(value) => {
          language.set(value);
          window.location.reload();
        }}
      />
      {signedIn ? (
        <button
          type="button"
          className="button plain"
          onClick={() => {
            signOut();
            queryClient.clear();
          }}
        >
          {t('signin.out')}
        </button>
      ) : (
        <Link href="/sign-in">{t('page.sign-in')}</Link>
      )}
    </details>
  );
}
