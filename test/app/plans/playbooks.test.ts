import { expect, test } from 'vitest';
import { applyPlaybook, dropRun, playbookProgress } from '../../../src/app/plans/playbooks.ts';
import { completeReminders } from '../../../src/app/plans/reminders.ts';
import { takeBack } from '../../../src/app/take-back.ts';
import { calendarDate } from '../../../src/domain/days/calendar-date.ts';
import { defaultWorkingWeek } from '../../../src/domain/days/working-days.ts';
import type { Playbook } from '../../../src/domain/plans/playbook.ts';
import { playbook as playbookNoun, playbookRun } from '../../../src/nouns/playbook.ts';
import { reminder } from '../../../src/nouns/reminder.ts';
import { memoryJournal } from '../../support/memory-journal.ts';

const on = calendarDate('2026-03-02');

function withPlaybook() {
  const memory = memoryJournal();
  const { journal } = memory;
  const client = { id: 0, name: 'Acme' };
  const steps = [
    { offsetDays: 7, text: 'second' },
    { offsetDays: 0, text: 'first' },
  ];
  const playbook = journal.change('set up', (): Playbook => {
    client.id = journal.clients.add({
      ...{ name: 'Acme', externalId: null, status: 'active', quietUntilOn: null, sinceOn: on },
      ...{ cadenceDays: null, writingBecause: null, about: null, archivedOn: null },
    });
    const id = journal.playbooks.add({ name: 'Start', about: null, steps });
    return { id, name: 'Start', about: null, steps };
  });
  const plan = { client, from: on, week: defaultWorkingWeek, again: false, dryRun: false };
  return { ...memory, client, playbook, plan };
}

test('applying and dropping are one operation each, undone as one', () => {
  const { journal, playbook, plan, rows, client } = withPlaybook();
  const before = rows();
  applyPlaybook(journal, playbook, plan);
  const applied = rows();
  expect(dropRun(journal, 1, on)).toMatchObject({ kind: 'dropped', run: { removedOn: on } });
  expect(playbookProgress(journal, client.id)).toEqual([]);
  expect(dropRun(journal, 1, on)).toMatchObject({ kind: 'over' });
  takeBack(journal, undefined, false);
  expect(rows()).toEqual(applied);
  takeBack(journal, undefined, false);
  expect(rows()).toEqual(before);
});

test('a dry run changes nothing, and reports a running playbook', () => {
  const { journal, playbook, plan, rows } = withPlaybook();
  const before = rows();
  expect(applyPlaybook(journal, playbook, { ...plan, dryRun: true })).toMatchObject({
    run: null,
    steps: [
      { text: 'first', on: '2026-03-02', reminder: null },
      { text: 'second', on: '2026-03-09' },
    ],
  });
  expect(rows()).toEqual(before);
  applyPlaybook(journal, playbook, plan);
  for (const dryRun of [false, true])
    expect(applyPlaybook(journal, playbook, { ...plan, dryRun })).toMatchObject({
      kind: 'running',
      progress: { id: 1, openCount: 2 },
    });
});

test('progress names the next step', () => {
  const { journal, playbook, plan, client } = withPlaybook();
  applyPlaybook(journal, playbook, plan);
  const progress = { playbookName: 'Start', fromOn: on, droppedCount: 0, stepCount: 2 };
  expect(playbookProgress(journal, client.id)).toMatchObject([
    { ...progress, doneCount: 0, openCount: 2, nextReminderId: 1, nextText: 'first', nextOn: on },
  ]);
  completeReminders(journal, [1], on);
  expect(playbookProgress(journal)).toMatchObject([
    { ...progress, doneCount: 1, openCount: 1, nextText: 'second', nextOn: '2026-03-09' },
  ]);
  journal.change('archive', () => journal.clients.update(client.id, { archivedOn: on }));
  expect(playbookProgress(journal)).toEqual([]);
  expect(playbookProgress(journal, client.id)).toHaveLength(1);
});

test('undo keeps a step that was done since, with its run', () => {
  const { journal, playbook, plan, client, brokenReference } = withPlaybook();
  applyPlaybook(journal, playbook, plan);
  completeReminders(journal, [1], on);
  expect(takeBack(journal, 2, false)).toMatchObject({
    unrestored: [
      { kind: 'reminder', name: 'first' },
      { kind: 'run', name: '2026-03-02' },
    ],
  });
  expect(playbookProgress(journal, client.id)).toMatchObject([{ doneCount: 1, stepCount: 1 }]);
  expect(brokenReference()).toBeUndefined();
});

test('removing a playbook leaves its reminders, and undo restores everything', () => {
  const { journal, playbook, plan, rows, brokenReference } = withPlaybook();
  applyPlaybook(journal, playbook, plan);
  const applied = rows();
  const removed = journal.change('removed', () => journal.rows.remove(playbookNoun, playbook.id));
  expect(removed.gone.get(playbookRun)).toBe(1);
  expect(removed.loosened.get(reminder)).toBe(2);
  expect(journal.playbooks.list()).toEqual([]);
  expect(journal.reminders.list({})).toHaveLength(2);
  expect(brokenReference()).toBeUndefined();
  takeBack(journal, undefined, false);
  expect(rows()).toEqual(applied);
});

test('the same steps again change nothing', () => {
  const { journal, playbook } = withPlaybook();
  const count = journal.operations.list(-1).length;
  journal.change('edit', () =>
    journal.playbooks.update(playbook.id, { name: 'Start', steps: playbook.steps }),
  );
  expect(journal.operations.list(-1)).toHaveLength(count);
  expect(journal.playbooks.get(playbook.id)).toEqual(playbook);
});
