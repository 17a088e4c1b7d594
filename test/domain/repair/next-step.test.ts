import { expect, test } from 'vitest';
import { calendarDate } from '../../../src/domain/days/calendar-date.ts';
import { defaultWorkingWeek } from '../../../src/domain/days/working-days.ts';
import type { CaseFile } from '../../../src/domain/repair/case.ts';
import { checkBacksDue, ladderOf, nextStep } from '../../../src/domain/repair/ladder.ts';
import { aCaseEntry, aFile, aPromise, aStep } from '../../support/case-file.ts';

/** The next step on Tuesday 3 March, the day after the case came up, by default. */
function step(file: CaseFile, today = '2026-03-03') {
  const on = { today: calendarDate(today), workingWeek: defaultWorkingWeek, second: null, yearlyValue: null };
  const found = nextStep(file, ladderOf(file, on), defaultWorkingWeek);
  return found && [found.deed, found.dueOn];
}

const heard = aStep('heard', '2026-03-02');
const restated = aStep('restated', '2026-03-02', { confirmed: true });
const answered = aStep('answered', '2026-03-03');
const called = aCaseEntry('2026-03-03', { channel: 'call', direction: 'mutual' });

test('listen, say it back until they agree, and only then answer', () => {
  expect(step(aFile())).toEqual(['hear', '2026-03-03']);
  expect(step(aFile({ steps: [heard] }))).toEqual(['restate', '2026-03-03']);
  const misheard = aStep('restated', '2026-03-02', { confirmed: false });
  expect(step(aFile({ steps: [heard, misheard] }))).toEqual(['restate', '2026-03-03']);
  expect(step(aFile({ steps: [heard, restated] }))).toEqual(['answer', '2026-03-03']);
});

test('the ladder comes first when its day has come', () => {
  expect(step(aFile(), '2026-03-05')).toEqual(['call', '2026-03-05']);
  const talked = aFile({ steps: [heard, restated, answered], entries: [called] });
  // What was agreed in the talk may not be written down, until they write again.
  expect(step(talked, '2026-03-07')).toEqual(['fix', null]);
  const wrote = { ...talked, entries: [called, aCaseEntry('2026-03-05', { direction: 'in' })] };
  expect(step(wrote, '2026-03-07')).toEqual(['meet', '2026-03-07']);
});

test('words wait for a talk that is booked, and for no promise', () => {
  const promises = [aPromise('2026-10-20')];
  expect(step(aFile({ promises }))).toEqual(['hear', '2026-03-03']);
  expect(step(aFile({ steps: [heard], promises }))).toEqual(['restate', '2026-03-03']);
  expect(step(aFile({ steps: [heard, restated], promises }))).toEqual(['answer', '2026-03-03']);
  expect(step(aFile({ steps: [heard, restated, answered], promises }))).toEqual([
    'keep-promise',
    '2026-10-20',
  ]);
  const booked = [{ ...called, happenedOn: calendarDate('2026-03-13') }];
  expect(step(aFile({ booked }))).toEqual(['hear', '2026-03-13']);
});

test('no step is due before the one that it waits for', () => {
  const critical = { severity: 'critical' } as const;
  // A first word is due on the 3rd, and is soon enough then.
  expect(step(aFile({ case: critical }), '2026-03-02')).toEqual(['meet', '2026-03-03']);
  expect(step(aFile({ case: critical, entries: [called] }), '2026-03-06')).toEqual(['meet', '2026-03-03']);
  expect(step(aFile({ case: critical, steps: [heard] }), '2026-03-02')).toEqual(['meet', '2026-03-02']);
  const misheard = aStep('restated', '2026-03-05', { confirmed: false });
  expect(step(aFile({ steps: [heard, misheard], entries: [called] }), '2026-03-05')).toEqual([
    'restate',
    '2026-03-06',
  ]);
});

test('what is fixed can end once they are content, heard or not', () => {
  const fixed = { fixedOn: calendarDate('2026-03-03') };
  const asked = (content: 'yes' | null) =>
    aFile({ case: fixed, steps: [aStep('checked-back', '2026-03-10', { content })] });
  expect(step(asked('yes'), '2026-03-20')).toEqual(['settle', null]);
  // Where that is not known, they are asked again, also when nobody said back what they said.
  expect(step(asked(null), '2026-03-20')).toEqual(['check-back', '2026-04-02']);
  const misheard = aFile({ case: fixed, steps: [heard, ...asked(null).steps] });
  expect(step(misheard, '2026-03-20')).toEqual(['check-back', '2026-04-02']);
  const twice = [...asked(null).steps, aStep('checked-back', '2026-04-02')];
  expect(step(aFile({ case: fixed, steps: twice }), '2026-04-20')).toEqual(['check-back', null]);
});

test('a client answered without a hearing is heard from the beginning', () => {
  const early = aStep('answered', '2026-03-02', { withoutHearing: 'They were on a plane' });
  expect(step(aFile({ steps: [early] }))).toEqual(['fix', null]);
  const later = aStep('heard', '2026-03-03');
  expect(step(aFile({ steps: [early, later] }))).toEqual(['restate', '2026-03-04']);
  const back = aStep('restated', '2026-03-03', { confirmed: true });
  expect(step(aFile({ steps: [early, later, back] }))).toEqual(['answer', '2026-03-04']);
  expect(step(aFile({ steps: [early, later, back, aStep('answered', '2026-03-03')] }))).toEqual([
    'fix',
    null,
  ]);
  // A client heard before but not understood yet counts as answered all the same.
  expect(step(aFile({ steps: [heard, early] }))).toEqual(['fix', null]);
});

test('a broken promise is told before anything else', () => {
  const broken = (on: string, told: string | null) =>
    aPromise('2026-03-03', { status: 'dropped', brokenOn: calendarDate(on), brokenTold: told });
  const promises = [broken('2026-03-05', null), broken('2026-03-04', null), broken('2026-03-02', 'Called')];
  expect(step(aFile({ promises }), '2026-03-06')).toEqual(['tell', '2026-03-04']);
  expect(step(aFile({ promises: promises.slice(2) }))?.[0]).not.toBe('tell');
});

test('a decided rung that was not reached comes next', () => {
  const taken = (rung: 'call' | 'in-person') =>
    aFile({ steps: [aStep('escalated', '2026-03-03', { rung })] });
  expect(step(taken('call'))).toEqual(['call', '2026-03-03']);
  expect(step(taken('in-person'))).toEqual(['meet', '2026-03-03']);
});

test('then keep promises, fix it, ask how it is, and settle', () => {
  const steps = [heard, restated, answered];
  const entries = [called];
  const promises = [
    aPromise('2026-03-09'),
    aPromise('2026-03-05', { snoozedUntilOn: calendarDate('2026-03-07') }),
  ];
  expect(step(aFile({ steps, entries, promises }))).toEqual(['keep-promise', '2026-03-07']);
  expect(step(aFile({ steps, entries }))).toEqual(['fix', null]);
  const fixed = { fixedOn: calendarDate('2026-03-10') };
  expect(step(aFile({ case: fixed, steps, entries }), '2026-03-20')).toEqual(['check-back', '2026-03-17']);
  const asked = [...steps, aStep('checked-back', '2026-03-17', { content: 'yes' })];
  expect(step(aFile({ case: fixed, steps: asked, entries }), '2026-03-20')).toEqual(['settle', null]);
  const notYet = [...steps, aStep('checked-back', '2026-03-17', { content: 'not-yet' })];
  expect(step(aFile({ case: fixed, steps: notYet, entries }), '2026-03-20')).toEqual([
    'check-back',
    '2026-03-24',
  ]);
  const no = [...steps, aStep('checked-back', '2026-03-17', { content: 'no' })];
  expect(step(aFile({ steps: no, entries }), '2026-03-20')).toEqual(['fix', null]);
  // Put right again, they are asked anew.
  const again = { fixedOn: calendarDate('2026-03-17') };
  expect(step(aFile({ case: again, steps: no, entries }), '2026-03-20')).toEqual([
    'check-back',
    '2026-03-24',
  ]);
  const over = { ...fixed, settledOn: calendarDate('2026-03-20'), outcome: 'settled' } as const;
  expect(step(aFile({ case: over, steps: asked, entries }), '2026-03-20')).toBeNull();
});

test('check-backs are due 7 and 30 days after the fix, minus those made since a reopening', () => {
  const fixed = { fixedOn: calendarDate('2026-03-10') };
  expect(checkBacksDue(aFile())).toEqual([]);
  expect(checkBacksDue(aFile({ case: fixed }))).toEqual(['2026-03-17', '2026-04-09']);
  const once = [aStep('checked-back', '2026-03-18')];
  expect(checkBacksDue(aFile({ case: fixed, steps: once }))).toEqual(['2026-04-09']);
  const early = [aStep('checked-back', '2026-03-09'), aStep('checked-back', '2026-03-11')];
  expect(checkBacksDue(aFile({ case: fixed, steps: early.slice(0, 1) }))).toEqual([
    '2026-03-17',
    '2026-04-09',
  ]);
  expect(checkBacksDue(aFile({ case: fixed, steps: early }))).toEqual(['2026-04-09']);
  const soon = [...early, aStep('checked-back', '2026-03-14')];
  expect(checkBacksDue(aFile({ case: fixed, steps: soon }))).toEqual(['2026-04-09']);
  const again = [...once, aStep('reopened', '2026-03-20')];
  expect(checkBacksDue(aFile({ case: fixed, steps: again }))).toEqual(['2026-03-17', '2026-04-09']);
});

test('a reopened case is heard and answered again, counted from that day', () => {
  const steps = [heard, restated, answered, aStep('reopened', '2026-05-04')];
  const again = aFile({ steps, entries: [called] });
  expect(step(again, '2026-05-04')).toEqual(['hear', '2026-05-05']);
  expect(
    step(aFile({ steps: [...steps, aStep('heard', '2026-05-05')], entries: [called] }), '2026-05-05'),
  ).toEqual(['restate', '2026-05-06']);
});
