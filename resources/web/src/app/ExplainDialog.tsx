import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { t } from '../i18n';
import { useGlossary } from '../i18n/glossary';
import { explained, type Explanation } from '../parts/explanation';
import { useModal } from './useModal';
import '../styles/explain.css';

/** What the figure is, how this value came about, what is usual, and where it is from. Escape goes back to it. */
export default function ExplainDialog({ about }: { about: Explanation }) {
  const glossary = useGlossary();
  const term = glossary.data?.find((other) => other.id === about.term);
  const close = () => explained.set(null);
  const dialog = useModal(close);
  const part = (name: string, text: ReactNode) =>
    text && (
      <div>
        <dt>{name}</dt>
        <dd>{text}</dd>
      </div>
    );
  const usual = (
    <>
      {about.usual} {term?.usual && (about.usual ? t('explain.elsewhere', { text: term.usual }) : term.usual)}
    </>
  );
  return (
    <dialog ref={dialog} className="explain" aria-labelledby="explain-title" onCancel={close} onClick={(event) => event.target === dialog.current && close()}>
      <h2 id="explain-title">
        {about.title} <strong>{about.value}</strong>
      </h2>
      <dl aria-busy={glossary.isPending}>
        {part(t('explain.what'), term?.what)}
        {part(t('explain.value'), about.how)}
        {part(t('explain.usual'), (about.usual || term?.usual) && usual)}
        {part(t('explain.source'), about.source)}
      </dl>
      <div className="actions">
        <button type="button" className="button plain" onClick={close}>
          {t('keys.close')} <kbd aria-hidden="true">Esc</kbd>
        </button>
        <Link href="/glossary" onClick={close}>
          {t('page.glossary')}
        </Link>
      </div>
    </dialog>
  );
}
