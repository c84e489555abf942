import { token } from '../../api/token';
import { createStore } from '../../store';

/** What takes a change of the lists under `path` back, and the sentence that the change was told with. */
export interface Step {
  path: string;
  done: string;
  back: () => Promise<unknown>;
}

/** What this tab has done and can take back, newest last: a page that is left keeps its steps. */
export const steps = createStore<readonly Step[]>([]);

const anew = new Map<string, string>();

/** What was deleted is on the server again, under another id: older steps find it all the same. */
export function storedAnew(before: string, id: string): void {
  if (before !== id) anew.set(before, id);
}

export function idNow(id: string): string {
  let now = id;
  for (let next = anew.get(now); next !== undefined; next = anew.get(now)) now = next;
  return now;
}

export function drop(step: Step): void {
  steps.set(steps.get().filter((other) => other !== step));
}

// The next person at this tab must not take back what somebody else has done.
token.follow(() => {
  steps.set([]);
  anew.clear();
});
