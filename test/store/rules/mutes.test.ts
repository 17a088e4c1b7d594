import { expect, test } from 'vitest';
import { calendarDate } from '../../../src/domain/days/calendar-date.ts';
import { newJournal } from '../../support/new-journal.ts';
import { wallTime } from '../../support/wall-clock.ts';
import { threeClients } from '../three-clients.ts';

const mutes = 'SELECT client_id, rule, until_on, because FROM mutes ORDER BY id';

test('a mute is kept, changed in its place, lifted, and taken back', async () => {
  const { rapport, rows } = await newJournal({ cast: ['Ada Lovelace'] });
  await rapport`mute ada gone-quiet --until 2026-04-01 --because ${'on leave'}`;
  expect(rows(mutes)).toEqual([
    { client_id: 1, rule: 'gone-quiet', until_on: calendarDate('2026-04-01'), because: 'on leave' },
  ]);
  await rapport`mute ada gone-quiet --because ${'lives next door'}`;
  expect(rows(mutes)).toEqual([
    { client_id: 1, rule: 'gone-quiet', until_on: null, because: 'lives next door' },
  ]);
  await rapport`unmute ada gone-quiet`;
  expect(rows(mutes)).toEqual([]);
  await rapport`undo`;
  expect(rows(mutes)).toEqual([
    { client_id: 1, rule: 'gone-quiet', until_on: null, because: 'lives next door' },
  ]);
});

test('mutes are listed by client and rule, and lifted one by one', () => {
  const { mutes } = threeClients().journal;
  const mute = (clientId: number, rule: string) =>
    mutes.set({ clientId, rule, untilOn: null, because: 'away' });
  mute(2, 'email-only');
  mute(1, 'gone-quiet');
  mute(1, 'email-only');
  const named = (all: readonly { clientId: number; rule: string }[]) =>
    all.map(({ clientId, rule }) => `${clientId} ${rule}`);
  expect(named(mutes.list())).toEqual(['1 email-only', '1 gone-quiet', '2 email-only']);
  expect(named(mutes.of(1))).toEqual(['1 email-only', '1 gone-quiet']);
  expect(mutes.remove(1, 'email-only')).toBe(true);
  expect(mutes.remove(1, 'email-only')).toBe(false);
  expect(named(mutes.list())).toEqual(['1 gone-quiet', '2 email-only']);
});

test('a suggestion is put off again from the day that is done, and no longer where it is taken back', () => {
  const { journal } = threeClients();
  const rests = (at: string) => journal.at(wallTime(at)).rests;
  const rest = { clientId: 2, rule: 'gone-quiet' };
  rests('2026-03-01').set({ ...rest, untilOn: calendarDate('2026-03-05') });
  rests('2026-03-02').set({ ...rest, untilOn: calendarDate('2026-03-09') });
  for (const [clientId, rule] of [
    [2, 'email-only'],
    [1, 'gone-quiet'],
  ] as const)
    rests('2026-03-01').set({ clientId, rule, untilOn: calendarDate('2026-03-06') });
  const inForce = (day: string) =>
    journal.rests
      .inForce(calendarDate(day))
      .map(({ clientId, rule, setOn, untilOn }) => [clientId, rule, setOn, untilOn]);
  const long = [2, 'gone-quiet', '2026-03-02', '2026-03-09'];
  expect(inForce('2026-03-05')).toEqual([
    [1, 'gone-quiet', '2026-03-01', '2026-03-06'],
    [2, 'email-only', '2026-03-01', '2026-03-06'],
    long,
  ]);
  expect(inForce('2026-03-08')).toEqual([long]);
  expect(journal.rests.remove(2, 'gone-quiet')).toBe(true);
  expect(journal.rests.remove(2, 'gone-quiet')).toBe(false);
  expect(inForce('2026-03-08')).toEqual([]);
  expect(inForce('2026-03-05')).toHaveLength(2);
});

test('a suggestion that is put off rests up to the day before, for its client alone', () => {
  const { journal } = threeClients();
  const untilOn = calendarDate('2026-03-05');
  for (const clientId of [1, 2]) journal.rests.set({ clientId, rule: 'gone-quiet', untilOn });
  const inForce = (day: string, clientId?: number) =>
    journal.rests.inForce(calendarDate(day), clientId).map((one) => one.clientId);
  expect(inForce('2026-03-04')).toEqual([1, 2]);
  expect(inForce('2026-03-04', 2)).toEqual([2]);
  expect(inForce('2026-03-05')).toEqual([]);
});

test('a rule is muted about everybody once, and changed and lifted in its place', () => {
  const { mutes } = threeClients().journal;
  for (const [rule, because] of [
    ['gone-quiet', 'spring'],
    ['email-only', 'no phone'],
    ['gone-quiet', 'summer'],
  ] as const)
    mutes.setForAll({ rule, untilOn: null, because });
  const named = () => mutes.forAll().map(({ rule, because }) => [rule, because]);
  expect(named()).toEqual([
    ['email-only', 'no phone'],
    ['gone-quiet', 'summer'],
  ]);
  expect(mutes.list()).toEqual([]);
  expect(mutes.removeForAll('gone-quiet')).toBe(true);
  expect(mutes.removeForAll('gone-quiet')).toBe(false);
  expect(named()).toEqual([['email-only', 'no phone']]);
});
