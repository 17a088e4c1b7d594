import fc from 'fast-check';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import {
  completeReminders,
  type Outcome,
  planReminder,
  type ReminderPlan,
  skipReminders,
  snoozeReminders,
} from '../../../src/app/plans/reminders.ts';
import { addDays, calendarDate } from '../../../src/domain/days/calendar-date.ts';
import { parsePeriod } from '../../../src/domain/days/period.ts';
import type { Reminder } from '../../../src/domain/plans/reminder.ts';
import type { Journal } from '../../../src/store/journal.ts';
import { openEmptyJournal } from '../../../src/store/open.ts';
import { packageFolder } from '../../support/package-folder.ts';
import { runs } from '../../support/runs.ts';
import { wallTime } from '../../support/wall-clock.ts';

const day = calendarDate;
const today = day('2026-03-02');

let journal: Journal;
let client: { id: number; name: string };

beforeEach(() => {
  journal = openEmptyJournal({
    packageFolder,
    now: wallTime('2026-03-02'),
    command: 'test',
    program: 'test',
    status: () => {},
  });
  const opened = journal;
  onTestFinished(() => opened.close());
  const name = 'Acme';
  const id = journal.change('', () =>
    journal.clients.add({
      name,
      externalId: null,
      status: 'active',
      quietUntilOn: null,
      sinceOn: day('2025-01-01'),
      cadenceDays: null,
      writingBecause: null,
      about: null,
      archivedOn: null,
    }),
  );
  client = { id, name };
});

function plan(on: string, options: Partial<Omit<ReminderPlan, 'every'>> & { every?: string } = {}): Reminder {
  const { every, ...others } = options;
  return planReminder(journal, {
    client,
    text: 'Call them',
    promise: false,
    on: day(on),
    fromDone: false,
    ...others,
    every: every ? parsePeriod(every) : null,
  });
}

function only(outcome: Outcome): Reminder {
  if (outcome.kind !== 'acted') throw new Error(outcome.kind);
  const [reminder] = outcome.now;
  if (!reminder) throw new Error('nothing was acted on');
  return reminder;
}

const summaries = () => journal.operations.list(9).map(({ summary }) => summary);

test('a new reminder is stored as returned', () => {
  const planned = plan('2026-03-06', { every: '2 weeks', fromDone: true, promise: true });
  expect(journal.reminders.get(planned.id)).toEqual(planned);
  expect(planned).toMatchObject({
    startsOn: '2026-03-06',
    dueOn: '2026-03-06',
    every: '2w',
    fromDone: true,
    promise: true,
  });
  expect(summaries()[0]).toBe('Planned for Acme: Call them');
});

test('a one-time reminder does not count from done', () => {
  expect(plan('2026-03-06', { fromDone: true }).fromDone).toBe(false);
});

describe('done', () => {
  test('a one-time reminder closes on the day it was done', () => {
    const { id } = plan('2026-02-20');
    const done = only(completeReminders(journal, [id], day('2026-03-01')));
    expect(done).toMatchObject({ status: 'done', closedOn: '2026-03-01', dueOn: '2026-02-20' });
    expect(summaries()[0]).toBe('Done for Acme: Call them');
  });

  test('ten missed weeks count as one, and the next is after the day it was done', () => {
    const { id } = plan('2025-12-22', { every: '1w' });
    expect(journal.reminders.list({ until: today })).toHaveLength(1);
    expect(only(completeReminders(journal, [id], today)).dueOn).toBe('2026-03-09');
    expect(journal.reminders.list({ until: day('2026-03-08') })).toEqual([]);
  });

  test.each([
    ['the day before', '2026-02-27', '2026-03-31'],
    ['the day itself', '2026-02-28', '2026-03-31'],
    ['the day of the next', '2026-03-31', '2026-04-30'],
    ['long before it is due', '2026-01-15', '2026-03-31'],
  ])('a monthly 31st due on 28 February, done %s', (_when, doneOn, next) => {
    const { id } = plan('2026-01-31', { every: '1m' });
    expect(only(completeReminders(journal, [id], day('2026-01-31'))).dueOn).toBe('2026-02-28');
    expect(only(completeReminders(journal, [id], day(doneOn)))).toMatchObject({
      dueOn: next,
      startsOn: '2026-01-31',
    });
  });

  test('a yearly leap day', () => {
    const { id } = plan('2024-02-29', { every: '1y' });
    const days = ['2024-03-01', '2025-02-28', '2026-02-28', '2027-02-28'].map(
      (doneOn) => only(completeReminders(journal, [id], day(doneOn))).dueOn,
    );
    expect(days).toEqual(['2025-02-28', '2026-02-28', '2027-02-28', '2028-02-29']);
  });

  test('counted from done, the series restarts', () => {
    const { id } = plan('2026-01-31', { every: '1m', fromDone: true });
    expect(only(completeReminders(journal, [id], day('2026-03-02')))).toMatchObject({
      startsOn: '2026-03-02',
      dueOn: '2026-04-02',
    });
  });

  test('an earlier day of doing leaves later occurrences due', () => {
    const { id } = plan('2026-02-02', { every: '1w' });
    expect(only(completeReminders(journal, [id], day('2026-02-03'))).dueOn).toBe('2026-02-09');
  });

  test('ends the snooze', () => {
    const { id } = plan('2026-03-01', { every: '1w' });
    snoozeReminders(journal, [id], day('2026-03-20'));
    const done = only(completeReminders(journal, [id], today));
    expect(done).toMatchObject({ dueOn: '2026-03-08', snoozedUntilOn: null });
  });

  test('a series ends with the calendar', () => {
    const { id } = plan('9999-12-30', { every: '1w' });
    expect(only(completeReminders(journal, [id], day('9999-12-30'))).status).toBe('done');
  });

  test('is never due on or before the day it was done, and always on a day of the series', () => {
    const anyDay = fc.integer({ min: 0, max: 4000 }).map((days) => addDays(day('2020-01-01'), days));
    fc.assert(
      fc.property(anyDay, fc.constantFrom('3d', '2w', '1m', '1y'), anyDay, (start, every, doneOn) => {
        const { id } = plan(start, { every });
        const { dueOn } = only(completeReminders(journal, [id], doneOn));
        expect(dueOn > doneOn && dueOn > start).toBe(true);
        expect(only(completeReminders(journal, [id], doneOn)).dueOn > dueOn).toBe(true);
      }),
      { numRuns: runs(40) },
    );
  });
});

describe('several at once', () => {
  test('are one operation, undone together', () => {
    const [first, second] = [plan('2026-03-01'), plan('2026-03-02', { every: '1w' })];
    const outcome = completeReminders(journal, [first.id, second.id, first.id], today);
    expect(outcome).toMatchObject({ kind: 'acted', now: [{ id: first.id }, { id: second.id }] });
    expect(summaries()[0]).toBe('Done: 2 reminders');
    const operation = journal.operations.latestUndoable();
    if (!operation) throw new Error('no operation');
    journal.change('', () => journal.operations.undo(operation));
    expect([first.id, second.id].map((id) => journal.reminders.get(id))).toEqual([first, second]);
  });

  test('an unknown one refuses all', () => {
    const { id } = plan('2026-03-01');
    const before = summaries();
    expect(completeReminders(journal, [id, 98, 99], today)).toEqual({ kind: 'unknown', ids: [98, 99] });
    expect(journal.reminders.get(id)?.status).toBe('open');
    expect(summaries()).toEqual(before);
  });

  test('one that needs no change is reported apart, and stays', () => {
    const [first, second] = [plan('2026-03-01'), plan('2026-03-02')];
    completeReminders(journal, [first.id], day('2026-03-01'));
    const outcome = completeReminders(journal, [first.id, second.id], today);
    expect(outcome).toMatchObject({ kind: 'acted', already: [{ id: first.id, closedOn: '2026-03-01' }] });
    const before = summaries();
    expect(before[0]).toBe('Done for Acme: Call them');
    completeReminders(journal, [first.id, second.id], today);
    expect(summaries()).toEqual(before);
  });

  test('one that was closed in another way refuses all', () => {
    const [cancelled, done, open] = [plan('2026-03-01'), plan('2026-03-02'), plan('2026-03-03')];
    journal.change('', () => journal.reminders.update(cancelled.id, { status: 'dropped', closedOn: today }));
    completeReminders(journal, [done.id], today);
    expect(completeReminders(journal, [cancelled.id, open.id], today).kind).toBe('closed');
    expect(snoozeReminders(journal, [open.id, done.id], day('2026-03-09')).kind).toBe('closed');
    expect(skipReminders(journal, [open.id, done.id], today).kind).toBe('closed');
    expect(journal.reminders.get(open.id)).toEqual(open);
  });
});

describe('skipped', () => {
  test('is only the current occurrence', () => {
    const { id } = plan('2026-03-02', { every: '1w' });
    expect(only(skipReminders(journal, [id], today))).toMatchObject({
      status: 'open',
      dueOn: '2026-03-09',
    });
    expect(only(skipReminders(journal, [id], today)).dueOn).toBe('2026-03-16');
    expect(summaries()[0]).toBe('Skipped for Acme: Call them');
  });

  test('ends what comes no more', () => {
    const { id } = plan('2026-03-02');
    expect(only(skipReminders(journal, [id], today)).status).toBe('dropped');
  });
});
