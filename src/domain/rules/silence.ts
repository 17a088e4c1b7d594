import type { CalendarDate } from '../days/calendar-date.ts';
import type { Relationship, Wish } from '../log/relationship.ts';
import type { Rule } from './rule.ts';

/** A rule that is silent about a client because the owner wants it. */
export interface Mute {
  clientId: number;
  rule: string;
  /** The first day on which it may speak again; null keeps it silent for good. */
  untilOn: CalendarDate | null;
  because: string;
}

/** Why a rule does not speak of a client, whatever it finds. */
export type Silence =
  | { why: 'archived' }
  | { why: 'former' }
  | { why: 'paused' }
  | { why: 'left-alone'; untilOn: CalendarDate }
  | { why: 'prospect' }
  | { why: 'wish'; wish: Wish }
  | { why: 'muted'; mute: Mute };

/**
 * What silences a rule about a client today, or null when it may speak; one that is asked about a prospect (`isAsked`), by a
 * number of the prospect's own or of its profile, speaks.
 */
export function silenceOf(
  rule: Pick<Rule, 'kind' | 'prospects' | 'wishSilences'>,
  { client, wish }: Pick<Relationship, 'client' | 'wish'>,
  mute: Mute | undefined,
  today: CalendarDate,
  isAsked = false,
): Silence | null {
  if (client.archivedOn !== null) return { why: 'archived' };
  // What went wrong with them still counts, and who is left alone may still wait for an answer.
  const alone = rule.kind === 'repair' || rule.kind === 'waiting' ? null : leftAlone(client, today);
  if (alone) return alone;
  if (client.status === 'prospect' && !rule.prospects && !isAsked) return { why: 'prospect' };
  if (wish && rule.wishSilences) return { why: 'wish', wish };
  if (mute && isInForce(mute, today)) return { why: 'muted', mute };
  return null;
}

/** Why a client is left alone by all that only suggests, or null when it is not. */
export function leftAlone(
  { quietUntilOn, status }: Pick<Relationship['client'], 'quietUntilOn' | 'status'>,
  today: CalendarDate,
): Silence | null {
  if (quietUntilOn !== null)
    return today < quietUntilOn ? { why: 'left-alone', untilOn: quietUntilOn } : null;
  return status === 'former' || status === 'paused' ? { why: status } : null;
}

/** Whether a mute still holds; it ends by itself on its day. */
export function isInForce({ untilOn }: Pick<Mute, 'untilOn'>, today: CalendarDate): boolean {
  return untilOn === null || today < untilOn;
}
