import { beforeEach, expect, test } from 'vitest';
import { calendarDate } from '../../src/domain/days/calendar-date.ts';
import type { Journal } from '../../src/store/journal.ts';
import { caseOver500, heardIn } from '../support/open-case.ts';
import { testInZones } from '../support/zones.ts';
import { threeClients } from './three-clients.ts';

const day = calendarDate;
const since = day('2026-02-01');
const today = day('2026-03-02');

let journal: Journal;
let run: (sql: string) => void;

beforeEach(() => {
  ({ journal, run } = threeClients());
});

/** A case of a client that came up on a day, and was settled on another. */
function addCase(what: string, clientId: number, openedOn: string, settledOn: string | null = null): void {
  const [settled, outcome] = settledOn ? [`'${settledOn}'`, "'settled'"] : ['NULL', 'NULL'];
  run(`INSERT INTO cases (client_id, what, opened_on, settled_on, outcome, severity, cause, created_at)
    VALUES (${clientId}, '${what}', '${openedOn}', ${settled}, ${outcome}, 'minor', '${what[0]}', '')`);
}

function addPromise(text: string, clientId: number, status: string, more: Record<string, string> = {}): void {
  const columns = Object.keys(more).map((name) => `, ${name}`);
  const values = Object.values(more).map((value) => `, '${value}'`);
  run(`INSERT INTO reminders (client_id, text, promise, status, starts_on, due_on, created_at${columns.join('')})
    VALUES (${clientId}, '${text}', 1, '${status}', '2026-02-01', '2026-02-10', ''${values.join('')})`);
}

const whats = (rows: readonly { what: string }[]) => rows.map(({ what }) => what);

test('cases: open ones first, then the newest', () => {
  addCase('late', 1, '2026-02-01');
  addCase('bill', 1, '2026-02-20', '2026-02-21');
  addCase('bill again', 2, '2026-02-10');
  addCase('gone', 3, '2026-01-05');
  const list = (filter: Parameters<typeof journal.cases.list>[0]) => whats(journal.cases.list(filter));
  expect(list({})).toEqual(['bill again', 'late', 'bill']);
  expect(list({ archived: true })).toEqual(['bill again', 'late', 'gone', 'bill']);
  expect(list({ open: true })).toEqual(['bill again', 'late']);
  expect(list({ open: false })).toEqual(['bill']);
  expect(list({ clientId: 3 })).toEqual(['gone']);
  expect(list({ outcome: 'settled' })).toEqual(['bill']);
  expect(list({ cause: 'l' })).toEqual(['late']);
  expect(list({ since: day('2026-02-10') })).toEqual(['bill again', 'bill']);
  expect(list({ until: day('2026-02-10') })).toEqual(['bill again', 'late']);
  expect(journal.cases.causes()).toEqual(['b', 'g', 'l']);
  addCase('same day', 1, '2026-02-20', '2026-02-22');
  addCase('and open', 2, '2026-02-10');
  expect(list({})).toEqual(['and open', 'bill again', 'late', 'same day', 'bill']);
});

test('who is upset may have left the client', () => {
  run(`INSERT INTO people (id, name, name_key, created_at) VALUES (1, 'Dana', 'dana', ''), (2, 'Eli', 'eli', '');
    INSERT INTO positions (person_id, client_id) VALUES (1, 1), (2, 2)`);
  for (const personId of [null, 1, 2]) journal.cases.add(caseOver500({ personId }));
  expect([1, 2, 3].map((id) => journal.cases.stored(id).personLeft)).toEqual([false, false, true]);
});

test('what changes after a case is said by the case and by its apologies, of the day it was over or heard', () => {
  for (const [more, change] of [
    [{ fixedOn: day('2026-03-01'), settledOn: day('2026-03-02'), outcome: 'settled' }, 'settled'],
    [{ fixedOn: day('2026-03-01') }, 'fixed'],
    [{}, 'opened'],
    [{}, null],
  ] as const)
    journal.cases.add(caseOver500({ ...more, change }));
  run(`INSERT INTO apologies (client_id, case_id, what, made_on, delivered_on, change, channel, draft, created_at) VALUES
    (1, 4, 'late', '2026-03-03', '2026-03-04', 'heard', 'call', '', ''), (1, 4, 'late', '2026-03-03', NULL, 'made', 'call', '', ''),
    (1, NULL, 'late', '2026-03-03', NULL, 'of no case', 'call', '', ''), (1, 4, 'late', '2026-03-03', NULL, NULL, 'call', '', '')`);
  expect(journal.cases.changes()).toEqual([
    { caseId: 1, on: '2026-03-02', text: 'settled' },
    { caseId: 2, on: '2026-03-01', text: 'fixed' },
    { caseId: 3, on: '2026-02-26', text: 'opened' },
    { caseId: 4, on: '2026-03-04', text: 'heard' },
    { caseId: 4, on: '2026-03-03', text: 'made' },
  ]);
});

testInZones('a case has its own steps, promises and entries, up to a day', () => {
  addCase('late', 1, '2026-02-01');
  addCase('bill', 1, '2026-02-02');
  for (const [caseId, happenedOn] of [
    [1, '2026-02-05'],
    [1, '2026-02-03'],
    [2, '2026-02-04'],
  ])
    run(`INSERT INTO case_steps (case_id, kind, happened_on, created_at) VALUES (${caseId}, 'heard', '${happenedOn}', '');
      INSERT INTO interactions (client_id, case_id, happened_on, channel, direction, audience, kind, text, created_at)
        VALUES (1, ${caseId}, '${happenedOn}', 'call', 'mutual', 'one-on-one', 'exchange', '', '${happenedOn}T12:00:00Z')`);
  run(`INSERT INTO interactions (client_id, case_id, happened_on, channel, direction, audience, kind, text, created_at)
    VALUES (1, 1, '2026-02-04', 'email', 'out', 'group', 'bulk', '', '')`);
  addPromise('refund', 1, 'open', { case_id: '1' });
  run(
    "INSERT INTO reminders (client_id, case_id, text, starts_on, due_on, created_at) VALUES (1, 1, 'ask', '2026-02-01', '2026-02-01', '')",
  );
  const files = journal.cases.files('WHERE cases.client_id = 1', {}, today);
  expect(
    files.map(({ steps, entries, promises }) => [steps.length, entries.length, promises.length]),
  ).toEqual([
    [2, 2, 1],
    [1, 1, 0],
  ]);
  const file = journal.cases.file(1, day('2026-02-05'));
  expect(file?.steps.map(({ happenedOn }) => happenedOn)).toEqual(['2026-02-03', '2026-02-05']);
  expect(file?.entries.map(({ id, reachedDecider }) => [id, reachedDecider])).toEqual([
    [2, true],
    [1, true],
  ]);
  expect(file?.promises.map(({ text }) => text)).toEqual(['refund']);
  run("UPDATE cases SET opened_on = '2026-02-03' WHERE id = 1");
  expect(journal.cases.files('', {}, today).map((one) => one.case.what)).toEqual(['bill', 'late']);
  expect(journal.cases.file(1, day('2026-02-04'))?.entries.map(({ id }) => id)).toEqual([2]);
  // What was booked by a day is known on it.
  run(`INSERT INTO interactions (client_id, case_id, happened_on, channel, direction, audience, kind, text, created_at)
    VALUES (1, 1, '2026-02-20', 'call', 'mutual', 'one-on-one', 'exchange', '', '2026-02-06T12:00:00Z')`);
  const booked = (on: string) => journal.cases.file(1, day(on))?.booked.map(({ happenedOn }) => happenedOn);
  expect(booked('2026-02-05')).toEqual([]);
  expect(booked('2026-02-07')).toEqual(['2026-02-20']);
  expect(booked('2026-02-20')).toEqual([]);
  expect(journal.cases.file(3, today)).toBeNull();
});

test('an entry that names only others has not reached who decides', () => {
  addCase('late', 1, '2026-02-01');
  run(`INSERT INTO people (id, name, name_key, created_at) VALUES (1, 'Dana', 'dana', ''), (2, 'Eli', 'eli', '');
    INSERT INTO positions (person_id, client_id, roles) VALUES (1, 1, '["decision-maker"]'), (2, 1, '[]'), (2, 2, '["decision-maker"]')`);
  for (const id of [1, 2, 3])
    run(`INSERT INTO interactions (client_id, case_id, happened_on, channel, direction, audience, kind, text, created_at)
      VALUES (1, 1, '2026-02-0${id}', 'call', 'mutual', 'one-on-one', 'exchange', '', '')`);
  run('INSERT INTO interaction_people (interaction_id, person_id) VALUES (1, 1), (2, 2)');
  run('UPDATE interactions SET reply_needed = id <> 2');
  expect(journal.cases.file(1, today)?.entries).toMatchObject([
    { replyNeeded: true, touches: [], byWish: false, pastDecider: null },
    { replyNeeded: false },
    { replyNeeded: true },
  ]);
  const reached = () => journal.cases.file(1, today)?.entries.map(({ reachedDecider }) => reachedDecider);
  expect(reached()).toEqual([true, false, true]);
  run("UPDATE positions SET roles = '[]'");
  expect(reached()).toEqual([true, true, true]);
});

test('the rules read what is open, or ended of late, of each client apart', () => {
  addCase('open', 1, '2025-01-01');
  addCase('old', 1, '2026-01-31', '2026-02-20');
  addCase('late', 1, '2026-02-01', '2026-02-20');
  addPromise('kept', 1, 'done', { closed_on: '2026-02-20' });
  addPromise('open', 1, 'open');
  addPromise('broken long ago', 1, 'dropped', { broken_on: '2026-01-31' });
  addPromise('broken', 1, 'dropped', { broken_on: '2026-02-01' });
  addPromise('of another', 2, 'dropped', { broken_on: '2026-02-20' });
  run(`INSERT INTO charges (client_id, what, amount_minor, amount_currency, noted_on, told_on, waived_on, created_at) VALUES
    (1, 'untold', 1, 'EUR', '2025-01-01', NULL, NULL, ''), (1, 'told long ago', 1, 'EUR', '2026-01-31', '2026-02-01', NULL, ''),
    (1, 'told', 1, 'EUR', '2026-02-01', '2026-02-01', NULL, ''), (1, 'waived', 1, 'EUR', '2026-02-20', NULL, '2026-02-21', '')`);
  for (const clientId of [1, undefined]) {
    const repairs = journal.relationships.repairs(since, today, clientId);
    const mine = repairs.get(1);
    expect(mine?.cases.map((file) => file.case.what)).toEqual(['open', 'late']);
    expect(mine?.promises.map(({ text }) => text)).toEqual(['open', 'broken']);
    expect(whats(mine?.charges ?? [])).toEqual(['untold', 'told']);
    expect([...repairs.keys()].sort()).toEqual(clientId === undefined ? [1, 2] : [1]);
  }
  expect(journal.relationships.repairs(since, today, 3)).toEqual(new Map());
});

test('repairs say what the client is worth, and who decides: those who talk before those who wish to be written to', () => {
  addPromise('open', 1, 'open');
  const repairs = () => journal.relationships.repairs(since, today).get(1);
  run(`UPDATE clients SET yearly_value_minor = 500, yearly_value_currency = 'EUR',
    budget_minor = 100, budget_currency = 'EUR', budget_per = 'month'`);
  expect(repairs()).toMatchObject({
    ...{
      yearlyValue: { minor: 500, currency: 'EUR' },
      deciders: [],
      decidersWish: null,
      cases: [],
      charges: [],
    },
    budget: { amount: { minor: 100, currency: 'EUR' }, per: 'month' },
  });
  run(`INSERT INTO people (id, name, name_key, writing_because, created_at) VALUES
      (1, 'Dana', 'dana', 'is deaf', ''), (2, 'Cleo', 'cleo', 'is shy', ''), (3, 'Eli', 'eli', NULL, '');
    INSERT INTO positions (person_id, client_id, roles) VALUES
      (1, 1, '["decision-maker"]'), (2, 1, '["decision-maker"]'), (3, 1, '["user"]'), (3, 2, '["decision-maker"]')`);
  expect(repairs()).toMatchObject({
    ...{ deciders: ['Cleo', 'Dana'], decidersWish: { who: 'Cleo', because: 'is shy' } },
  });
  run(`UPDATE positions SET roles = '["decision-maker"]'`);
  expect(repairs()).toMatchObject({ deciders: ['Eli'], decidersWish: null });
});

test('charges: the newest first', () => {
  run(`INSERT INTO charges (client_id, what, amount_minor, amount_currency, noted_on, billed_on, waived_on, created_at) VALUES
    (1, 'old', 1, 'EUR', '2026-01-01', NULL, NULL, ''), (2, 'billed', 1, 'EUR', '2026-02-01', '2026-02-02', NULL, ''),
    (1, 'waived', 1, 'EUR', '2026-02-01', NULL, '2026-02-02', ''), (3, 'gone', 1, 'EUR', '2026-02-01', NULL, NULL, '')`);
  const list = (filter: Parameters<typeof journal.charges.list>[0]) => whats(journal.charges.list(filter));
  expect(list({})).toEqual(['waived', 'billed', 'old']);
  expect(list({ open: true })).toEqual(['old']);
  expect(list({ clientId: 3 })).toEqual(['gone']);
  addCase('late', 3, '2026-02-01');
  run("UPDATE charges SET case_id = 1 WHERE what IN ('old', 'gone')");
  expect(list({ caseId: 1 })).toEqual(['gone', 'old']);
  expect(list({ caseId: 1, clientId: 1 })).toEqual(['old']);
  expect(list({ until: day('2026-02-01') })).toEqual(['waived', 'billed', 'old']);
  expect(list({ until: day('2026-01-31') })).toEqual(['old']);
});

test('policies that hold, those that were withdrawn, and where they were quoted', () => {
  run(`INSERT INTO policies (name, name_key, rule, reason, removed_on, created_at) VALUES
    ('Rush', 'rush', 'costs more', 'others wait', NULL, ''), ('Drafts', 'drafts', 'two', 'time', NULL, ''),
    ('Old', 'old', 'none', 'none', '2026-01-01', '')`);
  const names = (filter?: { removed: boolean }) => journal.policies.list(filter).map(({ name }) => name);
  expect(names()).toEqual(['Drafts', 'Rush']);
  expect(names({ removed: true })).toEqual(['Old']);
  addCase('late', 1, '2026-02-01');
  for (const happenedOn of ['2026-02-04', '2026-02-03'])
    run(`INSERT INTO case_steps (case_id, kind, happened_on, policy_id, policy_reason, created_at)
      VALUES (1, 'answered', '${happenedOn}', 1, 'others wait', '')`);
  expect(journal.policies.quotes(1)).toMatchObject([
    { what: 'late', clientName: 'Acme', quotedOn: '2026-02-03' },
    { quotedOn: '2026-02-04' },
  ]);
  expect(journal.policies.quotes(2)).toEqual([]);
  journal.policies.update(1, { name: 'Express' });
  expect(names()).toEqual(['Drafts', 'Express']);
});

test('a case knows in which operations what belongs to it was made, and days of it were set', () => {
  const change = <T>(work: () => T) => journal.change('test', work);
  const [first, other] = change(() => [journal.cases.add(caseOver500()), journal.cases.add(caseOver500())]);
  const promise = { clientId: 1, text: 'Refund', promise: true, startsOn: today, dueOn: today } as const;
  const open = { ...promise, snoozedUntilOn: null, every: null, fromDone: false, closedOn: null } as const;
  change(() => journal.cases.addStep(heardIn(first, 'It came twice')));
  change(() => journal.cases.addStep(heardIn(other, 'Another')));
  const id = change(() => journal.reminders.add({ ...open, status: 'open', caseId: first }));
  change(() => journal.reminders.update(id, { status: 'done', closedOn: today }));
  change(() => journal.reminders.update(id, { text: 'Refund all of it' }));
  change(() => journal.cases.addStep(heardIn(first, 'And late')));
  const [made, ...rest] = journal.cases.recorded(first);
  const from = made?.operation ?? 0;
  expect(made).toEqual({ row: 'step', id: 1, set: null, operation: from });
  expect(rest).toEqual([
    { row: 'promise', id, set: null, operation: from + 2 },
    // Days that a change leaves empty are told of all the same.
    ...['kept', 'broken', 'told'].map((set) => ({ row: 'promise', id, set, operation: from + 3 })),
    ...['broken', 'told'].map((set) => ({ row: 'promise', id, set, operation: from + 4 })),
    { row: 'step', id: 3, set: null, operation: from + 5 },
  ]);
  // A step stands on the one before it in its case.
  expect(journal.cases.file(first, today)?.steps.map(({ afterId }) => afterId)).toEqual([null, 1]);
});

test('the story of a case knows entries, charges and apologies, and the days that were set of them', () => {
  const change = <T>(work: () => T) => journal.change('test', work);
  const caseId = change(() => journal.cases.add(caseOver500()));
  const at = { clientId: 1, caseId };
  const call = { happenedOn: today, channel: 'call', direction: 'mutual', kind: 'exchange' } as const;
  change(() => journal.entries.add({ ...at, ...call, audience: 'group', text: 'Hello' }, []));
  change(() =>
    journal.charges.add({ ...at, what: 'rush', amount: { minor: 1, currency: 'EUR' }, notedOn: today }),
  );
  const sorry = { ...at, madeOn: today, what: 'Late', costs: [], channel: 'call', draft: 'Sorry' } as const;
  change(() => journal.apologies.add(sorry));
  change(() => {
    journal.charges.update(1, { toldOn: today });
    journal.apologies.update(1, { deliveredOn: today });
  });
  change(() => journal.charges.update(1, { billedOn: today }));
  change(() => journal.charges.update(1, { waivedOn: today, billedOn: null }));
  expect(journal.cases.recorded(caseId).map(({ row, set }) => [row, set])).toEqual([
    ...['entry', 'charge', 'apology'].map((row) => [row, null]),
    ...['told', 'billed', 'waived'].map((set) => ['charge', set]),
    ['apology', 'delivered'],
    ...['billed', 'waived'].map((set) => ['charge', set]),
    ['charge', 'waived'],
  ]);
});

test('apologies of a case are its own, and the newest comes first', () => {
  addCase('late', 1, '2026-02-01');
  run(`INSERT INTO apologies (client_id, case_id, what, made_on, channel, draft, created_at) VALUES
    (1, 1, 'first', '2026-02-02', 'call', '', ''), (1, NULL, 'other', '2026-02-03', 'call', '', ''),
    (1, 1, 'second', '2026-02-04', 'call', '', ''), (3, NULL, 'gone', '2026-02-05', 'call', '', '')`);
  expect(whats(journal.apologies.list({ caseId: 1 }))).toEqual(['second', 'first']);
  expect(whats(journal.apologies.list({ clientId: 1 }))).toEqual(['second', 'other', 'first']);
  expect(whats(journal.apologies.list({ clientId: 3 }))).toEqual(['gone']);
  addCase('gone', 3, '2026-02-01');
  run('UPDATE apologies SET case_id = 2 WHERE client_id = 3');
  expect(whats(journal.apologies.list({ caseId: 2 }))).toEqual(['gone']);
  expect(whats(journal.apologies.list({}))).toEqual(['second', 'other', 'first']);
});

test.each([
  ['open', 'answered', null, false],
  ['settled', 'answered', null, true],
  ['settled', 'heard', null, false],
  ['settled', 'checked-back', null, false],
  ['settled', 'checked-back', 'yes', false],
  ['settled', 'checked-back', 'no', true],
  ['settled', 'checked-back', 'before it was fixed', true],
  ['parted', 'checked-back', 'yes', true],
  ['parted', 'heard', null, false],
] as const)('a case that is %s, with the step %s (%s), ended unheard: %s', (outcome, kind, how, expected) => {
  addCase('late', 1, '2026-02-01', outcome === 'open' ? null : '2026-02-20');
  addCase('bill', 1, '2026-02-01', '2026-02-20');
  const isEarly = how === 'before it was fixed';
  run(`UPDATE cases SET fixed_on = '2026-02-10';
    UPDATE cases SET outcome = '${outcome}' WHERE id = 1 AND outcome IS NOT NULL;
    INSERT INTO case_steps (case_id, kind, happened_on, content, created_at) VALUES
      (1, '${kind}', '${isEarly ? '2026-02-09' : '2026-02-10'}', ${how === null || isEarly ? 'NULL' : `'${how}'`}, '')`);
  expect([1, 2].map((id) => journal.cases.stored(id).neverHeard)).toEqual([expected, true]);
});

test('the sum of a charge is named by the last entry of theirs that says it, from a week before', () => {
  const charge = {
    clientId: 1,
    what: 'rush',
    amount: { minor: 30_000, currency: 'EUR' },
    notedOn: day('2026-02-10'),
  };
  for (const toldOn of [null, day('2026-02-20'), day('2026-03-02'), day('2026-03-03')])
    journal.charges.add({ ...charge, toldOn });
  journal.charges.add({ ...charge, clientId: 2 });
  const said = 'The rush costs 300 euros, as agreed: €300';
  const how = { channel: 'call', direction: 'mutual', kind: 'exchange', text: said } as const;
  const add = (happenedOn: string, other: object = {}) =>
    journal.entries.add(
      { clientId: 1, audience: 'one-on-one', ...how, happenedOn: day(happenedOn), ...other },
      [],
    );
  const named = () =>
    journal.relationships
      .repairs(since, today, 1)
      .get(1)
      ?.sumsNamed.map(({ chargeId, entryId, on }) => [chargeId, entryId, on]);
  add('2026-02-02');
  add('2026-03-03');
  add('2026-03-01', { kind: 'attempt' });
  add('2026-03-01', { direction: 'in' });
  add('2026-03-01', { text: 'It costs something' });
  add('2026-03-01', { clientId: 2 });
  expect(named()).toEqual([]);
  const first = add('2026-02-03');
  expect(named()).toEqual([1, 4].map((id) => [id, first, '2026-02-03']));
  add('2026-03-02');
  const last = add('2026-03-02');
  add('2026-02-15');
  expect(named()).toEqual([1, 4].map((id) => [id, last, '2026-03-02']));
});

testInZones('what was recorded after a day, of days after it, was unknown on it', () => {
  for (const [happenedOn, createdOn] of [
    ['2026-03-02', '2026-03-09'],
    ['2026-03-03', '2026-03-01'],
    ['2026-03-03', '2026-03-03'],
    ['2026-03-04', '2026-03-04'],
  ])
    run(`INSERT INTO interactions (client_id, happened_on, channel, direction, audience, kind, text, created_at)
      VALUES (1, '${happenedOn}', 'call', 'mutual', 'one-on-one', 'exchange', '', '${createdOn}T12:00:00Z')`);
  const unknown = (on: string) => [...journal.relationships.unknownOn(day(on))].sort();
  expect([unknown('2026-03-02'), unknown('2026-03-03'), unknown('2026-03-04')]).toEqual([[3, 4], [4], []]);
});
