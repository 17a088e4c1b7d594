import type { ChildProcess } from 'node:child_process';
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { type BuiltJournal, ending, newBuiltJournal } from '../support/built/built.ts';

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

/** Kills a process after a time, as nothing can be warned of. */
async function killAfter(child: ChildProcess, milliseconds: number): Promise<void> {
  const ended = ending(child);
  await Promise.race([wait(milliseconds), ended]);
  child.kill('SIGKILL');
  await ended;
}

/** Kills a command again and again, at moments spread over the time it takes; gives the states it left. */
async function killings(world: BuiltJournal, argv: readonly string[], rounds: number): Promise<string[]> {
  const saved = join(world.home, 'saved');
  rmSync(saved, { recursive: true, force: true });
  cpSync(dirname(world.journalFile), saved, { recursive: true });
  const started = performance.now();
  expect(await world.rapport(argv)).toMatchObject({ code: 0 });
  const duration = performance.now() - started;
  const states: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    restore(saved, world);
    await killAfter(world.start(argv), duration * ((round + Math.random()) / rounds));
    states.push(JSON.stringify(state(world.journalFile)));
  }
  restore(saved, world);
  return states;
}

test('an import that is killed has happened or has not', async () => {
  const world = newBuiltJournal();
  await world.rapport(['client', 'add', 'Ada Lovelace']);
  const file = world.write('leads.csv', leads);
  const before = JSON.stringify(state(world.journalFile));
  const states = await killings(world, ['import', 'csv', file], 30);
  const after = JSON.stringify({ clients: imported + 1, addresses: 2 * imported, operations: 2 });
  expect(states.filter((one) => one !== before && one !== after)).toEqual([]);
  // Killed before it could begin would prove little.
  expect(states).toContain(before);
});

test('an undo of an import that is killed has happened or has not', async () => {
  const world = newBuiltJournal();
  await world.rapport(['client', 'add', 'Ada Lovelace']);
  await world.rapport(['import', 'csv', world.write('leads.csv', leads)]);
  const before = JSON.stringify(state(world.journalFile));
  const states = await killings(world, ['undo'], 12);
  const after = JSON.stringify({ clients: 1, addresses: 0, operations: 3 });
  expect(states.filter((one) => one !== before && one !== after)).toEqual([]);
});

test('a first command that is killed leaves no journal or a whole one', async () => {
  const world = newBuiltJournal();
  const folder = dirname(world.journalFile);
  const started = performance.now();
  await world.rapport(['client', 'add', 'Ada Lovelace']);
  const duration = performance.now() - started;
  const rounds = 20;
  for (let round = 0; round < rounds; round += 1) {
    rmSync(folder, { recursive: true, force: true });
    await killAfter(
      world.start(['client', 'add', 'Ada Lovelace']),
      duration * ((round + Math.random()) / rounds),
    );
    const had = existsSync(world.journalFile) ? state(world.journalFile).clients : 0;
    expect([0, 1]).toContain(had);
    expect(await world.rapport(['client', 'add', 'Bob'])).toMatchObject({ code: 0 });
    expect(state(world.journalFile).clients).toBe(had + 1);
    const others = readdirSync(folder).filter((name) => !/^journal\.db(-wal|-shm|\.new-.*)?$/.test(name));
    expect(others).toEqual([]);
  }
});
