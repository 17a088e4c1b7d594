import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { calendarDate } from '../../src/domain/days/calendar-date.ts';
import { caseNoun } from '../../src/nouns/case.ts';
import { client } from '../../src/nouns/client.ts';
import { entry, type NewEntry } from '../../src/nouns/entry.ts';
import { connect, migrate, readMigrations } from '../../src/store/connection.ts';
import { storeOn } from '../../src/store/journal.ts';
import { memoryJournal } from '../support/memory-journal.ts';
import { caseOver500, heardIn } from '../support/open-case.ts';
import { packageFolder, quickFolder } from '../support/package-folder.ts';
import { wallTime } from '../support/wall-clock.ts';
import { threeClients } from './three-clients.ts';

const day = calendarDate('2026-03-02');
const birch = { name: 'Birch', status: 'active', sinceOn: day } as const;

test('a change is recorded with its instant, its command, and its words, which may be made of its result', () => {
  const { journal } = memoryJournal();
  const made = journal.change(
    (id) => `Added ${id}`,
    () => journal.clients.add(birch),
    { kind: 'import' },
  );
  const later = journal.at(wallTime('2026-03-05'));
  later.change('Named it', () => later.clients.update(made, { about: 'prints' }));
  const operations = journal.operations.list(-1);
  expect(operations.map(({ summary, command }) => [summary, command])).toEqual([
    ['Named it', 'test'],
    ['Added 1', 'test'],
  ]);
  expect(operations.map(({ at }) => at)).toEqual([
    wallTime('2026-03-05').toISOString(),
    wallTime('2026-03-02').toISOString(),
  ]);
  expect(journal.operations.list(1)).toEqual(operations.slice(0, 1));
  expect(journal.operations.get(1)).toEqual(operations[1]);
  expect(journal.clients.importedOn(made)).toBe(day);
});

test('a change that changes nothing, is not kept, or fails leaves nothing behind', () => {
  const { journal } = memoryJournal();
  const add = () => journal.clients.add(birch);
  expect(journal.change('nothing', () => 'the same')).toBe('the same');
  expect(journal.change('not kept', add, { keep: (id) => id !== 1 })).toBe(1);
  const tear = () => {
    add();
    throw new Error('torn');
  };
  expect(() => journal.change('torn', tear)).toThrow('torn');
  expect([journal.operations.list(-1), journal.clients.list({})]).toEqual([[], []]);
  expect(journal.change('kept', add, { keep: (id) => id === 1 })).toBe(1);
  expect(journal.clients.list({})).toHaveLength(1);
});

test('a change waits for another program, and says so where that goes on', () => {
  const file = join(mkdtempSync(join(quickFolder, 'rapport-journal-')), 'journal.db');
  const [first, second] = [connect(file, undefined), connect(file, undefined)];
  onTestFinished(() => [first, second].forEach((one) => void one.close()));
  migrate(first, file, readMigrations(join(packageFolder, 'migrations')));
  const journal = storeOn(second, file, { now: wallTime('2026-03-02'), command: 'test', program: 'test' });
  second.pragma('busy_timeout = 0');
  first.exec('BEGIN IMMEDIATE');
  const add = () => journal.change('add', () => journal.clients.add(birch));
  expect(add).toThrow('Another program is writing');
  first.exec('ROLLBACK');
  expect(add()).toBe(1);
});

test('a journal is sound, unless it cannot be read', () => {
  const { journal } = memoryJournal();
  expect(journal.isSound()).toBe(true);
  journal.close();
  expect(journal.isSound()).toBe(false);
});

test('what is removed takes with it what cannot be without it, and lets go of the rest', () => {
  const { journal, run } = threeClients();
  const dana = journal.people.add({ name: 'Dana' });
  journal.people.setPosition(dana, 1, {});
  const caseId = journal.cases.add(caseOver500());
  const talk: Omit<NewEntry, 'clientId'> = {
    ...{ happenedOn: day, channel: 'call', direction: 'mutual', kind: 'exchange' },
    ...{ audience: 'group', text: 'Hello', caseId },
  };
  for (const clientId of [1, 1, 2]) journal.entries.add({ ...talk, clientId }, [dana]);
  journal.cases.addStep(heardIn(caseId, 'It came twice'));
  run('UPDATE case_steps SET interaction_id = 3');
  const counted = ({ gone, loosened }: ReturnType<typeof journal.rows.remove>) =>
    [gone, loosened].map((all) => [...all].map(([{ name }, count]) => [name, count]).sort());
  expect(counted(journal.rows.remove(entry, 3))).toEqual([[['attendee', 1]], [['step', 1]]]);
  expect(counted(journal.rows.remove(caseNoun, caseId))).toEqual([[['step', 1]], [['entry', 2]]]);
  expect(journal.entries.list({ clientId: 1 }).map((one) => one.caseId)).toEqual([null, null]);
  expect(counted(journal.rows.remove(client, 1))).toEqual([
    [
      ['attendee', 2],
      ['entry', 2],
      ['position', 1],
    ],
    [],
  ]);
  expect(journal.clients.get(1)).toBeNull();
  expect(journal.clients.get(2)).not.toBeNull();
});
