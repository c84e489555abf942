import { useEffect, useState } from 'react';
import { announce, mention, type Matter } from '../../app/announcer';
import { known, t } from '../../i18n';
import { said } from '../../i18n/said';
import { live } from '../../live/connection';
import type { Message } from '../../live/protocol';
import { endingText } from './AnalysisPanel';
import { metricValue, money } from './figures';

const AT_MOST = 30;

/** What is not here is told by what somebody has done. */
const MATTERS: Partial<Record<Message['type'], Matter>> = {
  analysis_result: 'step',
  analysis_complete: 'ended',
  analysis_cancelled: 'ended',
  portfolio_update: 'step',
  error: 'failed',
};

export interface Happening {
  id: number;
  time: Date;
  text: string;
}

let count = 0;

/** When it happened, which for what was missed is not now. What has no time of its own then follows what came before it. */
function timeOf(message: Message, before: Happening | undefined): Date {
  if (message.type === 'analysis_started') return new Date(message.started_at);
  if (message.type === 'analysis_result') return new Date(message.timestamp);
  return live.isReplaying && before ? before.time : new Date();
}

function textOf(message: Message): string {
  switch (message.type) {
    case 'analysis_started':
      return t('live.started', { ticker: message.ticker });
    case 'analysis_result':
      return t('live.ready', { ticker: message.ticker, metric: known(`live.metric.${message.metric}`, message.metric), value: metricValue(message.metric, message.value) });
    case 'analysis_complete':
      return endingText({ kind: 'complete', ...message });
    case 'analysis_cancelled':
      return endingText({ kind: 'cancelled', ...message });
    case 'portfolio_update':
      return t('live.tick', { total: money(message.total_value), currency: message.currency });
    case 'error':
      return said(message.detail);
    default:
      return '';
  }
}

/** What happened, newest first. A screen reader is told of the results and of the end, not of every tick. */
export function useHappenings(): Happening[] {
  const [list, setList] = useState<Happening[]>([]);
  const line = live.line.use();
  const [wasLost, setWasLost] = useState(false);
  useEffect(() => {
    const add = (text: string, message?: Message) =>
      setList((old) => [{ id: ++count, time: message ? timeOf(message, old[0]) : new Date(), text }, ...old].slice(0, AT_MOST));
    live.onMessage = (message) => {
      const text = textOf(message);
      if (!text) return;
      add(text, message);
      const matter = MATTERS[message.type];
      if (matter && !live.isReplaying) mention(matter, text, message.type === 'portfolio_update' ? 'prices' : '');
    };
    live.onGone = () => add(t('live.gone'));
    return () => {
      live.onMessage = () => undefined;
    };
  }, []);
  useEffect(() => {
    if (line === 'reconnecting') setWasLost(true);
    if (line !== 'connected' || !wasLost) return;
    setWasLost(false);
    announce(t('live.connected'));
    setList((old) => [{ id: ++count, time: new Date(), text: t('live.connected') }, ...old].slice(0, AT_MOST));
  }, [line, wasLost]);
  return list;
}
