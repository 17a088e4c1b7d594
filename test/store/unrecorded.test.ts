import { beforeEach, expect, test } from 'vitest';
import { calendarDate } from '../../src/domain/days/calendar-date.ts';
import { caseStep } from '../../src/nouns/case.ts';
import { concernAct } from '../../src/nouns/concern.ts';
import type { NewEntry } from '../../src/nouns/entry.ts';
import { entry } from '../../src/nouns/entry.ts';
import { exchangesSql } from '../../src/store/entries.ts';
import type { Journal } from '../../src/store/journal.ts';
import { plansSql } from '../../src/store/plans.ts';
import { type KeptFinding, keptSql } from '../../src/store/unrecorded.ts';
import { memoryJournal } from '../support/memory-journal.ts';
import { caseOver500, heardIn } from '../support/open-case.ts';
import { threeClients } from './three-clients.ts';

const day = calendarDate('2026-03-02');
const acme = { clientId: 1, personId: null };
const [dana, eli, pat] = [1, 2, 3];

function call(more: Partial<NewEntry> = {}): NewEntry {
  return {
    ...{ clientId: 1, happenedOn: day, channel: 'call', direction: 'mutual', kind: 'exchange' },
    ...{ audience: 'one-on-one', text: 'Hello', ...more },
  };
}

const help = { concernId: 1, actedOn: day, text: 'Named three people', entryId: null };

let journal: Journal;
let run: (sql: string) => void;

// Dana is at Acme and Nordlicht, Eli at Nordlicht, and Pat is nowhere. Acme has a case, in which Pat is upset, and a concern.
beforeEach(() => {
  ({ journal, run } = threeClients());
  for (const name of ['Dana', 'Eli', 'Pat']) journal.people.add({ name });
  for (const [person, client] of [
    [dana, 1],
    [dana, 2],
    [eli, 2],
  ] as const)
    journal.people.setPosition(person, client, {});
  journal.entries.add(call(), [eli]);
  journal.entries.add(call({ clientId: 3 }), [pat]);
  journal.entries.add(call({ clientId: 2 }), []);
  journal.occasions.add({ clientId: 3, personId: dana, what: 'birthday', month: 5, day: 2 });
  journal.cases.add(caseOver500({ personId: pat }));
  journal.cases.addStep(heardIn(1, 'It came twice'));
  journal.concerns.add({ ...acme, what: 'No time', notedOn: day });
  journal.concerns.addAct(help);
  journal.entries.add(call({ clientId: 3, caseId: 1 }), []);
});

const changes: readonly [what: string, expected: number[], (journal: Journal) => void][] = [
  ['a client', [2], ({ clients }) => clients.update(2, { about: 'prints' })],
  ['an address and a tag', [], ({ clients }) => clients.setTags(1, ['late'])],
  [
    'a mute',
    [1],
    ({ mutes }) => mutes.set({ clientId: 1, rule: 'gone-quiet', untilOn: null, because: 'away' }),
  ],
  ['a number', [1], ({ thresholds }) => thresholds.set(1, 'gone-quiet', 'days', 7)],
  [
    'a reminder',
    [1],
    ({ reminders }) => reminders.add({ clientId: 1, text: 'Call', startsOn: day, dueOn: day }),
  ],
  [
    'a charge',
    [1],
    ({ charges }) =>
      charges.add({ clientId: 1, what: 'rush', amount: { minor: 1, currency: 'EUR' }, notedOn: day }),
  ],
  ['a note', [1], ({ notes }) => notes.add({ ...acme, notedOn: day, text: 'Likes tea' })],
  ['feedback', [1], ({ feedback }) => feedback.add({ ...acme, saidOn: day, words: 'Good' })],
  [
    'a day of the client',
    [1],
    ({ occasions }) => occasions.add({ ...acme, what: 'founded', month: 1, day: 2 }),
  ],
  ['a birthday, at each client of the person', [1, 2, 3], ({ occasions }) => occasions.update(1, { day: 3 })],
  ['a birthday that goes', [1, 2, 3], ({ occasions }) => occasions.remove(1)],
  ['a concern', [1], ({ concerns }) => concerns.update(1, { closedOn: day })],
  ['help with it', [1], ({ concerns }) => concerns.addAct(help)],
  [
    'help with one of many',
    [2],
    ({ concerns }) => {
      concerns.addAct({
        ...help,
        concernId: concerns.add({ ...acme, clientId: 2, what: 'No money', notedOn: day }),
      });
    },
  ],
  ['help that was none', [1], ({ rows }) => rows.remove(concernAct, 1)],
  ['a case', [1], ({ cases }) => cases.update(1, { what: 'late' })],
  ['a step', [1], ({ cases }) => cases.addStep(heardIn(1, 'And late'))],
  ['a step that was none', [1], ({ rows }) => rows.remove(caseStep, 1)],
  ['an entry', [1], ({ entries }) => entries.add(call(), [])],
  [
    'an entry with a person, at each of their clients',
    [1, 2, 3],
    ({ entries }) => entries.add(call({ clientId: 3 }), [dana]),
  ],
  ['an entry that names somebody', [1, 2], ({ entries }) => entries.update(1, { text: 'Hi' })],
  ['an entry that goes', [1, 2], ({ rows }) => rows.remove(entry, 1)],
  ['an entry of another client', [1, 2], ({ entries }) => entries.update(3, { clientId: 1 })],
  ['an entry of no case', [1, 3], ({ entries }) => entries.update(4, { caseId: null })],
  ['who is named', [1, 2], ({ entries }) => entries.update(3, {}, [dana])],
  ['who is named no more', [1, 2], ({ entries }) => entries.update(1, {}, [])],
  [
    'a person, where they are and where they talked',
    [1, 2],
    ({ people }) => people.update(eli, { about: 'has a dog' }),
  ],
  ['a person, where they are upset', [1, 3], ({ people }) => people.update(pat, { about: 'has a dog' })],
  [
    'a position, where they talked too',
    [1, 2],
    ({ people }) => people.setPosition(eli, 2, { title: 'Owner' }),
  ],
  ['a position that ends', [1, 2], ({ people }) => people.removePosition(eli, 2)],
  ['a playbook', [], ({ playbooks }) => playbooks.add({ name: 'Start', steps: [] })],
];

test.each(changes)('a change is traced to the clients it may matter to: %s', (_what, expected, act) => {
  const { cachedFindings } = journal;
  const before = cachedFindings.latestOperation();
  journal.change('test', () => act(journal));
  const traced = cachedFindings.clientsChangedSince(before);
  expect(traced?.sort()).toEqual(expected);
  expect(new Set(traced).size).toBe(traced?.length);
  expect(cachedFindings.clientsChangedSince(cachedFindings.latestOperation())).toEqual([]);
});

test('what every client inherits, and very many changes, are traced to none', () => {
  const traced = (act: () => void) => {
    const before = journal.cachedFindings.latestOperation();
    journal.change('test', act);
    return journal.cachedFindings.clientsChangedSince(before);
  };
  expect(traced(() => journal.profiles.update(1, { about: 'mine' }))).toBeNull();
  expect(traced(() => journal.profiles.setThreshold(1, 'gone-quiet', 'days', 7))).toBeNull();
  const notes = (count: number) => () => {
    for (let at = 0; at < count; at += 1) journal.notes.add({ ...acme, notedOn: day, text: 'Likes tea' });
  };
  expect(traced(notes(500))).toEqual([1]);
  expect(traced(notes(501))).toBeNull();
});

const kept = (clientId: number, rule: string, fields: Partial<KeptFinding> = {}): KeptFinding => ({
  ...{ clientId, rule, name: `Client ${clientId}`, nameKey: `client ${clientId}`, isMuted: false },
  ...{ isReminder: false, rank: 1, pressing: 1, overdue: 9, sinceOn: day, heardOn: null, caseId: null },
  ...{ how: rule, finding: JSON.stringify(`${rule} ${clientId}`), told: '[]', ...fields },
});

test('findings are kept for one stamp, strongest first, muted ones apart, and those of a client are picked out', () => {
  const { cachedFindings } = journal;
  cachedFindings.keep({ stamp: 'sunday', operationId: 1, gaps: '{}' }, [kept(3, 'quiet')]);
  cachedFindings.keep({ stamp: 'monday', operationId: 2, gaps: '{}' }, [
    kept(2, 'quiet'),
    kept(1, 'late', { rank: 0 }),
    kept(1, 'quiet', { pressing: 2 }),
    kept(1, 'muted', { isMuted: true }),
  ]);
  expect(cachedFindings.operationOf('sunday')).toBeNull();
  expect(cachedFindings.operationOf('monday')).toBe(2);
  expect([cachedFindings.gapsOf('sunday'), cachedFindings.gapsOf('monday')]).toEqual([null, '{}']);
  expect(cachedFindings.all(false)).toEqual(['"late 1"', '"quiet 1"', '"quiet 2"']);
  expect(cachedFindings.all(true)).toEqual(['"muted 1"']);
  expect(cachedFindings.briefs()?.map(([id, , , , , , how]) => `${how} ${id}`)).toEqual([
    'late 1',
    'quiet 1',
    'quiet 2',
  ]);
  expect(cachedFindings.ofClient(1)).toBe('["late 1","quiet 1"]');
  expect(cachedFindings.ofClient(3)).toBe('[]');
  expect(cachedFindings.clientCount()).toBe(2);
  expect(cachedFindings.isAnyClient()).toBe(true);
  cachedFindings.keep({ stamp: 'monday', operationId: 3, gaps: '{}' }, [kept(1, 'new')], [1, 3]);
  expect(cachedFindings.operationOf('monday')).toBe(3);
  expect(cachedFindings.all(false)).toEqual(['"new 1"', '"quiet 2"']);
  run("UPDATE kept_client_findings SET finding = '{' WHERE client_id = 1");
  expect(cachedFindings.all(false)).toBeNull();
  run('DROP TABLE kept_client_findings');
  expect(cachedFindings.briefs()).toBeNull();
  expect(cachedFindings.ofClient(1)).toBeNull();
  run('DROP TABLE kept_findings');
  expect(cachedFindings.operationOf('monday')).toBeNull();
});

test('of many findings, those are read that come first for each rule, with all about their clients', () => {
  const { cachedFindings } = journal;
  cachedFindings.keep({ stamp: 'monday', operationId: 1, gaps: '{}' }, [
    ...[1, 2, 3, 4].map((id) => kept(id, 'quiet', { pressing: -id })),
    ...[5, 4].map((id) => kept(id, 'late', { rank: 0 })),
    kept(6, 'due', { isReminder: true }),
    kept(7, 'quiet', { isMuted: true }),
  ]);
  expect(cachedFindings.firstBriefs(new Set([7]), 0, 1)?.rows).toEqual([]);
  const first = (about: number[], most: number) => {
    const { rows = [], unread } = cachedFindings.firstBriefs(new Set(about), most, 1) ?? {};
    return [rows.map(([id, , , , , , how]) => `${how} ${id}`), unread];
  };
  expect(first([], 1)).toEqual([['late 4', 'quiet 1', 'quiet 4'], 3]);
  expect(first([1, 4, 6], 1)).toEqual([['late 4', 'late 5', 'due 6', 'quiet 1', 'quiet 2', 'quiet 4'], 1]);
  expect(first([], Number.POSITIVE_INFINITY)[1]).toBe(0);
  const unreadOf = (rank: number) => cachedFindings.firstBriefs(new Set(), 1, rank)?.unreadOf;
  expect(unreadOf(1)).toMatchObject({ late: 1, quiet: 0 });
  expect(unreadOf(3)).toMatchObject({ late: 1, quiet: 2 });
});

test('before the first operation there is none, and findings of a client keep the order they came in', () => {
  const { cachedFindings } = memoryJournal().journal;
  expect(cachedFindings.latestOperation()).toBe(0);
  cachedFindings.keep(
    { stamp: 'monday', operationId: 0, gaps: '{}' },
    ['c', 'a', 'b'].map((rule) => kept(1, rule)),
  );
  expect(cachedFindings.all(false)).toEqual(['"c 1"', '"a 1"', '"b 1"']);
});

test('what is kept is found by indexes', () => {
  const { database } = threeClients();
  const plan = (sql: string, ...values: unknown[]) =>
    database
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...values)
      .map(({ detail }) => detail);
  expect(plan(keptSql.ofClient, 1)[0]).toContain('sqlite_autoindex_kept_client_findings_1 (client_id=?)');
  expect(plan(keptSql.briefsOf, '[1]')[0]).toContain('(client_id=?)');
  expect(plan(keptSql.nextRule, '')).toEqual([expect.stringContaining('kept_client_findings_by_rule')]);
  expect(plan(keptSql.ofRule, 'quiet')).toEqual([
    'SEARCH kept_client_findings USING COVERING INDEX kept_client_findings_by_rule (rule=?)',
  ]);
  expect(plan(keptSql.ofRank, 'quiet', 1, '[1]')[0]).toBe(
    'SEARCH kept_client_findings USING COVERING INDEX kept_client_findings_by_rule (rule=? AND rank<?)',
  );
  expect(plan(keptSql.clients)).toEqual([
    'SCAN kept_client_findings USING COVERING INDEX kept_client_findings_by_client',
  ]);
  expect(plan(keptSql.told, 0)).toEqual([
    'SEARCH kept_client_findings USING COVERING INDEX kept_client_findings_told (is_muted=?)',
  ]);
  expect(plan(keptSql.clientCount).filter((step) => /^SCAN clients(?!.*INDEX)/.test(step))).toEqual([]);
  const covering = expect.stringContaining('COVERING INDEX reminders_coming');
  const span = { after: day, until: day, without: '[]' };
  expect(plan(plansSql.dueBy, day)[0]).toEqual(covering);
  expect(plan(plansSql.coming, { ...span, most: 1 })[0]).toEqual(covering);
  expect(plan(plansSql.comingCount, span)[0]).toEqual(covering);
  expect(plan(exchangesSql, { since: day, until: day })[0]).toContain('interactions_by_day');
});

test('where nothing can be written, nothing is kept or skipped, and the next change waits again', () => {
  const { journal, database } = threeClients();
  journal.reviewSkips.add('client 1', day);
  database.pragma('query_only = ON');
  journal.cachedFindings.keep({ stamp: 'monday', operationId: 1, gaps: '{}' }, []);
  journal.reviewSkips.add('client 2', day);
  journal.reviewSkips.remove('client 1', day);
  expect(journal.cachedFindings.operationOf('monday')).toBeNull();
  expect([...journal.reviewSkips.on(day)]).toEqual(['client 1']);
  expect(database.pragma('busy_timeout', { simple: true })).toBe(5000);
});

test('what a review skipped is forgotten on a later day, and taken back by itself', () => {
  const { reviewSkips } = journal;
  const later = calendarDate('2026-03-03');
  for (const item of ['client 1', 'client 2', 'client 1']) reviewSkips.add(item, day);
  reviewSkips.remove('client 2', later);
  expect([...reviewSkips.on(day)].sort()).toEqual(['client 1', 'client 2']);
  reviewSkips.remove('client 1', day);
  expect([...reviewSkips.on(day)]).toEqual(['client 2']);
  reviewSkips.add('client 3', later);
  expect([...reviewSkips.on(day)]).toEqual([]);
  expect([...reviewSkips.on(later)]).toEqual(['client 3']);
});
