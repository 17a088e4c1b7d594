import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type CalendarDate, calendarDate } from '../../../src/domain/calendar-date.ts';
import { rungs } from '../../../src/domain/repair/case.ts';
import { type Ladder, ladderOf, type OnLadder } from '../../../src/domain/repair/ladder.ts';
import { defaultWorkingWeek } from '../../../src/domain/working-days.ts';
import { aCaseEntry, aFile, aStep } from '../../support/case-file.ts';

// Monday 2 March 2026 is the day the case came up.
function onDay(today: string, file = aFile(), more: Partial<OnLadder> = {}): Ladder {
  return ladderOf(file, {
    today: calendarDate(today),
    workingWeek: defaultWorkingWeek,
    second: null,
    ...more,
  });
}

const next = (ladder: Ladder) => ladder.next && [ladder.next.rung, ladder.next.dueOn, ladder.next.isDue];

describe('from writing to a call', () => {
  test('two working days after it came up', () => {
    expect(next(onDay('2026-03-03'))).toEqual(['call', '2026-03-04', false]);
    expect(next(onDay('2026-03-04'))).toEqual(['call', '2026-03-04', true]);
    const friday = aFile({ case: { openedOn: calendarDate('2026-03-06') } });
    expect(next(onDay('2026-03-08', friday))).toEqual(['call', '2026-03-10', false]);
  });

  test('on the day of the second round, either way, where that is earlier', () => {
    const one = aFile({ entries: [aCaseEntry('2026-03-02', { direction: 'in' })] });
    expect(next(onDay('2026-03-02', one))).toEqual(['call', '2026-03-04', false]);
    const two = aFile({ entries: [...one.entries, aCaseEntry('2026-03-03')] });
    const ladder = onDay('2026-03-03', two);
    expect(next(ladder)).toEqual(['call', '2026-03-03', true]);
    expect(ladder.next?.reasons).toEqual([
      { kind: 'rounds', count: 2, since: '2026-03-02' },
      { kind: 'in-writing', workingDays: 1 },
    ]);
  });

  test('what a machine or a newsletter said, what lies ahead, and a call that reached nobody are no rounds', () => {
    const entries = [
      aCaseEntry('2026-03-02', { channel: 'call', kind: 'attempt' }),
      aCaseEntry('2026-03-03'),
      aCaseEntry('2026-03-05'),
    ];
    const ladder = onDay('2026-03-03', aFile({ entries }));
    expect([ladder.rung, ladder.rounds, ladder.firstTalkOn]).toEqual(['email', 1, null]);
  });

  test('not where they asked to be written to', () => {
    expect(onDay('2026-03-20', aFile(), { wantsWriting: true }).next).toBeNull();
  });
});

describe('from a call to the two who decide', () => {
  const called = aFile({ entries: [aCaseEntry('2026-03-04', { channel: 'call', direction: 'mutual' })] });

  test('three working days after the first talk', () => {
    expect(onDay('2026-03-04', called).rung).toBe('call');
    expect(next(onDay('2026-03-06', called))).toEqual(['in-person', '2026-03-09', false]);
    expect(next(onDay('2026-03-09', called))).toEqual(['in-person', '2026-03-09', true]);
  });

  test('at once where it is critical, or the second failure', () => {
    const critical = aFile({ case: { severity: 'critical' } });
    expect(next(onDay('2026-03-02', critical))).toEqual(['in-person', '2026-03-02', true]);
    const second = { kind: 'promise', id: 4, text: 'Refund it', on: calendarDate('2026-03-05') } as const;
    expect(next(onDay('2026-03-05', aFile(), { second }))).toEqual(['in-person', '2026-03-05', true]);
    expect(next(onDay('2026-03-04', aFile(), { second }))).toEqual(['in-person', '2026-03-05', false]);
    const before = { ...second, on: calendarDate('2026-01-05') };
    expect(next(onDay('2026-03-02', aFile(), { second: before }))).toEqual(['in-person', '2026-03-02', true]);
  });

  test('a meeting past the one who decides is only a talk', () => {
    const meeting = aCaseEntry('2026-03-04', { channel: 'meeting', direction: 'mutual' });
    const past = aFile({ entries: [{ ...meeting, reachedDecider: false }] });
    expect([onDay('2026-03-05', past).rung, onDay('2026-03-05', past).metOn]).toEqual(['call', null]);
    const reached = onDay('2026-03-05', aFile({ entries: [meeting] }));
    expect([reached.rung, reached.metOn, reached.next]).toEqual(['in-person', '2026-03-04', null]);
  });
});

test('a step up is where it stands; what was put right or settled climbs no further', () => {
  const up = aFile({ steps: [aStep('escalated', '2026-03-03', { rung: 'call' })] });
  expect([onDay('2026-03-03', up).rung, next(onDay('2026-03-03', up))]).toEqual([
    'call',
    ['in-person', '2026-03-06', false],
  ]);
  expect(onDay('2026-03-20', aFile({ case: { fixedOn: calendarDate('2026-03-03') } })).next).toBeNull();
  const over = { settledOn: calendarDate('2026-03-03'), outcome: 'settled' } as const;
  expect(onDay('2026-03-20', aFile({ case: over })).next).toBeNull();
});

test('a rung that was refused is asked about again after three working days, with the reason', () => {
  const stayed = aFile({
    steps: [aStep('stayed', '2026-03-05', { rung: 'call', because: 'She is abroad' })],
  });
  const ladder = onDay('2026-03-06', stayed);
  expect(next(ladder)).toEqual(['call', '2026-03-10', false]);
  expect(ladder.next?.reasons.at(-1)).toEqual({ kind: 'stayed', on: '2026-03-05', because: 'She is abroad' });
  expect(onDay('2026-03-10', stayed).next?.isDue).toBe(true);
});

test('as days go by and words are said, nobody ever comes down the ladder, and the next rung is the one above or higher', () => {
  const anyEntry = fc.record({
    day: fc.nat({ max: 40 }),
    channel: fc.constantFrom('email', 'letter', 'call', 'meeting', 'event' as const),
    kind: fc.constantFrom('exchange', 'attempt' as const),
    reachedDecider: fc.boolean(),
  });
  const height = (ladder: Ladder) => rungs.indexOf(ladder.rung);
  fc.assert(
    fc.property(
      fc.array(anyEntry, { maxLength: 8 }),
      fc.nat({ max: 40 }),
      fc.nat({ max: 9 }),
      (log, at, later) => {
        const start: CalendarDate = calendarDate('2026-03-02');
        const entries = log
          .map(({ day, ...fields }) => aCaseEntry(addDays(start, day), fields))
          .sort((a, b) => (a.happenedOn < b.happenedOn ? -1 : 1));
        const file = aFile({ entries });
        const now = onDay(addDays(start, at), file);
        const then = onDay(addDays(start, at + later), file);
        expect(height(then)).toBeGreaterThanOrEqual(height(now));
        if (now.next) expect(rungs.indexOf(now.next.rung)).toBeGreaterThan(height(now));
        // Nothing that lies ahead is known yet.
        const known = entries.filter(({ happenedOn }) => happenedOn <= addDays(start, at));
        expect(onDay(addDays(start, at), aFile({ entries: known }))).toEqual(now);
      },
    ),
  );
});
