import { type CalendarDate, daysBetween } from './calendar-date.ts';
import { isStale, type Note } from './note.ts';
import { isAgo, type Known, lately, newestFirst, type Opener } from './opener.ts';

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

function ofNote(kind: 'year-ago' | 'known', { id, notedOn, text, personName }: Note): Opener {
  return { kind, on: notedOn, text, person: personName, source: { noun: 'note', id } };
}
