import fc from 'fast-check';
import { expect, test } from 'vitest';
import { redoable, takeBack } from '../../src/app/take-back.ts';
import { forgetOn } from '../../src/store/retention.ts';
import { anyOperation } from '../support/journal-steps.ts';
import { type MemoryJournal, memoryJournal } from '../support/memory-journal.ts';
import type { Step } from '../support/row-step.ts';
import { runs } from '../support/runs.ts';
import { wallTime } from '../support/wall-clock.ts';

const now = wallTime('2026-03-02');

function perform({ journal, database }: MemoryJournal, step: Step, kind: 'command' | 'import' = 'command') {
  journal.change(step.name, () => step.act(journal, database), { kind });
}

function addClients(
  { journal }: MemoryJournal,
  names: readonly string[],
  kind: 'command' | 'import' = 'import',
) {
  journal.change(
    'added clients',
    () => {
      for (const name of names) journal.clients.setTags(journal.clients.add({ ...client, name }), ['fair']);
    },
    { kind },
  );
}

const client = { status: 'active', sinceOn: '2026-01-01', externalId: null } as never as Parameters<
  MemoryJournal['journal']['clients']['add']
>[0];

function changesOf({ database }: MemoryJournal): number {
  return database.prepare<[], number>('SELECT count(*) FROM changes').pluck().get() ?? 0;
}

const steps = (maxLength: number) => fc.array(anyOperation, { maxLength });

test('what is left of the log takes the other operations back as all of it would', () => {
  fc.assert(
    fc.property(
      steps(8),
      anyOperation,
      steps(4),
      fc.nat({ max: 2 }),
      steps(6),
      (first, whole, between, again, last) => {
        const memory = memoryJournal();
        for (const step of first) perform(memory, step);
        perform(memory, whole, 'import');
        const [imported] = memory.journal.operations.list(1);
        for (const step of between) perform(memory, step);
        let undo = imported?.id;
        for (let i = 0; undo !== undefined && i <= 2 * again; i += 1) {
          takeBack(memory.journal, undo, false);
          undo = memory.journal.operations.list(1)[0]?.id;
        }
        for (const step of last) perform(memory, step);

        const other = memoryJournal(memory.database.serialize());
        forgetOn(other.database, now);
        expect(other.rows()).toEqual(memory.rows());
        for (const { id } of memory.journal.operations.list(-1)) {
          if (other.journal.operations.isForgotten(id)) {
            expect(['forgotten', 'already']).toContain(takeBack(other.journal, id, false).kind);
            continue;
          }
          const [outcome, alike] = [memory, other].map(({ journal }) => takeBack(journal, id, false));
          expect(withoutOperation(alike)).toEqual(withoutOperation(outcome));
          expect(other.rows()).toEqual(memory.rows());
        }
        memory.journal.close();
        other.journal.close();
      },
    ),
    { numRuns: runs(30) },
  );
});

function withoutOperation(outcome: object | undefined): object {
  return { ...outcome, operation: undefined };
}

test('an import that was undone is forgotten once something else is changed', () => {
  const memory = memoryJournal();
  const { journal } = memory;
  addClients(memory, ['Ada', 'Bob']);
  takeBack(journal, 1, false);
  expect(forgetOn(memory.database, now)).toBe(0);
  expect(redoable(journal)).toEqual({ kind: 'undo', id: 2 });

  addClients(memory, ['Cleo'], 'command');
  expect(forgetOn(memory.database, now)).toBe(2);
  expect(takeBack(journal, 2, false).kind).toBe('forgotten');
  expect(takeBack(journal, 1, false)).toEqual({ kind: 'already', by: 2 });
  expect(redoable(journal)).toEqual({ kind: 'none' });
  expect(journal.operations.list(-1).map(({ id, isUndoable }) => [id, isUndoable])).toEqual([
    [3, true],
    [2, false],
    [1, false],
  ]);
  expect(changesOf(memory)).toBe(2);
  expect(forgetOn(memory.database, now)).toBe(0);
});

test('an undo, a redo and an undo of an import are forgotten together', () => {
  const memory = memoryJournal();
  addClients(memory, ['Ada']);
  for (const id of [1, 2, 1]) takeBack(memory.journal, id, false);
  addClients(memory, ['Bob'], 'command');
  expect(forgetOn(memory.database, now)).toBe(4);
  expect(takeBack(memory.journal, 4, false).kind).toBe('forgotten');
});

test('an import in force, and a command that was undone, are kept', () => {
  const memory = memoryJournal();
  addClients(memory, ['Ada']);
  addClients(memory, ['Bob'], 'command');
  takeBack(memory.journal, 2, false);
  addClients(memory, ['Cleo'], 'command');
  expect(forgetOn(memory.database, now)).toBe(0);
});

test('a year and the last thousand operations can be taken back', () => {
  const memory = memoryJournal();
  const { journal, database } = memory;
  addClients(memory, ['Ada'], 'command');
  journal.change('renamed', () => journal.clients.update(1, { name: 'Ada King' }));
  for (let i = 0; i < 998; i += 1) addClients(memory, [`Client ${i}`], 'command');
  const later = new Date('2027-03-02T10:00:00Z');
  expect(forgetOn(database, later)).toBe(0);
  addClients(memory, ['Bob'], 'command');
  expect(forgetOn(database, new Date('2027-03-01T10:00:00Z'))).toBe(0);
  expect(forgetOn(database, later)).toBe(1);
  addClients(memory, ['Cleo'], 'command');
  expect(forgetOn(database, later)).toBe(1);
  expect(takeBack(journal, 2, false)).toMatchObject({ kind: 'forgotten', operation: { id: 2 } });
  expect(takeBack(journal, 3, false).kind).toBe('taken-back');
  // What was made stays known as a line about the client; the image of how it was is gone.
  expect(database.prepare('SELECT kind FROM changes WHERE operation_id <= 2').pluck().all()).toEqual([
    'insert',
    'insert',
  ]);
});

test('find and the flags know of what was forgotten', () => {
  const memory = memoryJournal();
  const { journal, database } = memory;
  const found = (word: string) =>
    database.prepare('SELECT count(*) FROM search_index WHERE search_index MATCH ?').pluck().get(word);
  addClients(memory, ['Ada'], 'command');
  addClients(memory, ['Marlow']);
  journal.search.takeIn();
  expect(found('marlow')).toBe(1);
  takeBack(journal, 2, false);
  addClients(memory, ['Cleo'], 'command');
  database.exec("INSERT INTO kept_findings VALUES (1, 'x', 2, '[]')");
  forgetOn(database, now);
  expect(found('marlow')).toBe(0);
  expect(found('cleo')).toBe(1);
  expect(database.prepare('SELECT count(*) FROM kept_findings').pluck().get()).toBe(0);
  addClients(memory, ['Dora'], 'command');
  journal.search.takeIn();
  expect(found('dora')).toBe(1);
});
