import type { ReactNode } from 'react';
import { isForeign } from '../i18n';

/** What the server says, in its own English: a screen reader in another language must pronounce it so. */
export function Said({ children }: { children: ReactNode }) {
  return isForeign() ? <span lang="en">{children}</span> : <>{children}</>;
}
