import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Concern } from '../../../src/domain/care/concern.ts';
import type { Feedback } from '../../../src/domain/care/feedback.ts';
import type { Note } from '../../../src/domain/care/note.ts';
import type { Occasion } from '../../../src/domain/care/occasion.ts';
import { type Known, openers } from '../../../src/domain/care/opener.ts';
import {
  addDays,
  type CalendarDate,
  calendarDate,
  daysBetween,
} from '../../../src/domain/days/calendar-date.ts';
import type { EntryDetails } from '../../../src/domain/log/entry.ts';
import type { Reminder } from '../../../src/domain/plans/reminder.ts';
import type { Case } from '../../../src/domain/repair/case.ts';
import { outcomes } from '../../../src/nouns/case.ts';
import { touches } from '../../../src/nouns/entry.ts';
import { noteKinds } from '../../../src/nouns/note.ts';
import { reminder as reminderNoun } from '../../../src/nouns/reminder.ts';
import { anyDay } from '../../support/arbitraries.ts';
import { emptyRow } from '../../support/empty-row.ts';
import { runs } from '../../support/runs.ts';

const today = calendarDate('2026-11-02');
const ago = (days: number) => addDays(today, -days);

/** A client without data, whose first day is not near. */
const nothing: Known = {
  client: { id: 1, status: 'active', sinceOn: ago(200), signedOn: null, archivedOn: null, isEntryDay: false },
  ...{ notes: [], concerns: [], feedback: [], occasions: [], cases: [], reminders: [], landmarks: [] },
};

let given = 0;
const client = { clientId: 1, clientName: 'Acme' };
const nobody = { personId: null, personName: null };
const talks = { prefersWriting: false };

function note(kind: Note['kind'], notedOn: CalendarDate, other: Partial<Note> = {}): Note {
  const rest = { learntFrom: null, confirmedOn: null, service: null };
  return { id: ++given, ...client, ...nobody, ...rest, kind, notedOn, text: 'Likes trains', ...other };
}

function concern(notedOn: CalendarDate, acts: CalendarDate[] = [], other: Partial<Concern> = {}): Concern {
  return {
    ...{ id: ++given, ...client, ...nobody, what: 'No budget', notedOn, closedOn: null, ending: null },
    ...talks,
    acts: acts.map((actedOn) => ({
      id: ++given,
      actedOn,
      text: 'Helped',
      entryId: null,
      channel: null,
    })),
    ...other,
  };
}

function feedback(other: Partial<Feedback>): Feedback {
  return {
    ...{ id: ++given, ...client, ...nobody, askedOn: null, askedChannel: null, about: null },
    ...{ saidOn: null, words: null, score: null, changed: null, ...talks },
    ...{ toldOn: null, toldChannel: null, closedOn: null, closedBecause: null },
    ...other,
  };
}

function occasion(day: string, year: number | null, what = 'birthday'): Occasion {
  const owner = { id: 1, name: 'Acme', status: 'active' as const, quietUntilOn: null, writingBecause: null };
  const [month, date] = day.split('-').map(Number) as [number, number];
  return { id: ++given, client: owner, person: null, what, month, day: date, year };
}

function ended(settledOn: CalendarDate | null, other: Partial<Case> = {}): Case {
  return {
    ...{ id: ++given, ...client, ...nobody, what: 'Late proofs', happenedOn: null, openedOn: ago(90) },
    ...{ severity: 'minor', costs: [], costNote: null, amount: null, cause: 'late', handledBy: null },
    ...{ fixedOn: null, settledOn, outcome: 'settled', agreed: 'Sent again', unanswered: null },
    ...{ change: null, lastWord: null, personLeft: false, neverHeard: false },
    ...other,
  };
}

function reminder(dueOn: CalendarDate, other: Partial<Reminder> = {}): Reminder {
  return {
    ...emptyRow(reminderNoun),
    ...{ id: ++given, ...client, text: 'Ask how it is now', startsOn: dueOn, dueOn },
    ...{ caseId: 7, purpose: 'check-back' },
    ...other,
  };
}

function entry(happenedOn: CalendarDate, other: Partial<EntryDetails> = {}): EntryDetails {
  return {
    ...{ id: ++given, ...client, happenedOn, channel: 'call', direction: 'mutual', audience: 'one-on-one' },
    ...{
      kind: 'exchange',
      replyNeeded: true,
      minutes: null,
      timeOfDay: null,
      ...{ replyUnclear: false, replyBecause: null, thread: null },
      text: 'Talked',
      caseId: null,
      touches: [],
    },
    ...{ externalId: null, people: [] },
    ...other,
  };
}

const found = (known: Partial<Known>, day = today) => openers({ ...nothing, ...known }, day);
const kinds = (known: Partial<Known>, day = today) => found(known, day).map(({ kind }) => kind);

describe('reasons to get in touch', () => {
  test('none for a client without data', () => {
    expect(found({})).toEqual([]);
  });

  test('an open concern with the last help; the one without help for the longest comes first', () => {
    const [old, helped] = [concern(ago(30)), concern(ago(60), [ago(50), ago(10)])];
    expect(found({ concerns: [helped, old] })).toEqual([
      {
        ...{ kind: 'concern', on: old.notedOn, text: 'No budget', person: null, personId: null },
        ...{ source: { noun: 'concern', id: old.id }, lastAct: null },
      },
      {
        ...{ kind: 'concern', on: helped.notedOn, text: 'No budget', person: null, personId: null },
        ...{ source: { noun: 'concern', id: helped.id }, lastAct: { on: ago(10), text: 'Helped' } },
      },
    ]);
    expect(
      kinds({ concerns: [concern(ago(30), [], { closedOn: ago(1) }), concern(addDays(today, 1))] }),
    ).toEqual([]);
    expect(found({ concerns: [concern(ago(9), [ago(3), addDays(today, 2)])] })).toMatchObject([
      { lastAct: { on: ago(3) } },
    ]);
  });

  test.each([
    ['signed on the day', { signedOn: '2024-11-02' }, { began: 'signed', years: 2, comesOn: '2026-11-02' }],
    ['a week ahead', { signedOn: '2025-11-09' }, { began: 'signed', years: 1, comesOn: '2026-11-09' }],
    ['a week ago', { signedOn: '2020-10-26' }, { began: 'signed', years: 6, comesOn: '2026-10-26' }],
    ['eight days ahead', { signedOn: '2025-11-10' }, null],
    ['eight days ago', { signedOn: '2025-10-25' }, null],
    ['not a year yet', { signedOn: '2026-11-01' }, null],
    ['to be signed', { signedOn: '2027-11-02' }, null],
    ['a client since', { sinceOn: '2025-11-01' }, { began: 'client', years: 1, comesOn: '2026-11-01' }],
    ['a prospect is none yet', { sinceOn: '2025-11-01', status: 'prospect' }, null],
    ['signing goes before', { sinceOn: '2025-11-01', signedOn: '2025-03-01' }, null],
    ['the day of an import', { sinceOn: '2025-11-01', isEntryDay: true }, null],
    [
      'signed, and brought by an import',
      { sinceOn: '2025-11-01', isEntryDay: true, signedOn: '2025-11-02' },
      { began: 'signed', years: 1, comesOn: '2026-11-02' },
    ],
    ['an archived client', { signedOn: '2024-11-02', archivedOn: '2026-01-01' }, null],
  ] as const)('the day the work began: %s', (_, other, expected) => {
    const known = { client: { ...nothing.client, ...(other as Partial<Known['client']>) } };
    expect(found(known)).toEqual(
      expected
        ? [expect.objectContaining({ kind: 'anniversary', source: { noun: 'client', id: 1 }, ...expected })]
        : [],
    );
  });

  test('the first entry, if it is older than the record; not an attempt', () => {
    const first = entry(calendarDate('2025-11-04'));
    const landmarks = [entry(ago(3)), first, entry(calendarDate('2025-11-03'), { kind: 'attempt' })];
    expect(found({ landmarks })).toMatchObject([
      {
        kind: 'anniversary',
        began: 'entry',
        on: '2025-11-04',
        text: 'Talked',
        source: { noun: 'entry', id: first.id },
      },
    ]);
  });

  test('29 February comes round on the 28th, and across the new year', () => {
    const known = (signedOn: string) => ({ client: { ...nothing.client, signedOn: calendarDate(signedOn) } });
    expect(found(known('2024-02-29'), calendarDate('2025-03-03'))).toMatchObject([
      { comesOn: '2025-02-28', years: 1 },
    ]);
    expect(found(known('2024-12-30'), calendarDate('2026-01-02'))).toMatchObject([
      { comesOn: '2025-12-30', years: 1 },
    ]);
    expect(found(known('2024-01-02'), calendarDate('2025-12-30'))).toMatchObject([
      { comesOn: '2026-01-02', years: 2 },
    ]);
    expect(found(known('2024-12-31'), calendarDate('9999-12-31'))).toMatchObject([{ years: 7975 }]);
  });

  test.each([
    ['11-02', today, []],
    ['11-02', null, ['occasion']],
    ['11-09', null, ['occasion']],
    ['11-10', null, []],
    ['11-01', null, []],
  ])('a birthday on %s, a personal word on %s', (day, personalOn, expected) => {
    const landmarks = personalOn ? [entry(personalOn, { touches: ['personal'] })] : [];
    expect(kinds({ occasions: [occasion(day, 1980)], landmarks })).toEqual(expected);
  });

  test.each([
    [349, []],
    [350, ['year-ago']],
    [365, ['year-ago']],
    [380, ['year-ago']],
    [381, []],
  ])('a note of %i days ago', (days, expected) => {
    expect(kinds({ notes: [note(null, ago(days))] })).toEqual(expected);
    expect(kinds({ notes: [note('weakness', ago(days))] })).toEqual([]);
  });

  test('the note closest to a year ago', () => {
    const notes = [note(null, ago(380)), note(null, ago(366)), note(null, ago(350))];
    expect(found({ notes }).map(({ on }) => on)).toEqual([ago(366), ago(350), ago(380)]);
  });

  test.each([
    [24, 'settled', []],
    [25, 'settled', ['settled']],
    [45, 'compromise', ['settled']],
    [46, 'settled', []],
    [30, 'parted', []],
  ] as const)('a case that ended %i days ago: %s', (days, outcome, expected) => {
    expect(kinds({ cases: [ended(ago(days), { outcome })] })).toEqual(expected);
  });

  test('a case with a check-back appears once', () => {
    const cases = [ended(ago(30), { id: 7 })];
    expect(kinds({ reminders: [reminder(ago(2))], cases })).toEqual(['check-back']);
    expect(kinds({ reminders: [reminder(addDays(today, 1))], cases })).toEqual(['settled']);
    expect(kinds({ reminders: [reminder(ago(2), { purpose: null })] })).toEqual([]);
  });

  test('feedback without an answer', () => {
    const said = { saidOn: ago(20), words: 'Good', score: 7 };
    expect(
      found({ feedback: [feedback({ ...said, changed: 'A plan' }), feedback({ ...said, saidOn: ago(30) })] }),
    ).toMatchObject([
      { kind: 'feedback', on: ago(30), changed: null },
      { kind: 'feedback', on: ago(20), changed: 'A plan', text: 'Good', score: 7 },
    ]);
    const over = [
      { ...said, toldOn: ago(1) },
      { ...said, closedOn: ago(1) },
      { askedOn: ago(9) },
      { saidOn: addDays(today, 1) },
    ];
    expect(kinds({ feedback: over.map(feedback) })).toEqual([]);
  });

  test('a want, the newest first', () => {
    const notes = [note('want', ago(30)), note('want', ago(3)), note('want', addDays(today, 1))];
    expect(found({ notes }).map(({ on }) => on)).toEqual([ago(3), ago(30)]);
    expect(found({ notes: [note('want', ago(400)), note('want', ago(3))] })).toMatchObject(
      [{ isStale: true }, { isStale: false }].toReversed(),
    );
  });

  test('personal notes that were not learnt or confirmed lately; preferences are no way to begin', () => {
    const notes = [
      note('preference', ago(100)),
      note('personal', ago(200)),
      note('personal', ago(120), { confirmedOn: ago(5) }),
      note('strength', ago(200)),
      note('preference', ago(365)),
    ];
    expect(found({ notes }).map(({ on }) => on)).toEqual([ago(200)]);
  });

  test('the newest personal note, if there is nothing else', () => {
    const notes = [note('personal', ago(9)), note('personal', ago(3)), note('personal', addDays(today, 2))];
    expect(found({ notes })).toMatchObject([{ kind: 'known', on: ago(3) }]);
    expect(kinds({ notes, concerns: [concern(ago(3))] })).toEqual(['concern']);
  });

  test.each([
    [{ touches: ['news'] as const }, ago(91), ['useful']],
    [{ touches: ['news'] as const }, ago(90), []],
    [{ touches: ['thanks'] as const }, ago(91), []],
    [{ touches: ['help'] as const, direction: 'in' as const }, ago(91), []],
    [{ touches: ['help'] as const, kind: 'attempt' as const }, ago(91), []],
  ])('a word of use: %j', (other, on, expected) => {
    expect(kinds({ landmarks: [entry(on, other)] })).toEqual(expected);
  });
});

test('three different kinds come before a second of one, the most pressing first', () => {
  const known = {
    concerns: [concern(ago(30)), concern(ago(20))],
    notes: [note('want', ago(3)), note(null, ago(365))],
  };
  expect(kinds(known)).toEqual(['concern', 'year-ago', 'want']);
  expect(kinds({ ...known, notes: [note('want', ago(3))] })).toEqual(['concern', 'want', 'concern']);
  expect(kinds({ ...known, occasions: [occasion('11-05', null)], reminders: [reminder(today)] })).toEqual([
    'check-back',
    'occasion',
    'concern',
  ]);
});

const someNotes = fc.array(
  fc.record({ kind: fc.constantFrom(null, ...noteKinds), on: anyDay, confirmedOn: fc.option(anyDay) }),
  { maxLength: 5 },
);

const anyKnown: fc.Arbitrary<Known> = fc
  .record({
    notes: someNotes,
    concerns: fc.array(fc.record({ on: anyDay, acts: fc.array(anyDay, { maxLength: 2 }) }), { maxLength: 3 }),
    feedback: fc.array(fc.record({ saidOn: fc.option(anyDay), toldOn: fc.option(anyDay) }), { maxLength: 3 }),
    occasions: fc.array(fc.record({ on: anyDay, year: fc.option(fc.integer({ min: 1900, max: 2030 })) }), {
      maxLength: 3,
    }),
    cases: fc.array(fc.record({ on: fc.option(anyDay), outcome: fc.constantFrom(...outcomes) }), {
      maxLength: 3,
    }),
    reminders: fc.array(anyDay, { maxLength: 2 }),
    landmarks: fc.array(fc.record({ on: anyDay, touches: fc.subarray([...touches]) }), { maxLength: 4 }),
    sinceOn: anyDay,
    signedOn: fc.option(anyDay),
  })
  .map((all): Known => {
    const cases = all.cases.map(({ on, outcome }) => ended(on, { outcome }));
    return {
      client: { ...nothing.client, sinceOn: all.sinceOn, signedOn: all.signedOn },
      notes: all.notes.map(({ kind, on, confirmedOn }) => note(kind, on, { confirmedOn })),
      concerns: all.concerns.map(({ on, acts }) => concern(on, acts.toSorted())),
      feedback: all.feedback.map((one) => feedback({ ...one, words: 'Fine' })),
      occasions: all.occasions.map(({ on, year }) => occasion(on.slice(5), year)),
      cases,
      reminders:
        cases.length > 0 ? all.reminders.map((on) => reminder(on, { caseId: cases[0]?.id ?? null })) : [],
      landmarks: all.landmarks
        .map(({ on, touches: had }) => entry(on, { touches: had }))
        .toSorted((a, b) => (a.happenedOn < b.happenedOn ? 1 : -1)),
    };
  });

/** What is known of a client on a day, and the openers it gives. */
const anySituation = fc.tuple(anyKnown, anyDay).map(([all, day]) => {
  const known = { ...all, landmarks: all.landmarks.filter(({ happenedOn }) => happenedOn <= day) };
  return { known, day, some: openers(known, day) };
});

test('at most three, each from an existing row and none twice, and only birthdays from the future', () => {
  fc.assert(
    fc.property(anySituation, ({ known, day, some }) => {
      const rows = {
        ...{ note: known.notes, concern: known.concerns, case: known.cases, feedback: known.feedback },
        ...{ occasion: known.occasions, entry: known.landmarks, client: [known.client] },
      };
      expect(some.length).toBeLessThanOrEqual(3);
      expect(new Set(some.map(({ source }) => `${source.noun} ${source.id}`)).size).toBe(some.length);
      for (const opener of some) {
        expect(rows[opener.source.noun].map(({ id }) => id)).toContain(opener.source.id);
        const ahead = daysBetween(day, opener.on);
        expect(ahead).toBeLessThanOrEqual(opener.kind === 'occasion' ? 7 : 0);
        if (opener.kind === 'concern' && opener.lastAct) expect(opener.lastAct.on <= day).toBe(true);
      }
      expect(openers(known, day)).toEqual(some);
    }),
    { numRuns: runs(600) },
  );
});

test('what is tried above gives openers of every kind', () => {
  const situations = fc.sample(anySituation, { numRuns: 1200, seed: 1 });
  expect(new Set(situations.flatMap(({ some }) => some.map(({ kind }) => kind))).size).toBe(10);
});
