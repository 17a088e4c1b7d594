import type { Outcome } from '../../nouns/case.ts';
import type { Client } from '../clients/client.ts';
import { type CalendarDate, daysBetween } from '../days/calendar-date.ts';
import type { EntryDetails } from '../log/entry.ts';
import type { Reminder } from '../plans/reminder.ts';
import type { Case } from '../repair/case.ts';
import type { Concern } from './concern.ts';
import type { Feedback } from './feedback.ts';
import { isStale, type Note } from './note.ts';
import type { Occasion } from './occasion.ts';

/** The row of the journal an opener rests on: `note 4`. */
interface OpenerSource {
  noun: 'note' | 'concern' | 'case' | 'feedback' | 'occasion' | 'client' | 'entry';
  id: number;
}

/** What kind of reason it is, with the facts that go with it. */
type Reason =
  /** A case in which they are to be asked how it is now; `on` is the day that was due. */
  | { kind: 'check-back' }
  /** What they said and have no answer to; `changed` is what they do not know of yet. */
  | { kind: 'feedback'; score: number | null; changed: string | null }
  /** A birthday or the like within a week; `on` is the day it comes round. */
  | { kind: 'occasion'; years: number | null }
  /** A problem of theirs that is open. */
  | { kind: 'concern'; lastAct: { on: CalendarDate; text: string } | null }
  /** So many years since the work began, on `comesOn`. */
  | { kind: 'anniversary'; began: 'signed' | 'client' | 'entry'; years: number; comesOn: CalendarDate }
  /** A case that ended a month ago. */
  | { kind: 'settled'; outcome: Outcome | null; agreed: string | null }
  /** A note of about a year ago. */
  | { kind: 'year-ago' }
  /** What they want next; `isStale` where it was noted so long ago that it should be asked again. */
  | { kind: 'want'; isStale: boolean }
  /** What is known of them and was not lately learnt or found to hold. */
  | { kind: 'known' }
  /** The last word of use to them, long ago. */
  | { kind: 'useful' };

/** A reason to get in touch, as the journal has it. */
export type Opener = {
  /** The day the journal has it of. */
  on: CalendarDate;
  /** The words of the journal; null where it has only the day. */
  text: string | null;
  /** Whom it is about; null where it is the client as a whole. */
  person: string | null;
  personId: number | null;
  source: OpenerSource;
} & Reason;

/** What is known of a client that can be a reason to get in touch. */
export interface Known {
  client: Pick<Client, 'id' | 'status' | 'sinceOn' | 'archivedOn' | 'signedOn'> & {
    /** Whether the first day is only the one on which an import brought them. */
    isEntryDay: boolean;
  };
  notes: readonly Note[];
  concerns: readonly Concern[];
  feedback: readonly Feedback[];
  occasions: readonly Occasion[];
  cases: readonly Case[];
  /** Those that are open. */
  reminders: readonly Reminder[];
  /** What stands out in the log up to today, newest first: the first exchange, and the last of each direction and touches. */
  landmarks: readonly EntryDetails[];
}

/** Days after which what is known of a client, or a word of use to them, was not lately. Our choice. */
export const lately = 90;

/** Orders openers by their day, the earliest first. */
export function oldestFirst(a: Opener, b: Opener): number {
  return daysBetween(b.on, a.on) || a.source.id - b.source.id;
}

/** Orders openers by their day, the latest first. */
function newestFirst(a: Opener, b: Opener): number {
  return daysBetween(a.on, b.on) || b.source.id - a.source.id;
}

/** Whether a day lies so many days back. */
export function isAgo(
  on: CalendarDate,
  { from, to }: { from: number; to: number },
  today: CalendarDate,
): boolean {
  const days = daysBetween(on, today);
  return days >= from && days <= to;
}

/** Days of about a year ago. Our choice. */
const yearAgo = { from: 350, to: 380 };

/** Notes of about a year ago, the nearest to the day first. */
export function fromYearAgo({ notes }: Known, today: CalendarDate): Opener[] {
  const off = ({ on }: Opener) => Math.abs(daysBetween(on, today) - 365);
  return notes
    .filter(({ kind, notedOn }) => !isSilent(kind) && isAgo(notedOn, yearAgo, today))
    .map((note) => ofNote('year-ago', note))
    .toSorted((a, b) => off(a) - off(b) || newestFirst(a, b));
}

/** What they want, the newest first. */
export function wants({ notes }: Known, today: CalendarDate): Opener[] {
  return notes
    .filter(({ kind, notedOn }) => kind === 'want' && notedOn <= today)
    .map((note): Opener => ({ ...ofNote('known', note), kind: 'want', isStale: isStale(note, today) }))
    .toSorted(newestFirst);
}

/** What is personal and was not lately learnt or found to hold, the newest first. */
export function knownNotes({ notes }: Known, today: CalendarDate): Opener[] {
  const long = ({ notedOn, confirmedOn }: Note) =>
    [notedOn, confirmedOn].every((day) => day === null || daysBetween(day, today) > lately);
  return notes
    .filter((note) => note.kind === 'personal' && long(note))
    .map((note) => ofNote('known', note))
    .toSorted(newestFirst);
}

/** How they like it, and what they are bad at, is to be known, and no way to begin. */
function isSilent(kind: Note['kind']): boolean {
  return kind === 'preference' || kind === 'weakness';
}

/** What was last learnt that is personal, where there is nothing else to say. */
export function newestPersonal({ notes }: Known, today: CalendarDate): Opener[] {
  return notes
    .filter(({ kind, notedOn }) => kind === 'personal' && notedOn <= today)
    .map((note) => ofNote('known', note))
    .toSorted(newestFirst)
    .slice(0, 1);
}

function ofNote(kind: 'year-ago' | 'known', { id, notedOn, text, personName, personId }: Note): Opener {
  return { kind, on: notedOn, text, person: personName, personId, source: { noun: 'note', id } };
}
