import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useQueryText } from '../app/useQueryText';
import { useGet } from '../api/queries';
import { copy } from '../app/clipboard';
import { live } from '../live/connection';
import { t } from '../i18n';
import { moment } from '../i18n/format';
import { PageHead } from '../parts/PageHead';
import { Failure, Refusal, Skeleton } from '../parts/State';
import { TickerPicker } from '../parts/TickerPicker';
import { AnalysisPanel } from './live/AnalysisPanel';
import { Happened } from './live/Happened';
import { HoldingsPanel } from './live/HoldingsPanel';
import { useHappenings } from './live/useHappenings';
import '../styles/live.css';

/** Connects while the page is shown; what the address asks to analyse begins once the session is there. */
function useSession(): { error: Error | null; retry: () => void } {
  const [query, change] = useQueryText();
  const [error, setError] = useState<Error | null>(null);
  const named = useRef(query.get('session') ?? '');
  const wanted = query.get('analyse') ?? '';
  const retry = () => {
    setError(null);
    live.open(named.current).catch((reason: unknown) => setError(reason as Error));
  };
  useEffect(() => {
    retry();
    return () => live.close();
    // Once for each visit: another session is another address.
  }, []);
  useEffect(() => {
    if (!wanted) return;
    live.analyse(wanted);
    change({ analyse: '' });
  }, [wanted, change]);
  return { error, retry };
}

/** The address of the session, copied where the browser lets us, and in any case there to be read. */
function ShareSession({ id }: { id: string }) {
  const [shown, setShown] = useState('');
  const address = `${window.location.origin}/live?session=${encodeURIComponent(id)}`;
  const share = () => {
    setShown(id);
    void copy(address, t('live.linkCopied'));
  };
  return (
    <>
      <button type="button" className="button plain" onClick={share} disabled={!id}>
        {t('live.share')}
      </button>
      {id && shown === id && (
        <p className="shared-link">
          {t('live.link')} <code>{address}</code>
        </p>
      )}
    </>
  );
}

export default function LivePage() {
  const { error, retry } = useSession();
  const state = live.state.use();
  const line = live.line.use();
  const happenings = useHappenings();
  const first = Object.keys(state.portfolio?.holdings ?? {})[0];
  useGet(first ? `/api/stocks/${encodeURIComponent(first)}` : null); // tells whether the market is the sample
  const analyse = (ticker: string) => live.analyse(ticker);
  const begin = useMutation({ mutationFn: () => live.begin() });
  return (
    <>
      <PageHead title={t('page.live')} note={state.expiresAt && t('live.kept', { time: moment(state.expiresAt) })}>
        <TickerPicker label={t('live.analyseWord')} onPick={analyse} />
        <ShareSession id={state.sessionId} />
        <button type="button" className="button plain" aria-disabled={begin.isPending} onClick={() => !begin.isPending && begin.mutate()}>
          {t('live.new')}
        </button>
      </PageHead>
      <div role="status" className="line-state">
        <Refusal error={begin.error} />
        {line === 'reconnecting' && <p className="banner stale">{t('live.reconnecting')}</p>}
      </div>
      {error ? (
        <div className="panel">
          <Failure error={error} what={t('page.live')} retry={retry} />
        </div>
      ) : !state.portfolio ? (
        <Skeleton what={t('page.live')} />
      ) : (
        <div className="panels live-page">
          <HoldingsPanel state={state} onAnalyse={analyse} />
          <AnalysisPanel state={state} onAnalyse={analyse} onCancel={() => live.send({ action: 'cancel' })} />
          <Happened happenings={happenings} />
        </div>
      )}
    </>
  );
}
