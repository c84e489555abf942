import { copy } from '../app/clipboard';
import { t } from '../i18n';

/** The figures of a chart for a spreadsheet: `count` rows of them. */
export function copyCsv(text: string, count: number): void {
  void copy(text, t('chart.say.copied', { count }));
}
