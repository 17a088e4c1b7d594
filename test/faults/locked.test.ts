import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { newBuiltJournal } from '../support/built/built.ts';
import { watched } from '../support/built/watched.ts';

test('a journal that stays locked is given up with a sentence; reading goes on', async () => {
  const world = newBuiltJournal();
  await world.quick(['client', 'add', 'Ada Lovelace']);
  const other = new Database(world.journalFile);
  onTestFinished(() => void other.close());
  other.exec('BEGIN IMMEDIATE');

  const [written, read] = await Promise.all([
    watched(world, ['call', 'ada', 'Agreed on the fee'], { lockWait: 300 }),
    world.rapport(['client', 'list']),
  ]);
  expect(read).toMatchObject({ code: 0, stderr: '' });
  expect(written.code).toBe(3);
  expect(written.stdout).toBe('');
  expect(written.stderr.replaceAll(world.home, '/home/you')).toMatchInlineSnapshot(`
    "Error: Another program is writing to the journal "/home/you/.local/share/rapport/journal.db".
    Hint: Nothing was changed. Try again when it has finished.
    "
  `);

  other.exec('ROLLBACK');
  expect(await world.quick(['interaction', 'list', '--json'])).toMatchObject({ stdout: '[]\n' });
  expect(await world.quick(['call', 'ada', 'Agreed on the fee'])).toMatchObject({ code: 0 });
});

test('a lock that is let go in time is waited for', async () => {
  const world = newBuiltJournal();
  await world.quick(['client', 'add', 'Ada Lovelace']);
  const other = new Database(world.journalFile);
  onTestFinished(() => void other.close());
  other.exec('BEGIN IMMEDIATE');
  const onStatement = (sql: string) => {
    // It has begun to wait, or is about to.
    if (sql.startsWith('BEGIN IMMEDIATE')) setTimeout(() => other.exec('ROLLBACK'), 300);
  };
  const called = await watched(world, ['call', 'ada', 'Agreed on the fee'], {
    lockWait: 90_000,
    onStatement,
  });
  expect(called).toMatchObject({ code: 0, stderr: '' });
  expect(other.inTransaction).toBe(false);
});
