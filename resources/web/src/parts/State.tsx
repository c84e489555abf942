import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { ApiError } from '../api/client';
import { t } from '../i18n';
import { moment } from '../i18n/format';
import { Icon } from './Icon';
import { Said } from './Said';

const SKELETON_AFTER_MS = 300;
const SENTENCE_AFTER_MS = 3000;

/** Nothing for a moment, then the outline of what comes, then a sentence. */
export function Skeleton({ what, rows = 6 }: { what?: string; rows?: number }) {
  const [phase, setPhase] = useState(0);
  useEffect(() => {
    const timers = [setTimeout(() => setPhase(1), SKELETON_AFTER_MS), setTimeout(() => setPhase(2), SENTENCE_AFTER_MS)];
    return () => timers.forEach(clearTimeout);
  }, []);
  if (phase === 0) return <div className="skeleton" aria-busy="true" />;
  return (
    <div className="skeleton" aria-busy="true">
      <p role="status" className={phase === 2 ? 'note' : 'unseen'}>
        {phase === 2 && what ? t('state.waiting', { what }) : t('state.loading')}
      </p>
      {Array.from({ length: rows }, (_, row) => (
        <span key={row} className="bone" />
      ))}
    </div>
  );
}

export function StateBlock({ title, text, children, failed }: { title: string; text?: ReactNode; children?: ReactNode; failed?: boolean }) {
  return (
    <div className="state-block" role={failed ? 'alert' : undefined}>
      <p className="lead">
        {failed && <Icon name="fail" />}
        {title}
      </p>
      {text && <p>{text}</p>}
      {children && <div className="actions">{children}</div>}
    </div>
  );
}

/** Why something failed. What is not ours to say is the server's English. */
function Reason({ error }: { error: Error }) {
  return error instanceof ApiError && error.isOurs ? <>{error.message}</> : <Said>{error.message}</Said>;
}

/** What somebody asked for was not done; the button that they pressed is beside it. */
export function Refusal({ error }: { error: Error | null }) {
  return (
    error && (
      <p role="alert" className="failed">
        <Reason error={error} />
      </p>
    )
  );
}

export function Failure({ error, what, retry }: { error: Error; what: string; retry: () => void }) {
  const id = error instanceof ApiError ? error.requestId : '';
  return (
    <StateBlock failed title={t('state.failed', { what })} text={<Reason error={error} />}>
      <button type="button" className="button plain" onClick={retry}>
        {t('state.again')}
      </button>
      {id && <small>{t('state.request', { id })}</small>}
    </StateBlock>
  );
}

/** What is shown could not be read anew: since when it is so, why, and the way to try again. */
export function Old<T>({ query, error }: { query: UseQueryResult<T, Error>; error: Error }) {
  return (
    <p className="old" role="status">
      <Icon name="clock" /> {t('state.old', { when: moment(new Date(query.dataUpdatedAt).toISOString()) })} <Reason error={error} />{' '}
      <button type="button" className="button plain" onClick={() => void query.refetch()}>
        {t('state.again')}
      </button>
    </p>
  );
}

/** A panel that waits for one reply: loading, failed, or what `children` make of it. Old figures stay when a renewal fails. */
export function Loaded<T>({ query, what, rows, children }: { query: UseQueryResult<T, Error>; what: string; rows?: number; children: (data: T) => ReactNode }) {
  if (query.data !== undefined) {
    return (
      <>
        {query.error && <Old query={query} error={query.error} />}
        {children(query.data)}
      </>
    );
  }
  if (query.error) return <Failure error={query.error} what={what} retry={() => void query.refetch()} />;
  return <Skeleton what={what} {...(rows ? { rows } : {})} />;
}
