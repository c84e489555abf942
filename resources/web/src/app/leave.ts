import { queryClient } from '../api/queries';
import { answered, signOut } from '../api/token';

/** Signs out, and forgets what the token has shown: the next person at this tab must not see it. */
export function leave(): void {
  signOut();
  answered.set(false);
  queryClient.clear();
  void import('../live/connection').then(({ live }) => live.forget());
}
