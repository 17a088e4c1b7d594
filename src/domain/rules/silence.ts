import type { CalendarDate } from '../days/calendar-date.ts';
import type { Relationship, Wish } from '../log/relationship.ts';
import type { Rule } from './rule.ts';

/** A rule that the owner silenced about a client. */
export interface Mute {
  clientId: number;
  rule: string;
  /** The first day it may speak again; null silences it for good. */
  untilOn: CalendarDate | null;
  because: string;
}

/** Why a rule never speaks about a client. */
export type Silence =
  | { why: 'archived' }
  | { why: 'former' }
  | { why: 'paused' }
  | { why: 'left-alone'; untilOn: CalendarDate }
  | { why: 'prospect' }
  | { why: 'wish'; wish: Wish }
  | { why: 'muted'; mute: Mute };

/**
 * Why a rule is silent about a client today, or null if it may speak. A rule about a prospect speaks if the prospect or
 * its profile sets a number (`hasOwnNumber`).
 */
export function silenceOf(
  rule: Pick<Rule, 'kind' | 'prospects' | 'wishSilences'>,
  { client, wish }: Pick<Relationship, 'client' | 'wish'>,
  mute: Mute | undefined,
  today: CalendarDate,
  hasOwnNumber = false,
): Silence | null {
  if (client.archivedOn !== null) return { why: 'archived' };
  // Failures still count for clients left alone, and they may still wait for an answer.
  const alone = rule.kind === 'repair' || rule.kind === 'waiting' ? null : leftAlone(client, today);
  if (alone) return alone;
  if (client.status === 'prospect' && !rule.prospects && !hasOwnNumber) return { why: 'prospect' };
  if (wish && rule.wishSilences) return { why: 'wish', wish };
  if (mute && isInForce(mute, today)) return { why: 'muted', mute };
  return null;
}

/** Why suggestions leave a client alone; null if they do not. */
export function leftAlone(
  { quietUntilOn, status }: Pick<Relationship['client'], 'quietUntilOn' | 'status'>,
  today: CalendarDate,
): Silence | null {
  if (quietUntilOn !== null)
    return today < quietUntilOn ? { why: 'left-alone', untilOn: quietUntilOn } : null;
  return status === 'former' || status === 'paused' ? { why: status } : null;
}

/** Whether a mute is in force; it ends by itself on its day. */
export function isInForce({ untilOn }: Pick<Mute, 'untilOn'>, today: CalendarDate): boolean {
  return untilOn === null || today < untilOn;
}
