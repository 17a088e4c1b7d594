import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { takeBack } from '../../../src/app/take-back.ts';
import { calendarDate } from '../../../src/domain/days/calendar-date.ts';
import { client } from '../../../src/nouns/client.ts';
import { optional, text } from '../../../src/nouns/field.ts';
import {
  applicationId,
  type Connection,
  connect,
  migrate,
  readMigrations,
  versionOf,
} from '../../../src/store/connection.ts';
import { type Journal, storeOn } from '../../../src/store/journal.ts';
import { openJournal } from '../../../src/store/open.ts';
import { tableOn } from '../../../src/store/table.ts';
import { schemaVersion } from '../../../src/version.ts';
import { memoryJournal } from '../../support/memory-journal.ts';
import { packageFolder } from '../../support/package-folder.ts';
import { createRecordingTriggers } from '../../support/recording-triggers.ts';
import { testInZones } from '../../support/zones.ts';

const released = readMigrations(join(packageFolder, 'migrations'));
const now = new Date('2026-03-02T09:00:00Z');

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-migrate-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const ada = {
  name: 'Ada',
  externalId: null,
  status: 'active' as const,
  quietUntilOn: null,
  sinceOn: calendarDate('2026-01-01'),
  cadenceDays: null,
  writingBecause: null,
  about: null,
  archivedOn: null,
};

test('from nothing to the first schema', () => {
  const database = connect(':memory:', undefined);
  migrate(database, ':memory:', released, 1);
  expect(versionOf(database)).toBe(1);
  expect(database.prepare('SELECT count(*) FROM clients').pluck().get()).toBe(0);
  expect(database.pragma('foreign_key_check')).toEqual([]);
});

/** A journal of an older schema, with a change to it for each text of SQL. */
function olderJournal(version: number, ...operations: readonly string[]): Connection {
  const database = connect(':memory:', undefined);
  migrate(database, ':memory:', released, version);
  if (version < 4) createRecordingTriggers(database);
  for (const [at, sql] of operations.entries())
    database.exec(
      `INSERT INTO operations (id, at, command, summary) VALUES (${at + 1}, '', 'test', 'before'); ${sql}`,
    );
  return database;
}

/** Brings it to the schema of today. */
function broughtUpToDate(database: Connection): Journal {
  migrate(database, ':memory:', released);
  expect(database.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").all()).toEqual([]);
  expect(versionOf(database)).toBe(schemaVersion);
  expect(database.pragma('foreign_key_check')).toEqual([]);
  expect(database.prepare('SELECT count(*) FROM kept_findings').pluck().get()).toBe(0);
  return storeOn(database, ':memory:', { now, command: 'test', program: 'test' });
}

test('rows of the first schema live on, and what was done before can be taken back', () => {
  const database = olderJournal(
    1,
    `INSERT INTO clients (name, name_key, since_on, created_at) VALUES ('Ada', 'ada', '2026-01-01', '');
     INSERT INTO interactions (client_id, happened_on, channel, direction, audience, kind, text, created_at)
       VALUES (1, '2026-01-02', 'email', 'out', 'one-on-one', 'exchange', 'Hello', '');
     INSERT INTO reminders (client_id, text, promise, starts_on, due_on, created_at)
       VALUES (1, 'Refund it', 1, '2026-01-05', '2026-01-05', '');
     INSERT INTO apologies (client_id, made_on, what, channel, draft, reminder_id, created_at)
       VALUES (1, '2026-01-03', 'Late', 'call', 'Sorry', 1, '');
     INSERT INTO kept_findings (id, stamp, operation_id, findings) VALUES (1, 'old', 1, '[]');`,
    "UPDATE reminders SET status = 'done', closed_on = '2026-01-05'; UPDATE clients SET name = 'Eve';",
  );
  migrate(database, ':memory:', released, 2);
  expect(versionOf(database)).toBe(2);
  const journal = broughtUpToDate(database);
  expect(journal.clients.get(1)).toMatchObject({ name: 'Eve', yearlyValue: null, budget: null });
  expect(journal.entries.get(1)).toMatchObject({ text: 'Hello', caseId: null });
  expect(journal.apologies.get(1)).toMatchObject({ what: 'Late', caseId: null });
  expect(journal.reminders.get(1)).toMatchObject({
    status: 'done',
    caseId: null,
    purpose: null,
    brokenOn: null,
  });
  expect(journal.cases.list({})).toEqual([]);

  expect(takeBack(journal, 2, false)).toMatchObject({ kind: 'taken-back', unrestored: [] });
  expect(journal.clients.get(1)?.name).toBe('Ada');
  expect(journal.reminders.get(1)).toMatchObject({ status: 'open', closedOn: null });
});

test('rows of the second schema live on in the third, beside the profiles it ships', () => {
  const database = olderJournal(
    2,
    `INSERT INTO clients (name, name_key, since_on, created_at, budget_minor, budget_currency, budget_per)
       VALUES ('Ada', 'ada', '2026-01-01', '', 90000, 'USD', 'month');
     INSERT INTO cases (client_id, what, opened_on, severity, cause, created_at)
       VALUES (1, 'The bill', '2026-01-02', 'serious', 'bill', '');
     INSERT INTO case_steps (case_id, kind, happened_on, text, created_at)
       VALUES (1, 'heard', '2026-01-03', 'Nobody told us', '');
     INSERT INTO interactions (client_id, case_id, happened_on, channel, direction, audience, kind, text, created_at)
       VALUES (1, 1, '2026-01-03', 'call', 'mutual', 'one-on-one', 'exchange', 'Heard them', '');
     INSERT INTO reminders (client_id, case_id, text, promise, starts_on, due_on, created_at)
       VALUES (1, 1, 'Refund it', 1, '2026-01-05', '2026-01-05', '');
     INSERT INTO charges (client_id, case_id, what, amount_minor, amount_currency, noted_on, created_at)
       VALUES (1, 1, 'rush', 50000, 'USD', '2026-01-02', '');
     INSERT INTO notes (client_id, noted_on, text, created_at) VALUES (1, '2026-01-02', 'Likes tea', '');
     INSERT INTO kept_findings (id, stamp, operation_id, findings) VALUES (1, 'old', 1, '[]');`,
    `UPDATE cases SET settled_on = '2026-01-09', outcome = 'settled'; UPDATE charges SET told_on = '2026-01-09';
     UPDATE clients SET name = 'Eve'; DELETE FROM notes;`,
  );
  const journal = broughtUpToDate(database);
  expect(journal.clients.get(1)).toMatchObject({
    ...{ name: 'Eve', profileId: null, signedOn: null, source: null },
    budget: { amount: { minor: 90_000, currency: 'USD' }, per: 'month' },
  });
  expect(journal.cases.get(1)).toMatchObject({ what: 'The bill', settledOn: '2026-01-09' });
  expect(journal.cases.file(1, calendarDate('2026-03-02'))?.steps).toMatchObject([
    { kind: 'heard', text: 'Nobody told us' },
  ]);
  expect(journal.entries.get(1)).toMatchObject({ caseId: 1, touches: [] });
  expect(journal.reminders.get(1)).toMatchObject({ caseId: 1, promise: true, status: 'open' });
  expect(journal.charges.get(1)).toMatchObject({ caseId: 1, toldOn: '2026-01-09' });
  expect(
    journal.profiles.list().map(({ name, thresholds }) => [name, Object.fromEntries(thresholds)]),
  ).toEqual([
    [
      'key',
      {
        ...{ 'gone-quiet.days': 21, 'standard-missed.live': 60, 'standard-missed.one-on-one': 120 },
        ...{ 'standard-missed.useful': 90, 'feedback-due.days': 180, 'single-thread.people': 2 },
        'waiting-for-you.days': 1,
      },
    ],
    [
      'regular',
      {
        ...{ 'gone-quiet.days': 60, 'standard-missed.live': 120, 'standard-missed.useful': 120 },
        ...{ 'feedback-due.days': 180, 'waiting-for-you.days': 2 },
      },
    ],
    ['occasional', { 'gone-quiet.days': 180, 'standard-missed.live': 365 }],
    ['prospect', { 'gone-quiet.days': 30 }],
    ['dormant', { 'gone-quiet.days': 365 }],
  ]);

  expect(takeBack(journal, 2, false)).toMatchObject({ kind: 'taken-back', unrestored: [] });
  expect(journal.clients.get(1)).toMatchObject({ name: 'Ada', profileId: null });
  expect(journal.cases.get(1)?.settledOn).toBeNull();
  expect(journal.charges.get(1)?.toldOn).toBeNull();
  expect(journal.notes.list(1)).toMatchObject([{ text: 'Likes tea', kind: null, confirmedOn: null }]);
  expect(takeBack(journal, 1, false)).toMatchObject({ kind: 'taken-back', unrestored: [] });
  expect(journal.clients.list({})).toEqual([]);
  expect(journal.profiles.list()).toHaveLength(5);
});

test('rows of the fourth schema live on in the fifth, in which a review knows what was skipped', () => {
  const database = olderJournal(
    4,
    "INSERT INTO clients (name, name_key, since_on, created_at) VALUES ('Ada', 'ada', '2026-01-01', '');",
  );
  const journal = broughtUpToDate(database);
  const [monday, tuesday] = [calendarDate('2026-03-02'), calendarDate('2026-03-03')];
  expect(journal.clients.get(1)?.name).toBe('Ada');
  journal.reviewSkips.add('client 1', monday);
  journal.reviewSkips.add('client 1', monday);
  expect([...journal.reviewSkips.on(monday)]).toEqual(['client 1']);
  // A look at a day to come forgets nothing of today, and the days before are forgotten.
  journal.reviewSkips.add('client 1', tuesday);
  journal.reviewSkips.remove('client 1', tuesday);
  journal.reviewSkips.add('reminder 2', monday);
  expect([...journal.reviewSkips.on(monday)]).toEqual(['reminder 2']);
  journal.reviewSkips.remove('reminder 2', monday);
  expect([...journal.reviewSkips.on(tuesday)]).toEqual([]);
});

test('rows of the fifth schema live on in the sixth, in which a number may be 0', () => {
  const database = olderJournal(
    5,
    `INSERT INTO clients (name, name_key, since_on, created_at) VALUES ('Ada', 'ada', '2026-01-01', '');
     INSERT INTO thresholds (client_id, rule, name, value) VALUES (1, 'email-only', 'days', 90), (1, 'gone-quiet', 'red', 200);
     DELETE FROM thresholds WHERE id = 2;`,
  );
  const journal = broughtUpToDate(database);
  expect(journal.thresholds.of(1)).toMatchObject([{ rule: 'email-only', name: 'days', value: 90 }]);
  expect(journal.profiles.list()[0]?.thresholds.get('gone-quiet.days')).toBe(21);
  journal.change('set', () => journal.thresholds.set(1, 'standard-missed', 'live', 0));
  expect(journal.thresholds.of(1)).toMatchObject([{}, { value: 0 }]);
  // An id that was given is not given again: the log of changes names rows by it.
  expect(database.prepare('SELECT id FROM thresholds ORDER BY id').pluck().all()).toEqual([1, 3]);
});

testInZones(
  'what the triggers of the third schema recorded can be taken back in the fourth, which has none',
  () => {
    const database = olderJournal(
      3,
      `INSERT INTO clients (name, name_key, since_on, created_at, source) VALUES ('Ada', 'ada', '2026-01-01', '', 'a friend');
     INSERT INTO occasions (client_id, what, month, day, created_at) VALUES (1, 'jubilee', 2, 29, '');
     INSERT INTO rests (client_id, rule, until_on, created_at) VALUES (1, 'email-only', '2026-02-01', '2026-01-01T09:00:00.000Z');`,
      "UPDATE clients SET name = 'Eve'; DELETE FROM rests; UPDATE profiles SET about = 'mine' WHERE id = 1;",
    );
    const journal = broughtUpToDate(database);
    expect(journal.clients.get(1)).toMatchObject({ name: 'Eve', source: 'a friend' });
    expect(takeBack(journal, 2, false)).toMatchObject({ kind: 'taken-back', restored: 3, unrestored: [] });
    expect(journal.clients.get(1)?.name).toBe('Ada');
    expect(journal.rests.inForce(calendarDate('2026-01-05'))).toHaveLength(1);
    expect(journal.profiles.get(1)?.about).toBe('The few you could not do without');
    expect(takeBack(journal, 1, false)).toMatchObject({ kind: 'taken-back', unrestored: [] });
    expect(journal.occasions.list({})).toEqual([]);
  },
);

test('rows live through the next migration, which is not recorded, and its new column is', () => {
  const { journal, database } = memoryJournal();
  journal.change('add', () => journal.clients.add(ada));
  const next = "ALTER TABLE clients ADD COLUMN mood TEXT; UPDATE clients SET mood = 'fine';";
  migrate(database, ':memory:', [...released, next], released.length + 1);
  expect(versionOf(database)).toBe(released.length + 1);
  expect(database.prepare('SELECT name, mood FROM clients').all()).toEqual([{ name: 'Ada', mood: 'fine' }]);
  expect(database.prepare('SELECT count(*) FROM changes').pluck().get()).toBe(1);
  const later = storeOn(database, ':memory:', { now, command: 'test', program: 'test' });
  const grown = { ...client, fields: { ...client.fields, mood: optional(text('how they feel')) } };
  later.change('cheer up', () => tableOn(database, grown, '').update(1, { mood: 'glad' }));
  expect(database.prepare("SELECT before ->> 'mood' FROM changes ORDER BY id DESC").pluck().get()).toBe(
    'fine',
  );
});

test('a migration that fails leaves the schema before it, still recording', () => {
  const { journal, database } = memoryJournal();
  const broken = 'CREATE TABLE half (id INTEGER PRIMARY KEY) STRICT; INSERT INTO nowhere VALUES (1);';
  expect(() => migrate(database, ':memory:', [...released, broken], released.length + 1)).toThrow(
    'is damaged',
  );
  expect(versionOf(database)).toBe(released.length);
  expect(database.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'half'").pluck().get()).toBe(0);
  journal.change('add', () => journal.clients.add(ada));
  expect(journal.operations.list(5)).toHaveLength(1);
});

test('the first change copies an older journal aside, brings it to the schema of today, and says so', () => {
  const folder = temporaryFolder();
  const file = join(folder, 'journal.db');
  const older = new Database(file);
  older.exec(
    `PRAGMA application_id = ${applicationId}; CREATE TABLE old (x); INSERT INTO old VALUES ('kept')`,
  );
  older.close();

  const said: string[] = [];
  const status = (text: string) => said.push(text);
  const journal = openJournal(file, {
    packageFolder,
    makeFolder: false,
    makeTemporaryFolder: temporaryFolder,
    writes: true,
    now,
    command: 'test',
    program: 'test',
    status,
  });
  journal.change('add', () => journal.clients.add(ada));
  journal.close();

  const copies = readdirSync(folder).filter((name) => name !== 'journal.db');
  expect(copies).toEqual(['journal.db.schema-0-20260302T090000']);
  const copy = join(folder, copies[0] ?? '');
  expect(said).toEqual([expect.stringContaining(copy)]);
  expect(statSync(copy).mode & 0o777).toBe(0o600);
  const kept = new Database(copy, { readonly: true });
  expect(kept.pragma('quick_check', { simple: true })).toBe('ok');
  expect(kept.pragma('user_version', { simple: true })).toBe(0);
  expect(kept.prepare('SELECT x FROM old').pluck().all()).toEqual(['kept']);
  kept.close();
  const migrated = new Database(file, { readonly: true });
  expect(migrated.pragma('user_version', { simple: true })).toBe(released.length);
  expect(migrated.prepare('SELECT x FROM old').pluck().all()).toEqual(['kept']);
  migrated.close();
});

test('keys of names from before fold letters with a stroke from the sixteenth schema on', () => {
  const database = olderJournal(
    15,
    `INSERT INTO clients (name, name_key, since_on, created_at) VALUES ('Øyvind Æ', 'øyvind æ', '2026-01-01', '');
     INSERT INTO people (name, name_key, created_at) VALUES ('Łukasz Đ', 'łukasz đ', '');`,
  );
  migrate(database, ':memory:', released, 16);
  expect(database.prepare('SELECT name, name_key FROM clients').raw().get()).toEqual([
    'Øyvind Æ',
    'oyvind ae',
  ]);
  expect(database.prepare('SELECT name, name_key FROM people').raw().get()).toEqual(['Łukasz Đ', 'lukasz d']);
});
