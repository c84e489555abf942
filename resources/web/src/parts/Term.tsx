import { useRef, useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { t } from '../i18n';
import { useGlossary } from '../i18n/glossary';

interface Props {
  /** In the glossary. */
  id: string;
  children: ReactNode;
  /** How the figure is written where it stands. */
  value: string;
  source?: ReactNode;
}

/** The name of a figure that explains itself: what it is, its value here, what is usual, and where it is from. */
export function Term({ id, children, value, source }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [asked, setAsked] = useState(false);
  const glossary = useGlossary(asked);
  const term = glossary.data?.find((other) => other.id === id);
  const open = () => {
    setAsked(true);
    dialog.current?.showModal();
  };
  const entry = (name: string, text: ReactNode) => (
    <div>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </div>
  );
  return (
    <>
      <button type="button" className="term" aria-haspopup="dialog" onClick={open}>
        {children}
      </button>
      <dialog ref={dialog} className="explain" aria-label={term?.name ?? id}>
        {term && (
          <>
            <h2>{term.name}</h2>
            <dl>
              {entry(t('explain.what'), term.what)}
              {entry(t('explain.value'), value)}
              {term.usual && entry(t('explain.usual'), term.usual)}
              {source && entry(t('explain.source'), source)}
            </dl>
          </>
        )}
        <form method="dialog" className="actions">
          <button type="submit" className="button plain">
            {t('keys.close')} <kbd aria-hidden="true">Esc</kbd>
          </button>
          <Link href="/glossary">{t('page.glossary')}</Link>
        </form>
      </dialog>
    </>
  );
}
