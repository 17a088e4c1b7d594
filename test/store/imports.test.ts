import { describe, expect, test } from 'vitest';
import { calendarDate } from '../../src/domain/days/calendar-date.ts';
import { importsOn } from '../../src/store/imports.ts';
import { memoryJournal } from '../support/memory-journal.ts';

const fields = {
  externalId: null,
  status: 'active',
  sinceOn: calendarDate('2026-03-02'),
  cadenceDays: null,
  about: null,
  source: null,
  yearlyValue: null,
} as const;

const client = {
  ...{ externalId: null, status: 'active' as const, quietUntilOn: null, cadenceDays: null },
  ...{ sinceOn: fields.sinceOn, writingBecause: null, about: null, archivedOn: null },
};

function changes(database: ReturnType<typeof memoryJournal>['database']) {
  return database
    .prepare('SELECT operation_id, entity, row_id, kind, before FROM changes ORDER BY entity, row_id')
    .all();
}

describe('rows added in bulk', () => {
  function written() {
    const { journal, database } = memoryJournal();
    journal.change('before', () => journal.clients.add({ ...client, name: 'old' }));
    const { imports } = journal;
    journal.change('after', () =>
      imports.inBulk(() => {
        const id = imports.addClient({ ...fields, name: 'new' });
        imports.addPerson(id, { name: 'Ann', title: null, about: null });
        imports.addPoint({ clientId: id }, { kind: 'email', value: 'a@b.c', label: null }, 'a@b.c');
        imports.addTag(id, 'key');
        journal.clients.setTags(id, ['key', 'late payer']);
        journal.clients.update(1, { status: 'paused' });
        journal.clients.update(id, { status: 'paused' });
      }),
    );
    return { journal, database };
  }

  test('are recorded once each, and changes of what was there as they come', () => {
    const { database } = written();
    const inserted = (entity: string, ...ids: number[]) =>
      ids.map((row_id) => ({ operation_id: 2, entity, row_id, kind: 'insert', before: null }));
    expect(changes(database)).toEqual([
      { ...inserted('clients', 1)[0], operation_id: 1 },
      {
        ...{ operation_id: 2, entity: 'clients', row_id: 1, kind: 'update' },
        before: expect.stringContaining('"status":"active"'),
      },
      ...inserted('clients', 2),
      ...inserted('contact_points', 1),
      ...inserted('people', 1),
      ...inserted('positions', 1),
      ...inserted('tags', 1, 2),
    ]);
  });

  test('are added in bulk or not at all', () => {
    const { journal, database } = memoryJournal();
    const add = () => journal.imports.addClient({ ...fields, name: 'A' });
    expect(() => journal.change('unrecorded', add)).toThrow('would not be recorded');
    const tear = () => {
      add();
      throw new Error('torn');
    };
    expect(() => journal.change('torn', () => journal.imports.inBulk(tear))).toThrow('torn');
    expect(() => journal.change('unrecorded', add)).toThrow('would not be recorded');
    expect(changes(database)).toEqual([]);
    expect(journal.clients.list({})).toEqual([]);
  });

  test('can be taken back while what was there gets its values again', () => {
    const { journal, database } = written();
    const operation = journal.operations.get(2);
    if (!operation) throw new Error('no operation');
    journal.change('undo', () => journal.operations.undo(operation));
    expect(database.prepare('SELECT count(*) FROM clients, people, contact_points').pluck().get()).toBe(0);
    expect(journal.clients.list({}).map(({ name }) => name)).toEqual(['old']);
    expect(journal.clients.get(1)?.status).toBe('active');
  });
});

test('every question of an import uses an index', () => {
  const { database } = memoryJournal();
  const questions: string[] = [];
  const watched = new Proxy(database, {
    get(target, key) {
      if (key !== 'prepare') return Reflect.get(target, key).bind(target);
      return (sql: string) => {
        questions.push(sql);
        return target.prepare(sql);
      };
    },
  });
  importsOn(watched, '2026-03-02T09:00:00Z');
  const scans = questions
    .filter((sql) => /^\s*SELECT/.test(sql))
    .flatMap((sql) => {
      const marks = Array<null>(sql.match(/\?/g)?.length ?? 0).fill(null);
      return database.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(...marks);
    })
    .filter(({ detail }) => /^SCAN (?!CONSTANT)/.test(detail));
  expect(questions.length).toBeGreaterThan(10);
  expect(scans).toEqual([]);
});

describe('clients that a row may be about', () => {
  test('are found by their own address, by one of a person, by name, by id and by number of a reminder', () => {
    const { journal } = memoryJournal();
    const { imports } = journal;
    journal.change('all', () =>
      imports.inBulk(() => {
        const acme = imports.addClient({ ...fields, name: 'Acme', externalId: 'A1' });
        const birch = imports.addClient({ ...fields, name: 'Birch' });
        imports.addPoint({ clientId: acme }, { kind: 'email', value: 'a@b.c', label: null }, 'a@b.c');
        const dana = imports.addPerson(birch, { name: 'Dana', title: null, about: null });
        imports.addPoint({ personId: dana }, { kind: 'email', value: 'd@b.c', label: null }, 'd@b.c');
        imports.addPoint({ personId: dana }, { kind: 'phone', value: '123', label: null }, '123');
      }),
    );
    const names = (found: readonly { name: string }[]) => found.map(({ name }) => name);
    expect(names(imports.clientsWithEmail('a@b.c'))).toEqual(['Acme']);
    expect(names(imports.clientsWithEmail('d@b.c'))).toEqual(['Birch']);
    expect(names(imports.clientsWithEmail('123'))).toEqual([]);
    expect(names(imports.clientsNamed('birch'))).toEqual(['Birch']);
    expect(names(imports.clientsOfPerson('dana'))).toEqual(['Birch']);
    expect(imports.clientWithId('A1')).toMatchObject({ name: 'Acme' });
    expect(imports.clientWithId('A2')).toBeNull();
    expect(imports.knows(undefined, 'nobody', ['x@y.z', 'd@b.c'])).toBe(true);
    expect(imports.knows('A1', 'nobody', [])).toBe(true);
    expect(imports.knows(undefined, 'nobody', ['x@y.z'])).toBe(false);
  });
});
