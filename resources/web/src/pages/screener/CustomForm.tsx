import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useGet } from '../../api/queries';
import { announce } from '../../app/announcer';
import { t } from '../../i18n';
import { said } from '../../i18n/said';
import { Choice } from '../../parts/Choice';
import { asTyped } from '../holdings/typed';
import { metricName } from '../stock/figures';
import { ENDS, METRICS, NotANumber, typedCriteria, type Criteria } from './criteria';

interface Props {
  criteria: Criteria | null;
  onRun: (criteria: Criteria) => void;
}

/** Bounds of every figure, with those of `criteria` in them. What is empty does not count. */
export function CustomForm({ criteria, onRun }: Props) {
  const sectors = useGet<string[]>('/api/stocks/sectors');
  const [sector, setSector] = useState('');
  const [wrong, setWrong] = useState('');
  const form = useRef<HTMLFormElement>(null);
  // The fields follow the address, which going back changes; what is being typed stays until it is run.
  useEffect(() => {
    setSector(String(criteria?.['sector'] ?? ''));
    form.current?.querySelectorAll<HTMLInputElement>('.bounds input').forEach((input) => {
      const bound = criteria?.[input.name];
      input.value = typeof bound === 'number' ? asTyped(bound) : '';
    });
  }, [criteria]);
  const refuse = (field: string) => {
    setWrong(field);
    announce(t('screener.notNumber'));
    form.current?.querySelector<HTMLInputElement>(`[name="${field}"]`)?.focus();
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    try {
      const typed = typedCriteria(new FormData(event.currentTarget), sector);
      setWrong('');
      onRun(typed);
    } catch (error) {
      if (!(error instanceof NotANumber)) throw error;
      refuse(error.field);
    }
  };
  return (
    <form ref={form} className="panel padded custom" onSubmit={submit} noValidate>
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
            {ENDS.map((end) => {
              const name = `${metric}_${end}`;
              const isWrong = wrong === name;
              return (
                <span key={end}>
                  <span aria-hidden="true">{t(`screener.${end}`)}</span>
                  <input
                    type="text"
                    inputMode="decimal"
                    autoComplete="off"
                    name={name}
                    aria-label={`${metricName(metric)}, ${t(`screener.${end}`)}`}
                    aria-invalid={isWrong}
                    aria-describedby={isWrong ? 'custom-wrong' : undefined}
                  />
                </span>
              );
            })}
            {ENDS.some((end) => wrong === `${metric}_${end}`) && (
              <p id="custom-wrong" className="failed">
                {t('screener.notNumber')}
              </p>
            )}
          </fieldset>
        ))}
      </div>
      <button type="submit" className="button primary">
        {t('screener.run')}
      </button>
    </form>
  );
}
