import { useEffect, useState, type ComponentType, type ReactNode } from 'react';

interface FetchedProps<Props extends object> {
  load: () => Promise<{ default: ComponentType<Props> }>;
  props: Props;
  /** Shown until it is there. */
  waiting?: ReactNode;
  /** It cannot be had now. Without this it is asked for again, until it can. */
  onMissing?: () => void;
}

const AGAIN_MS = 10_000;

/** A part that is fetched when it is needed. The server may be away just then, which must not take the rest of the page with it. */
export function Fetched<Props extends object>({ load, props, waiting, onMissing }: FetchedProps<Props>) {
  const [Part, setPart] = useState<ComponentType<Props> | null>(null);
  useEffect(() => {
    let timer = 0;
    let gone = false;
    const ask = () => {
      load().then(
        (module) => gone || setPart(() => module.default),
        () => {
          if (gone) return;
          if (onMissing) onMissing();
          else timer = window.setTimeout(ask, AGAIN_MS);
        },
      );
    };
    ask();
    return () => {
      gone = true;
      window.clearTimeout(timer);
    };
    // Whoever shows another part shows another Fetched.
  }, []);
  return Part ? <Part {...props} /> : waiting;
}
