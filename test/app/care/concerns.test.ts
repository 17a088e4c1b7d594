import { expect, test } from 'vitest';
import { actOnConcern, closeConcern, noteConcern } from '../../../src/app/care/concerns.ts';
import { addDays, calendarDate } from '../../../src/domain/days/calendar-date.ts';
import { memoryJournal } from '../../support/memory-journal.ts';

const today = calendarDate('2026-03-02');

function started() {
  const { journal } = memoryJournal();
  const id = journal.change('', () =>
    journal.clients.add({
      ...{ name: 'Acme', externalId: null, status: 'active', quietUntilOn: null, cadenceDays: null },
      ...{ sinceOn: today, writingBecause: null, about: null, archivedOn: null },
    }),
  );
  const acme = { id, name: 'Acme' };
  const note = (what: string, notedOn = today) =>
    noteConcern(journal, acme, { personId: null, what, notedOn });
  return { journal, acme, note };
}

test('help is listed by day, and is one operation with its entry', () => {
  const { journal, note } = started();
  const { id } = note('No time to hire', addDays(today, -9));
  const operations = journal.operations.list(-1).length;
  const talk = { channel: 'call', people: [] } as const;
  actOnConcern(journal, journal.concerns.stored(id), { on: today, text: 'second', talk });
  actOnConcern(journal, journal.concerns.stored(id), { on: addDays(today, -9), text: 'first', talk: null });
  expect(journal.operations.list(-1)).toHaveLength(operations + 2);
  expect(journal.concerns.stored(id).acts).toMatchObject([
    { text: 'first', entryId: null, channel: null },
    { text: 'second', entryId: 1, channel: 'call' },
  ]);
  expect(journal.entries.get(1)).toMatchObject({ touches: ['help'], direction: 'mutual' });
});

test('an entry keeps its touches and gets none twice', () => {
  const { journal, acme, note } = started();
  const entryOf = () => journal.entries.get(1) ?? expect.fail('no entry');
  journal.change('', () =>
    journal.entries.add(
      {
        ...{ clientId: acme.id, happenedOn: today, channel: 'call', direction: 'mutual' },
        ...{ audience: 'one-on-one', kind: 'exchange', replyNeeded: true, minutes: null, text: 'Hello' },
        touches: ['news'],
      },
      [],
    ),
  );
  const concern = note('No time to hire');
  actOnConcern(journal, concern, { on: today, text: 'one', talk: { entry: entryOf() } });
  actOnConcern(journal, concern, { on: today, text: 'two', talk: { entry: entryOf() } });
  expect(entryOf().touches).toEqual(['news', 'help']);
});

test('open concerns come first, then the newest', () => {
  const { journal, note } = started();
  const [old, closed, recent] = [note('old', addDays(today, -9)), note('closed'), note('recent')];
  closeConcern(journal, closed, { on: today, ending: null });
  const ids = (open: boolean) => journal.concerns.list({ open }).map(({ id }) => id);
  expect(ids(false)).toEqual([recent.id, old.id, closed.id]);
  expect(ids(true)).toEqual([recent.id, old.id]);
});
