import { known } from '../../i18n';

export function taskName(task: string): string {
  return known(`task.${task}`, task);
}
