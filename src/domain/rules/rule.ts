import type { Channel } from '../../nouns/entry.ts';
import { type Profile, shippedCadences } from '../clients/profile.ts';
import { addDays, type CalendarDate, daysBetween } from '../days/calendar-date.ts';
import type { WorkingWeek } from '../days/working-days.ts';
import { beganOn, type Relationship, type RuleEntry, type Wish } from '../log/relationship.ts';
import type { Sentence } from '../text/sentence.ts';

/** How sure and how pressing: a `question` may long be settled elsewhere. */
export type Level = 'red' | 'amber' | 'question';

/** How strong a source's evidence is. */
type Strength = 'field experiment' | 'controlled study' | 'survey or standard' | 'practice';

/** A rule's source: the finding, its author, and its limits. */
export interface Source {
  name: string;
  strength: Strength;
  finding: string;
  /** The case against it. */
  doubt?: string;
}

/** Why a flag may mean less than it seems: a young relationship, a thin log, or an imported contact. */
export type Doubt =
  | { kind: 'young'; days: number }
  | { kind: 'thin'; entries: number; days: number }
  | { kind: 'told'; on: CalendarDate };

/** Facts of a finding for scripts: plain JSON values. */
type Facts = Readonly<Record<string, unknown>>;

/** A rule's finding: a sentence, entries as evidence, and what to do. */
export interface Flagged {
  flagged: true;
  level: Level;
  /** Days overdue; ranks flags of one level. */
  overdue: number;
  /** The day it counts from: the last word, the oldest unanswered message. */
  sinceOn: CalendarDate;
  /** One line without the client's name: `quiet for 70 days (rhythm: 60) since an email on 12 May`. */
  says: Sentence;
  /** More of the kind: `and 2 more cases`. Pages that list each leave it out. */
  besides?: string;
  facts: Facts;
  evidence: readonly RuleEntry[];
  /** How to act on it; `show` means to read first. */
  act: Channel | 'show' | Deed | ClientDeed;
  doubt: Doubt | null;
  /** Whether the sentence mentions the doubt itself. */
  saysDoubt?: true;
  /** The case it is about, if any, and the names of the people to talk to. */
  caseId?: number;
  deciders?: readonly string[];
  /** The rule that says it better if it speaks about the same case. */
  echoes?: string;
}

/** A command on a case, promise, charge, concern or feedback: `case hear 3 "…"`. */
export interface Deed {
  /** The noun and the verb. */
  command: string;
  id: number;
  /** The rest of the command. */
  rest?: string;
}

/** A command about the client: `feedback ask Acme --by call`. */
export interface ClientDeed {
  verb: string;
  /** The rest of the command. */
  rest: string;
  /** The person to do it with, by name. */
  person?: string;
}

/** Why a rule says nothing. */
export interface Quiet {
  flagged: false;
  /** A stable name for scripts. */
  because: string;
  /** The reason as a full sentence. */
  says: Sentence;
  /** Set if silence does not mean that all is well: the client is new, or there is nothing to judge. */
  unjudged?: 'new' | 'nothing';
  /** The last word from the owner, and the day of the next. */
  round?: { lastOn: CalendarDate; dueOn: CalendarDate };
}

export function quiet(because: string, says: Sentence, more: Pick<Quiet, 'unjudged' | 'round'> = {}): Quiet {
  return { flagged: false, because, says, ...more };
}

/** A rule's opinion of one relationship on one day. */
export type Verdict = Flagged | Quiet;

/** Shares of the messages in the log of all clients that have no answer there within a week; 0 where there are few. */
export interface LogGaps {
  /** Of their messages. */
  answers: number;
  /** Of the owner's. */
  replies: number;
}

export const noGaps: LogGaps = { answers: 0, replies: 0 };

/** The day to judge, and the working week for answers. */
export interface Day {
  today: CalendarDate;
  workingWeek: WorkingWeek;
  gaps: LogGaps;
  /** The first of the last `days` days up to today; the day exactly `days` days ago lies before it. */
  firstOf(days: number): CalendarDate;
}

/** A day to ask rules about; it caches its calculations across relationships. */
export function dayOf(today: CalendarDate, workingWeek: WorkingWeek, gaps: LogGaps = noGaps): Day {
  const known = new Map<number, CalendarDate>();
  return {
    today,
    workingWeek,
    gaps,
    firstOf(days) {
      const first = known.get(days) ?? addDays(today, 1 - days);
      known.set(days, first);
      return first;
    },
  };
}

/**
 * A rule's subject, most pressing first: somebody who waits for an answer; something that went wrong, also for paused
 * and former clients; something they may expect; something good to do.
 */
export const ruleKinds = ['waiting', 'repair', 'standard', 'suggestion'] as const;
type RuleKind = (typeof ruleKinds)[number];

/**
 * Laws for every rule without an exemption. `future`: days after today do not change it. `booking`: a booking calms it or
 * changes nothing. `tries`: a call that reached nobody does not change it. `overdue`: it is never overdue by less than
 * zero days. `talk`: a talk silences a rule about contact. `tomorrow`: a rule of repair speaks tomorrow, too, if nothing
 * happens. `calm`: a suggestion is never red. test/domain/rules/every-rule.test.ts has these laws, and others without
 * exceptions.
 */
export type Law = 'future' | 'booking' | 'tries' | 'overdue' | 'talk' | 'tomorrow' | 'calm';

interface Threshold {
  /** The default; 0 asks for nothing until somebody sets it. */
  value: number;
  /** Its meaning, with a first capital and no full stop. */
  help: string;
  /** Its source: a study, practice, or our choice. */
  source: string;
}

/** What an owner does about a flag, as the journal has it: `touch` is a word with more than business. */
export type Act =
  | 'word'
  | 'touch'
  | 'note'
  | 'person'
  | 'feedback'
  | 'concern'
  | 'charge'
  | 'reminder'
  | 'case';

/** A rule: what it looks at, its evidence, its numbers, and a pure check. */
export interface Rule<Name extends string = string> {
  /** The name of its folder. */
  id: string;
  kind: RuleKind;
  /**
   * Its place among rules of its kind, in tens to leave gaps. Smaller comes first among equally pressing flags; for
   * suggestions, smaller is better.
   */
  place: number;
  title: string;
  /** What it counts and when it speaks, in full sentences. */
  looksAt: string;
  why: string;
  source: readonly Source[];
  thresholds: Readonly<Record<Name, Threshold>>;
  /** The threshold that a client's own cadence replaces. */
  cadence?: NoInfer<Name>;
  /** What counts as acting on it; without it a word to the client does, and for a rule of repair whatever is recorded of it. */
  actedBy?: readonly Act[];
  /** Whether it also judges prospects. */
  prospects: boolean;
  /** Whether a wish for writing silences it. */
  wishSilences: boolean;
  /** Whether it is about a reminder, which the owner snoozes instead. */
  isReminder?: true;
  /** Laws that do not hold for it, each with the reason. */
  exempt?: Readonly<Partial<Record<Law, string>>>;
  /** How many days back it reads entry by entry. */
  span(limits: Readonly<Record<Name, number>>): number;
  check(relationship: Relationship, limits: Readonly<Record<Name, number>>, day: Day): Verdict;
}

/** A rule as its folder declares it; infers the names of its numbers from `thresholds`. */
export function defineRule<Name extends string>(rule: Rule<Name>): Rule<Name> {
  return rule;
}

/** Rules that only mention missed calls look this many days back. */
export const recentTries = 90;

/** The last few of the counted entries: enough to show what they were. */
export function lastFew(entries: readonly RuleEntry[]): readonly RuleEntry[] {
  return entries.slice(-5);
}

/** A flag's level; a doubtful flag is never red. */
export function levelOf(red: boolean, doubt: Doubt | null): Level {
  return red && doubt === null ? 'red' : 'amber';
}

/** A rule's number and its source. */
export interface Limit {
  value: number;
  from: 'default' | 'configuration' | 'client' | 'cadence' | 'profile';
  /** The profile the number comes from. */
  profile?: string;
}

/** A client's own numbers. */
export interface OwnNumbers {
  cadenceDays: number | null;
  /** By `rule.threshold`, such as `email-only.days`. */
  thresholds: ReadonlyMap<string, number>;
  /** The numbers of its profile; null without one. */
  profile: Pick<Profile, 'name' | 'thresholds'> | null;
}

/** A rule's numbers: the client's own, else its profile's, else the configuration's, else the defaults. */
export function limitsOf(
  rule: Rule,
  configured: ReadonlyMap<string, number>,
  own: OwnNumbers | null,
): Record<string, Limit> {
  const limits: Record<string, Limit> = {};
  for (const [name, { value: standard }] of Object.entries(rule.thresholds)) {
    const key = `${rule.id}.${name}`;
    const isCadence = rule.cadence === name;
    const cadence = isCadence ? own?.cadenceDays : null;
    const chosen = isCadence ? chosenCadence(configured, own) : {};
    const owned = own?.thresholds.get(key) ?? chosen.owned;
    const inherited = own?.profile?.thresholds.get(key) ?? chosen.inherited;
    const set = configured.get(key) ?? chosen.set;
    if (cadence) limits[name] = { value: cadence, from: 'cadence' };
    else if (owned !== undefined) limits[name] = { value: owned, from: 'client' };
    else if (own?.profile && inherited !== undefined)
      limits[name] = { value: inherited, from: 'profile', profile: own.profile.name };
    else if (set !== undefined) limits[name] = { value: set, from: 'configuration' };
    else limits[name] = { value: standard, from: 'default' };
  }
  return limits;
}

/** The number of how often a client should hear from the owner, which outranks the default of any rule with a cadence. */
export const cadenceKey = 'gone-quiet.days';

/** The cadence that the owner chose: the client's, its profile's, or else the one for all; what came with rapport is no choice. */
function chosenCadence(
  configured: ReadonlyMap<string, number>,
  own: OwnNumbers | null,
): { owned?: number; inherited?: number; set?: number } {
  const owned = own?.thresholds.get(cadenceKey);
  if (owned !== undefined) return { owned };
  const inherited = own?.profile?.thresholds.get(cadenceKey);
  if (inherited !== undefined)
    return inherited === shippedCadences.get(own?.profile?.name ?? '') ? {} : { inherited };
  const set = configured.get(cadenceKey);
  return set === undefined ? {} : { set };
}

/** Whether the client or its profile sets a number of the rule. */
export function hasOwnNumber(rule: Pick<Rule, 'id' | 'cadence'>, own: OwnNumbers | null): boolean {
  if (!own) return false;
  // A number of 0 asks for nothing.
  const numbers = [...own.thresholds, ...(own.profile?.thresholds ?? [])].filter(([, value]) => value > 0);
  return (
    (rule.cadence !== undefined && own.cadenceDays !== null) ||
    numbers.some(([key]) => key.startsWith(`${rule.id}.`))
  );
}

export function valuesOf(limits: Readonly<Record<string, { value: number }>>): Record<string, number> {
  return Object.fromEntries(Object.entries(limits).map(([name, { value }]) => [name, value]));
}

/** A rule that the owner silenced about a client. */
export interface Mute {
  clientId: number;
  rule: string;
  /** The first day it may speak again; null silences it for good. */
  untilOn: CalendarDate | null;
  because: string;
}

/** A rule that the owner silenced about everybody. */
export type RuleMute = Omit<Mute, 'clientId'>;

/** Why a rule is silent about a client. */
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

/** Why standards and suggestions leave a client alone; null if they do not. */
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

/** A booking within this many days counts as soon, for rules without a rhythm. Our choice: a month. */
const soon = 30;

/** The first booking of a kind within so many days; one next year comforts nobody. */
export function bookedWithin(
  { planned }: Pick<Relationship, 'planned'>,
  counts: (entry: RuleEntry) => boolean,
  today: CalendarDate,
  days: number = soon,
): RuleEntry | null {
  const last = addDays(today, days);
  return planned.find((entry) => entry.happenedOn <= last && counts(entry)) ?? null;
}

export function isExchange({ kind }: RuleEntry): boolean {
  return kind === 'exchange';
}

/** A log should have entries for at most this many days back, because nobody logs the time before the journal. */
const looked = 730;

/**
 * Doubt about a thin log: fewer than one entry per half year of the relationship, over at most two years, or per two
 * rounds of a longer rhythm; else null.
 */
export function thinLog(relationship: Relationship, everyDays: number, today: CalendarDate): Doubt | null {
  const days = daysBetween(beganOn(relationship), today);
  const entries = relationship.earlier.logged;
  const isThin = entries * Math.max(180, 2 * everyDays) < Math.min(days, Math.max(looked, 3 * everyDays));
  return isThin ? { kind: 'thin', entries, days } : null;
}

/** Whether a pause by the owner ended less than one round of a rhythm ago; such a client is not red at once. */
export function justResumed({ client }: Relationship, everyDays: number, today: CalendarDate): boolean {
  return client.quietUntilOn !== null && daysBetween(client.quietUntilOn, today) < everyDays;
}
