import { describe, expect, test } from 'vitest';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import { insertInBulk } from '../../src/store/bulk-inserts.ts';
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

function changes(database: ReturnType<typeof memoryJournal>['database']) {
  return database
    .prepare('SELECT operation_id, entity, row_id, kind, before FROM changes ORDER BY entity, row_id')
    .all();
}

describe('rows added in bulk', () => {
  function written(inBulk: boolean) {
    const { journal, database } = memoryJournal();
    const { imports } = journal;
    const add = (name: string) => imports.addClient({ ...fields, name, nameKey: name });
    journal.change('before', () => add('old'));
    const work = () => {
      const id = add('new');
      imports.addPerson(id, { name: 'Ann', nameKey: 'ann', title: null, about: null });
      imports.addPoint({ clientId: id }, { kind: 'email', value: 'a@b.c', label: null }, 'a@b.c');
      imports.addTag(id, 'key');
      journal.clients.update(1, { status: 'paused' });
      if (inBulk) journal.clients.update(id, { status: 'paused' });
    };
    journal.change('after', () => (inBulk ? imports.inBulk(work) : work()));
    return { journal, database };
  }

  test('are recorded as the triggers would, once each, changes to them included', () => {
    expect(changes(written(true).database)).toEqual(changes(written(false).database));
  });

  test('leave the triggers as they were', () => {
    const { journal, database } = memoryJournal();
    const triggers = () =>
      database.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY name").all();
    const before = triggers();
    journal.change('bulk', () =>
      journal.imports.inBulk(() => journal.imports.addClient({ ...fields, name: 'A', nameKey: 'a' })),
    );
    expect(triggers()).toEqual(before);
    expect(() =>
      journal.change('torn', () =>
        insertInBulk(database, () => {
          throw new Error('torn');
        }),
      ),
    ).toThrow('torn');
    expect(triggers()).toEqual(before);
  });

  test('can be taken back while what was there gets its values again', () => {
    const { journal, database } = written(true);
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
