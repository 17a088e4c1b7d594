import { beforeEach, describe, expect, test } from 'vitest';
import { calendarDate } from '../../../src/domain/days/calendar-date.ts';
import { client, tag } from '../../../src/nouns/client.ts';
import type { Connection } from '../../../src/store/connection.ts';
import { afterStoring, BulkRows } from '../../../src/store/imports/bulk.ts';
import { tableOn } from '../../../src/store/table.ts';
import { threeClients } from '../three-clients.ts';

const at = '2026-03-02T09:00:00.000Z';
const fields = { name: 'ÉLAN Ltd', status: 'active', sinceOn: calendarDate('2026-03-02') } as const;

let database: Connection;
let rows: BulkRows;
beforeEach(() => {
  ({ database } = threeClients());
  database.prepare("INSERT INTO operations (at, command, summary) VALUES (?, '', '')").run(at);
  rows = new BulkRows(database, at, { clients: ['name_key'] });
});

const count = (table: string) =>
  database.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() as number;

const stored = (id: number) => {
  const { id: _, ...rest } = database.prepare('SELECT * FROM clients WHERE id = ?').get(id) as { id: number };
  return rest;
};

test('a row is stored as one alone is, with what it leaves out', () => {
  const one = tableOn(database, client, at);
  const add = rows.adder(client);
  const more = { yearlyValue: { minor: 5, currency: 'EUR' }, about: 'prints', archivedOn: null };
  for (const row of [fields, { ...fields, ...more }]) {
    const [first, second] = [one.add(row), rows.run(() => add(row))];
    expect(stored(second)).toEqual(stored(first));
  }
});

test.each([1, 2, 3, 5, 17, 63, 64, 65, 255, 256, 257, 700])(
  '%i clients with a tag each get their numbers in order, and all are recorded',
  (many) => {
    const [add, addTag] = [rows.adder(client), rows.adder(tag)];
    const [clients, tags] = [count('clients'), count('tags')];
    const ids = rows.run(() =>
      Array.from({ length: many }, (_, i) => {
        const clientId = add({ ...fields, name: `Client ${i}` });
        addTag({ clientId, tag: 'new' });
        return clientId;
      }),
    );
    expect(count('clients') - clients).toBe(many);
    expect(count('tags') - tags).toBe(many);
    const found = database
      .prepare("SELECT id FROM clients WHERE name LIKE 'Client %' ORDER BY id")
      .pluck()
      .all();
    expect(found).toEqual(ids);
    expect(
      database
        .prepare(
          "SELECT name FROM clients JOIN tags ON client_id = clients.id WHERE tag = 'new' ORDER BY clients.id",
        )
        .pluck()
        .all(),
    ).toEqual(Array.from({ length: many }, (_, i) => `Client ${i}`));
    expect(
      database
        .prepare("SELECT count(*) FROM changes WHERE kind = 'insert' AND entity = 'clients' AND row_id >= ?")
        .pluck()
        .get(ids[0]),
    ).toBe(many);
  },
);

test('a row waits until something is read', () => {
  const add = rows.adder(client);
  const { read } = afterStoring(rows, { read: stored });
  rows.run(() => {
    const id = add(fields);
    expect(() => stored(id)).toThrow();
    expect(read(id)).toMatchObject({ name: 'ÉLAN Ltd' });
  });
});

describe('in a journal with few rows', () => {
  const indexes = () =>
    database.prepare("SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL").pluck().all();

  test('keys are known without a question, those from before and those of rows that wait', () => {
    const add = rows.adder(client);
    rows.run(() => {
      add(fields);
      expect(rows.mayHave(['x', 'y'])).toBe(false);
      expect(count('clients')).toBe(3);
      expect(rows.mayHave(['x', 'elan ltd'])).toBe(true);
      expect(count('clients')).toBe(4);
      expect(rows.mayHave(['nordlicht'])).toBe(true);
    });
  });

  test('indexes are made when something is read, and are the same in the end', () => {
    const add = rows.adder(client);
    const before = indexes();
    rows.run(() => {
      add(fields);
      expect(indexes()).toEqual(before);
      for (let i = 0; i < 256; i += 1) add(fields);
      expect(indexes()).not.toContain('clients_by_name');
      rows.store();
      expect(indexes().toSorted()).toEqual(before.toSorted());
    });
    rows.run(() => add(fields));
    expect(indexes().toSorted()).toEqual(before.toSorted());
  });

  test('a work that fails leaves the indexes to the one that takes all back', () => {
    const before = indexes();
    database.exec('SAVEPOINT whole');
    const add = rows.adder(client);
    expect(() =>
      rows.run(() => {
        for (let i = 0; i < 256; i += 1) add(fields);
        expect(indexes()).not.toEqual(before);
        throw new Error('no more');
      }),
    ).toThrow('no more');
    database.exec('ROLLBACK TO whole');
    expect(indexes()).toEqual(before);
  });

  test('what others changed is asked for', () => {
    rows.adder(client);
    rows.run(() => {
      expect(rows.mayHave(['acme two'])).toBe(false);
      rows.settle();
      tableOn(database, client, at).update(1, { name: 'Acme Two' });
      expect(rows.mayHave(['acme two'])).toBe(true);
    });
  });
});

test('numbers go on behind those that others gave meanwhile', () => {
  const add = rows.adder(client);
  rows.run(() => {
    const first = add(fields);
    rows.settle();
    const between = tableOn(database, client, at).add(fields);
    expect([between, add(fields)]).toEqual([first + 1, first + 2]);
  });
});

test('outside of a run no row is added', () => {
  expect(() => rows.adder(client)(fields)).toThrow('would not be recorded');
});

test('nothing waits after a run that failed', () => {
  const add = rows.adder(client);
  const before = count('clients');
  expect(() =>
    rows.run(() => {
      add(fields);
      throw new Error('no more');
    }),
  ).toThrow('no more');
  rows.settle();
  expect(count('clients')).toBe(before);
});
