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

/** The journal row behind an opener: `note 4`. */
interface OpenerSource {
  noun: 'note' | 'concern' | 'case' | 'feedback' | 'occasion' | 'client' | 'entry';
  id: number;
}

/** The kind of reason, with its facts. */
type Reason =
  /** A case with a check-back due; `on` is its day. */
  | { kind: 'check-back' }
  /** Their words that await an answer; `changed` is the change they do not know about yet. */
  | { kind: 'feedback'; score: number | null; changed: string | null }
  /** An occasion within a week; `on` is its next date. */
  | { kind: 'occasion'; years: number | null }
  | { kind: 'concern'; lastAct: { on: CalendarDate; text: string } | null }
  /** An anniversary of the start of work; `comesOn` is its date. */
  | { kind: 'anniversary'; began: 'signed' | 'client' | 'entry'; years: number; comesOn: CalendarDate }
  | { kind: 'settled'; outcome: Outcome | null; agreed: string | null }
  | { kind: 'year-ago' }
  /** Something they want next; `isStale` if the note is so old that you should ask again. */
  | { kind: 'want'; isStale: boolean }
  /** A personal note that was not learnt or confirmed lately. */
  | { kind: 'known' }
  /** The last useful word to them, long ago. */
  | { kind: 'useful' };

/** A reason to get in touch, from the journal. */
export type Opener = {
  /** The day in the journal. */
  on: CalendarDate;
  /** The words in the journal; null if it has only the day. */
  text: string | null;
  /** The person; null for the client as a whole. */
  person: string | null;
  personId: number | null;
  source: OpenerSource;
} & Reason;

/** What openers can come from. */
export interface Known {
  client: Pick<Client, 'id' | 'status' | 'sinceOn' | 'archivedOn' | 'signedOn'> & {
    /** Whether the first day is just the day of an import. */
    isEntryDay: boolean;
  };
  notes: readonly Note[];
  concerns: readonly Concern[];
  feedback: readonly Feedback[];
  occasions: readonly Occasion[];
  cases: readonly Case[];
  /** Open ones. */
  reminders: readonly Reminder[];
  /** Notable entries up to today, newest first: the first exchange, and the last one per direction and touches. */
  landmarks: readonly EntryDetails[];
}

/** After this many days a note or a useful word is no longer recent. Our choice. */
const lately = 90;

function oldestFirst(a: Opener, b: Opener): number {
  return daysBetween(b.on, a.on) || a.source.id - b.source.id;
}

function newestFirst(a: Opener, b: Opener): number {
  return daysBetween(a.on, b.on) || b.source.id - a.source.id;
}

/** Whether the day was between `from` and `to` days ago. */
function isAgo(on: CalendarDate, { from, to }: { from: number; to: number }, today: CalendarDate): boolean {
  const days = daysBetween(on, today);
  return days >= from && days <= to;
}

/** About a year, in days. Our choice. */
const yearAgo = { from: 350, to: 380 };

/** Notes from about a year ago, closest to the anniversary first. */
function fromYearAgo({ notes }: Known, today: CalendarDate): Opener[] {
  const off = ({ on }: Opener) => Math.abs(daysBetween(on, today) - 365);
  return notes
    .filter(({ kind, notedOn }) => !isSilent(kind) && isAgo(notedOn, yearAgo, today))
    .map((note) => ofNote('year-ago', note))
    .toSorted((a, b) => off(a) - off(b) || newestFirst(a, b));
}

function wants({ notes }: Known, today: CalendarDate): Opener[] {
  return notes
    .filter(({ kind, notedOn }) => kind === 'want' && notedOn <= today)
    .map((note): Opener => ({ ...ofNote('known', note), kind: 'want', isStale: isStale(note, today) }))
    .toSorted(newestFirst);
}

/** Personal notes that were not learnt or confirmed lately, newest first. */
function knownNotes({ notes }: Known, today: CalendarDate): Opener[] {
  const long = ({ notedOn, confirmedOn }: Note) =>
    [notedOn, confirmedOn].every((day) => day === null || daysBetween(day, today) > lately);
  return notes
    .filter((note) => note.kind === 'personal' && long(note))
    .map((note) => ofNote('known', note))
    .toSorted(newestFirst);
}

/** Preferences and weaknesses are good to know, but no way to begin. */
function isSilent(kind: Note['kind']): boolean {
  return kind === 'preference' || kind === 'weakness';
}

/** The newest personal note, for clients without other openers. */
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

const most = 3;
/** An anniversary counts this many days around it, a birthday this many days before. Our choice, like the next. */
const nearDays = 7;
/** Wishes count from this many days before a birthday. Our choice. */
const wishedBefore = 3;
const settledAgo = { from: 25, to: 45 };

/**
 * Up to three openers, the most pressing and warmest first: one of each kind before a second of any, never two from one
 * row; none for an archived client. Only birthdays may lie after today.
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

/** Leaves out occasions with a personal word on the day or shortly before, as on a Friday for Sunday. */
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

/** The concern without help for the longest comes first. */
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

/** Counts from the signing day, or else from the first exchange or the client's first day, whichever is earlier. */
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

/** The years since a day and its next anniversary, if that is within a week of today; null for others. */
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
