import { useState, type FormEvent } from 'react';
import { useGet } from '../../api/queries';
import { t } from '../../i18n';
import { said } from '../../i18n/said';
import { Choice } from '../../parts/Choice';
import { metricName } from '../stock/figures';

export type Criteria = Record<string, number | string>;

const METRICS = ['total_score', 'pe_ratio', 'ev_ebitda', 'peg_ratio', 'pb_ratio', 'ps_ratio', 'roic', 'roe', 'gross_margin', 'operating_margin', 'net_margin', 'debt_equity', 'current_ratio', 'interest_coverage', 'fcf_yield', 'revenue_growth', 'earnings_growth', 'dividend_yield', 'payout_ratio'];

function Bound({ metric, end, word }: { metric: string; end: 'min' | 'max'; word: string }) {
  return <input type="number" step="any" inputMode="decimal" name={`${metric}_${end}`} aria-label={`${metricName(metric)}, ${word}`} />;
}

/** Bounds of every figure. What is empty does not count. */
export function CustomForm({ busy, onRun }: { busy: boolean; onRun: (criteria: Criteria) => void }) {
  const sectors = useGet<string[]>('/api/stocks/sectors');
  const [sector, setSector] = useState('');
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const criteria: Criteria = sector ? { sector } : {};
    for (const [name, value] of new FormData(event.currentTarget)) {
      if (typeof value === 'string' && value !== '') criteria[name] = Number(value);
    }
    onRun(criteria);
  };
  return (
    <form className="panel padded custom" onSubmit={submit}>
      <p id="custom-hint">{t('screener.form')}</p>
      <Choice
        label={t('screener.sector')}
        value={sector}
        options={[{ value: '', text: t('browse.all') }, ...(sectors.data ?? []).map((name) => ({ value: name, text: said(name) }))]}
        onChange={setSector}
      />
      <div className="bounds">
        {METRICS.map((metric) => (
          <fieldset key={metric}>
            <legend>{metricName(metric)}</legend>
            <span>
              <span aria-hidden="true">{t('screener.min')}</span>
              <Bound metric={metric} end="min" word={t('screener.min')} />
            </span>
            <span>
              <span aria-hidden="true">{t('screener.max')}</span>
              <Bound metric={metric} end="max" word={t('screener.max')} />
            </span>
          </fieldset>
        ))}
      </div>
      <button type="submit" className="button primary" disabled={busy}>
        {t('screener.run')}
      </button>
    </form>
  );
}
