import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link, useLocation, useParams, useSearch } from 'wouter';
import { request } from '../api/client';
import { useGet } from '../api/queries';
import { noteSample } from '../app/sample';
import type { ScreenerResults, Strategies } from '../api/types';
import { t } from '../i18n';
import { said } from '../i18n/said';
import { PageHead } from '../parts/PageHead';
import { Failure, Loaded, Skeleton } from '../parts/State';
import { Said } from '../parts/Said';
import { asQuery, criteriaOf, type Criteria } from './screener/criteria';
import { CustomForm } from './screener/CustomForm';
import { Results } from './screener/Results';
import '../styles/screener.css';

const OWN = 'own';
const PATH = '/api/stocks/screener';

/** Conditions of one's own: run when asked for, and not while one is typing. They stand in the address, so that a screen can be sent to
 *  somebody, and is found again by going back. */
function Own() {
  const search = useSearch();
  const [, navigate] = useLocation();
  const criteria = useMemo(() => criteriaOf(new URLSearchParams(search)), [search]);
  const results = useQuery<ScreenerResults, Error>({
    queryKey: [`${PATH}/custom`, criteria],
    queryFn: async ({ signal }) => {
      const found = await request<ScreenerResults>('POST', `${PATH}/custom`, { body: criteria, signal });
      noteSample(found);
      return found;
    },
    enabled: criteria !== null,
  });
  const run = (wanted: Criteria) => {
    const query = asQuery(wanted);
    if (query === search) void results.refetch();
    else navigate(`/screener/${OWN}?${query}`);
  };
  return (
    <>
      <CustomForm criteria={criteria} onRun={run} />
      {criteria && (
        <Loaded query={results} what={t('screener.own')} rows={10}>
          {(found) => <Results results={found} />}
        </Loaded>
      )}
    </>
  );
}

function Strategy({ strategy }: { strategy: string }) {
  const results = useGet<ScreenerResults>(`${PATH}/strategies/${encodeURIComponent(strategy)}`);
  return (
    <Loaded query={results} what={strategy} rows={10}>
      {(data) => <Results results={data} />}
    </Loaded>
  );
}

export default function ScreenerPage() {
  const params = useParams<{ strategy?: string }>();
  const [, navigate] = useLocation();
  const strategies = useGet<Strategies>(`${PATH}/strategies`);
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
