import { known } from '../../i18n';
import { Icon } from '../../parts/Icon';

const LOOKS: Record<string, { icon: string; tone: string }> = {
  PENDING: { icon: 'ring', tone: '' },
  RECEIVED: { icon: 'ring', tone: '' },
  STARTED: { icon: 'dot', tone: '' },
  RETRY: { icon: 'again', tone: '' },
  SUCCESS: { icon: 'check', tone: 'done' },
  FAILURE: { icon: 'fail', tone: 'failed' },
  REVOKED: { icon: 'cancel', tone: '' },
};

/** The state of a job by shape and word. */
export function JobState({ state }: { state: string }) {
  const look = LOOKS[state] ?? { icon: 'ring', tone: '' };
  return (
    <span className={`lead-state ${look.tone}`}>
      <Icon name={look.icon} />
      {known(`job.${state}`, state)}
    </span>
  );
}
