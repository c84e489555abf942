import { useLocation } from 'wouter';
import { t, type Key } from '../i18n';
import { keysShown } from './overlays';
import { singleKeys } from './settings';
import { useModal } from './useModal';
import '../styles/overlays.css';

interface Group {
  title: Key;
  /** Where it stands: the beginning of an address; none: on every page. */
  on?: string[];
  keys: [string, Key][];
}

function groups(): Group[] {
  const space = t('keys.space');
  const single = singleKeys.get() === 'on';
  return [
    {
      title: 'keys.everywhere',
      keys: [
        ['Ctrl+K', 'keys.palette'],
        [single ? 'F1, ?' : 'F1', 'keys.help'],
        ['Ctrl+,', 'keys.settings'],
        ...(single ? [['/', 'keys.filter'] satisfies [string, Key]] : []),
      ],
    },
    {
      title: 'keys.tables',
      keys: [
        ['↑ ↓', 'keys.rows'],
        ['← →', 'keys.figures'],
        ['Ctrl+C', 'keys.copy'],
        ['Ctrl+Home, Ctrl+End', 'keys.ends'],
      ],
    },
    {
      title: 'keys.lists',
      on: ['/watchlists', '/portfolio'],
      keys: [
        [single ? '+, Insert' : 'Insert', 'keys.add'],
        [space, 'keys.change'],
        ['Delete', 'keys.remove'],
        ['Ctrl+Z', 'keys.undo'],
      ],
    },
    {
      title: 'keys.chart',
      on: ['/compare', '/portfolio'],
      keys: [
        ['← →', 'keys.point'],
        ['N, Shift+N', 'keys.leads'],
        ['Home, End', 'keys.first'],
        ['↑ ↓', 'keys.series'],
        ['[ ]', 'keys.extremes'],
        [space, 'keys.where'],
        ['S', 'keys.summary'],
        ['D', 'keys.table'],
        ['Ctrl+C', 'keys.csv'],
        ['Ctrl+S', 'keys.save'],
      ],
    },
    {
      title: 'keys.chart',
      on: ['/stocks/'],
      keys: [
        ['← →', 'keys.day'],
        ['Page Up, Page Down', 'keys.month'],
        ['Home, End', 'keys.first'],
        ['↑ ↓', 'keys.series'],
        ['[ ]', 'keys.extremes'],
        ['N, Shift+N', 'keys.signals'],
        ['1 … 9', 'keys.period'],
        ['+ − 0', 'keys.zoom'],
        [t('keys.shiftArrows'), 'keys.pan'],
        [space, 'keys.where'],
        ['S', 'keys.summary'],
        ['D', 'keys.table'],
        ['B', 'keys.drawdowns'],
        ['P', 'keys.play'],
        ['Q, E', 'keys.speed'],
        ['Ctrl+C', 'keys.csv'],
        ['Ctrl+S', 'keys.save'],
      ],
    },
  ];
}

/** The keys of the page that is shown, and those that work everywhere. */
export default function KeysDialog() {
  const [location] = useLocation();
  const close = () => keysShown.set(false);
  const dialog = useModal(close);
  const shown = groups().filter((group) => !group.on || group.on.some((beginning) => location.startsWith(beginning)));
  return (
    <dialog ref={dialog} className="keys" aria-labelledby="keys-title" onCancel={close}>
      <h2 id="keys-title">{t('keys.title')}</h2>
      {shown.map((group) => (
        <section key={group.title} aria-label={t(group.title)}>
          <h3>{t(group.title)}</h3>
          <dl>
            {group.keys.map(([key, does]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{t(does)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <form method="dialog" className="actions">
        <button type="submit" className="button plain">
          {t('keys.close')}
        </button>
      </form>
    </dialog>
  );
}
