import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../src/interchange/csv/csv.ts';
import { busyDay } from '../../support/busy-client.ts';
import { commandLine } from '../../support/command-line.ts';
import { inPieces } from '../../support/in-pieces.ts';
import { everyCommand, everyLine, journalForAll } from '../../support/json/every-answer.ts';
import { newJournal, type Rapport, type TestJournal } from '../../support/new-journal.ts';

/** The words of every command whose answer is a list, and so has `--csv`; those that list the same are left out. */
async function everyList(): Promise<string[]> {
  const lists: string[] = [];
  for (const [words, verb] of everyCommand()) {
    if ((await verb.load()).default.isList === true) lists.push(words);
  }
  return lists;
}

/** What has to stand behind the words of a list so that it has all there is. */
const more: Readonly<Record<string, string>> = {
  'entry list': '--limit 1000',
  find: 'the',
  'charge list': '--all',
  'concern list': '--all',
  'promise list': '--all',
  'playbook progress': '--all',
};

async function busy(): Promise<TestJournal> {
  const journal = await journalForAll();
  const { rapport } = journal;
  for (const { words, stdin = '' } of everyLine.written)
    await rapport.with({ stdin }).run(commandLine([words], []));
  // Names that an import takes for no name, and one that two have.
  for (const name of ['N/A', '12345', 'total', 'Twin', 'Twin']) await rapport`client add ${name} --another`;
  await rapport`client add Freelance --person ${'0171 5550100'} --person Freelance`;
  await rapport`note 12345 ${'Likes tea'} --on yesterday`;
  return journal;
}

async function csvOf(rapport: Rapport, words: string): Promise<string> {
  const line = commandLine([`${words} ${more[words] ?? ''}`], []);
  const { stdout, code } = await rapport.run([...line, '--csv']);
  expect([words, code]).toEqual([words, 0]);
  return stdout;
}

interface Report {
  kind: string;
  newCount: number;
  updatedCount: number;
  refused: unknown[];
  remarks: unknown[];
  ignoredColumns: string[];
}

/** What no import reads, each with what its error calls it. */
const unread: Readonly<Record<string, string>> = {
  find: 'texts that were found',
  check: 'flags',
  reasons: 'reasons',
  review: 'reviews',
  history: 'operations',
  'operation list': 'operations',
  'client duplicates': 'duplicates',
  'config list': 'settings',
  'date list': 'dates',
  'case list': 'cases',
  'policy list': 'policies',
  'apology list': 'apologies',
  lessons: 'lessons',
  'profile list': 'profiles',
  'playbook list': 'playbooks',
  'playbook progress': 'runs',
  'run list': 'runs',
  'source list': 'sources',
  'ideal list': 'traits',
};

test('every list is imported without a flag and changes nothing, or the error says what it is', async () => {
  const journal = await busy();
  const { rapport } = journal;
  const wrong: unknown[] = [];
  const refused: Record<string, string> = {};
  for (const words of await everyList()) {
    journal.write('list.csv', await csvOf(rapport, words));
    const { stdout, stderr, code } = await rapport.run(['import', 'csv', 'list.csv', '--json']);
    if (code !== 0) {
      refused[words] = /It is a list of (.*) that rapport wrote/.exec(stderr)?.[1] ?? stderr;
      continue;
    }
    const { newCount, updatedCount, refused: rows, remarks } = JSON.parse(stdout) as Report;
    if (newCount + updatedCount + rows.length + remarks.length > 0) wrong.push([words, JSON.parse(stdout)]);
  }
  expect(wrong).toEqual([]);
  expect(refused).toEqual(unread);
});

describe('into an empty journal', () => {
  /** Lists that an import reads; clients first, since the others are about them. */
  const lists = [
    ...['client list', 'person list', 'entry list', 'reminder list'],
    ...['notes list', 'charge list', 'feedback list', 'concern list'],
  ];

  test('every list gives the same list, without the columns that are said to be not read', async () => {
    const before = await busy();
    const after = await newJournal({ today: busyDay });
    await after.rapport`profile add agency`;
    const { unreadLists, found, wanted } = {
      unreadLists: {} as Record<string, string[]>,
      found: {} as Rows,
      wanted: {} as Rows,
    };
    for (const words of lists) {
      after.write('list.csv', await csvOf(before.rapport, words));
      const report = await after.rapport.json<Report>`import csv list.csv`;
      expect([words, report.refused, report.remarks]).toEqual([words, [], []]);
      unreadLists[words] = report.ignoredColumns;
    }
    for (const words of lists) {
      // Numbers are given anew.
      const without = new Set(['id', 'clientId', ...(unreadLists[words] ?? [])]);
      for (const [rapport, rows] of [
        [before.rapport, wanted],
        [after.rapport, found],
      ] as const)
        rows[words] = await rowsOf(rapport, words, without);
    }
    expect(found).toEqual(wanted);
    expect(unreadLists).toMatchInlineSnapshot(`
      {
        "charge list": [
          "handle",
          "caseId",
          "entryId",
        ],
        "client list": [
          "handle",
          "writingBecause",
          "profileId",
          "budget",
          "budgetCurrency",
          "budgetPer",
          "lastContactOn",
          "lastChannel",
          "peopleCount",
        ],
        "concern list": [
          "handle",
          "personId",
          "actCount",
          "lastActOn",
          "lastAct",
        ],
        "entry list": [
          "handle",
          "replyUnclear",
          "caseId",
          "how",
        ],
        "feedback list": [
          "handle",
          "personId",
          "state",
          "stateOn",
        ],
        "notes list": [
          "handle",
          "personId",
          "stale",
        ],
        "person list": [
          "handle",
          "writingBecause",
          "capture",
          "roles",
        ],
        "reminder list": [
          "handle",
          "startsOn",
          "status",
          "caseId",
          "promisedOn",
          "runId",
          "comesUpOn",
          "state",
        ],
      }
    `);
  });
});

type Rows = Record<string, string[]>;

/** The rows of a list without some columns, in an order of their own. */
async function rowsOf(rapport: Rapport, words: string, without: ReadonlySet<string>): Promise<string[]> {
  const { header, rows } = readCsv(inPieces(Buffer.from(await csvOf(rapport, words))));
  const kept = header.map((name) => !without.has(name));
  return [...rows].map(({ cells }) => cells.filter((_, i) => kept[i]).join(' | ')).sort();
}
