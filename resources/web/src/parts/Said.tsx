import { Fragment } from 'react';
import { isForeign, isRightToLeft } from '../i18n';
import { useSaidParts } from '../i18n/said';

/** What the server says: in the language of the page where its words are known. What is not stays in the server's own English, which a screen
 *  reader must pronounce so, and in a page from right to left its full stop stays at its end. */
export function Said({ children }: { children: string | null | undefined }) {
  const parts = useSaidParts(children ?? '');
  if (!children || (!isForeign() && !isRightToLeft())) return <>{children}</>;
  return parts.map(({ text, isKnown }, at) => (
    <Fragment key={at}>
      {at > 0 && ' '}
      {isKnown ? text : <bdi lang="en" dir="ltr">{text}</bdi>}
    </Fragment>
  ));
}
