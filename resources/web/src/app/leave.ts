import { queryClient } from '../api/queries';
import { answered, signOut } from '../api/token';

/** Signs out, and forgets what the token has shown: the next person at this tab must not see it. */
export function leave(): void {
  signOut();
  answered.set(false);
  queryClient.clear();
  try {
    sessionStorage.removeItem('soundings.session');
  } catch {
    // Then nothing is kept there.
  }
  void import('../live/connection').then(({ live }) => live.forget()).catch(() => undefined); // never fetched: nothing to forget
}
