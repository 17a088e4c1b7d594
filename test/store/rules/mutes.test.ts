import { expect, test } from 'vitest';
import { calendarDate } from '../../../src/domain/days/calendar-date.ts';
import { newJournal } from '../../support/new-journal.ts';

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
