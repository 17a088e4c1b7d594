import { expect } from 'vitest';
import { addDays, calendarDate } from '../../../src/domain/days/calendar-date.ts';
import { newJournal } from '../../support/new-journal.ts';
import { testInZones } from '../../support/zones.ts';

// Half an hour before midnight in the west, and half an hour after it in the east, the day in UTC is another one.
const edges = [
  { today: '2026-03-28', time: '23:30' },
  { today: '2026-03-29', time: '00:30' },
  { today: '2026-10-24', time: '23:30' },
  { today: '2026-10-25', time: '00:30' },
];

testInZones('what is written down late or early is of the day on the wall', async () => {
  for (const { today, time } of edges) {
    const { rapport, rows } = await newJournal({ today, time });
    await rapport`client add Ada`;
    await rapport`call ada "Agreed on the fee"`;
    await rapport`remind ada "Send it" --on today`;
    expect(rows('SELECT happened_on FROM interactions')).toEqual([{ happened_on: today }]);
    expect(rows('SELECT due_on FROM reminders')).toEqual([{ due_on: today }]);
    expect(rows('SELECT since_on FROM clients')).toEqual([{ since_on: today }]);
    expect(await rapport.json`today`).toMatchObject({ todayOn: today });
    const history = await rapport`history`;
    expect(history.match(/\d{4}-\d\d-\d\d \d\d:\d\d/g)).toEqual(Array(3).fill(`${today} ${time}`));
  }
});

testInZones(
  'what was put off is ended by what they write the day after, not by what they wrote that day',
  async () => {
    for (const { today, time } of edges) {
      const { rapport } = await newJournal({ today, time });
      await rapport`client add Ada --since 2026-01-01`;
      await rapport`email ada "When is it ready?" --in --on ${addDays(calendarDate(today), -10)}`;
      const resting = async (day: string) =>
        (
          await rapport.json<{ restsUntilOn: string | null }[]>`check --rule waiting-for-you --as-of ${day}`
        ).map(({ restsUntilOn }) => restsUntilOn !== null);
      await rapport`snooze ada waiting-for-you`;
      await rapport`email ada "And the proofs?" --in`;
      expect(await resting(today)).toEqual([true]);
      const dayAfter = addDays(calendarDate(today), 1);
      await rapport.with({ today: dayAfter })`email ada "Hello?" --in`;
      expect(await resting(dayAfter)).toEqual([false]);
    }
  },
);

testInZones('an import at night is no anniversary of theirs', async () => {
  for (const { today, time } of edges) {
    const { rapport, write } = await newJournal({ today, time });
    write('b.csv', 'name\nOld Friend\n');
    await rapport`import csv b.csv`;
    const yearLater = today.replace('2026', '2027');
    const due = await rapport.with({ today: yearLater }).json<{ openers: { kind: string }[] }[]>`reasons`;
    expect(due.flatMap(({ openers }) => openers.map(({ kind }) => kind))).toEqual([]);
  }
});
