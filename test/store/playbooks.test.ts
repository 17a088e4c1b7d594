import { beforeEach, expect, test } from 'vitest';
import { calendarDate } from '../../src/domain/days/calendar-date.ts';
import type { Connection } from '../../src/store/connection.ts';
import type { Journal } from '../../src/store/journal.ts';
import { threeClients } from './three-clients.ts';

const day = calendarDate;
const greet = { offsetDays: 0, text: 'Greet' };
const ask = { offsetDays: 7, text: 'Ask how it went' };

let journal: Journal;
let database: Connection;
beforeEach(() => {
  ({ journal, database } = threeClients());
});

const addPlaybook = (name: string) => journal.playbooks.add({ name, steps: [greet, ask] });

test('playbooks are listed by name, with their steps in order', () => {
  addPlaybook('Start');
  const end = journal.playbooks.add({ name: 'End', steps: [] });
  database.exec(`INSERT INTO playbook_steps (playbook_id, place, offset_days, text) VALUES
    (${end}, 1, 0, 'Greet'), (${end}, 0, 7, 'Ask how it went')`);
  expect(journal.playbooks.list().map(({ name, steps }) => [name, steps])).toEqual([
    ['End', [ask, greet]],
    ['Start', [greet, ask]],
  ]);
});

test('steps are replaced as a whole, and left alone where they are the same or not named', () => {
  const id = addPlaybook('Start');
  const rows = () => database.prepare('SELECT id, text FROM playbook_steps ORDER BY id').raw().all();
  const before = rows();
  journal.playbooks.update(id, { about: 'new clients' });
  journal.playbooks.update(id, { steps: [greet, ask] });
  expect(rows()).toEqual(before);
  journal.playbooks.update(id, { steps: [ask] });
  expect(rows()).toEqual([[3, ask.text]]);
  expect(journal.playbooks.stored(id)).toMatchObject({ about: 'new clients', steps: [ask] });
});

test('runs come oldest first: of a client, of a playbook, or of all but the archived; dropped ones where they are asked for', () => {
  const [start, end] = [addPlaybook('Start'), addPlaybook('End')];
  const run = (clientId: number, playbookId: number, fromOn: string) =>
    journal.playbooks.addRun({ clientId, playbookId, fromOn: day(fromOn) });
  const second = run(1, start, '2026-02-02');
  const third = run(2, end, '2026-02-02');
  const first = run(1, end, '2026-02-01');
  const gone = run(3, start, '2026-02-01');
  const dropped = run(1, start, '2026-02-03');
  journal.playbooks.endRun(dropped, day('2026-02-04'));
  const runs = (filter: Parameters<Journal['playbooks']['runs']>[0]) =>
    journal.playbooks.runs(filter).map(({ id }) => id);
  expect(runs({})).toEqual([first, second, third]);
  expect(runs({ removed: true })).toEqual([first, second, third, dropped]);
  expect(runs({ clientId: 1 })).toEqual([first, second]);
  expect(runs({ clientId: 3 })).toEqual([gone]);
  expect(runs({ playbookId: end })).toEqual([first, third]);
  expect(runs({ clientId: 1, playbookId: end })).toEqual([first]);
  expect(journal.playbooks.run(dropped)).toMatchObject({ playbookName: 'Start', removedOn: '2026-02-04' });
  expect(journal.playbooks.run(99)).toBeNull();
});

test('the reminders of a run come by the day they began with, open or not', () => {
  const runId = journal.playbooks.addRun({
    clientId: 1,
    playbookId: addPlaybook('Start'),
    fromOn: day('2026-02-01'),
  });
  const add = (dueOn: string, more: object = {}) =>
    journal.reminders.add({
      clientId: 1,
      text: 'Call',
      startsOn: day(dueOn),
      dueOn: day(dueOn),
      runId,
      ...more,
    });
  const late = add('2026-02-08');
  const done = add('2026-02-01', { status: 'done', closedOn: day('2026-02-02') });
  const same = add('2026-02-08');
  add('2026-02-03', { runId: null });
  expect(journal.playbooks.reminders(runId).map(({ id }) => id)).toEqual([done, late, same]);
});
