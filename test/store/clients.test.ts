import { beforeEach, expect, test } from 'vitest';
import { calendarDate } from '../../src/domain/days/calendar-date.ts';
import { clientsOn } from '../../src/store/clients.ts';
import type { Connection } from '../../src/store/connection.ts';
import type { Journal } from '../../src/store/journal.ts';
import { openOperation } from './three-clients.ts';

let journal: Journal;
let database: Connection;
let run: (sql: string) => void;

beforeEach(() => {
  ({ journal, database, run } = openOperation());
});

function addClient(name: string): number {
  return journal.clients.add({
    ...{ name, externalId: null, status: 'active', quietUntilOn: null, sinceOn: calendarDate('2026-01-01') },
    ...{ cadenceDays: null, writingBecause: null, about: null, archivedOn: null },
  });
}

function addEntry(clientId: number, day: string, kind: 'exchange' | 'attempt' | 'bulk' | 'automatic'): void {
  const how = { channel: 'email', direction: 'out', audience: 'one-on-one', replyNeeded: true } as const;
  const happenedOn = calendarDate(day);
  journal.entries.add({ ...how, clientId, happenedOn, kind, minutes: null, text: 'Sent the draft' }, []);
}

test('a row that points at nothing is refused', () => {
  expect(() => addEntry(99, '2026-03-01', 'exchange')).toThrow('FOREIGN KEY constraint failed');
});

test.each(['attempt', 'bulk', 'automatic'] as const)('the last contact is an exchange, and no %s', (kind) => {
  const acme = addClient('Acme');
  addEntry(acme, '2026-02-20', kind);
  expect(journal.clients.stored(acme)).toMatchObject({ lastContactOn: null, lastChannel: null });
  addEntry(acme, '2026-02-10', 'exchange');
  expect(journal.clients.stored(acme)).toMatchObject({ lastContactOn: '2026-02-10', lastChannel: 'email' });
});

test('a client is found by any part of an address, and by the last five digits of a number', () => {
  const [mail, phone] = [addClient('Acme'), addClient('Nordlicht')];
  journal.clients.setContactPoints(mail, [{ kind: 'email', value: 'studio41234@acme.example', label: null }]);
  journal.clients.setContactPoints(phone, [{ kind: 'phone', value: '+1 555 014 1234', label: null }]);
  const found = (text: string) => journal.clients.match(text).map(({ name, rank }) => `${name} ${rank}`);
  expect(found('41234')).toEqual(['Acme 6', 'Nordlicht 6']);
  expect(found('4-12-34')).toEqual(['Nordlicht 6']);
  expect(found('1234')).toEqual(['Acme 6']);
  expect(found('1-23-4')).toEqual([]);
  expect(found('0141')).toEqual([]);
  expect(found('15550141234')).toEqual(['Nordlicht 1']);
  expect(found('studio41234@acme.example')).toEqual(['Acme 1']);
  expect(found('jo41234@other.example')).toEqual([]);
});

test('the last contact is the latest exchange, and the later written of one day; else the day that was told', () => {
  const acme = addClient('Acme');
  run(`UPDATE clients SET told_contact_on = '2026-01-05'`);
  const last = () => {
    const { lastContactOn, lastChannel } = journal.clients.stored(acme);
    return [lastContactOn, lastChannel];
  };
  expect(last()).toEqual(['2026-01-05', null]);
  addEntry(acme, '2026-02-10', 'exchange');
  addEntry(acme, '2026-02-11', 'exchange');
  addEntry(acme, '2026-02-10', 'exchange');
  expect(last()).toEqual(['2026-02-11', 'email']);
  run(
    `UPDATE interactions SET happened_on = '2026-02-11'; UPDATE interactions SET channel = 'call' WHERE id = 3`,
  );
  expect(last()).toEqual(['2026-02-11', 'call']);
});

test('a client knows how many people it has, and whether an import brought it', () => {
  const [acme, birch] = [addClient('Acme'), addClient('Birch')];
  journal.people.add({ name: 'Cleo' });
  const dana = journal.people.add({ name: 'Dana', about: 'has a dog', writingBecause: 'is deaf' });
  journal.people.setPosition(dana, birch, { title: 'Owner', roles: ['user'] });
  expect([acme, birch].map((id) => journal.clients.stored(id).peopleCount)).toEqual([0, 1]);
  expect(journal.people.list(birch)).toMatchObject([
    {
      id: dana,
      name: 'Dana',
      about: 'has a dog',
      writingBecause: 'is deaf',
      title: 'Owner',
      roles: ['user'],
    },
  ]);
  expect(journal.clients.importedOn(acme)).toBeNull();
  // The command of that instant added the client, and an import of another did not.
  run(`UPDATE operations SET at = (SELECT created_at FROM clients WHERE id = 1);
    INSERT INTO operations (at, command, summary, kind) VALUES ('2026-01-01T09:00:00.000Z', '', '', 'import')`);
  expect(journal.clients.importedOn(acme)).toBeNull();
  run(`UPDATE operations SET kind = 'import'; UPDATE clients SET created_at = '' WHERE id = ${birch}`);
  expect(journal.clients.importedOn(acme)).toBe('2026-03-02');
  expect(journal.clients.importedOn(birch)).toBeNull();
});

test('names are those of clients that are not archived, and of people; currencies come once', () => {
  const [acme, gone] = [addClient('Acme'), addClient('Gone')];
  addClient('Birch');
  const dana = journal.people.add({ name: 'Dana' });
  journal.people.add({ name: 'Nobody' });
  journal.people.setPosition(dana, acme, {});
  run(`UPDATE clients SET archived_on = '2026-01-01' WHERE id = ${gone};
    UPDATE clients SET yearly_value_minor = id, yearly_value_currency = 'EUR' WHERE id < 3`);
  expect(journal.clients.names().map(({ name, clientId }) => [name, clientId])).toEqual([
    ['Acme', 1],
    ['Birch', 3],
    ['Dana', 1],
  ]);
  expect(journal.clients.currencies()).toEqual(['EUR']);
});

test('clients are listed by name, archived ones only where they are asked for', () => {
  for (const name of ['Nordlicht', 'Acme', 'Gone']) addClient(name);
  run(`UPDATE clients SET archived_on = '2026-01-01' WHERE name = 'Gone';
    UPDATE clients SET status = 'paused' WHERE name = 'Acme'`);
  journal.clients.setTags(1, ['print', 'retainer']);
  journal.clients.setTags(1, ['retainer', 'art']);
  const names = (filter: Parameters<typeof journal.clients.list>[0]) =>
    journal.clients.list(filter).map(({ name }) => name);
  expect(names({})).toEqual(['Acme', 'Nordlicht']);
  expect(names({ archived: true })).toEqual(['Gone']);
  expect(names({ status: 'paused' })).toEqual(['Acme']);
  expect(names({ tag: 'art' })).toEqual(['Nordlicht']);
  expect(names({ tag: 'print' })).toEqual([]);
  expect(journal.clients.stored(1).tags).toEqual(['art', 'retainer']);
});

test('a whole name is surer than a person, a whole word than a part; a number is surest, unless it may be a name', () => {
  for (const name of ['Ada', 'Ada Lovelace', 'Adamant', 'K2 Sports']) addClient(name);
  const dana = journal.people.add({ name: 'Dana Ada', writingBecause: null, about: null });
  journal.people.setPosition(dana, 4, { title: null, roles: [] });
  const found = (text: string) =>
    journal.clients.match(text).map(({ name, rank, through }) => [name, rank, through]);
  expect(found('ada')).toEqual([
    ['Ada', 1, null],
    ['Ada Lovelace', 3, null],
    ['K2 Sports', 3, 'Dana Ada'],
    ['Adamant', 4, null],
  ]);
  expect(found('dana ada')).toEqual([['K2 Sports', 2, 'Dana Ada']]);
  expect(found('ana')).toEqual([['K2 Sports', 5, 'Dana Ada']]);
  expect(found('2')).toEqual([
    ['Ada Lovelace', 0, null],
    ['K2 Sports', 4, null],
  ]);
  expect(found('k2')).toEqual([
    ['Ada Lovelace', 3, null],
    ['K2 Sports', 3, null],
  ]);
  expect(found('p1')).toEqual([['K2 Sports', 3, 'Dana Ada']]);
});

/** The numbers of the rows of addresses. */
const points = () => database.prepare('SELECT id FROM contact_points ORDER BY id').pluck().all();

test('addresses keep their order, and their rows where they stay', () => {
  const acme = addClient('Acme');
  const [one, two] = [
    { kind: 'email', value: 'one@acme.example', label: null },
    { kind: 'email', value: 'two@acme.example', label: 'home' },
  ] as const;
  journal.clients.setContactPoints(acme, [two, one]);
  expect(journal.clients.stored(acme).contactPoints).toEqual([two, one]);
  expect(points()).toEqual([1, 2]);
  journal.clients.setContactPoints(acme, [one]);
  expect(journal.clients.stored(acme).contactPoints).toEqual([one]);
  expect(points()).toEqual([2]);
  journal.clients.setContactPoints(addClient('Other'), [two]);
  expect(journal.clients.stored(acme).contactPoints).toEqual([one]);
  journal.clients.setContactPoints(acme, [{ ...one, label: 'work' }]);
  expect(journal.clients.stored(acme).contactPoints).toEqual([{ ...one, label: 'work' }]);
});

test('a person with two clients keeps birthday and addresses until the last of them', () => {
  const [acme, gone] = [addClient('Acme'), addClient('Gone')];
  run(`UPDATE clients SET archived_on = '2026-01-01' WHERE id = ${gone}`);
  const dana = journal.people.add({ name: 'Dana', writingBecause: null, about: null });
  const eli = journal.people.add({ name: 'Eli' });
  for (const client of [gone, acme]) journal.people.setPosition(dana, client, { title: null, roles: [] });
  journal.people.setContactPoints(dana, [{ kind: 'email', value: 'd@acme.example', label: null }]);
  run(
    `INSERT INTO occasions (client_id, person_id, what, month, day, created_at) VALUES
      (${gone}, ${dana}, 'birthday', 1, 2, ''), (${gone}, ${eli}, 'of another', 1, 2, ''), (${acme}, ${eli}, 'of another', 1, 3, '')`,
  );
  const occasions = () =>
    [acme, gone].map((clientId) => journal.occasions.list({ clientId }).map(({ what }) => what));
  expect(journal.people.places(dana).map(({ clientName }) => clientName)).toEqual(['Acme', 'Gone']);
  expect(journal.people.list().map(({ clientName }) => clientName)).toEqual(['Acme']);
  expect(journal.people.list(gone).map(({ name }) => name)).toEqual(['Dana']);
  journal.people.removePosition(dana, gone);
  expect(journal.people.places(dana)).toMatchObject([{ clientId: acme, contactPoints: [{ kind: 'email' }] }]);
  expect(occasions()).toEqual([['birthday', 'of another'], ['of another']]);
  journal.people.removePosition(dana, acme);
  expect(occasions()).toEqual([['of another'], ['of another']]);
  expect(database.prepare('SELECT name FROM people').pluck().all()).toEqual(['Eli']);
  expect(journal.clients.match('d@acme.example')).toEqual([]);
  expect(journal.clients.names().map(({ name }) => name)).toEqual(['Acme']);
});

test('an entry names people, and the later of two on one day is the last', () => {
  const acme = addClient('Acme');
  const dana = journal.people.add({ name: 'Dana', writingBecause: null, about: null });
  journal.people.setPosition(dana, acme, { title: null, roles: [] });
  for (const _ of ['first', 'second', 'third']) addEntry(acme, '2026-02-10', 'exchange');
  journal.entries.update(2, {}, [dana]);
  expect(journal.entries.stored(2).people).toEqual([{ id: dana, name: 'Dana' }]);
  journal.entries.update(2, {}, []);
  expect(journal.entries.stored(2).people).toEqual([]);
  const landmarks = journal.entries.landmarks({ clientId: acme, until: calendarDate('2026-02-10') });
  expect(landmarks.map(({ id }) => id)).toEqual([3, 1]);
  expect(journal.entries.landmarks({ clientId: acme, until: calendarDate('2026-02-09') })).toEqual([]);
});

test('a profile counts its clients, archived ones apart', () => {
  const [other, gone, acme] = [addClient('Other'), addClient('Gone'), addClient('Acme')];
  expect(journal.profiles.assign([acme, gone], 1)).toBe(2);
  expect(journal.profiles.assign([acme, other], 1)).toBe(1);
  run(`UPDATE clients SET archived_on = '2026-01-01' WHERE id = ${gone}`);
  expect(journal.profiles.clients(1)).toEqual([acme, other]);
  expect(journal.profiles.stored(1).clientCount).toBe(2);
  journal.profiles.assign([acme], null);
  expect(journal.profiles.clients(1)).toEqual([other]);
});

test('a profile has numbers of rules, which are set, changed and taken away', () => {
  const { profiles } = journal;
  const numbers = (id: number) => [...profiles.stored(id).thresholds];
  const [first, second] = [profiles.add({ name: 'Shops' }), profiles.add({ name: 'Banks' })];
  profiles.setThreshold(first, 'late', 'days', 7);
  profiles.setThreshold(first, 'early', 'days', 3);
  profiles.setThreshold(first, 'late', 'days', 0);
  profiles.setThreshold(second, 'late', 'days', 5);
  expect(numbers(first)).toEqual([
    ['late.days', 0],
    ['early.days', 3],
  ]);
  profiles.setThreshold(first, 'late', 'days', null);
  expect([numbers(first), numbers(second)]).toEqual([[['early.days', 3]], [['late.days', 5]]]);
  expect(
    profiles
      .list()
      .map(({ id }) => id)
      .slice(-2),
  ).toEqual([first, second]);
});

test('clients are counted by status and profile, those without one too', () => {
  const [acme, birch] = [addClient('Acme'), addClient('Birch')];
  addClient('Cobalt');
  journal.clients.update(acme, { profileId: 1 });
  journal.clients.update(birch, { archivedOn: calendarDate('2026-02-01') });
  const [{ name = '' } = {}] = journal.profiles.list();
  expect(
    journal.statistics.clients().map(({ status, profile, isArchived, count }) => ({
      ...{ status, profile, isArchived, count },
    })),
  ).toEqual([
    { status: 'active', profile: name, isArchived: false, count: 1 },
    { status: 'active', profile: null, isArchived: false, count: 1 },
    { status: 'active', profile: null, isArchived: true, count: 1 },
  ]);
});

test('the birthday of somebody who leaves goes to the client they came to first', () => {
  const [acme, birch, cobalt] = [addClient('Acme'), addClient('Birch'), addClient('Cobalt')];
  run(`INSERT INTO people (id, name, name_key, created_at) VALUES (7, 'Dana', 'dana', '');
    INSERT INTO positions (id, client_id, person_id) VALUES (2, ${cobalt}, 7), (1, ${acme}, 7), (3, ${birch}, 7)`);
  journal.occasions.add({ clientId: acme, personId: 7, what: 'birthday', year: null, month: 5, day: 12 });
  journal.people.removePosition(7, acme);
  expect(journal.occasions.list({ personId: 7 })).toMatchObject([{ client: { id: cobalt } }]);
});

test('what was kept of the rules is known by the last operation, and by what changed since', () => {
  const acme = addClient('Acme');
  addClient('Birch');
  const { cachedFindings } = journal;
  expect(cachedFindings.latestOperation()).toBe(1);
  run("INSERT INTO operations (at, command, summary) VALUES ('', '', '')");
  addEntry(acme, '2026-03-01', 'exchange');
  addEntry(acme, '2026-03-02', 'exchange');
  expect(cachedFindings.latestOperation()).toBe(2);
  expect(cachedFindings.clientsChangedSince(1)).toEqual([acme]);
  expect(cachedFindings.clientsChangedSince(2)).toEqual([]);
  cachedFindings.keep({ stamp: 'monday', operationId: 2, gaps: '{}' }, []);
  expect(cachedFindings.operationOf('monday')).toBe(2);
  expect(cachedFindings.operationOf('tuesday')).toBeNull();
});

test('an address of somebody finds the clients they are with, and no other', () => {
  const [acme, birch] = [addClient('Acme'), addClient('Birch')];
  const people = ['Dana', 'Eli'].map((name) => journal.people.add({ name }));
  for (const [at, clientId] of [birch, acme].entries())
    journal.people.setPosition(people[at] ?? 0, clientId, {});
  journal.people.setContactPoints(people[0] ?? 0, [
    { kind: 'email', value: 'dana@one.example', label: null },
    { kind: 'email', value: 'ops@41234', label: null },
  ]);
  const found = (text: string) => journal.clients.match(text).map(({ name, through }) => [name, through]);
  expect(found('dana@one')).toEqual([['Birch', 'dana@one.example']]);
  // An address that ends in the digits of a number is not that number.
  expect(found('4-12-34')).toEqual([]);
});

test('an answer is forgotten about one client alone', () => {
  const [acme, birch] = [addClient('Acme'), addClient('Birch')];
  const criterion = { profileId: 1, name: 'Pays on time', wanted: 'yes', number: null, weight: 1 } as const;
  const id = journal.criteria.add(criterion);
  for (const client of [acme, birch])
    journal.criteria.answer(client, id, { number: 1, on: calendarDate('2026-03-02') });
  journal.criteria.answer(acme, id, null);
  expect([acme, birch].map((client) => journal.criteria.answers(client).length)).toEqual([0, 1]);
});

test('other names are found through their index', () => {
  const asked: string[] = [];
  const prepare = (sql: string) => {
    asked.push(sql);
    return database.prepare(sql);
  };
  const listening = new Proxy(database, {
    get: (target, key) => (key === 'prepare' ? prepare : Reflect.get(target, key)),
  });
  clientsOn(listening, '').match('bobby');
  const values = { text: 'bobby', id: -1, personId: -1, idRank: 0, digits: '' };
  const sql = asked.find((one) => one.includes('also_called')) ?? '';
  const plan = database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(values) as { detail: string }[];
  const details = plan.map(({ detail }) => detail);
  expect(details).toContainEqual(expect.stringContaining('people USING INDEX people_also_called'));
  expect(details).not.toContainEqual(expect.stringContaining('SCAN positions'));
});
