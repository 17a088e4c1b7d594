import { addDays, type CalendarDate, calendarDate } from '../../../src/domain/days/calendar-date.ts';
import { defaultWorkingWeek, type WorkingWeek } from '../../../src/domain/days/working-days.ts';
import { isLiveChannel } from '../../../src/domain/log/entry.ts';
import {
  type Acquaintance,
  type LogEntry,
  noAcquaintance,
  type Relationship,
  relationshipIn,
  type Subject,
  type Wish,
} from '../../../src/domain/log/relationship.ts';
import { noRepairs, type Repairs } from '../../../src/domain/repair/repairs.ts';
import {
  dayOf,
  type Flagged,
  type LogGaps,
  type Rule,
  type Verdict,
  valuesOf,
} from '../../../src/domain/rules/rule.ts';
import { sentenceText } from '../../../src/domain/text/sentence.ts';
import type { Channel } from '../../../src/nouns/entry.ts';

/** A Monday. */
export const today = calendarDate('2026-03-02');

/** The day `days` days before today; negative means later. */
export function ago(days: number): CalendarDate {
  return addDays(today, -days);
}

/**
 * An entry from some days ago: a talk goes both ways, a written word goes out. Numbers follow the order of the calls.
 */
export function entry(channel: Channel, daysAgo: number, other: Partial<LogEntry> = {}): LogEntry {
  number += 1;
  return {
    id: number,
    happenedOn: ago(daysAgo),
    channel,
    direction: isLiveChannel(channel) ? 'mutual' : 'out',
    audience: 'one-on-one',
    kind: 'exchange',
    replyNeeded: true,
    byWish: false,
    pastDecider: null,
    touches: [],
    ...other,
  };
}
let number = 0;

/** The owner's call that reached nobody. */
export function missed(daysAgo: number): LogEntry {
  return entry('call', daysAgo, { kind: 'attempt', direction: 'out' });
}

/** A message from them. */
export function received(channel: Channel, daysAgo: number, other: Partial<LogEntry> = {}): LogEntry {
  return entry(channel, daysAgo, { direction: 'in', ...other });
}

export const active: Subject = {
  id: 1,
  name: 'Acme Bookbinding Ltd',
  status: 'active',
  quietUntilOn: null,
  sinceOn: ago(1000),
  cadenceDays: null,
  writingBecause: null,
  archivedOn: null,
  toldContactOn: null,
  profileId: null,
  signedOn: null,
};

/** Differences from an active client known for years, as of today. */
export interface Circumstances {
  client?: Partial<Subject>;
  wish?: Wish;
  today?: CalendarDate;
  week?: WorkingWeek;
  limits?: Record<string, number>;
  repairs?: Partial<Repairs>;
  acquaintance?: Partial<Acquaintance>;
  gaps?: LogGaps;
}

export function relationship(log: readonly LogEntry[], how: Circumstances = {}): Relationship {
  const day = how.today ?? today;
  return relationshipIn(
    log,
    { ...active, ...how.client },
    {
      today: day,
      since: addDays(day, -600),
      wish: how.wish ?? null,
      repairs: { ...noRepairs, ...how.repairs },
      acquaintance: { ...noAcquaintance, ...how.acquaintance },
    },
  );
}

/** Asks a rule about a log, with its default numbers unless given. */
export function ask(rule: Rule, log: readonly LogEntry[], how: Circumstances = {}): Verdict {
  const day = dayOf(how.today ?? today, how.week ?? defaultWorkingWeek, how.gaps);
  return rule.check(relationship(log, how), { ...valuesOf(rule.thresholds), ...how.limits }, day);
}

/** A rule's flag; fails if it is quiet. */
export function flagOf(rule: Rule, log: readonly LogEntry[], how: Circumstances = {}): Flagged {
  const verdict = ask(rule, log, how);
  if (!verdict.flagged) throw new Error(`${rule.id} is quiet: ${lineOf(verdict)}`);
  return verdict;
}

/** A verdict in one line with ISO days: the finding, or the name of the reason for quiet and its sentence. */
export function lineOf(verdict: Verdict): string {
  const text = sentenceText(verdict.says, (day) => day);
  if (!verdict.flagged) return `${verdict.because}: ${text}`;
  return verdict.besides ? `${text} (${verdict.besides})` : text;
}

/** A verdict in full, a line for each part; entries by channel and day, since their numbers differ from run to run. */
export function inFull(verdict: Verdict): string {
  const parts = (things: object) =>
    Object.entries(things)
      .map(([name, value]) => `${name} ${typeof value === 'string' ? value : JSON.stringify(value)}`)
      .join(', ');
  if (!verdict.flagged) {
    const { flagged, because, says, ...more } = verdict;
    return [lineOf(verdict), parts(more)].filter(Boolean).join('\n');
  }
  const { flagged, level, overdue, sinceOn, says, besides, facts, evidence, act, doubt, ...more } = verdict;
  const seen = evidence.map(({ kind, channel, happenedOn }) => `${kind} by ${channel} on ${happenedOn}`);
  return [
    `${level}, ${overdue} days over, since ${sinceOn}`,
    lineOf(verdict),
    `facts: ${parts(facts)}`,
    `evidence: ${seen.join(', ') || 'none'}`,
    `act: ${typeof act === 'string' ? act : parts(act)}`,
    `doubt: ${doubt && parts(doubt)}`,
    parts(more),
  ]
    .filter(Boolean)
    .join('\n');
}

export function ids(entries: readonly { id: number }[]): number[] {
  return entries.map(({ id }) => id);
}
