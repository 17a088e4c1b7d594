import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { nouns } from '../../src/nouns/index.ts';
import { newJournal, type TestJournal } from '../support/new-journal.ts';
import {
  columnOf,
  flagOf,
  happensFirst,
  otherAdds,
  type Sample,
  samplesOf,
  type WrittenField,
  ways,
  writtenFields,
} from './written-fields.ts';

// Sends every field that a command or a file can set through all places that hold it. A failure names the field and the
// step.

async function story({ rapport, write }: TestJournal) {
  await rapport`person add acme "Dana Reyes"`;
  await rapport`person add acme "Eli Ward"`;
  await rapport`case open acme "The proof came late" --severity minor`;
  write('steps.md', '- [ ] +0d Read their site\n');
  await rapport`case open acme "The bill was wrong" --severity minor`;
}

const begin = () => newJournal({ cast: ['Acme', 'Beta'], today: '2026-03-02', story });

async function ran({ rapport }: TestJournal, argv: readonly string[]): Promise<string> {
  const { stdout, stderr, code } = await rapport.run(argv);
  if (code !== 0) throw new Error(`rapport ${argv.join(' ')}: ${stderr}`);
  return stdout;
}

async function step<T>({ name }: WrittenField, what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${name} is lost at ${what}: ${reason}`);
  }
}

function newest({ rows }: TestJournal, { noun, shownBy = noun }: WrittenField): string {
  const [{ id } = { id: 0 }] = rows<{ id: number }>(`SELECT max(id) AS id FROM ${shownBy.table}`);
  return `${shownBy.letter}${id}`;
}

async function shown(journal: TestJournal, of: WrittenField): Promise<Record<string, unknown>> {
  return JSON.parse(await ran(journal, ['show', newest(journal, of), '--json']));
}

/** Drops earlier input for a field, so that the flag can set it. */
function without(argv: readonly string[], flag: readonly string[]): string[] {
  const name = flag[0]?.split('=')[0];
  return argv.filter((word, at) => word !== name && argv[at - 1] !== name);
}

const onCommandLine = writtenFields.filter(({ field: { options } }) => options.flag ?? options.switches);

describe('a field set on the command line', () => {
  test.each(onCommandLine.map((one) => [one.name, one] as const))('%s', async (_, one) => {
    const [first, second] = samplesOf(one);
    const { only } = one.field.options;
    const journal = await begin();
    if (only !== 'edit') {
      await step(one, 'add', async () => {
        const flag = flagOf(one, first);
        await ran(journal, [...without(otherAdds[one.name] ?? one.add, flag), ...flag]);
        expectValue(await shown(journal, one), one, first);
      });
    } else await ran(journal, one.add);
    const prelude = happensFirst[one.name];
    if (prelude) await ran(journal, prelude);
    const before = await shown(journal, one);
    if (only === 'add') return;
    const isSwitch = one.field.kind === 'yes or no' || one.field.options.switches;
    const next = only === 'edit' ? first : isSwitch ? (switchedTo(one, first) ?? first) : second;
    await step(one, 'edit', async () => {
      if (next === first && only !== 'edit') return;
      await ran(journal, ['edit', newest(journal, one), ...flagOf(one, next)]);
      expectValue(await shown(journal, one), one, next);
    });
    await step(one, 'list --csv', async () =>
      expectCells(await ran(journal, [...one.list, '--csv']), one, next),
    );
    if (next === first && only !== 'edit') return;
    await step(one, 'undo', async () => {
      await ran(journal, ['undo']);
      expect(await shown(journal, one)).toEqual(before);
    });
    if (one.field.options.clear !== undefined) await step(one, 'clear', () => expectCleared(journal, one));
  });

  test('covers every noun that a person can make', () => {
    const made = new Set(ways.map(({ noun }) => noun));
    const others = nouns.filter((noun) => noun.letter !== null && !made.has(noun));
    // A run is a playbook applied to a client; users give only its day.
    expect(others.map(({ name }) => name)).toEqual(['run']);
  });
});

/** Another value, set by a switch of the edit. */
function switchedTo({ field }: WrittenField, first: Sample): Sample | undefined {
  const other = Object.keys(field.options.switches ?? {}).find((name) => name !== first.typed);
  if (other === undefined) return undefined;
  return { typed: other, json: field.kind === 'yes or no' ? other === 'true' : other };
}

function expectValue(
  json: Readonly<Record<string, unknown>>,
  { key }: WrittenField,
  { json: value }: Sample,
) {
  expect(Object.keys(json)).toContain(key);
  const found = json[key];
  const names = key === 'people' && Array.isArray(found) ? found.map((one) => one.name ?? one) : found;
  // Most flags and list cells add to existing values.
  if (Array.isArray(value)) expect(names).toEqual(expect.arrayContaining(value));
  else expect(names).toEqual(value);
}

function expectCells(csv: string, { key, field }: WrittenField, { json }: Sample) {
  const { data, meta } = Papa.parse<Record<string, string>>(csv.trim(), { header: true });
  // Skip nested things.
  if (field.where === 'beside' && Array.isArray(json) && json.some((one) => typeof one === 'object')) return;
  expect(meta.fields).toContain(key);
  const cells = (column: string) => data.flatMap((row) => row[column]?.split(' ::: ') ?? []);
  if (field.kind === 'money' || field.kind === 'budget') {
    const { amount, currency } = json as { amount: string; currency: string };
    expect(cells(key)).toContain(amount);
    expect(cells(key === 'amount' ? 'currency' : `${key}Currency`)).toContain(currency);
    return;
  }
  const values = Array.isArray(json)
    ? json
    : json !== null && typeof json === 'object'
      ? Object.entries(json).map(([name, value]) => `${name}=${value}`)
      : [json];
  expect(cells(key)).toEqual(expect.arrayContaining(values.map(String)));
}

async function expectCleared(journal: TestJournal, one: WrittenField) {
  const flag = /--([\w-]+)/.exec(one.field.options.flag ?? '')?.[1];
  await ran(journal, ['edit', newest(journal, one), `--no-${flag}`]);
  const json = await shown(journal, one);
  expect([null, false, '[]'].includes(json[one.key] as never) || JSON.stringify(json[one.key]) === '[]').toBe(
    true,
  );
}

/** Fields that may be empty and that no edit empties, with the reason. */
const notCleared: Readonly<Record<string, string>> = {
  'apology.personId': 'it was written for them',
  'apology.costNote': 'the draft says it',
  'apology.responsibility': 'the draft says it',
  'apology.why': 'the draft says it',
  'apology.repair': 'the draft says it',
  'apology.repairByOn': 'the promise that it became is dropped by itself',
  'apology.change': 'the draft says it',
  'case.change': 'a case that is reopened asks for it anew',
  'concern.ending': 'reopening the concern takes it away',
  'feedback.askedOn': 'it was asked for, or came unasked',
  'feedback.saidOn': 'it goes with what they said',
  'feedback.words': 'feedback without words was not given',
};

test('a field that may be empty can be taken away with its --no-flag, or it is known why not', () => {
  const kept = onCommandLine
    .filter(
      ({ field: { where, optional, options } }) => where === 'column' && optional && options.only !== 'add',
    )
    .filter(({ field: { options } }) => options.clear === undefined)
    .map(({ name }) => name);
  expect(kept.filter((name) => !(name in notCleared)).map((name) => `${name} has no clear`)).toEqual([]);
  expect(Object.keys(notCleared).filter((name) => !kept.includes(name))).toEqual([]);
});

describe('a field set by a file', () => {
  const fromFiles = writtenFields.filter(({ field, row }) => row && field.options.imports);
  test.each(fromFiles.map((one) => [one.name, one] as const))('%s', async (_, one) => {
    const [first, second] = samplesOf(one);
    const journal = await begin();
    const take = async (value: string) => {
      const row: Record<string, string> = { ...one.row };
      // The row may already have a cell for this field; it gives way.
      const own = Object.keys(row).find(
        (name) => (one.field.options.imports ?? []).includes(name) || name === one.key,
      );
      row[own ?? columnOf(one)] = value;
      journal.write('rows.csv', Papa.unparse([row]));
      const answer = await ran(journal, ['import', 'csv', 'rows.csv', '--kind', one.noun.plural, '--json']);
      return JSON.parse(answer) as Record<string, number>;
    };
    await step(one, 'import that creates', async () => {
      await take(first.typed);
      expectValue(await shown(journal, one), one, first);
    });
    await step(one, 'import of the same', async () => {
      const operations = () => journal.rows('SELECT id FROM operations').length;
      const before = operations();
      expect(await take(first.typed)).toMatchObject({ unchangedCount: 1 });
      expect(operations()).toBe(before);
    });
    const before = await shown(journal, one);
    await step(one, 'import that updates', async () => {
      await take(second.typed);
      const after = await shown(journal, one);
      if (one.field.options.merges !== 'grows' && one.field.where === 'column')
        expectValue(after, one, second);
      else expect(JSON.stringify(after[one.key])).toContain(second.typed);
    });
    await step(one, 'undo', async () => {
      await ran(journal, ['undo']);
      expect(await shown(journal, one)).toEqual(before);
    });
  });
});

/** Fields of what files bring that are set one way only, with the reason. */
const oneWay: Readonly<Record<string, string>> = {
  'client.name': 'a file has it in columns of its own: company, first and last name',
  'client.quietUntilOn': 'no file tells until when they are left alone',
  'client.writingBecause': 'no file tells of such a wish',
  'client.budget': 'no file tells of a budget',
  'entry.caseId': 'cases have numbers of this journal',
  'entry.timeOfDay': 'only programs keep the hour',
  'entry.people': 'a file has them in columns of its own',
};

test('a field of what files bring is set by a flag and by a file, or it is known why not', () => {
  const one = writtenFields
    .filter(({ row }) => row)
    .filter(({ field: { options } }) => !options.imports || !(options.flag ?? options.switches));
  const names = one.map(({ name }) => name);
  // Each by its name, so that the message says which.
  expect(
    names.filter((name) => !(name in oneWay)).map((name) => `${name} has no flag, or no import names`),
  ).toEqual([]);
  expect(Object.keys(oneWay).filter((name) => !names.includes(name))).toEqual([]);
});
