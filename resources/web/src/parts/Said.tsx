import type { ReactNode } from 'react';
import { isForeign, isRightToLeft } from '../i18n';

/** What the server says, in its own English: a screen reader in another language must pronounce it so, and in a page from right to left its
 *  full stop stays at its end. */
export function Said({ children }: { children: ReactNode }) {
  if (!isForeign() && !isRightToLeft()) return <>{children}</>;
  return (
    <bdi lang="en" dir="ltr">
      {children}
    </bdi>
  );
}
