import { useState } from 'react';
import { ApiError } from '../../api/client';
import { announce } from '../../app/announcer';
import { t } from '../../i18n';
import { said } from '../../i18n/said';
import { live } from '../../live/connection';
import { areSame, type Holdings, type Portfolio } from '../../live/protocol';
import { TickerPicker } from '../../parts/TickerPicker';
import { EntryForm } from '../holdings/EntryForm';
import { asTyped, typedNumber } from '../holdings/typed';
import { Refusal, type Problem } from '../holdings/useChanges';

function typedHoldings(values: Record<string, string>): Holdings {
  const holdings: Holdings = {};
  for (const [ticker, text] of Object.entries(values)) {
    const shares = typedNumber(text);
    if (shares === null || shares < 0) throw new Refusal(ticker, t('live.sharesWrong', { example: asTyped(12.5) }));
    if (shares > 0) holdings[ticker] = shares;
  }
  if (Object.keys(holdings).length === 0) throw new Refusal('', t('live.needsOne'));
  return holdings;
}

function inWords(holdings: Holdings): string {
  return Object.entries(holdings)
    .map(([ticker, shares]) => `${ticker} ${asTyped(shares)}`)
    .join(', ');
}

/** Shares of each stock as they were when it was opened; what another has changed since is not replaced unseen. */
export function HoldingsEditor({ current, onDone }: { current: Portfolio; onDone: () => void }) {
  const [opened] = useState(current);
  const [seen, setSeen] = useState(current);
  const [added, setAdded] = useState<string[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);

  const problemOf = (error: Error, holdings: Holdings): Problem | null => {
    if (error instanceof Refusal) return { at: error.at, text: error.message };
    const now = live.state.get().portfolio;
    if (!now || !(error instanceof ApiError) || error.code !== 'version_conflict') return { at: '', text: said(error.message) };
    setSeen(now);
    return areSame(now.holdings, holdings) ? null : { at: '', text: t('live.changedMeanwhile', { holdings: inWords(now.holdings) }) };
  };
  const save = async (values: Record<string, string>) => {
    let holdings: Holdings = {};
    setBusy(true);
    try {
      holdings = typedHoldings(values);
      if (!areSame(holdings, seen.holdings)) await live.setHoldings(holdings, seen.version);
    } catch (error) {
      const why = problemOf(error as Error, holdings);
      if (why) {
        setBusy(false);
        setProblem(why);
        announce(why.text);
        return;
      }
    }
    announce(t('live.saved'));
    onDone();
  };
  const field = (ticker: string, shares: number) => ({ key: ticker, label: t('live.sharesOf', { ticker }), value: asTyped(shares), kind: 'decimal' as const, isNew: shares === 0 });
  const fields = [...Object.entries(opened.holdings).map(([ticker, shares]) => field(ticker, shares)), ...added.map((ticker) => field(ticker, 0))];
  const add = (ticker: string) => {
    const there = fields.some(({ key }) => key === ticker);
    if (there) document.getElementsByName(ticker)[0]?.focus();
    else setAdded([...added, ticker]);
  };
  return (
    <EntryForm title={t('live.edit')} action={t('live.save')} fields={fields} problem={problem} busy={busy} onSave={(values) => void save(values)} onDismiss={onDone}>
      <p className="note">{t('live.sharesHint')}</p>
      <TickerPicker label={t('compare.add')} onPick={add} />
    </EntryForm>
  );
}
