import type { ChildProcess } from 'node:child_process';
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { type BuiltJournal, newBuiltJournal } from '../support/built/built.ts';
import { watched } from '../support/built/watched.ts';
import { counted, runs } from '../support/runs.ts';

const imported = 3000;
const leads = `Name,Email,Phone\n${Array.from(
  { length: imported },
  (_, at) => `Client ${at},c${at}@example.org,+49 30 ${100000 + at}\n`,
).join('')}`;

/** Clients, changes and operations of a journal that must be whole; opening it finishes or undoes what was begun. */
function state(file: string): { clients: number; addresses: number; operations: number } {
  const database = new Database(file);
  try {
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(database.pragma('foreign_key_check')).toEqual([]);
    const count = (table: string) =>
      database.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? -1;
    return { clients: count('clients'), addresses: count('contact_points'), operations: count('operations') };
  } finally {
    database.close();
  }
}

/** Puts the journal of a saved folder back. */
function restore(saved: string, { journalFile }: BuiltJournal): void {
  rmSync(dirname(journalFile), { recursive: true, force: true });
  cpSync(saved, dirname(journalFile), { recursive: true });
}

/** Runs a command that dies at one of its statements: instead of it, or killed while SQLite is at it or a little later. */
async function killed(
  world: BuiltJournal,
  argv: readonly string[],
  at: number,
  instead: boolean,
): Promise<void> {
  let statement = 0;
  const kill = (_sql: string, program: ChildProcess) => {
    statement += 1;
    if (statement === at) program.kill('SIGKILL');
  };
  const ended = await watched(world, argv, instead ? { dieAt: at } : { onStatement: kill });
  // What is killed from outside may have ended by then.
  if (instead) expect(ended.signal).toBe('SIGKILL');
}

/** The statements at which a command is killed, spread from its first to its last. */
const spread = (statements: number, rounds: number) =>
  Array.from({ length: rounds }, (_, at) => 1 + Math.round(((statements - 1) * at) / (rounds - 1)));

/** Kills a command at moments spread over its work; gives the states it left. */
async function killings(
  world: BuiltJournal,
  argv: readonly string[],
  rounds: number,
): Promise<{ instead: string[]; during: string[] }> {
  const saved = join(world.home, 'saved');
  cpSync(dirname(world.journalFile), saved, { recursive: true });
  const { code, statements } = await watched(world, argv);
  expect(code).toBe(0);
  const states = { instead: [] as string[], during: [] as string[] };
  for (const at of spread(statements, rounds)) {
    for (const how of ['instead', 'during'] as const) {
      restore(saved, world);
      await killed(world, argv, at, how === 'instead');
      states[how].push(JSON.stringify(state(world.journalFile)));
    }
  }
  counted(`${states.instead.length + states.during.length} times killed: rapport ${argv[0]}`);
  return states;
}

test('an import that is killed has happened or has not', async () => {
  const world = newBuiltJournal();
  await world.quick(['client', 'add', 'Ada Lovelace']);
  const file = world.write('leads.csv', leads);
  const before = JSON.stringify(state(world.journalFile));
  const { instead, during } = await killings(world, ['import', 'csv', file], runs(3));
  const after = JSON.stringify({ clients: imported + 1, addresses: 2 * imported, operations: 2 });
  // What comes after the statement that makes it happen only reads.
  expect(instead[0]).toBe(before);
  expect(instead.filter((one) => one !== before && one !== after)).toEqual([]);
  expect(during.filter((one) => one !== before && one !== after)).toEqual([]);
});

test('an undo of an import that is killed has happened or has not', async () => {
  const world = newBuiltJournal();
  await world.quick(['client', 'add', 'Ada Lovelace']);
  await world.quick(['import', 'csv', world.write('leads.csv', leads)]);
  const before = JSON.stringify(state(world.journalFile));
  const { instead, during } = await killings(world, ['undo'], runs(3));
  const after = JSON.stringify({ clients: 1, addresses: 0, operations: 3 });
  expect(instead.filter((one) => one !== before)).toEqual([]);
  expect(during.filter((one) => one !== before && one !== after)).toEqual([]);
});

test('forgetting that is killed leaves the journal whole, and an undo all or nothing', async () => {
  const world = newBuiltJournal();
  await world.quick(['import', 'csv', world.write('leads.csv', leads)]);
  await world.quick(['undo', '--yes']);
  await world.quick(['client', 'add', 'Ada Lovelace']);
  const saved = join(world.home, 'saved');
  cpSync(dirname(world.journalFile), saved, { recursive: true });
  const { statements } = await watched(world, ['doctor', '--fix']);
  const log = (file: string) => {
    const database = new Database(file, { readonly: true });
    const found = database
      .prepare<[], { rows: number; forgotten: number }>(
        `SELECT (SELECT count(*) FROM changes) AS rows, (SELECT count(*) FROM operations WHERE forgotten) AS forgotten`,
      )
      .get();
    database.close();
    return `${found?.rows} ${found?.forgotten}`;
  };
  const [before, after] = [`${6 * imported + 1} 0`, '1 2'];
  expect(log(world.journalFile)).toBe(after);
  const all = statements;
  for (const at of spread(all, runs(8))) {
    for (const instead of [true, false]) {
      restore(saved, world);
      await killed(world, ['doctor', '--fix'], at, instead);
      expect(state(world.journalFile)).toEqual({ clients: 1, addresses: 0, operations: 3 });
      const left = log(world.journalFile);
      expect([before, after]).toContain(left);
      const redone = await world.quick(['undo', '2', '--yes']);
      expect([left, redone.code]).toEqual([left, left === before ? 0 : 1]);
      expect(state(world.journalFile).clients).toBe(left === before ? imported + 1 : 1);
    }
  }
  counted(`${2 * runs(8)} times killed: rapport doctor --fix`);
});

test('a first command that is killed leaves no journal or a whole one', async () => {
  const world = newBuiltJournal();
  const folder = dirname(world.journalFile);
  const { statements } = await watched(world, ['client', 'add', 'Ada Lovelace']);
  for (const [round, at] of spread(statements, runs(8)).entries()) {
    rmSync(folder, { recursive: true, force: true });
    await killed(world, ['client', 'add', 'Ada Lovelace'], at, round % 2 === 0);
    const had = existsSync(world.journalFile) ? state(world.journalFile).clients : 0;
    expect([0, 1]).toContain(had);
    expect(await world.quick(['client', 'add', 'Bob'])).toMatchObject({ code: 0 });
    expect(state(world.journalFile).clients).toBe(had + 1);
    const others = readdirSync(folder).filter(
      (name) => !/^journal\.db(-wal|-shm|\.rapport-new-.*)?$/.test(name),
    );
    expect(others).toEqual([]);
  }
  counted(`${runs(8)} times killed: the first command`);
});
