import { addMonths, type CalendarDate, daysBetween } from '../days/calendar-date.ts';
import { usefulTouches } from '../log/touch.ts';
import { dueDay } from '../plans/reminder.ts';
import { isWordTo, nextOn, type Occasion, yearsOn } from './occasion.ts';
import {
  fromYearAgo,
  isAgo,
  type Known,
  knownNotes,
  lately,
  newestPersonal,
  type Opener,
  oldestFirst,
  wants,
} from './opener.ts';

/** How many there are at most. */
const most = 3;
/** Days around an anniversary, and before a birthday, on which it is a reason. Our choice, as is the next. */
const nearDays = 7;
/** Days before a birthday on which one can wish well already. Our choice. */
const wishedBefore = 3;
const settledAgo = { from: 25, to: 45 };

/**
 * Up to three reasons to get in touch, the most pressing and the warmest first: one of each kind before a second of
 * any, and none twice from one row; none for an archived client. Nothing of after today is used, but for birthdays of the days ahead.
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
