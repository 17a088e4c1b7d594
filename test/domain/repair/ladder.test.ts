import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type CalendarDate, calendarDate } from '../../../src/domain/days/calendar-date.ts';
import { defaultWorkingWeek } from '../../../src/domain/days/working-days.ts';
import { type Ladder, ladderOf, type OnLadder } from '../../../src/domain/repair/ladder.ts';
import { rungs } from '../../../src/nouns/case.ts';
import { aCaseEntry, aFile, aPromise, aStep } from '../../support/case-file.ts';

// Monday 2 March 2026 is the day the case came up.
function onDay(today: string, file = aFile(), more: Partial<OnLadder> = {}): Ladder {
  return ladderOf(file, {
    today: calendarDate(today),
    workingWeek: defaultWorkingWeek,
    second: null,
    yearlyValue: null,
    ...more,
  });
}

const next = (ladder: Ladder) => ladder.next && [ladder.next.rung, ladder.next.dueOn, ladder.next.isDue];

describe('from writing to a call', () => {
  test('is due once two working days after the case came up are over', () => {
    expect(next(onDay('2026-03-04'))).toEqual(['call', '2026-03-05', false]);
    expect(next(onDay('2026-03-05'))).toEqual(['call', '2026-03-05', true]);
    const friday = aFile({ case: { openedOn: calendarDate('2026-03-06') } });
    expect(next(onDay('2026-03-08', friday))).toEqual(['call', '2026-03-11', false]);
  });

  test('is due on the day of the second round, theirs and yours, if that is earlier', () => {
    const one = aFile({ entries: [aCaseEntry('2026-03-02', { direction: 'in' })] });
    expect(next(onDay('2026-03-02', one))).toEqual(['call', '2026-03-05', false]);
    const entries = [...one.entries, aCaseEntry('2026-03-02'), aCaseEntry('2026-03-03', { direction: 'in' })];
    // A round is a word of theirs and one of yours, no matter who begins.
    expect(next(onDay('2026-03-03', aFile({ entries })))).toEqual(['call', '2026-03-05', false]);
    const two = aFile({ entries: [...entries, aCaseEntry('2026-03-03')] });
    const ladder = onDay('2026-03-03', two);
    expect(next(ladder)).toEqual(['call', '2026-03-03', true]);
    expect(ladder.next?.reasons).toEqual([
      { kind: 'rounds', count: 2, since: '2026-03-02' },
      { kind: 'in-writing', workingDays: 0 },
    ]);
  });

  test('automatic answers, bulk mail, planned entries and missed calls are not rounds', () => {
    const entries = [
      aCaseEntry('2026-03-02', { channel: 'call', kind: 'attempt' }),
      aCaseEntry('2026-03-03'),
      aCaseEntry('2026-03-05'),
    ];
    const ladder = onDay('2026-03-03', aFile({ entries }));
    expect([ladder.rung, ladder.written, ladder.firstTalkOn]).toEqual(['email', 1, null]);
  });

  test('is not due for clients who asked for writing', () => {
    expect(onDay('2026-03-20', aFile(), { wantsWriting: true }).next).toBeNull();
  });
});

test('counts only what follows a reopening', () => {
  const steps = [
    aStep('escalated', '2026-03-03', { rung: 'in-person' }),
    aStep('settled', '2026-03-10'),
    aStep('reopened', '2026-05-04'),
  ];
  const before = [
    aCaseEntry('2026-03-03'),
    aCaseEntry('2026-03-04', { channel: 'call', direction: 'mutual' }),
    aCaseEntry('2026-03-05', { channel: 'meeting', direction: 'mutual' }),
  ];
  const again = onDay('2026-05-04', aFile({ steps, entries: before }));
  expect(again).toMatchObject({ rung: 'email', written: 0, firstTalkOn: null, metOn: null });
  expect(next(again)).toEqual(['call', '2026-05-07', false]);
  const talk = aCaseEntry('2026-05-05', { channel: 'call', direction: 'mutual' });
  const talked = onDay('2026-05-05', aFile({ steps, entries: [...before, talk] }));
  expect([talked.rung, next(talked)]).toEqual(['call', ['in-person', '2026-05-09', false]]);
});

describe('from a call to the two decision-makers', () => {
  const call = aCaseEntry('2026-03-04', { channel: 'call', direction: 'mutual' });
  const called = aFile({ entries: [call] });

  test('once three working days after the last talk are over', () => {
    expect(onDay('2026-03-04', called).rung).toBe('call');
    expect(next(onDay('2026-03-09', called))).toEqual(['in-person', '2026-03-10', false]);
    const { next: due } = onDay('2026-03-10', called);
    expect(due).toMatchObject({ rung: 'in-person', dueOn: '2026-03-10', isDue: true });
    // It is an open question, unless they wrote since or much is at stake.
    expect(due?.reasons).toEqual([{ kind: 'after-call', on: '2026-03-04', workingDays: 3 }]);
    expect(due?.isQuestion).toBe(true);
    const usd = (minor: number) => ({ minor, currency: 'USD' });
    const wrote = aFile({ entries: [...called.entries, aCaseEntry('2026-03-05', { direction: 'in' })] });
    expect(onDay('2026-03-10', wrote).next).not.toHaveProperty('isQuestion');
    const large = aFile({ ...called, case: { amount: usd(50_001) } });
    const worth = { yearlyValue: usd(1_000_000) };
    expect(onDay('2026-03-10', large, worth).next).not.toHaveProperty('isQuestion');
    const again = aFile({
      entries: [...called.entries, { ...call, happenedOn: calendarDate('2026-03-09') }],
    });
    expect(next(onDay('2026-03-10', again))).toEqual(['in-person', '2026-03-13', false]);
  });

  test('nobody meets over what is small, unless it is critical or was decided', () => {
    const minor = (parts: Parameters<typeof aFile>[0]) => aFile({ ...parts, case: { severity: 'minor' } });
    expect(onDay('2026-03-20', minor({ entries: [call] })).next).toBeNull();
    const second = { kind: 'promise', id: 4, text: 'Refund it', on: calendarDate('2026-03-02') } as const;
    expect(next(onDay('2026-03-05', minor({}), { second }))).toEqual(['call', '2026-03-05', true]);
    const steps = [aStep('escalated', '2026-03-03', { rung: 'in-person' })];
    expect(next(onDay('2026-03-05', minor({ steps })))).toEqual(['in-person', '2026-03-03', true]);
    const usd = (minor: number) => ({ minor, currency: 'USD' });
    // Of a year of 20,000, 30 is postage, whatever one calls it.
    const worth = { yearlyValue: usd(2_000_000) };
    const postage = aFile({ case: { severity: 'critical', amount: usd(3_000) } });
    expect(next(onDay('2026-03-05', postage, worth))).toEqual(['call', '2026-03-05', true]);
    const trust = aFile({ case: { ...postage.case, costs: ['trust'] } });
    expect(next(onDay('2026-03-05', trust, worth))).toEqual(['in-person', '2026-03-02', true]);
  });

  test('a day that was agreed is waited for, and said', () => {
    const critical = aFile({ case: { severity: 'critical' }, promises: [aPromise('2026-03-20')] });
    const ladder = onDay('2026-03-20', critical);
    expect(next(ladder)).toEqual(['in-person', '2026-03-21', false]);
    expect(ladder.next?.reasons).toEqual([
      { kind: 'critical' },
      { kind: 'agreed', day: 'promise', on: '2026-03-20' },
    ]);
    expect(next(onDay('2026-03-21', critical))).toEqual(['in-person', '2026-03-21', true]);
    const booked = aFile({ booked: [{ ...call, happenedOn: calendarDate('2026-03-12') }] });
    expect(next(onDay('2026-03-09', booked))).toEqual(['call', '2026-03-13', false]);
  });

  test('at once for a critical case or a second failure', () => {
    const critical = aFile({ case: { severity: 'critical' } });
    expect(next(onDay('2026-03-02', critical))).toEqual(['in-person', '2026-03-02', true]);
    const second = { kind: 'promise', id: 4, text: 'Refund it', on: calendarDate('2026-03-05') } as const;
    expect(next(onDay('2026-03-05', aFile(), { second }))).toEqual(['in-person', '2026-03-05', true]);
    expect(next(onDay('2026-03-04', aFile(), { second }))).toEqual(['in-person', '2026-03-05', false]);
    const before = { ...second, on: calendarDate('2026-01-05') };
    expect(next(onDay('2026-03-02', aFile(), { second: before }))).toEqual(['in-person', '2026-03-02', true]);
  });

  test('a meeting without the decision-maker is only a talk', () => {
    const meeting = aCaseEntry('2026-03-04', { channel: 'meeting', direction: 'mutual' });
    const past = aFile({ entries: [{ ...meeting, reachedDecider: false }] });
    expect([onDay('2026-03-05', past).rung, onDay('2026-03-05', past).metOn]).toEqual(['call', null]);
    const reached = onDay('2026-03-05', aFile({ entries: [meeting] }));
    expect([reached.rung, reached.metOn, reached.next]).toEqual(['in-person', '2026-03-04', null]);
  });
});

describe('a decided rung', () => {
  const up = aStep('escalated', '2026-03-03', { rung: 'call' });
  const missed = (on: string) => aCaseEntry(on, { channel: 'call', kind: 'attempt' });

  test('is the current rung, and next until it is reached; missed calls count', () => {
    const entries = [missed('2026-03-02'), missed('2026-03-04'), missed('2026-03-05')];
    const ladder = onDay('2026-03-04', aFile({ steps: [up], entries }));
    expect([ladder.rung, next(ladder)]).toEqual(['call', ['call', '2026-03-03', true]]);
    expect(ladder.next?.reasons).toEqual([{ kind: 'decided', on: '2026-03-03', missedCalls: 1 }]);
    const call = aCaseEntry('2026-03-05', { channel: 'call', direction: 'mutual' });
    expect(next(onDay('2026-03-05', aFile({ steps: [up], entries: [call] })))).toEqual([
      ...['in-person', '2026-03-11', false],
    ]);
  });

  test('a meeting is next until they met, with the reasons for it', () => {
    const meet = aStep('escalated', '2026-03-04', { rung: 'in-person' });
    const call = aCaseEntry('2026-03-03', { channel: 'call', direction: 'mutual' });
    const ladder = onDay('2026-03-05', aFile({ steps: [meet], entries: [call] }));
    expect([ladder.rung, next(ladder)]).toEqual(['in-person', ['in-person', '2026-03-04', true]]);
    const critical = onDay('2026-03-05', aFile({ case: { severity: 'critical' }, steps: [meet] }));
    expect(critical.next?.reasons.map(({ kind }) => kind)).toEqual(['decided', 'critical']);
    const met = aCaseEntry('2026-03-05', { channel: 'meeting', direction: 'mutual' });
    expect(onDay('2026-03-05', aFile({ steps: [meet], entries: [met] })).next).toBeNull();
  });

  test('gives way to reasons for the two decision-makers', () => {
    const critical = aFile({ case: { severity: 'critical' }, steps: [up] });
    expect(next(onDay('2026-03-03', critical))).toEqual(['in-person', '2026-03-02', true]);
  });

  test('also holds for clients who asked for writing, because it was decided', () => {
    expect(next(onDay('2026-03-03', aFile({ steps: [up] }), { wantsWriting: true }))?.[0]).toBe('call');
  });

  test('can be postponed, but not by an earlier step', () => {
    const stay = (on: string) => aStep('stayed', on, { rung: 'call', because: 'They travel' });
    const before = aFile({ steps: [stay('2026-03-02'), up] });
    expect(next(onDay('2026-03-03', before))).toEqual(['call', '2026-03-03', true]);
    const after = aFile({ steps: [up, stay('2026-03-04')] });
    expect(next(onDay('2026-03-04', after))).toEqual(['call', '2026-03-09', false]);
  });
});

test('a fixed or settled case climbs no further', () => {
  expect(onDay('2026-03-20', aFile({ case: { fixedOn: calendarDate('2026-03-03') } })).next).toBeNull();
  const over = { settledOn: calendarDate('2026-03-03'), outcome: 'settled' } as const;
  expect(onDay('2026-03-20', aFile({ case: over })).next).toBeNull();
});

test('a refused rung comes up again after three working days, with the reason', () => {
  const stayed = aFile({
    steps: [aStep('stayed', '2026-03-05', { rung: 'call', because: 'She is abroad' })],
  });
  const ladder = onDay('2026-03-06', stayed);
  expect(next(ladder)).toEqual(['call', '2026-03-10', false]);
  expect(ladder.next?.reasons.at(-1)).toEqual({
    ...{ kind: 'stayed', on: '2026-03-05', until: null, because: 'She is abroad' },
  });
  expect(onDay('2026-03-10', stayed).next?.isDue).toBe(true);
});

test('or on the chosen day', () => {
  const untilOn = calendarDate('2026-03-16');
  const steps = [aStep('stayed', '2026-03-05', { rung: 'call', because: 'She is abroad', untilOn })];
  expect(next(onDay('2026-03-12', aFile({ steps })))).toEqual(['call', '2026-03-16', false]);
  expect(onDay('2026-03-16', aFile({ steps })).next?.isDue).toBe(true);
});

test('over time nobody comes down the ladder, and the next rung is above it or the decided one', () => {
  const anyEntry = fc.record({
    day: fc.nat({ max: 40 }),
    channel: fc.constantFrom('email', 'letter', 'call', 'meeting', 'event' as const),
    kind: fc.constantFrom('exchange', 'attempt' as const),
    reachedDecider: fc.boolean(),
  });
  const anyStep = fc.record({
    day: fc.nat({ max: 40 }),
    rung: fc.constantFrom('call', 'in-person' as const),
  });
  const height = (ladder: Ladder) => rungs.indexOf(ladder.rung);
  fc.assert(
    fc.property(
      fc.array(anyEntry, { maxLength: 8 }),
      fc.array(anyStep, { maxLength: 2 }),
      fc.nat({ max: 40 }),
      fc.nat({ max: 9 }),
      (log, decided, at, later) => {
        const start: CalendarDate = calendarDate('2026-03-02');
        const entries = log
          .map(({ day, ...fields }) => aCaseEntry(addDays(start, day), fields))
          .sort((a, b) => (a.happenedOn < b.happenedOn ? -1 : 1));
        const taken = decided
          .map(({ day, rung }) => aStep('escalated', addDays(start, day), { rung }))
          .sort((a, b) => (a.happenedOn < b.happenedOn ? -1 : 1));
        // Leave out later steps before asking the ladder.
        const on = (day: CalendarDate, known = entries) =>
          onDay(day, aFile({ entries: known, steps: taken.filter(({ happenedOn }) => happenedOn <= day) }));
        const now = on(addDays(start, at));
        const then = on(addDays(start, at + later));
        expect(height(then)).toBeGreaterThanOrEqual(height(now));
        const isDecided = now.next?.reasons.some(({ kind }) => kind === 'decided');
        if (now.next && isDecided) expect(rungs.indexOf(now.next.rung)).toBe(height(now));
        else if (now.next) expect(rungs.indexOf(now.next.rung)).toBeGreaterThan(height(now));
        // Without a call, the reasons do not mention one.
        if (!now.firstTalkOn) expect(now.next?.reasons.map(({ kind }) => kind)).not.toContain('after-call');
        // Later entries are not known yet.
        const known = entries.filter(({ happenedOn }) => happenedOn <= addDays(start, at));
        expect(on(addDays(start, at), known)).toEqual(now);
      },
    ),
  );
});
