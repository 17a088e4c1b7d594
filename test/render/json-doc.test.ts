import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { calendarDate } from '../../src/domain/days/calendar-date.ts';
import { charge } from '../../src/nouns/charge.ts';
import { entry } from '../../src/nouns/entry.ts';
import type { Field, Noun } from '../../src/nouns/field.ts';
import { nouns } from '../../src/nouns/index.ts';
import { jsonKeys } from '../../src/nouns/list-columns.ts';
import { operation } from '../../src/nouns/operation.ts';
import { entryJson } from '../../src/render/json/everyday.ts';
import { chargeJson } from '../../src/render/json/things.ts';
import { emptyRow } from '../support/empty-row.ts';
import { byHand } from '../support/json/keys-told.ts';
import { packageFolder } from '../support/package-folder.ts';

const preface = `# JSON

Every command answers with \`--json\`, lists with \`--ndjson\` and \`--csv\` too. What is written here is a promise: a key stays, with
its type and its meaning. New keys may come; go by their names, and not by their order.

1. A thing of the journal has the same keys wherever it stands: in a list, alone, in another thing, in the answer of a command that
   changed it.
2. What a command says besides stands beside those keys, under names of its own, or around the thing.
3. \`id\` is the number of a thing, \`handle\` its letter and its number: \`e12\`. What was not stored, as in a dry run, has null for both.
4. A key that ends in \`Id\` is the number of another thing. The name stands before it: \`client\` and \`clientId\`, \`person\` and
   \`personId\`. Where several are named, each is \`{ "id", "handle", "name" }\`.
5. A key that ends in \`On\` is a day: \`2026-03-02\`. An instant is \`at\`, in UTC: \`2026-03-02T09:00:00.000Z\`.
6. Money is \`{ "amount": "12.50", "currency": "EUR" }\`; a budget has \`per\` as well.
7. How something was said is its \`channel\`: email, message, letter, call, video, meeting or event.
8. A yes or no begins with \`is\` or \`asks\`, unless it is a field of a thing. A count ends in \`Count\`, or stands among numbers alone.
9. What is not known, or does not apply, is null. A thing has all its keys; a list of nothing is empty.
10. A column of CSV has the name of its key. Money takes two columns and a budget three, several values are parted by \` ::: \`, names
    stand for people, and things within things are left out.
11. What acts on a terminal or cannot be seen is escaped, \`\\u200b\`, and whole once it is read; CSV leaves it out.
`;

const acme = { clientId: 3, clientName: 'Acme' };
const day = calendarDate('2026-03-02');
const examples: readonly (readonly [says: string, json: unknown])[] = [
  [
    'A call:',
    entryJson({
      ...emptyRow(entry),
      ...acme,
      ...{
        id: 12,
        happenedOn: day,
        channel: 'call',
        direction: 'mutual',
        audience: 'one-on-one',
        kind: 'exchange',
      },
      ...{ minutes: 20, text: 'Walked through the renewal', touches: ['help'] },
      people: [{ id: 7, name: 'Dana Reyes' }],
    }),
  ],
  [
    'A charge they know of:',
    chargeJson({
      ...emptyRow(charge),
      ...acme,
      ...{ id: 4, what: 'rush work', amount: { minor: 50_000, currency: 'EUR' }, notedOn: day, toldOn: day },
      ...{ toldChannel: 'call', entryId: 12, prefersWriting: false },
    }),
  ],
];

/** A value's type in words; choices are listed unless its meaning lists them. */
function typeOf({ kind, choices, of, optional, about }: Field): string {
  const isTold = choices !== undefined && about.startsWith(choices.join(', '));
  const words = isTold ? undefined : choices?.map((one) => `\`${one}\``).join(', ');
  const types: Partial<Record<Field['kind'], string>> = {
    'yes or no': optional ? 'true, false' : 'true or false',
    days: 'whole number',
    period: 'text',
    choice: words ?? 'text',
    list: `list of ${words ?? 'texts'}`,
    reference: 'whole number',
    references: 'list of `{ id, handle, name }`',
    numbers: 'object of numbers',
    rows: 'list of objects',
    thing: of?.name ?? '',
    things: `list of ${of?.plural}`,
  };
  return `${types[kind] ?? kind}${optional ? ' or null' : ''}`;
}

const typed: ReadonlySet<Field['kind']> = new Set(['days', 'money', 'budget']);

/** A field's meaning, without the part of its help about input. */
function meaningOf({ about, kind }: Field): string {
  const words = about.replace(/; (may be repeated|several with commas, or repeated)$/, '');
  return typed.has(kind) ? words.replace(/: .*/, '') : words;
}

function rowsOf(noun: Noun): string[] {
  return jsonKeys(noun).map(([key, field]) => {
    if (field) return `| \`${key}\` | ${typeOf(field)} | ${meaningOf(field)} |`;
    if (key === 'id') return '| `id` | whole number | its number |';
    if (key === 'handle') return `| \`handle\` | text | \`${noun.letter}\` and its number |`;
    const { optional, table } = noun.fields[`${key}Id`] ?? {};
    const named = nouns.find((one) => one.table === table)?.name;
    return `| \`${key}\` | text${optional ? ' or null' : ''} | the name of the ${named} |`;
  });
}

function section(noun: Noun): string {
  const title = `${noun.plural.charAt(0).toUpperCase()}${noun.plural.slice(1)}`;
  return [`### ${title}`, '', '| key | type | meaning |', '|---|---|---|', ...rowsOf(noun)].join('\n');
}

test('docs/json.md says what the declarations say', async () => {
  const within = new Set(nouns.flatMap(({ fields }) => Object.values(fields).map(({ of }) => of)));
  const shown = [...nouns, operation].filter(
    (noun) => noun.letter !== null || within.has(noun) || noun.name === 'step',
  );
  const shownExamples = examples.map(
    ([says, json]) => `${says}\n\n\`\`\`json\n${JSON.stringify(json, null, 2)}\n\`\`\``,
  );
  const page = [
    preface,
    ...shownExamples,
    '',
    '## Things',
    '',
    shown.map(section).join('\n\n'),
    '',
    byHand(),
  ];
  // `npx vitest run test/render/json-doc.test.ts -u` updates it and keeps the handwritten parts.
  await expect(page.join('\n\n').replace(/\n{3,}/g, '\n\n')).toMatchFileSnapshot('../../docs/json.md');
});

test('every page named in the text exists', () => {
  for (const page of ['README.md', 'docs/architecture.md']) {
    expect(readFileSync(join(packageFolder, page), 'utf8'), page).toContain('json.md');
  }
  expect(existsSync(join(packageFolder, 'docs/json.md'))).toBe(true);
});
