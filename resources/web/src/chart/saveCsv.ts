import { announce, notice } from '../app/announcer';
import { t } from '../i18n';

const LONGEST_NAME = 120; // letters; every file system takes twice as many
const TAKEN_MS = 60_000;

/** Hands the figures of a chart to the browser as a file, which it puts to the other downloads. What no file system wants in a name becomes an
 *  underscore. */
export function saveCsv(text: string, name: string): void {
  const file = `${name.replace(/[\\/:*?"<>|\x00-\x1f]/g, '_').slice(0, LONGEST_NAME).trim()}.csv`;
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  Object.assign(document.createElement('a'), { href: address, download: file }).click();
  window.setTimeout(() => URL.revokeObjectURL(address), TAKEN_MS);
  const outcome = t('chart.say.saved', { file });
  announce(outcome);
  notice.set(outcome);
}
