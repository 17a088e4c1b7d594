import type { Outcome } from '../../nouns/case.ts';
import type { Client } from '../clients/client.ts';
import { addMonths, type CalendarDate, daysBetween } from '../days/calendar-date.ts';
import type { EntryDetails } from '../log/entry.ts';
import { usefulTouches } from '../log/touch.ts';
import { dueDay, type Reminder } from '../plans/reminder.ts';
import type { Case } from '../repair/case.ts';
import type { Concern } from './concern.ts';
import type { Feedback } from './feedback.ts';
import { isStale, type Note } from './note.ts';
import { isWordTo, nextOn, type Occasion, yearsOn } from './occasion.ts';

/** The row of the journal an opener rests on: `note 4`. */
interface OpenerSource {
  noun: 'note' | 'concern' | 'case' | 'feedback' | 'occasion' | 'client' | 'entry';
  id: number;
}

/** What kind of reason it is, with the facts that go with it. */
type Reason =
  /** A case with a check-back due; `on` is its day. */
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
  /** The person it is about; null where it is the client as a whole. */
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
const lately = 90;

/** Orders openers by their day, the earliest first. */
function oldestFirst(a: Opener, b: Opener): number {
  return daysBetween(b.on, a.on) || a.source.id - b.source.id;
}

/** Orders openers by their day, the latest first. */
function newestFirst(a: Opener, b: Opener): number {
  return daysBetween(a.on, b.on) || b.source.id - a.source.id;
}

/** Whether a day lies so many days back. */
function isAgo(on: CalendarDate, { from, to }: { from: number; to: number }, today: CalendarDate): boolean {
  const days = daysBetween(on, today);
  return days >= from && days <= to;
}

/** Days of about a year ago. Our choice. */
const yearAgo = { from: 350, to: 380 };

/** Notes of about a year ago, the nearest to the day first. */
function fromYearAgo({ notes }: Known, today: CalendarDate): Opener[] {
  const off = ({ on }: Opener) => Math.abs(daysBetween(on, today) - 365);
  return notes
    .filter(({ kind, notedOn }) => !isSilent(kind) && isAgo(notedOn, yearAgo, today))
    .map((note) => ofNote('year-ago', note))
    .toSorted((a, b) => off(a) - off(b) || newestFirst(a, b));
}

/** What they want, the newest first. */
function wants({ notes }: Known, today: CalendarDate): Opener[] {
  return notes
    .filter(({ kind, notedOn }) => kind === 'want' && notedOn <= today)
    .map((note): Opener => ({ ...ofNote('known', note), kind: 'want', isStale: isStale(note, today) }))
    .toSorted(newestFirst);
}

/** What is personal and was not lately learnt or found to hold, the newest first. */
function knownNotes({ notes }: Known, today: CalendarDate): Opener[] {
  const long = ({ notedOn, confirmedOn }: Note) =>
    [notedOn, confirmedOn].every((day) => day === null || daysBetween(day, today) > lately);
  return notes
    .filter((note) => note.kind === 'personal' && long(note))
    .map((note) => ofNote('known', note))
    .toSorted(newestFirst);
}

/** Preferences and weaknesses are good to know, and no way to begin. */
function isSilent(kind: Note['kind']): boolean {
  return kind === 'preference' || kind === 'weakness';
}

/** What was last learnt that is personal, where there is nothing else to say. */
function newestPersonal({ notes }: Known, today: CalendarDate): Opener[] {
  return notes
    .filter(({ kind, notedOn }) => kind === 'personal' && notedOn <= today)
    .map((note) => ofNote('known', note))
    .toSorted(newestFirst)
    .slice(0, 1);
}

function ofNote(kind: 'year-ago' | 'known', { id, notedOn, text, personName, personId }: Note): Opener {
  return { kind, on: notedOn, text, person: personName, personId, source: { noun: 'note', id } };
}

/** How many there are at most. */
const most = 3;
/** Days around an anniversary, and before a birthday, on which it is a reason. Our choice, as is the next. */
const nearDays = 7;
/** Days before a birthday on which one can wish well already. Our choice. */
const wishedBefore = 3;
const settledAgo = { from: 25, to: 45 };

/**
 * Up to three reasons to get in touch, the most pressing and the warmest first: one of each kind before a second of
 * any, and none twice from one row; none for an archived client. Only birthdays may lie after today.
 */
export function openers(known: Known, today: CalendarDate): Opener[] {
  if (known.client.archivedOn !== null) return [];
  const kinds = [
    checkBacks,
    unanswered,
    occasions,
    concerns,
    anniversary,
    settled,
    fromYearAgo,
    wants,
    knownNotes,
    useful,
  ];
  const found = kinds.map((reasons) => reasons(known, today));
  const [longest = 0] = found.map(({ length }) => length).toSorted((a, b) => b - a);
  const inTurn = Array.from({ length: longest }, (_, at) => found.flatMap((some) => some[at] ?? [])).flat();
  const all = inTurn.length > 0 ? inTurn : newestPersonal(known, today);
  const seen = new Set<string>();
  return all
    .filter(({ source: { noun, id } }) => !seen.has(`${noun} ${id}`) && seen.add(`${noun} ${id}`))
    .slice(0, most);
}

const nobody = { person: null, personId: null };

function checkBacks({ reminders }: Known, today: CalendarDate): Opener[] {
  return reminders
    .filter((one) => one.purpose === 'check-back' && one.caseId !== null && dueDay(one) <= today)
    .map(
      (one): Opener => ({
        kind: 'check-back',
        ...{ on: dueDay(one), text: one.text, ...nobody },
        source: { noun: 'case', id: one.caseId ?? 0 },
      }),
    )
    .toSorted(oldestFirst);
}

function unanswered({ feedback }: Known, today: CalendarDate): Opener[] {
  return feedback
    .flatMap(({ id, saidOn, words, score, changed, personName, personId, toldOn, closedOn }): Opener[] =>
      saidOn === null || saidOn > today || toldOn !== null || closedOn !== null
        ? []
        : [
            {
              kind: 'feedback',
              on: saidOn,
              text: words,
              ...{ person: personName, personId },
              score,
              changed,
              source: { noun: 'feedback', id },
            },
          ],
    )
    .toSorted(oldestFirst);
}

/** Not once a personal word was exchanged with them on the day, or in the days before, as on a Friday for Sunday. */
function occasions(known: Known, today: CalendarDate): Opener[] {
  const isWished = (one: Occasion, on: CalendarDate) =>
    known.landmarks.some(
      (entry) => isWordTo(one, entry) && daysBetween(entry.happenedOn, on) <= wishedBefore,
    );
  return known.occasions
    .flatMap((one): Opener[] => {
      const on = nextOn(one, today);
      if (on === null || daysBetween(today, on) > nearDays || isWished(one, on)) return [];
      return [
        {
          kind: 'occasion',
          on,
          text: one.what,
          ...{ person: one.person?.name ?? null, personId: one.person?.id ?? null },
          years: yearsOn(one, on),
          source: { noun: 'occasion', id: one.id },
        },
      ];
    })
    .toSorted(oldestFirst);
}

/** The one least lately helped with first. */
function concerns(known: Known, today: CalendarDate): Opener[] {
  const touchedOn = (opener: Opener) => (opener.kind === 'concern' ? opener.lastAct?.on : null) ?? opener.on;
  return known.concerns
    .filter(({ notedOn, closedOn }) => notedOn <= today && closedOn === null)
    .map(({ id, what, notedOn, personName, personId, acts }): Opener => {
      const last = acts.findLast(({ actedOn }) => actedOn <= today);
      return {
        kind: 'concern',
        ...{ on: notedOn, text: what, person: personName, personId, source: { noun: 'concern', id } },
        lastAct: last ? { on: last.actedOn, text: last.text } : null,
      };
    })
    .toSorted((a, b) => daysBetween(touchedOn(b), touchedOn(a)) || oldestFirst(a, b));
}

/** Counted from the day of signing, else from the first exchange or the day they became a client, whichever is earlier. */
function anniversary({ client, landmarks }: Known, today: CalendarDate): Opener[] {
  const { id, status, sinceOn } = client;
  const signedOn = client.signedOn !== null && client.signedOn <= today ? client.signedOn : null;
  if (status === 'prospect' && signedOn === null) return [];
  const first = landmarks.findLast(({ kind }) => kind === 'exchange');
  const isLogged = signedOn === null && first !== undefined && first.happenedOn <= sinceOn;
  if (!isLogged && signedOn === null && client.isEntryDay) return [];
  const on = isLogged ? first.happenedOn : (signedOn ?? sinceOn);
  const came = anniversaryOf(on, today);
  if (!came) return [];
  const began = isLogged ? 'entry' : signedOn === null ? 'client' : 'signed';
  const source = isLogged ? { noun: 'entry' as const, id: first.id } : { noun: 'client' as const, id };
  return [
    {
      ...{ kind: 'anniversary', on, text: isLogged ? first.text : null, ...nobody },
      ...{ source, began, ...came },
    },
  ];
}

/** How many years ago a day lies that comes round within a week of today, and the day it does; null for others. */
export function anniversaryOf(
  on: CalendarDate,
  today: CalendarDate,
): { years: number; comesOn: CalendarDate } | null {
  const [first, now] = [on, today].map((day) => Number(day.slice(0, 4))) as [number, number];
  for (const years of [now - first - 1, now - first, now - first + 1]) {
    if (years < 1 || first + years > 9999) continue;
    const comesOn = addMonths(on, 12 * years);
    if (Math.abs(daysBetween(comesOn, today)) <= nearDays) return { years, comesOn };
  }
  return null;
}

function settled({ cases }: Known, today: CalendarDate): Opener[] {
  return cases
    .flatMap(({ id, what, personName, personId, settledOn, outcome, agreed }): Opener[] =>
      settledOn === null || outcome === 'parted' || !isAgo(settledOn, settledAgo, today)
        ? []
        : [
            {
              kind: 'settled',
              on: settledOn,
              text: what,
              ...{ person: personName, personId },
              outcome,
              agreed,
              source: { noun: 'case', id },
            },
          ],
    )
    .toSorted(oldestFirst);
}

function useful({ landmarks }: Known, today: CalendarDate): Opener[] {
  const last = landmarks.find(
    ({ kind, direction, touches }) =>
      kind === 'exchange' && direction !== 'in' && touches.some((touch) => usefulTouches.has(touch)),
  );
  if (!last || daysBetween(last.happenedOn, today) <= lately) return [];
  const { id, happenedOn, text } = last;
  return [{ kind: 'useful', on: happenedOn, text, ...nobody, source: { noun: 'entry', id } }];
}
