import { useCallback, useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { t } from '../i18n';
import { NotFetched } from '../modules';
import { StateBlock } from './State';

type Load<Props extends object> = () => Promise<{ default: ComponentType<Props> }>;

interface FetchedProps<Props extends object> {
  load: Load<Props>;
  props: Props;
  /** Shown until it is there. */
  waiting?: ReactNode;
  /** What it is: when it cannot be had now, this is said in its place. */
  what?: string;
  /** Puts that into a panel, or below a heading. */
  around?: (said: ReactNode) => ReactNode;
  /** Instead of asking for it again until it can be had. */
  onMissing?: () => void;
}

const AGAIN_MS = 10_000;
// By the function that fetches it: what is here already is shown at once.
const parts = new Map<unknown, unknown>();

/** A part that is fetched when it is needed. The server may be away just then, which must not take the rest of the page with it. */
export function Fetched<Props extends object>({ load, props, waiting, what, around, onMissing }: FetchedProps<Props>) {
  const [Part, setPart] = useState<ComponentType<Props> | undefined>(() => parts.get(load) as ComponentType<Props> | undefined);
  const [tries, setTries] = useState(0);
  const [missing, setMissing] = useState<NotFetched | null>(null);
  const ask = useCallback(() => setTries((count) => count + 1), []);
  useEffect(() => {
    if (Part) return;
    let timer = 0;
    let gone = false;
    load().then(
      (module) => {
        parts.set(load, module.default);
        if (!gone) setPart(() => module.default);
      },
      (error: unknown) => {
        if (gone) return;
        if (onMissing) return onMissing();
        timer = window.setTimeout(ask, AGAIN_MS);
        if (error instanceof NotFetched) setMissing(error);
        else if (what) setPart(() => throwing(error));
      },
    );
    return () => {
      gone = true;
      window.clearTimeout(timer);
    };
    // Whoever shows another part shows another Fetched.
  }, [tries]);
  if (Part) return <Part {...props} />;
  if (!missing || !what) return waiting;
  const said = <Missing what={what} isReplaced={missing.isReplaced} again={ask} />;
  return around ? around(said) : said;
}

/** A fault of ours, for the nearest boundary. */
function throwing(error: unknown): () => never {
  return () => {
    throw error;
  };
}

function Missing({ what, isReplaced, again }: { what: string; isReplaced: boolean; again: () => void }) {
  return (
    <StateBlock failed title={t('state.failed', { what })} text={t(isReplaced ? 'error.replaced' : 'error.offline')}>
      <button type="button" className="button plain" onClick={isReplaced ? () => window.location.reload() : again}>
        {t(isReplaced ? 'error.reload' : 'state.again')}
      </button>
    </StateBlock>
  );
}
