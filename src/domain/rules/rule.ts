import type { Channel, Touch } from '../../nouns/entry.ts';
import { addDays, type CalendarDate } from '../days/calendar-date.ts';
import type { WorkingWeek } from '../days/working-days.ts';
import type { Relationship, RuleEntry } from '../log/relationship.ts';
import type { Sentence } from '../text/sentence.ts';

/** How pressing a flag is. */
type Level = 'red' | 'amber';

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

/** Numbers and names of what was found, for scripts: plain values, as JSON has them. */
type Facts = Readonly<Record<string, unknown>>;

/** What a rule found: a sentence, entries to open, and what to do about it. */
export interface Flagged {
  flagged: true;
  level: Level;
  /** For how many days it has been overdue; ranks flags of one level. */
  overdue: number;
  /** The day it counts from: the last word, the oldest unanswered message. */
  sinceOn: CalendarDate;
  /** In one line without the client's name: `quiet for 70 days (rhythm: 60) since an email on 12 May`. */
  says: Sentence;
  /** What more of the kind there is: `and 2 more cases`. A page that lists each leaves it out. */
  besides?: string;
  facts: Facts;
  evidence: readonly RuleEntry[];
  /** The way to act on it; `show` is to read first. */
  act: Channel | 'show' | Deed | ClientDeed;
  doubt: Doubt | null;
  /** Whether the sentence tells of the doubt itself. */
  saysDoubt?: true;
  /** The case it is about, where it is about one, and the names of those who are to talk about it. */
  caseId?: number;
  deciders?: readonly string[];
  /** The rule that says it better, where that speaks of the same case. */
  echoes?: string;
}

/** A command that acts on a case, a promise, a charge, a concern or feedback: `case hear 3 "…"`. */
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
  /** The name of the person to do it with. */
  person?: string;
}

/** Why a rule has nothing to say. */
export interface Quiet {
  flagged: false;
  /** A name that scripts can rely on. */
  because: string;
  /** The same as a whole sentence. */
  says: Sentence;
  /** Where that does not mean that all is well: the client is new, or there is nothing to go by. */
  unjudged?: 'new' | 'nothing';
  /** When they last heard from the owner, and when they are to hear again. */
  round?: { lastOn: CalendarDate; dueOn: CalendarDate };
}

/** A rule that has nothing to say, and why. */
export function quiet(because: string, says: Sentence, more: Pick<Quiet, 'unjudged' | 'round'> = {}): Quiet {
  return { flagged: false, because, says, ...more };
}

/** What a rule says of one relationship on one day. */
export type Verdict = Flagged | Quiet;

/** The day a rule judges, and the days on which answers are due. */
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
type RuleKind = (typeof ruleKinds)[number];

/**
 * What holds for every rule that does not say why not. It is not moved by what lies after today (`future`); where it is, by a
 * booking, that calms it or does nothing (`booking`). A call that reached nobody does not move it (`tries`). It is never
 * overdue for fewer than no days (`overdue`). If it is about contact, a talk silences it (`talk`). Of what went wrong it
 * speaks tomorrow, too, where nothing happens (`tomorrow`). A suggestion is never red (`calm`).
 * test/domain/rules/every-rule.test.ts has these laws, and others without exception.
 */
export type Law = 'future' | 'booking' | 'tries' | 'overdue' | 'talk' | 'tomorrow' | 'calm';

/** A number a rule goes by. */
interface Threshold {
  /** What it is where nobody set another; 0 asks nothing until somebody does. */
  value: number;
  /** What it means, in words that begin with a capital and have no full stop. */
  help: string;
  /** Where it comes from: a study, practice, or our choice. */
  source: string;
}

/** One rule: what it looks at, what it stands on, its numbers, and a pure check. */
export interface Rule<Name extends string = string> {
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
  cadence?: NoInfer<Name>;
  /** Whether it also judges prospects, who are not clients yet. */
  prospects: boolean;
  /** Whether a wish to be written to silences it. */
  wishSilences: boolean;
  /** Of a suggestion: a word that was no more than this does not do what it suggests. */
  notDoneBy?: Touch;
  /** Whether its matter stands among the reminders, where it is put off. */
  isReminder?: true;
  /** The laws of rules that do not hold for it, each with the reason. */
  exempt?: Readonly<Partial<Record<Law, string>>>;
  /** How many days back it reads entry by entry. */
  span(limits: Readonly<Record<Name, number>>): number;
  check(relationship: Relationship, limits: Readonly<Record<Name, number>>, day: Day): Verdict;
}

/** A rule as its folder declares it; the names of its numbers are those of `thresholds`. */
export function defineRule<Name extends string>(rule: Rule<Name>): Rule<Name> {
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
