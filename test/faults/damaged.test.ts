import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { newBuiltJournal } from '../support/built/built.ts';
import { packageFolder } from '../support/package-folder.ts';
import { counted, runs } from '../support/runs.ts';

const reads = [
  ['today'],
  ['check'],
  ['digest'],
  ['client', 'list', '--json'],
  ['entry', 'list', '--json'],
  ['show', 'acme'],
  ['history'],
  ['reminders'],
  ['stats'],
  ['outreach'],
  ['case', 'list'],
];
const writes = [
  ['call', 'acme', 'Hello'],
  ['remind', 'acme', 'Ask', '--on', 'friday'],
  ['note', 'acme', 'Likes tea'],
  ['client', 'edit', 'acme', '--tag', 'key'],
  ['undo'],
];

/** A journal in which most tables have rows. */
async function aFullJournal() {
  const world = newBuiltJournal();
  for (const argv of [
    ['import', 'csv', join(packageFolder, 'samples', 'sixty-clients.csv')],
    ['client', 'add', 'Acme', '--email', 'acme@example.org', '--tag', 'fair'],
    ['person', 'add', 'acme', 'Dana Reyes', '--birthday', '12 may'],
    ['email', 'acme', 'Sent the offer'],
    ['call', 'acme', 'Went through it', '--with', 'Dana'],
    ['note', 'acme', 'Prefers mornings'],
    ['remind', 'acme', 'Ask about the offer', '--on', 'friday'],
    ['case', 'open', 'acme', 'The invoice was wrong', '--severity', 'serious'],
    ['today'],
    ['check'],
  ])
    expect([argv, (await world.quick(argv)).code]).toEqual([argv, 0]);
  return world;
}

/** Overwrites a page of a file with bytes that mean nothing. */
function destroyed(bytes: Buffer, pageSize: number, page: number, fill: number): Buffer {
  const copy = Buffer.from(bytes);
  copy.fill(fill, page * pageSize + (page === 0 ? 100 : 0), (page + 1) * pageSize);
  return copy;
}

test('a journal with a destroyed page is said to be damaged, and never a fault of ours', async () => {
  const world = await aFullJournal();
  const database = new Database(world.journalFile);
  const pageSize = database.pragma('page_size', { simple: true }) as number;
  const ofKept = new Set(
    database.prepare("SELECT pageno FROM dbstat WHERE name LIKE '%kept_findings%'").pluck().all() as number[],
  );
  database.close();
  const bytes = readFileSync(world.journalFile);
  const pages = bytes.length / pageSize;
  const copy = join(world.home, 'copy.db');
  const namesOf = (start: string) => readdirSync(world.home).filter((name) => name.startsWith(start));
  const wrong: string[] = [];
  let [tried, refused] = [0, 0];
  const step = Math.max(1, Math.round(pages / runs(5)));
  for (let page = 0; page < pages; page += step) {
    const damaged = destroyed(bytes, pageSize, page, page % 2 === 0 ? 0 : 0xaa);
    // A file of its own: no other command has opened it before.
    const looked = join(world.home, `looked-${page}.db`);
    writeFileSync(looked, damaged);
    const doctor = await world.quick(['doctor', '--journal', looked]);
    const isFound = doctor.code === 3 && doctor.stdout.startsWith('The journal is damaged.');
    if (!isFound && (doctor.code !== 0 || !doctor.stdout.startsWith('The journal is sound')))
      wrong.push(`page ${page}, doctor: ${doctor.code} ${doctor.stderr}`);
    if (!readFileSync(looked).equals(damaged) || namesOf('looked-').length > 1)
      wrong.push(`page ${page}, doctor changed something`);
    rmSync(looked);
    for (const argv of [...reads, ...writes]) {
      for (const name of namesOf('copy.db')) rmSync(join(world.home, name));
      writeFileSync(copy, damaged);
      const { code, stderr } = await world.quick([...argv, '--journal', copy]);
      const isSaid = code === 3 && /is damaged|is not a rapport journal/.test(stderr);
      tried += 1;
      const left = namesOf('copy.db');
      if (code !== 0 && left.length > 1)
        wrong.push(`page ${page}, ${argv.join(' ')} left ${left.join(', ')}`);
      if (isSaid) refused += 1;
      else if (code !== 0)
        wrong.push(`page ${page}, ${argv.join(' ')}: ${code} ${stderr.split('\n').slice(0, 2).join(' | ')}`);
      if (isSaid && !isFound) wrong.push(`page ${page}, ${argv.join(' ')}: doctor found no damage`);
      if (isSaid && ofKept.has(page + 1))
        wrong.push(`page ${page}, ${argv.join(' ')}: kept findings are needed`);
    }
  }
  expect(wrong).toEqual([]);
  expect(refused).toBeGreaterThan(0);
  counted(
    `${tried} commands on journals with a destroyed page, ${refused} of them refused, ${wrong.length} wrong`,
  );
});

test('a journal that lost its first page is said to be damaged, and was never read as anything else', async () => {
  const world = newBuiltJournal();
  await world.quick(['client', 'add', 'Ada']);
  const lost = readFileSync(world.journalFile).fill(0xaa, 0, 4096);
  writeFileSync(world.journalFile, lost);
  for (const argv of [['today'], ['client', 'list'], ['call', 'ada', 'Hello'], ['undo']]) {
    const { code, stderr } = await world.quick(argv);
    expect([argv[0], code, stderr]).toEqual([argv[0], 3, expect.stringContaining('" is damaged.\n')]);
    expect(stderr).toContain(`rapport doctor --journal ${world.journalFile}`);
  }
  expect(readFileSync(world.journalFile).equals(lost)).toBe(true);
});

test('the newest copy beside a damaged journal is named', async () => {
  const world = newBuiltJournal();
  await world.quick(['client', 'add', 'Ada']);
  for (const copy of ['schema-9-20260101T000000', 'schema-10-20260201T000000'])
    writeFileSync(`${world.journalFile}.${copy}`, '');
  const bytes = readFileSync(world.journalFile);
  writeFileSync(world.journalFile, bytes.fill(0xaa, 4096));
  expect((await world.quick(['client', 'list'])).stderr).toContain(
    'The newest copy beside it is from an older schema: journal.db.schema-10-20260201T000000',
  );
});
