import { useEffect } from 'react';
import { announce } from '../app/announcer';
import { useQueryText } from '../app/useQueryText';
import { t } from '../i18n';
import { useGlossary, type Term } from '../i18n/glossary';
import { Icon } from '../parts/Icon';
import { PageHead } from '../parts/PageHead';
import { Loaded, StateBlock } from '../parts/State';

function has(term: Term, text: string): boolean {
  return `${term.name} ${term.what}`.toLocaleLowerCase().includes(text.toLocaleLowerCase());
}

/** The terms by name, found by name and meaning. */
export default function GlossaryPage() {
  const [query, change] = useQueryText();
  const text = query.get('q') ?? '';
  const glossary = useGlossary();
  const found = glossary.data?.filter((term) => has(term, text.trim()));
  const count = found?.length;
  useEffect(() => {
    if (text && count !== undefined) announce(t('glossary.count', { count }));
  }, [text, count]);
  return (
    <>
      <PageHead title={t('page.glossary')} note={count !== undefined && t('glossary.count', { count })} />
      <div className="filters" role="search">
        <label className="search-field">
          <span className="unseen">{t('glossary.search')}</span>
          <Icon name="search" />
          <input type="search" value={text} placeholder={t('glossary.hint')} autoComplete="off" onChange={(event) => change({ q: event.target.value })} />
        </label>
      </div>
      <Loaded query={glossary} what={t('page.glossary')} rows={8}>
        {() =>
          found?.length ? (
            <dl className="panel padded glossary">
              {found.map((term) => (
                <div key={term.id} id={term.id}>
                  <dt>{term.name}</dt>
                  <dd>{term.what}</dd>
                  {term.usual && <dd className="note">{t('glossary.usual', { text: term.usual })}</dd>}
                </div>
              ))}
            </dl>
          ) : (
            <StateBlock title={t('glossary.none', { text })} />
          )
        }
      </Loaded>
    </>
  );
}
