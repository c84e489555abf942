import { t } from '../../i18n';
import { Icon } from '../../parts/Icon';

/** What can be done to a row, for who has no keys: the keys are in the table's caption. */
export function RowActions({ name, onChange, onRemove }: { name: string; onChange: () => void; onRemove: () => void }) {
  const change = t('lists.change', { name });
  const remove = t('lists.remove', { name });
  return (
    <span className="row-buttons">
      <button type="button" className="icon-button" aria-label={change} title={change} onClick={onChange}>
        <Icon name="pen" />
      </button>
      <button type="button" className="icon-button" aria-label={remove} title={remove} onClick={onRemove}>
        <Icon name="close" />
      </button>
    </span>
  );
}
