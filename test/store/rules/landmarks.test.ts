import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, calendarDate } from '../../../src/domain/days/calendar-date.ts';
import { anyClient, anyInteraction } from '../../support/arbitraries.ts';
import { memoryJournal } from '../../support/memory-journal.ts';
import { runs } from '../../support/runs.ts';

const first = calendarDate('2026-01-01');
const anyLog = fc.array(
  fc
    .record({ fields: anyInteraction, day: fc.nat(20), other: fc.boolean() })
    .map(({ fields, day, other }) => ({
      ...{ ...fields, happenedOn: addDays(first, day) },
      other,
    })),
  { maxLength: 25 },
);

test('the landmarks of a log are its first exchange and the last of each channel, direction and touches, up to a day', () => {
  fc.assert(
    fc.property(anyClient, anyLog, fc.nat(20), (client, log, days) => {
      const { journal, database } = memoryJournal();
      database.prepare("INSERT INTO operations (at, command, summary) VALUES ('', '', '')").run();
      const [clientId, another] = [journal.clients.add(client), journal.clients.add(client)];
      for (const { other, ...fields } of log)
        journal.entries.add({ ...fields, clientId: other ? another : clientId }, []);
      const until = addDays(first, days);
      const all = journal.entries
        .list({ clientId, until })
        .filter(({ kind }) => kind === 'exchange' || kind === 'attempt');
      const sort = ({ kind, channel, direction, touches }: (typeof all)[number]) =>
        JSON.stringify([kind, channel, direction, touches]);
      const firstOne = all.findLast(({ kind }) => kind === 'exchange');
      const expected = all.filter(
        (one, at) => one === firstOne || all.findIndex((earlier) => sort(earlier) === sort(one)) === at,
      );
      expect(journal.entries.landmarks({ clientId, until })).toEqual(expected);
      database.close();
    }),
    { numRuns: runs(60) },
  );
});
