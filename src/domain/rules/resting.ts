import type { CalendarDate } from '../days/calendar-date.ts';
import type { Entry } from '../log/entry.ts';
import type { Rule } from './rule.ts';

/** A suggestion about a client that the owner put off. */
export interface Rest {
  clientId: number;
  rule: string;
  /** The first day to suggest it again. */
  untilOn: CalendarDate;
}

/** A suggestion that is put off rests for this many days, where no day is given. */
export const restDays = 14;

/** Whether a finding came up after it was put off, so that the rest was not about it. */
export function isNewSince(
  { kind, sinceOn, evidence }: Pick<Rule, 'kind'> & { sinceOn: CalendarDate; evidence: readonly Heard[] },
  setOn: CalendarDate,
): boolean {
  if (sinceOn > setOn) return true;
  return (
    kind === 'waiting' &&
    evidence.some(({ direction, happenedOn }) => direction === 'in' && happenedOn > setOn)
  );
}

type Heard = Pick<Entry, 'direction' | 'happenedOn'>;
