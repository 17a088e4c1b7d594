import type { NoteKind } from '../care/note.ts';
import { addDays, type CalendarDate } from '../days/calendar-date.ts';
import type { WorkingWeek } from '../days/working-days.ts';
import type { Channel } from '../log/entry.ts';
import type { Relationship, RuleEntry, Wish } from '../log/relationship.ts';
import type { Touch } from '../log/touch.ts';

/** How pressing a flag is. */
export type Level = 'red' | 'amber';

/** How well a source holds what it says. */
type Strength = 'field experiment' | 'controlled study' | 'survey or standard' | 'practice';

/** Where a rule comes from: what was found, by whom, and how far it carries. */
export interface Source {
  name: string;
  strength: Strength;
  finding: string;
  /** What to hold against it. */
  doubt?: string;
}

/** Why a flag may be less than it seems: a young relationship, a log with hardly anything in it, a file's word. */
export type Doubt =
  | { kind: 'young'; days: number }
  | { kind: 'thin'; entries: number; days: number }
  | { kind: 'told'; on: CalendarDate };

/** What a rule found: numbers, entries to open, and what to do about it. */
export interface Flagged<Facts> {
  flagged: true;
  level: Level;
  /** For how many days it has been overdue; ranks flags of one level. */
  overdue: number;
  /** The day it counts from: the last word, the oldest unanswered message. */
  sinceOn: CalendarDate;
  facts: Facts;
  evidence: readonly RuleEntry[];
  /** The way to act on it; `show` is to read first. */
  act: Channel | 'show' | Deed | ClientDeed;
  doubt: Doubt | null;
  /** The case it is about, where it is about one. */
  caseId?: number;
}

/** A command that acts on a case, a promise, a charge, a concern or feedback: `case hear 3 "…"`. */
export interface Deed {
  /** The noun and the verb. */
  command: string;
  id: number;
  /** What else is to be typed. */
  rest?: string;
}

/** A command about the client: `feedback ask Acme --by call`. */
export interface ClientDeed {
  verb: string;
  /** What else is to be typed. */
  rest: string;
  /** The name of the person to do it with. */
  person?: string;
}

/** Why a rule has nothing to say. */
export type Quiet = { flagged: false } & (
  | { because: 'talked'; on: CalendarDate }
  | { because: 'few'; count: number; needed: number; days: number }
  | { because: 'no-group'; days: number }
  | { because: 'recent'; on: CalendarDate; dueOn: CalendarDate }
  | { because: 'nothing-said' }
  | { because: 'said'; on: CalendarDate }
  | { because: 'young'; dueOn: CalendarDate }
  | { because: 'planned'; on: CalendarDate; channel: Channel }
  | { because: 'answered'; on: CalendarDate | null }
  | { because: 'not-yet'; on: CalendarDate; dueOn: CalendarDate }
  | RepairQuiet
  | StandardQuiet
);

/** Why a rule of repair has nothing to say. */
export type RepairQuiet =
  | { because: 'no-case' }
  | { because: 'case-in-time'; dueOn: CalendarDate }
  | { because: 'case-heard'; on: CalendarDate }
  | { because: 'case-off-paper'; on: CalendarDate }
  | { because: 'case-at-rest' }
  | { because: 'decider-writes'; wish: Wish }
  | { because: 'case-word-given'; on: CalendarDate; dueOn: CalendarDate }
  | { because: 'first-failure' }
  | { because: 'amount-unknown' }
  | { because: 'amount-large'; percent: number }
  | { because: 'no-promise' }
  | { because: 'promise-in-time'; dueOn: CalendarDate }
  | { because: 'none-broken' }
  | { because: 'broken-told'; on: CalendarDate }
  | { because: 'no-check-back'; dueOn: CalendarDate | null }
  | { because: 'no-charge' }
  | { because: 'charges-told' }
  | { because: 'charge-in-time'; dueOn: CalendarDate }
  | { because: 'no-budget' }
  | { because: 'budget-left'; percent: number }
  | { because: 'budget-told'; on: CalendarDate };

/** Why a rule about what a client may expect has nothing to say. */
export type StandardQuiet =
  | { because: 'not-signed' }
  | { because: 'signed'; on: CalendarDate; dueOn: CalendarDate | null }
  | { because: 'booked'; on: CalendarDate; channel: Channel }
  | { because: 'touched'; touch: Touch; on: CalendarDate }
  | { because: 'noted'; kind: NoteKind | 'plain'; on: CalendarDate }
  | { because: 'nothing-noted' }
  | { because: 'described' }
  | { because: 'no-concern' }
  | { because: 'concern-in-time'; dueOn: CalendarDate }
  | { because: 'nobody-decides' }
  | { because: 'deciders-write' }
  | { because: 'names-nobody'; on: CalendarDate }
  | { because: 'not-asked' }
  | { because: 'people-known'; people: number }
  | { because: 'feedback-asked'; on: CalendarDate; dueOn: CalendarDate }
  | { because: 'case-open' }
  | { because: 'feedback-waits' }
  | { because: 'no-feedback' }
  | { because: 'feedback-in-time'; dueOn: CalendarDate }
  | { because: 'touches-unnoted'; noted: number; needed: number; days: number }
  | { because: 'standards-kept'; dueOn: CalendarDate | null }
  | { because: 'told'; on: CalendarDate }
  | { because: 'seldom-sold'; sales: number; exchanges: number }
  | { because: 'few-gaps'; gaps: number; needed: number; days: number }
  | { because: 'gaps-steady'; earlierDays: number; laterDays: number };

/** What a rule says of one relationship on one day. */
export type Verdict<Facts> = Flagged<Facts> | Quiet;

/** The day a rule is asked on, and the days on which answers are due. */
export interface Day {
  today: CalendarDate;
  workingWeek: WorkingWeek;
  /** The first of the last `days` days, today being the last; what was exactly `days` days ago is before it. */
  firstOf(days: number): CalendarDate;
}

/** A day to ask rules on; what it reckons for one relationship it remembers for the next. */
export function dayOf(today: CalendarDate, workingWeek: WorkingWeek): Day {
  const known = new Map<number, CalendarDate>();
  return {
    today,
    workingWeek,
    firstOf(days) {
      const first = known.get(days) ?? addDays(today, 1 - days);
      known.set(days, first);
      return first;
    },
  };
}

/**
 * What a rule is about, the more pressing first: somebody who waits for an answer; what went wrong, which counts with
 * paused and former clients too; what they may expect of the owner; something good to do, which rests once the client
 * was spoken or written to.
 */
export const ruleKinds = ['waiting', 'repair', 'standard', 'suggestion'] as const;
export type RuleKind = (typeof ruleKinds)[number];

/** A number a rule goes by. */
export interface Threshold {
  /** What it is where nobody set another; 0 asks nothing until somebody does. */
  value: number;
  /** What it means, in words that begin with a capital and have no full stop. */
  help: string;
  /** Where it comes from: a study, practice, or our choice. */
  source: string;
}

/** One rule: what it looks at, what it stands on, its numbers, and a pure check. */
export interface Rule<Facts = unknown, Name extends string = string> {
  /** The name of its folder. */
  id: string;
  kind: RuleKind;
  /**
   * Its place among the rules of its kind, in tens so that others fit between. Of what presses alike the smaller comes
   * first; of suggestions, the better one.
   */
  place: number;
  title: string;
  /** What it counts and when it speaks, in whole sentences. */
  looksAt: string;
  why: string;
  source: readonly Source[];
  /** The numbers it goes by. */
  thresholds: Readonly<Record<Name, Threshold>>;
  /** The threshold that a client's own cadence takes the place of. */
  cadence?: Name;
  /** Whether it also judges prospects, who are not clients yet. */
  prospects: boolean;
  /** Whether a wish to be written to silences it. */
  wishSilences: boolean;
  /** How many days back it reads entry by entry. */
  span(limits: Readonly<Record<Name, number>>): number;
  check(relationship: Relationship, limits: Readonly<Record<Name, number>>, day: Day): Verdict<Facts>;
}

/** A rule as its folder declares it; the names of its numbers are those of `thresholds`. */
export function defineRule<Facts, Name extends string>(rule: Rule<Facts, Name>): Rule<Facts, Name> {
  return rule;
}

/** For how many days calls that reached nobody are remembered by rules that only mention them. */
export const recentTries = 90;

/** Of the entries a rule counted, the last few: enough to see what they were. */
export function lastFew(entries: readonly RuleEntry[]): readonly RuleEntry[] {
  return entries.slice(-5);
}

/** A flag's level: doubt never shouts. */
export function levelOf(red: boolean, doubt: Doubt | null): Level {
  return red && doubt === null ? 'red' : 'amber';
}
