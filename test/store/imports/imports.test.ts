import { describe, expect, test } from 'vitest';
import { calendarDate } from '../../../src/domain/days/calendar-date.ts';
import { importsOn } from '../../../src/store/imports/imports.ts';
import { memoryJournal } from '../../support/memory-journal.ts';
import { threeClients } from '../three-clients.ts';

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
    .filter(({ detail }) => /^SCAN (?!CONSTANT|sqlite_sequence$)/.test(detail));
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

describe('what the journal has of a row', () => {
  const day = calendarDate('2026-03-02');
  const mail = {
    ...({ clientId: 1, happenedOn: day, channel: 'email', direction: 'out', text: 'Hello' } as const),
    ...({ kind: 'exchange', audience: 'group', replyNeeded: true, minutes: null } as const),
  };

  test('an entry is the same with its day, channel, direction and text, and brings its people', () => {
    const { journal } = threeClients();
    const { imports } = journal;
    for (const name of ['Dana', 'Eli']) journal.people.add({ name });
    const [first, again] = imports.inBulk(() => [
      imports.addEntry({ ...mail, externalId: 'E1' }, [2, 1]),
      imports.addEntry(mail, []),
    ]);
    expect(imports.sameEntry(mail)).toMatchObject({ id: first, externalId: 'E1', personIds: [2, 1] });
    expect(imports.entryWithId('E1')).toMatchObject({ id: first, text: 'Hello', personIds: [2, 1] });
    expect(imports.entryWithId('E2')).toBeNull();
    for (const other of [
      ...[{ clientId: 2 }, { happenedOn: calendarDate('2026-03-03') }, { channel: 'call' as const }],
      ...[{ direction: 'in' as const }, { text: 'hello' }],
    ])
      expect(imports.sameEntry({ ...mail, ...other })).toBeNull();
    expect(again).toBeGreaterThan(first ?? 0);
  });

  test('a reminder is the same from the day it began and on the day it is due, an open one before others', () => {
    const { imports } = threeClients().journal;
    const call = { clientId: 1, text: 'Call', startsOn: day, dueOn: calendarDate('2026-03-09') };
    const closed = { ...call, status: 'done', closedOn: day, externalId: 'R1' } as const;
    const [, open] = imports.inBulk(() => [
      imports.addReminder(closed),
      imports.addReminder(call),
      imports.addReminder(call),
      imports.addReminder({ ...closed, externalId: null }),
    ]);
    for (const due of [call.startsOn, call.dueOn])
      expect(imports.sameReminder(1, 'Call', due)).toMatchObject({ id: open, status: 'open' });
    expect(imports.sameReminder(1, 'Call', calendarDate('2026-03-03'))).toBeNull();
    expect(imports.sameReminder(2, 'Call', day)).toBeNull();
    expect(imports.sameReminder(1, 'call', day)).toBeNull();
    expect(imports.reminderWithId('R1')).toMatchObject({ status: 'done' });
    expect(imports.reminderWithId('R2')).toBeNull();
  });

  test('a client is read with its tags, its people, and all their addresses', () => {
    const { imports } = threeClients().journal;
    imports.inBulk(() => {
      const dana = imports.addPerson(3, { name: 'Dana', title: 'Owner', about: 'has a dog' });
      const eli = imports.addPerson(3, { name: 'Eli', title: null });
      imports.addPerson(1, { name: 'Pia', title: 'Owner' });
      imports.setTitle(3, eli, 'Chef');
      imports.addTag(3, 'late');
      imports.addTag(1, 'key');
      imports.addPoint({ clientId: 3 }, { kind: 'email', value: 'a@b.c', label: null }, 'a@b.c');
      imports.addPoint({ personId: dana }, { kind: 'phone', value: '+1 23', label: null }, '123');
      imports.addPoint({ clientId: 1 }, { kind: 'email', value: 'd@b.c', label: null }, 'd@b.c');
    });
    expect(imports.client(3)).toMatchObject({ name: 'Gone', nameKey: 'gone', archived: true });
    expect(imports.client(1)).toMatchObject({ name: 'Acme', archived: false, tags: ['key'] });
    const { tags, people, points } = imports.client(3);
    expect({ tags, people, points }).toEqual({
      tags: ['late'],
      people: [
        { id: 1, name: 'Dana', nameKey: 'dana', title: 'Owner', about: 'has a dog' },
        { id: 2, name: 'Eli', nameKey: 'eli', title: 'Chef', about: null },
      ],
      points: [
        { kind: 'email', key: 'a@b.c', personId: null },
        { kind: 'phone', key: '123', personId: 1 },
      ],
    });
    expect(() => imports.client(9)).toThrow('client 9 is not there');
    const archived = (name: string) => imports.clientsNamed(name).map((one) => one.archived);
    expect([archived('gone'), archived('acme')]).toEqual([[true], [false]]);
  });
});

test('clients that were read ahead are read again after a change', () => {
  const { journal } = memoryJournal();
  const ids = journal.change('added', () =>
    journal.imports.inBulk(() =>
      Array.from({ length: 6 }, (_, i) =>
        journal.imports.addClient({
          name: `Client ${i}`,
          externalId: `id/${i}`,
          status: 'active',
          sinceOn: calendarDate('2026-03-02'),
        }),
      ),
    ),
  );
  journal.change('changed', () =>
    journal.imports.inBulk(() => {
      const { imports } = journal;
      for (const i of [0, 1, 2])
        expect(imports.loneClient(`id/${i}`)).toMatchObject({ name: `Client ${i}`, tags: [] });
      journal.clients.update(ids[3] as number, { name: 'Other' });
      expect(imports.loneClient('id/3')).toMatchObject({ name: 'Other' });
      imports.addTag(ids[4] as number, 'new');
      expect(imports.loneClient('id/4')).toMatchObject({ name: 'Client 4', tags: ['new'] });
      expect(imports.loneClient('id/none')).toBeNull();
    }),
  );
});
