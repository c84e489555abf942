import { t } from '../i18n';
import { announce, notice } from './announcer';

/** Copies where the browser lets us. Either way it is told, and for a moment seen. */
export async function copy(text: string, done: string): Promise<boolean> {
  let isCopied = true;
  try {
    await navigator.clipboard.writeText(text); // there is none on a page that came without TLS from another machine
  } catch {
    isCopied = false;
  }
  const outcome = isCopied ? done : t('chart.say.notCopied');
  announce(outcome);
  notice.set(outcome);
  return isCopied;
}
