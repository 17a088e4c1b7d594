import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeClients } from '../../src/app/clients/merge.ts';
import { takeBack } from '../../src/app/take-back.ts';
import { calendarDate } from '../../src/domain/days/calendar-date.ts';
import { client } from '../../src/nouns/client.ts';
import { nouns } from '../../src/nouns/index.ts';
import { person } from '../../src/nouns/person.ts';
import { pointingTo } from '../../src/store/merge.ts';
import { links, uniqueKeys } from '../../src/store/undo.ts';
import { busyJournal } from '../support/busy-client.ts';
import { anyOperation } from '../support/journal-steps.ts';
import { memoryJournal } from '../support/memory-journal.ts';
import { runs } from '../support/runs.ts';

const today = calendarDate('2026-03-02');
type Memory = Pick<ReturnType<typeof memoryJournal>, 'journal' | 'database'>;

function merge({ journal }: Memory, keptId: number, goneId: number, isDryRun = false) {
  const [kept, gone] = [journal.clients.stored(keptId), journal.clients.stored(goneId)];
  return mergeClients(journal, { kept, gone }, today, isDryRun);
}

test('every column that refers to a client or a person is declared, and so is moved', () => {
  const { database } = memoryJournal();
  for (const noun of [client, person]) {
    const known = pointingTo(noun).map((one) => `${one.noun.table}.${one.column}`);
    const there = links(database)
      .filter(({ parent }) => parent === noun.table)
      .map(({ child, column }) => `${child}.${column}`);
    expect(known.sort()).toEqual(there.sort());
    expect(known.length).toBeGreaterThan(5);
  }
});

test('what gives way to a row of its kind has nothing that points to it', () => {
  const { database } = memoryJournal();
  const of = pointingTo(client).concat(pointingTo(person));
  const giving = uniqueKeys(database)
    .filter(({ table, columns }) =>
      of.some((one) => one.noun.table === table && columns.includes(one.column)),
    )
    .map(({ table }) => table);
  const pointed = nouns.filter(({ table }) => giving.includes(table)).flatMap(pointingTo);
  expect(pointed.map(({ noun, key }) => `${noun.name}.${key}`)).toEqual([]);
  expect(giving.length).toBeGreaterThan(3);
});

test('all that a client has goes to the other, and nothing is lost', () => {
  const { journal, database, busy, bare } = busyJournal();
  const counts = () =>
    pointingTo(client).map(({ noun, column }) =>
      database.prepare(`SELECT count(*) FROM ${noun.table} WHERE ${column} = ?`).pluck().get(busy),
    );
  const before = counts();
  merge({ journal, database }, bare, busy);
  expect(counts().every((count) => count === 0)).toBe(true);
  const after = pointingTo(client).map(({ noun, column }) =>
    database.prepare(`SELECT count(*) FROM ${noun.table} WHERE ${column} = ?`).pluck().get(bare),
  );
  expect(after.every((count, at) => Number(count) >= Number(before[at]))).toBe(true);
  expect(journal.clients.get(busy)).toBeNull();
  expect(database.prepare('SELECT * FROM pragma_foreign_key_check').all()).toEqual([]);
});

test('two clients become one and back, whatever they are', () => {
  fc.assert(
    fc.property(
      fc.array(anyOperation, { minLength: 4, maxLength: 16 }),
      fc.nat({ max: 50 }),
      fc.nat({ max: 50 }),
      (steps, one, other) => {
        const memory = memoryJournal();
        const { journal, database } = memory;
        for (const step of steps) journal.change(step.name, () => step.act(journal, database));
        const ids = database.prepare<[], number>('SELECT id FROM clients ORDER BY id').pluck().all();
        const [kept, gone] = [ids[one % ids.length], ids[other % ids.length]];
        fc.pre(kept !== undefined && gone !== undefined && kept !== gone);
        const before = memory.rows();
        merge(memory, kept as number, gone as number, true);
        expect(memory.rows()).toEqual(before);
        merge(memory, kept as number, gone as number);
        expect(memory.brokenReference()).toBeUndefined();
        expect(journal.clients.get(gone as number)).toBeNull();
        expect(takeBack(journal, undefined, false)).toMatchObject({ unrestored: [] });
        expect(memory.rows()).toEqual(before);
        journal.close();
      },
    ),
    { numRuns: runs(25) },
  );
});
