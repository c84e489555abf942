import { copy } from '../app/clipboard';
import { ISOLATES, t } from '../i18n';

/** What is seen in a cell: not the words for a screen reader, which say it a second time. */
function seen(cell: Element): string {
  const copy = cell.cloneNode(true) as Element;
  copy.querySelectorAll('.unseen, svg, button:not(.figure)').forEach((part) => part.remove());
  return (copy.textContent ?? '').replace(ISOLATES, '').replace(/\s+/g, ' ').trim();
}

/** The row as a spreadsheet takes it. False: there is a selection, which the browser copies by itself. */
export function copyRow(row: Element): boolean {
  if (window.getSelection()?.toString()) return false;
  const cells = [...row.children].filter((cell) => !cell.classList.contains('row-actions'));
  void copy(cells.map(seen).join('\t'), t('table.copied', { row: seen(row.children[0] ?? row) }));
  return true;
}
