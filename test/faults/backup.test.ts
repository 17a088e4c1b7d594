import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { newBuiltJournal } from '../support/built/built.ts';
import { watched } from '../support/built/watched.ts';
import { counted, runs } from '../support/runs.ts';

/** How many clients a whole journal has. */
function clientsIn(file: string): number {
  const database = new Database(file);
  try {
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(database.pragma('foreign_key_check')).toEqual([]);
    return database.prepare<[], number>('SELECT count(*) FROM clients').pluck().get() ?? -1;
  } finally {
    database.close();
  }
}

const leads = (count: number) =>
  `Name,Email\n${Array.from({ length: count }, (_, at) => `Client ${at},c${at}@example.org\n`).join('')}`;

/** The statements at which a command is killed, spread from its first to its last. */
const spread = (statements: number, rounds: number) =>
  Array.from({ length: rounds }, (_, at) => 1 + Math.round(((statements - 1) * at) / (rounds - 1)));

test('a backup that is killed is whole or has no name', async () => {
  const world = newBuiltJournal();
  await world.quick(['import', 'csv', world.write('leads.csv', leads(500))]);
  const backups = join(dirname(world.journalFile), 'backups');
  const { statements, code } = await watched(world, ['backup']);
  expect(code).toBe(0);
  for (const at of spread(statements, runs(6))) {
    rmSync(backups, { recursive: true, force: true });
    await watched(world, ['backup'], { dieAt: at });
    const names = existsSync(backups) ? readdirSync(backups) : [];
    for (const name of names.filter((one) => !one.includes('.rapport-new-')))
      expect(clientsIn(join(backups, name))).toBe(500);
    expect(clientsIn(world.journalFile)).toBe(500);
    expect(await world.quick(['backup'])).toMatchObject({ code: 0 });
  }
  counted(`${runs(6)} times killed: rapport backup`);
});

test('a restore that is killed has happened or has not, and loses no journal', async () => {
  const world = newBuiltJournal();
  const saved = join(world.home, 'saved.db');
  await world.quick(['import', 'csv', world.write('leads.csv', leads(50))]);
  await world.quick(['backup', saved]);
  await world.quick(['import', 'csv', world.write('more.csv', leads(80))]);
  const folder = dirname(world.journalFile);
  const before = join(world.home, 'before');
  cpSync(folder, before, { recursive: true });
  const { statements } = await watched(world, ['restore', saved, '--yes']);
  const seen = new Set<number>();
  for (const at of spread(statements, runs(10))) {
    rmSync(folder, { recursive: true });
    cpSync(before, folder, { recursive: true });
    await watched(world, ['restore', saved, '--yes'], { dieAt: at });
    const clients = clientsIn(world.journalFile);
    seen.add(clients);
    const kept = readdirSync(folder).filter((name) => /\.replaced-\w+$/.test(name));
    if (clients === 50) expect(kept.map((name) => clientsIn(join(folder, name)))).toEqual([80]);
    expect(clientsIn(saved)).toBe(50);
    expect(await world.quick(['client', 'add', 'Ada'])).toMatchObject({ code: 0 });
    expect(clientsIn(world.journalFile)).toBe(clients + 1);
  }
  expect([...seen].every((clients) => clients === 50 || clients === 80)).toBe(true);
  counted(`${runs(10)} times killed: rapport restore`);
});

test('a backup is whole while others write', async () => {
  const world = newBuiltJournal();
  await world.quick(['import', 'csv', world.write('leads.csv', leads(300))]);
  const writers = Array.from({ length: 4 }, (_, at) => world.rapport(['client', 'add', `Writer ${at}`]));
  const backups = Array.from({ length: 4 }, () => world.rapport(['backup', '--json']));
  for (const { code, stderr } of await Promise.all([...writers, ...backups])) expect(code, stderr).toBe(0);
  const files = (await Promise.all(backups)).map(({ stdout }) => JSON.parse(stdout));
  expect(new Set(files.map(({ file }) => file)).size).toBe(4);
  for (const { file, clientCount } of files) {
    expect(clientsIn(file)).toBeGreaterThanOrEqual(clientCount);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  }
});

// A small disk of its own needs a mount, which a user may make in a namespace of their own where the system allows it.
const inNamespace = ['--user', '--map-root-user', '--mount'];
const canMount = spawnSync('unshare', [...inNamespace, 'mount', '-t', 'tmpfs', 'none', '/mnt']).status === 0;

test.runIf(canMount)('a full disk has no backup, nothing half of one, and no restored journal', async () => {
  const world = newBuiltJournal();
  world.write('leads.csv', leads(200));
  world.write(
    'story.sh',
    `set -u
     mkdir disk && mount -t tmpfs -o size=900k none disk
     rapport import csv leads.csv --quiet > /dev/null
     rapport backup saved.db > /dev/null
     rapport backup disk/b.db; echo "backup: $?"
     dd if=/dev/zero of=disk/ballast bs=1k count=600 2>/dev/null
     rapport backup disk/c.db; echo "backup: $?"
     rapport restore saved.db --yes --journal disk/journal.db; echo "restore: $?"
     ls disk
    `,
  );
  const { stdout, stderr } = await world.shell(`unshare ${inNamespace.join(' ')} sh story.sh`);
  expect(`${stdout}${stderr}`.replace(/\d+ KB/g, 'so many KB')).toMatchInlineSnapshot(`
    "Backed up to disk/b.db
    It was opened and checked: so many KB, 200 clients, 0 entries.
    backup: 0
    backup: 1
    restore: 3
    b.db
    ballast
    Error: No backup was written to "disk/c.db": there is no space left on the disk.
    Hint: Free some space and try again.
          Name another place: rapport backup FILE
    Error: There is no space left on the disk for the journal "disk/journal.db".
    Hint: Nothing was changed. Free some space and try again.
    "
  `);
});
