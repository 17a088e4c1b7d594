import fc from 'fast-check';
import { expect, test } from 'vitest';
import { takeBack } from '../../../src/app/take-back.ts';
import { calendarDate } from '../../../src/domain/days/calendar-date.ts';
import { links } from '../../../src/store/undo.ts';
import { cpuTime } from '../../support/cpu-time.ts';
import { anyOperation } from '../../support/journal-steps.ts';
import { type MemoryJournal, memoryJournal, type Rows } from '../../support/memory-journal.ts';
import type { Step } from '../../support/row-step.ts';
import { runs } from '../../support/runs.ts';

const client = {
  externalId: null,
  status: 'active' as const,
  quietUntilOn: null,
  sinceOn: calendarDate('2026-01-01'),
  cadenceDays: null,
  writingBecause: null,
  about: null,
  archivedOn: null,
};

/** Makes a step an operation; returns its number, or undefined where it changed nothing. */
function perform({ journal, database }: MemoryJournal, step: Step): number | undefined {
  const [before] = journal.operations.list(1);
  journal.change(step.name, () => step.act(journal, database));
  const [after] = journal.operations.list(1);
  return after?.id === before?.id ? undefined : after?.id;
}

const steps = fc.array(anyOperation, { minLength: 1, maxLength: 14 });

test('taking everything back, newest first, leaves every table as it was at each point', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const memory = memoryJournal();
      const history: { id: number; before: Rows }[] = [];
      for (const step of all) {
        const before = memory.rows();
        const id = perform(memory, step);
        if (id !== undefined) history.push({ id, before });
      }
      for (const { id, before } of history.reverse()) {
        expect(takeBack(memory.journal, undefined, false)).toMatchObject({
          operation: { id },
          unrestored: [],
        });
        expect(memory.rows()).toEqual(before);
      }
      expect(takeBack(memory.journal, undefined, false)).toEqual({ kind: 'nothing' });
      memory.journal.close();
    }),
    { numRuns: runs(12) },
  );
});

test('taking any operation back, an undo too, puts back what is still as it left it and touches nothing else', () => {
  fc.assert(
    fc.property(steps, fc.array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 12 }), (all, choices) => {
      const memory = memoryJournal();
      // What each operation met, and how it left the journal.
      const states = new Map<number, { before: Rows; after: Rows }>();
      for (const step of all) {
        const before = memory.rows();
        const id = perform(memory, step);
        if (id !== undefined) states.set(id, { before, after: memory.rows() });
      }
      for (const choice of choices) {
        const operations = memory.journal.operations.list(-1).filter(({ undoneBy }) => undoneBy === null);
        const chosen = operations[choice % Math.max(1, operations.length)];
        if (!chosen) break;
        const present = memory.rows();
        const outcome = takeBack(memory.journal, chosen.id, false);
        const now = memory.rows();
        expect(memory.brokenReference()).toBeUndefined();
        if (outcome.kind === 'too-late') {
          expect(now).toEqual(present);
          continue;
        }
        const { before, after } = states.get(chosen.id) ?? { before: present, after: present };
        for (const row of new Set([...present.keys(), ...now.keys(), ...before.keys()])) {
          const mayChange = before.get(row) !== after.get(row) && present.get(row) === after.get(row);
          if (now.get(row) !== present.get(row))
            expect([mayChange, now.get(row)]).toEqual([true, before.get(row)]);
        }
        states.set(memory.journal.operations.list(1)[0]?.id ?? 0, { before: present, after: now });
      }
      memory.journal.close();
    }),
    { numRuns: runs(16) },
  );
});

test('taking an undo back brings back exactly what was there', () => {
  fc.assert(
    fc.property(steps, fc.nat({ max: 1000 }), (all, choice) => {
      const memory = memoryJournal();
      for (const step of all) perform(memory, step);
      const present = memory.rows();
      const operations = memory.journal.operations.list(-1);
      const chosen = operations[choice % Math.max(1, operations.length)];
      if (!chosen || takeBack(memory.journal, chosen.id, false).kind !== 'taken-back') return;
      const undo = memory.journal.operations.list(1)[0];
      expect(takeBack(memory.journal, undo?.id, false)).toMatchObject({
        kind: 'brought-back',
        unrestored: [],
      });
      expect(memory.rows()).toEqual(present);
      memory.journal.close();
    }),
    { numRuns: runs(12) },
  );
});

test('a preview says what the undo then does, and changes nothing', () => {
  fc.assert(
    fc.property(steps, fc.nat({ max: 1000 }), (all, choice) => {
      const memory = memoryJournal();
      for (const step of all) perform(memory, step);
      const present = memory.rows();
      const operations = memory.journal.operations.list(-1);
      const chosen = operations[choice % Math.max(1, operations.length)];
      const preview = takeBack(memory.journal, chosen?.id, true);
      expect(memory.rows()).toEqual(present);
      expect(memory.journal.operations.list(-1)).toEqual(operations);
      expect(takeBack(memory.journal, chosen?.id, false)).toEqual(preview);
      memory.journal.close();
    }),
    { numRuns: runs(8) },
  );
});

test('undo takes ten thousand imported rows back at once, except those touched since', () => {
  const { journal, rows } = memoryJournal();
  journal.change('existing', () => {
    for (let at = 0; at < 2500; at += 1) journal.clients.add({ ...client, name: `Old ${at}` });
  });
  const before = rows();
  journal.change('import', () => {
    for (let at = 0; at < 2500; at += 1) {
      journal.clients.update(at + 1, { about: 'imported' });
      const id = journal.clients.add({ ...client, name: `New ${at}` });
      journal.clients.setContactPoints(id, [{ kind: 'email', value: `n${at}@example.org`, label: null }]);
      journal.clients.setTags(id, ['imported']);
    }
  });
  journal.change('edit', () => journal.clients.update(3, { about: 'edited' }));
  journal.change('note', () => {
    journal.notes.add({ clientId: 2501, personId: null, notedOn: client.sinceOn, text: 'met' });
  });
  let outcome: unknown;
  const time = cpuTime(() => {
    outcome = takeBack(journal, 2, false);
  });
  expect(time).toBeLessThan(10_000);
  expect(outcome).toMatchObject({
    restored: 10_000 - 4,
    unrestored: [
      { kind: 'client', id: 3, name: 'Old 2' },
      { kind: 'client', id: 2501, name: 'New 0' },
    ],
  });
  const left = [...rows()].filter(([key, row]) => before.get(key) !== row).map(([key]) => key);
  expect(left).toEqual(['clients 3', 'clients 2501', 'contact_points 1', 'tags 1', 'notes 1']);
  journal.close();
});

test('an operation from before a column was added gets the default of that column', () => {
  const { journal, database } = memoryJournal();
  journal.change('add', () => journal.clients.add({ ...client, name: 'Ada' }));
  journal.change('edit', () => journal.clients.update(1, { name: 'Ada L.' }));
  database.exec("ALTER TABLE clients ADD COLUMN mood TEXT NOT NULL DEFAULT 'fine'");
  expect(takeBack(journal, 2, false)).toMatchObject({ kind: 'taken-back', unrestored: [] });
  expect(database.prepare('SELECT name, mood FROM clients').all()).toEqual([{ name: 'Ada', mood: 'fine' }]);
  journal.close();
});

test('what would come back to a place that is taken by now is left out', () => {
  const { journal, database } = memoryJournal();
  journal.change('add', () => {
    journal.clients.setTags(journal.clients.add({ ...client, name: 'Ada', externalId: 'a' }), [
      'press',
      'gift',
    ]);
  });
  journal.change('edit', () => {
    journal.clients.update(1, { externalId: 'b' });
    journal.clients.setTags(1, []);
  });
  journal.change('tag again', () => journal.clients.setTags(1, ['press']));
  journal.change('add', () => journal.clients.add({ ...client, name: 'Bob', externalId: 'a' }));
  expect(takeBack(journal, 2, false)).toMatchObject({
    restored: 1,
    unrestored: [{ kind: 'client', name: 'Ada' }],
  });
  expect(journal.clients.get(1)).toMatchObject({ externalId: 'b', tags: ['gift', 'press'] });
  expect(database.prepare('SELECT id FROM tags ORDER BY tag').pluck().all()).toEqual([2, 3]);
  journal.close();
});

test('an operation that came to nothing is taken back, so that the one before it is next', () => {
  const { journal } = memoryJournal();
  journal.change('add', () => journal.clients.add({ ...client, name: 'Ada' }));
  journal.change('to and fro', () => {
    journal.clients.update(1, { about: 'new' });
    journal.clients.update(1, { about: null });
  });
  expect(takeBack(journal, undefined, false)).toMatchObject({ kind: 'taken-back', operation: { id: 2 } });
  expect(takeBack(journal, undefined, false)).toMatchObject({ kind: 'taken-back', operation: { id: 1 } });
  expect(journal.clients.list({})).toEqual([]);
  journal.close();
});

test('what changed places changes back', () => {
  const { journal, rows } = memoryJournal();
  journal.change('add', () => {
    journal.clients.add({ ...client, name: 'Ada', externalId: 'a' });
    journal.clients.add({ ...client, name: 'Bob', externalId: 'b' });
  });
  const before = rows();
  journal.change('swap', () => {
    journal.clients.update(1, { externalId: null });
    journal.clients.update(2, { externalId: 'a' });
    journal.clients.update(1, { externalId: 'b' });
  });
  expect(takeBack(journal, 2, false)).toMatchObject({ restored: 2, unrestored: [] });
  expect(rows()).toEqual(before);
  journal.close();
});

test('each reference between tables is either to an owner or to a row that can do without', () => {
  const { database } = memoryJournal();
  const all = links(database).map(
    ({ child, column, isDetail }) => `${child}.${column}${isDetail ? ' (detail)' : ''}`,
  );
  expect(all).toMatchInlineSnapshot(`
    [
      "clients.profile_id",
      "positions.person_id (detail)",
      "positions.client_id (detail)",
      "contact_points.person_id (detail)",
      "contact_points.client_id (detail)",
      "tags.client_id (detail)",
      "interactions.case_id",
      "interactions.client_id",
      "interaction_people.person_id",
      "interaction_people.interaction_id (detail)",
      "notes.person_id",
      "notes.client_id",
      "reminders.run_id",
      "reminders.case_id",
      "reminders.client_id",
      "reminder_completions.reminder_id (detail)",
      "apologies.case_id",
      "apologies.interaction_id",
      "apologies.reminder_id",
      "apologies.person_id",
      "apologies.client_id",
      "mutes.client_id (detail)",
      "cases.person_id",
      "cases.client_id",
      "case_steps.interaction_id",
      "case_steps.after_id",
      "case_steps.policy_id",
      "case_steps.case_id (detail)",
      "charges.interaction_id",
      "charges.case_id",
      "charges.client_id",
      "criteria.profile_id (detail)",
      "fit_answers.criterion_id (detail)",
      "fit_answers.client_id",
      "occasions.person_id",
      "occasions.client_id",
      "concerns.person_id",
      "concerns.client_id",
      "concern_acts.interaction_id",
      "concern_acts.concern_id (detail)",
      "feedback.person_id",
      "feedback.client_id",
      "playbook_steps.playbook_id (detail)",
      "playbook_runs.playbook_id",
      "playbook_runs.client_id",
      "rests.client_id (detail)",
      "thresholds.client_id (detail)",
      "profile_thresholds.profile_id (detail)",
      "external_ids.client_id (detail)",
      "entry_ids.interaction_id (detail)",
    ]
  `);
});
