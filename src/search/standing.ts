import type { FindRecord, ServiceStatus } from './find-record.ts';
import type { OpenState } from './open-now.ts';

/** Days after which "full" or "waitlist" may have changed, so that it reads "call to ask". */
const statusHolds = 30;

/** The state that a service is in today, as far as anybody knows. `ask` stands for a state that was told too long ago. */
export function statusOn(record: Pick<FindRecord, 'state'>, today: string): ServiceStatus | 'ask' | undefined {
  const { state } = record;
  if (!state) return undefined;
  const days = (Date.parse(today) - Date.parse(state.asOf)) / 86_400_000;
  if (state.until !== undefined && state.until < today) return 'ask';
  if ((state.status === 'full' || state.status === 'waitlist') && state.until === undefined && days > statusHolds) return 'ask';
  return state.status;
}

/** The string that says that a state was told too long ago, below `find.live.state`. */
export function askKey(status: ServiceStatus): 'askFull' | 'askWaitlist' | 'ask' {
  return status === 'full' ? 'askFull' : status === 'waitlist' ? 'askWaitlist' : 'ask';
}

const statusWorth: Record<ServiceStatus | 'ask', number> = {
  open: 0,
  ask: -1,
  moved: -4,
  waitlist: -6,
  full: -8,
  paused: -8,
  closed: -12,
};
const freshWorth = { fresh: 1, stale: 0.6, unknown: 0.1, old: 0 } as const;

/**
 * How well a service stands beside others that fit equally: checked lately, open now, near home, with a phone; what takes
 * nobody stands below all of them.
 */
export function standing(record: FindRecord, today: string, open?: OpenState): number {
  const status = statusOn(record, today);
  return (
    (status ? statusWorth[status] : 0) +
    freshWorth[record.freshness] +
    (open?.open ? 0.5 : 0) +
    (record.reach <= 2 ? 0.5 : 0) +
    (record.phone ? 0.2 : 0)
  );
}
