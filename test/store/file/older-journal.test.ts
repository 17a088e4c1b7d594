import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { schemaVersion } from '../../../src/version.ts';
import { makeOlderJournal } from '../../support/built/older-journal.ts';
import { newJournal, type TestJournal } from '../../support/new-journal.ts';

/** A home with a journal of schema 4, and what stands in its folder: names with their bytes. */
async function older() {
  const world = await newJournal();
  mkdirSync(dirname(world.journalFile), { recursive: true });
  makeOlderJournal(world.journalFile);
  return world;
}

function folderOf({ journalFile }: TestJournal): Record<string, string> {
  const folder = dirname(journalFile);
  return Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(`${folder}/${name}`, 'hex')]),
  );
}

function versionIn(file: string): unknown {
  const database = new Database(file, { readonly: true });
  const version = database.pragma('user_version', { simple: true });
  database.close();
  return version;
}

test('a change that is refused leaves an older journal as it is', async () => {
  const world = await older();
  world.write('book.csv', 'Name,Email\nBob,bob@example.org\n,nowhere\n');
  const before = folderOf(world);
  const { rapport } = world;
  expect(await rapport`log nosuchclient Hello`).toContain('[exit 1 refused]');
  expect(await rapport`undo`).toContain('[exit 1 refused]');
  expect(await rapport`import csv book.csv --strict`).toContain('[exit 1 refused]');
  expect(await rapport`client edit ada --status active`).not.toContain('new schema');
  expect(folderOf(world)).toEqual(before);
});

test('the first change brings it to the schema of today, and keeps it as it was', async () => {
  const world = await older();
  expect(await world.rapport`call ada Hello`).toContain('The journal was brought to a new schema');
  const [journal = '', copy = '', ...others] = readdirSync(dirname(world.journalFile));
  expect([journal, others]).toEqual(['journal.db', []]);
  expect(copy).toMatch(/^journal\.db\.schema-4-/);
  expect([journal, copy].map((name) => versionIn(`${dirname(world.journalFile)}/${name}`))).toEqual([
    schemaVersion,
    4,
  ]);
  expect(world.rows('SELECT text FROM interactions')).toEqual([{ text: 'Hello' }]);
  expect(await world.rapport`call ada Again`).not.toContain('new schema');
  expect(await world.rapport`undo`).toContain('Undid');
});

test('an import is tried on an older journal, which stays as it is', async () => {
  const world = await older();
  world.write('book.csv', 'Name\nBob\n');
  const before = folderOf(world);
  expect(await world.rapport`import csv book.csv --dry-run`).toContain('1 new (1 client)');
  expect(folderOf(world)).toEqual(before);
});
