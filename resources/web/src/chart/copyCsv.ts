import { announce } from '../app/announcer';
import { t } from '../i18n';

/** The figures of a chart for a spreadsheet: `count` rows of them. */
export function copyCsv(text: string, count: number): void {
  const done = () => announce(t('chart.say.copied', { count }));
  const refused = () => announce(t('chart.say.notCopied'));
  if (navigator.clipboard) navigator.clipboard.writeText(text).then(done, refused);
  else refused();
}
