import { useState } from 'react';
import { Link, useLocation, useParams } from 'wouter';
import { request } from '../api/client';
import { useGet } from '../api/queries';
import { noteSample } from '../app/sample';
import type { ScreenerResults, Strategies } from '../api/types';
import { t } from '../i18n';
import { said } from '../i18n/said';
import { PageHead } from '../parts/PageHead';
import { Failure, Loaded, Skeleton } from '../parts/State';
import { Said } from '../parts/Said';
import { CustomForm, type Criteria } from './screener/CustomForm';
import { Results } from './screener/Results';
import '../styles/screener.css';

const OWN = 'own';

/** Conditions of one's own: run when asked for, and not while one is typing. */
function Own() {
  const [state, setState] = useState<{ busy: boolean; error?: Error; results?: ScreenerResults; asked?: Criteria }>({ busy: false });
  const run = (criteria: Criteria) => {
    setState((old) => ({ ...old, busy: true }));
    request<ScreenerResults>('POST', '/api/stocks/screener/custom', { body: criteria })
      .then((results) => {
        noteSample(results);
        setState({ busy: false, results, asked: criteria });
      })
      .catch((error: unknown) => setState({ busy: false, error: error as Error, asked: criteria }));
  };
  return (
    <>
      <CustomForm busy={state.busy} onRun={run} />
      {state.error && <Failure error={state.error} what={t('screener.own')} retry={() => state.asked && run(state.asked)} />}
      {state.results && <Results results={state.results} />}
    </>
  );
}

function Strategy({ strategy }: { strategy: string }) {
  const results = useGet<ScreenerResults>(`/api/stocks/screener/strategies/${encodeURIComponent(strategy)}`);
  return (
    <Loaded query={results} what={strategy} rows={10}>
      {(data) => <Results results={data} />}
    </Loaded>
  );
}

export default function ScreenerPage() {
  const params = useParams<{ strategy?: string }>();
  const [, navigate] = useLocation();
  const strategies = useGet<Strategies>('/api/stocks/screener/strategies');
  const list = strategies.data?.strategies ?? [];
  const chosen = params.strategy ?? list[0]?.key;
  const current = list.find((strategy) => strategy.key === chosen);
  const title = chosen === OWN ? t('screener.own') : current?.name;
  return (
    <>
      <PageHead title={t('page.screener')} note={title && (chosen === OWN ? title : <Said>{title}</Said>)} />
      <div className="screener">
        <nav aria-label={t('screener.screens')} className="panel screens">
          {strategies.error && <Failure error={strategies.error} what={t('screener.screens')} retry={() => void strategies.refetch()} />}
          <ul>
            {list.map((strategy) => (
              <li key={strategy.key}>
                <Link href={`/screener/${strategy.key}`} className={strategy.key === chosen ? 'screen current' : 'screen'} aria-current={strategy.key === chosen ? 'true' : undefined}>
                  <strong>
                    <Said>{strategy.name}</Said>
                  </strong>
                  <small>
                    <Said>{strategy.description}</Said>
                  </small>
                </Link>
              </li>
            ))}
            <li>
              <Link href={`/screener/${OWN}`} className={chosen === OWN ? 'screen current' : 'screen'} aria-current={chosen === OWN ? 'true' : undefined}>
                <strong>{t('screener.own')}</strong>
              </Link>
            </li>
          </ul>
        </nav>
        <label className="screens-choice">
          {t('screener.screens')}
          <select value={chosen ?? ''} onChange={(event) => navigate(`/screener/${event.target.value}`)}>
            {list.map((strategy) => (
              <option key={strategy.key} value={strategy.key}>
                {said(strategy.name)}
              </option>
            ))}
            <option value={OWN}>{t('screener.own')}</option>
          </select>
        </label>
        <div className="found">{chosen === OWN ? <Own /> : chosen ? <Strategy key={chosen} strategy={chosen} /> : <Skeleton rows={8} />}</div>
      </div>
    </>
  );
}
