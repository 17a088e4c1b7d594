import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { flagsOf, readAgenda } from '../../../src/app/day/agenda.ts';
import { asksForSomething, readPage } from '../../../src/app/day/page.ts';
import { findFlags } from '../../../src/app/flags/findings.ts';
import { planReminder, snoozeReminders } from '../../../src/app/plans/reminders.ts';
import { calendarDate } from '../../../src/domain/days/calendar-date.ts';
import type { Entry } from '../../../src/domain/log/entry.ts';
import { defaultSettings } from '../../../src/domain/settings.ts';
import type { Journal } from '../../../src/store/journal.ts';
import { openEmptyJournal } from '../../../src/store/open.ts';
import { packageFolder } from '../../support/package-folder.ts';
import { wallTime } from '../../support/wall-clock.ts';

const day = calendarDate;
// A Monday.
const today = day('2026-03-02');

let journal: Journal;

beforeEach(() => {
  const opened = openEmptyJournal({
    packageFolder,
    now: wallTime('2026-03-02'),
    command: 'test',
    program: 'test',
    status: () => {},
  });
  onTestFinished(() => opened.close());
  journal = opened;
});

function addClient(name: string, fields: { archivedOn?: string; sinceOn?: string } = {}): number {
  return journal.change('', () =>
    journal.clients.add({
      name,
      externalId: null,
      status: 'active',
      quietUntilOn: null,
      sinceOn: day(fields.sinceOn ?? '2026-03-01'),
      cadenceDays: null,
      writingBecause: null,
      about: null,
      archivedOn: fields.archivedOn ? day(fields.archivedOn) : null,
    }),
  );
}

function remind(clientId: number, on: string, promise = false): number {
  const client = { id: clientId, name: '' };
  const reminder = { client, text: on, promise, on: day(on), every: null, fromDone: false };
  return planReminder(journal, reminder).id;
}

function log(clientId: number, on: string, fields: Partial<Entry> = {}): number {
  return journal.change('', () =>
    journal.entries.add(
      {
        clientId,
        happenedOn: day(on),
        channel: 'email',
        direction: 'out',
        audience: 'one-on-one',
        kind: 'exchange',
        replyNeeded: true,
        minutes: null,
        text: on,
        ...fields,
      },
      [],
    ),
  );
}

const agenda = (daysAhead = 7, settings = defaultSettings) => readAgenda(journal, settings, today, daysAhead);

const page = (settings = defaultSettings, day = today) =>
  readPage(journal, settings, day, { daysAhead: 7, isWhole: false });

test('an empty journal asks for nothing', async () => {
  expect(await agenda()).toEqual({
    today,
    promises: [],
    cases: [],
    overdue: [],
    due: [],
    occasions: [],
    wishes: [],
    coming: [],
    planned: [],
    findings: [],
    unread: 0,
    unreadRed: {},
    resting: 0,
    ...{ isAnyClient: false, clientCount: 0 },
    counts: { promises: 0, overdue: 0, due: 0, coming: 0, planned: 0 },
  });
  expect(asksForSomething(await page())).toBe(false);
});

test('each reminder is in one list, on the right side of today', async () => {
  const acme = addClient('Acme');
  const ids = {
    late: remind(acme, '2026-03-01'),
    later: remind(acme, '2026-02-01'),
    now: remind(acme, '2026-03-02'),
    tomorrow: remind(acme, '2026-03-03'),
    last: remind(acme, '2026-03-09'),
    beyond: remind(acme, '2026-03-10'),
    owedNow: remind(acme, '2026-03-02', true),
    owed: remind(acme, '2026-02-27', true),
    promisedTomorrow: remind(acme, '2026-03-03', true),
  };
  const { promises, overdue, due, coming } = await agenda();
  const listed = [promises, overdue, due, coming].map((list) => list.map(({ id }) => id));
  expect(listed).toEqual([
    [ids.owed, ids.owedNow],
    [ids.later, ids.late],
    [ids.now],
    [ids.promisedTomorrow, ids.tomorrow, ids.last],
  ]);
  expect((await agenda(0)).coming).toEqual([]);
});

test('a snoozed reminder counts on its snooze day', async () => {
  const id = remind(addClient('Acme'), '2026-02-01');
  snoozeReminders(journal, [id], day('2026-03-03'));
  expect(await agenda()).toMatchObject({ overdue: [], coming: [{ id }] });
  snoozeReminders(journal, [id], today);
  expect(await agenda()).toMatchObject({ due: [{ id }], coming: [] });
});

test('bookings come soonest first, within the days ahead, and only exchanges', async () => {
  const acme = addClient('Acme');
  log(acme, '2026-03-02');
  const last = log(acme, '2026-03-09', { channel: 'meeting', direction: 'mutual' });
  const first = log(acme, '2026-03-03', { channel: 'call', direction: 'mutual' });
  log(acme, '2026-03-04', { kind: 'bulk' });
  log(acme, '2026-03-10', { channel: 'call' });
  expect((await agenda()).planned.map(({ id }) => id)).toEqual([first, last]);
  expect((await agenda(0)).planned).toEqual([]);
});

test('a client appears once with the strongest finding, up to the limit, and all are counted', async () => {
  for (const name of ['A', 'B', 'C']) {
    const id = addClient(name, { sinceOn: '2025-01-01' });
    for (const on of ['2026-02-01', '2026-02-08', '2026-02-15']) log(id, on);
  }
  const all = await agenda();
  expect(flagsOf(all).map(({ finding, more }) => [finding.client.name, more])).toEqual([
    ['A', 1],
    ['B', 1],
    ['C', 1],
  ]);
  expect(flagsOf(all)[0]?.finding).toEqual(findFlags(journal, defaultSettings, today)[0]);
  const few = await page({ ...defaultSettings, suggestions: 1 });
  expect(few.lines.map((line) => line.kind === 'client' && line.flag.finding.client.name)).toEqual(['A']);
  expect([few.clients, asksForSomething(few)]).toEqual([3, true]);
  const none = await page({ ...defaultSettings, suggestions: 0 });
  expect([none.lines, none.clients, asksForSomething(none)]).toEqual([[], 3, false]);
});

test('an archived client asks for nothing', async () => {
  const away = addClient('Away', { archivedOn: '2026-01-01', sinceOn: '2025-01-01' });
  remind(away, '2026-03-01', true);
  log(away, '2026-03-03', { channel: 'call', direction: 'mutual' });
  expect(await agenda()).toMatchObject({ promises: [], findings: [], planned: [], isAnyClient: false });
});

test('coming and planned items ask for nothing today', async () => {
  const acme = addClient('Acme');
  remind(acme, '2026-03-03', true);
  log(acme, '2026-03-03', { channel: 'call', direction: 'mutual' });
  expect(asksForSomething(await page())).toBe(false);
  remind(acme, '2026-03-02');
  expect(asksForSomething(await page())).toBe(true);
});

test('long lists need no more queries', async () => {
  const asked: string[] = [];
  const listening: Journal = {
    ...journal,
    reminders: {
      ...journal.reminders,
      listed: (ids) => {
        asked.push('reminders');
        return journal.reminders.listed(ids);
      },
      get: (id) => {
        asked.push('reminder');
        return journal.reminders.get(id);
      },
    },
    entries: {
      ...journal.entries,
      listed: (ids) => {
        asked.push('interactions');
        return journal.entries.listed(ids);
      },
      get: (id) => {
        asked.push('interaction');
        return journal.entries.get(id);
      },
    },
  };
  for (const name of ['A', 'B', 'C']) {
    const id = addClient(name);
    remind(id, '2026-03-01');
    log(id, '2026-03-04', { channel: 'meeting' });
  }
  await readAgenda(listening, defaultSettings, today, 7);
  expect(asked.sort()).toEqual(['interactions', ...Array(4).fill('reminders')]);
});
