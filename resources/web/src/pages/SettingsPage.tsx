import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { isKept, token } from '../api/token';
import { announce } from '../app/announcer';
import { chooseTheme, theme, THEMES } from '../app/appearance';
import { leave } from '../app/leave';
import { announcements, motion, singleKeys, soundSpeed, soundVolume, SPEEDS, TEXT_SIZES, textSize } from '../app/settings';
import { LANGUAGES, language, t, tellWorker, type Key } from '../i18n';
import { number, percent } from '../i18n/format';
import { PageHead } from '../parts/PageHead';
import { Segment } from '../parts/Segment';
import { TokenPanel } from './settings/TokenPanel';
import '../styles/settings.css';

interface SettingProps {
  label: string;
  help?: string;
  value: string;
  options: { value: string; text: string }[];
  onChange: (value: string) => void;
}

function Setting({ label, help, value, options, onChange }: SettingProps) {
  return (
    <div className="setting">
      <p aria-hidden="true">{label}</p>
      <Segment label={label} value={value} options={options} onChange={onChange} />
      {help && <small>{help}</small>}
    </div>
  );
}

function Group({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="panel padded settings-group" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

function options(names: string[], text: (name: string) => string): { value: string; text: string }[] {
  return names.map((value) => ({ value, text: text(value) }));
}

function Looks() {
  const asDevice = { value: 'system', text: t('app.system') };
  const [wanted, setWanted] = useState(language.get());
  const changeLanguage = () => {
    language.set(wanted);
    void tellWorker(wanted).then(() => window.location.reload());
  };
  const isSignedOut = token.use() !== '' && !isKept();
  return (
    <Group id="looks-title" title={t('app.appearance')}>
      <Setting label={t('settings.theme')} value={theme.use()} options={[asDevice, ...options(THEMES, (name) => t(`theme.${name}` as Key))]} onChange={chooseTheme} />
      <Setting label={t('settings.textSize')} help={t('settings.textSizeHelp')} value={textSize.use()} options={options(TEXT_SIZES, (size) => percent(Number(size), 0))} onChange={textSize.set} />
      <Setting
        label={t('app.language')}
        help={t(isSignedOut ? 'settings.languageSignsOut' : 'settings.languageHelp')}
        value={wanted}
        options={[asDevice, ...Object.entries(LANGUAGES).map(([value, text]) => ({ value, text }))]}
        onChange={setWanted}
      />
      {wanted !== language.use() && (
        <div className="actions">
          <button type="button" className="button primary" onClick={changeLanguage}>
            {t('settings.changeLanguage')}
          </button>
        </div>
      )}
      <Setting
        label={t('settings.announcements')}
        help={t('settings.announcementsHelp')}
        value={announcements.use()}
        options={options(['quiet', 'normal', 'all'], (name) => t(`settings.${name}` as Key))}
        onChange={announcements.set}
      />
      <Setting label={t('settings.motion')} help={t('settings.motionHelp')} value={motion.use()} options={options(['normal', 'reduced'], (name) => t(`settings.${name}` as Key))} onChange={motion.set} />
      <Setting label={t('settings.singleKeys')} help={t('settings.singleKeysHelp')} value={singleKeys.use()} options={options(['on', 'off'], (name) => t(`settings.${name}` as Key))} onChange={singleKeys.set} />
    </Group>
  );
}

function Sounds() {
  return (
    <Group id="sound-title" title={t('settings.sound')}>
      <Setting
        label={t('settings.speed')}
        help={t('settings.speedHelp')}
        value={soundSpeed.use()}
        options={options(SPEEDS, (speed) => t('settings.times', { figure: number(Number(speed), speed.includes('.') ? 1 : 0) }))}
        onChange={soundSpeed.set}
      />
      <Setting label={t('settings.volume')} value={soundVolume.use()} options={options(['soft', 'normal', 'loud'], (name) => t(`settings.${name}` as Key))} onChange={soundVolume.set} />
    </Group>
  );
}

function Access() {
  const signedIn = token.use() !== '';
  const signOut = () => {
    leave();
    announce(t('settings.signedOut'));
  };
  return (
    <Group id="access-title" title={t('settings.access')}>
      <p>{t(signedIn ? (isKept() ? 'settings.inTab' : 'settings.inMemory') : 'settings.out')}</p>
      <div className="actions">
        <Link href="/sign-in?next=/settings" className="button plain">
          {t(signedIn ? 'settings.another' : 'page.sign-in')}
        </Link>
        {signedIn && (
          <button type="button" className="button plain" onClick={signOut}>
            {t('signin.out')}
          </button>
        )}
      </div>
    </Group>
  );
}

export default function SettingsPage() {
  return (
    <>
      <PageHead title={t('page.settings')} note={t('settings.note')} />
      <div className="panels settings-page">
        <Looks />
        <Sounds />
        <Access />
        <TokenPanel />
      </div>
    </>
  );
}
