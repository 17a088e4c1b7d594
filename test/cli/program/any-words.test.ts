import fc from 'fast-check';
import { expect, test } from 'vitest';
import { program } from '../../../src/cli/program/program.ts';
import { awkwardNames, cast } from '../../support/cast.ts';
import { newJournal } from '../../support/new-journal.ts';
import { runs } from '../../support/runs.ts';

// Words a user could type, in any order: commands, flags of all commands, values and nonsense.

const commands = program.flatMap(({ verbs }) =>
  verbs.flatMap((verb) => [[verb.name], ...(verb.verbs?.() ?? []).map((sub) => [verb.name, sub.name])]),
);
const flags = [
  ...[
    '--json',
    '--csv',
    '--ndjson',
    '--quiet',
    '--as-of',
    '--on',
    '--every',
    '--with',
    '--channel',
    '--in',
    '--out',
  ],
  ...[
    '--group',
    '--minutes',
    '--no-answer',
    '--bulk',
    '--email',
    '--phone',
    '--tag',
    '--status',
    '--every',
    '--by',
  ],
  ...[
    '--rule',
    '--until',
    '--because',
    '--limit',
    '--dry-run',
    '--map',
    '--kind',
    '--what',
    '--repair',
    '--delivered',
  ],
  ...[
    '--name',
    '--about',
    '--since',
    '--another',
    '--exit-code',
    '--reached',
    '--person',
    '--role',
    '--title',
    '-',
  ],
  ...[
    '--case',
    '--amount',
    '--cause',
    '--new-cause',
    '--by',
    '--entry',
    '--as',
    '--agreed',
    '--change',
    '--untold',
  ],
  ...[
    '--confirmed',
    '--without-hearing',
    '--policy',
    '--unanswered',
    '--told',
    '--budget',
    '--value',
    '--monthly',
  ],
  ...[
    '--profile',
    '--where',
    '--every',
    '--live',
    '--reply',
    '--people',
    '--threshold',
    '--wants',
    '--weight',
    '--answer',
  ],
  ...[
    '--from',
    '--sample',
    '--again',
    '--service',
    '--birthday',
    '--touch',
    '--score',
    '--over',
    '--unasked',
  ],
  ...['-n', '-x', '--', '--nonsense', '--on=friday', '--json=yes'],
];
const values = [
  ...['ada', 'acme', 'dana', 'Ada Lovelace', '1', '2', '999999999999', '-1', '0', '#1', 'ad', 'a', ''],
  ...[
    'friday',
    '2026-02-30',
    '2026-12-01',
    '+3d',
    '2w',
    'next month',
    '9999-12-31',
    '0000-00-00',
    'yesterday',
  ],
  ...[
    'call',
    'email-only',
    'gone-quiet',
    'active',
    'someone@example.org',
    '+49 30 1234',
    'Called about the fee',
  ],
  ...[
    'no-such-file.csv',
    'samples',
    'working-days',
    'mon-fri',
    'email-only.days=3',
    'Company=name',
    '%',
    '\n',
    '\u0000',
  ],
  ...['500 EUR', '$1,234.56', '1,234', '1e9', '500/month', 'bill', 'parted', 'in-person', 'proofs'],
  ...[
    'key',
    'none',
    'tag=vip',
    'status=active => key',
    'value>=5000',
    'since>1y',
    'source="a talk',
    '=>',
    '4h',
  ],
  ...['>=3', 'pays on time=yes', '29 feb', 'onboarding', 'personal,help', '11', '8.5', 'default', '999y'],
  ...awkwardNames,
];
const word = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...values) },
  { weight: 4, arbitrary: fc.constantFrom(...flags) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
);
const line = fc
  .record({
    command: fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...commands) },
      { weight: 1, arbitrary: fc.constant([]) },
    ),
    words: fc.array(word, { maxLength: 6 }),
  })
  .map(({ command, words }) => [...command, ...words])
  .filter((argv) => !argv.includes('demo'));

test('whatever is typed is answered with a sentence and a code, never with a fault', async () => {
  const { rapport, rows } = await newJournal({ cast: [cast.ada, cast.acme, cast.jose] });
  await rapport`person add acme "Dana Reyes"`;
  await rapport`remind ada "Send the figures" --on friday`;
  await rapport`case open acme "The bill was higher" --amount "500 EUR" --cause bill`;
  await rapport`case promise 1 "Correct it" --by friday`;
  await rapport`charge add acme "500 EUR" "Rush work"`;
  await rapport`policy add proofs "Changes cost" --because "Each takes a new plate"`;
  await rapport`client edit acme --profile key`;
  await rapport`ideal add key "pays on time"`;
  await rapport`playbook add onboarding --sample`;
  await rapport`playbook apply onboarding acme`;
  await rapport`note acme "Wants a shop" --service shop`;
  await rapport`date add acme birthday "29 feb" --person dana`;
  await rapport`concern add acme "The board is late"`;
  await rapport`feedback ask acme --by call`;
  await fc.assert(
    fc.asyncProperty(line, async (argv) => {
      const before = rows('SELECT count(*) FROM changes');
      const { stdout, stderr, code } = await rapport.run(argv);
      expect([0, 1, 2, 3, 4], `${argv.join(' ')}\n${stderr}`).toContain(code);
      if (code === 1 || code === 2) expect(stderr).toMatch(/^Error: \S.*[.?:]$/mu);
      if (code !== 0 && code !== 4) expect(rows('SELECT count(*) FROM changes')).toEqual(before);
      expect(`${stdout}${stderr}`.replaceAll('\n', '')).not.toMatch(
        /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/,
      );
    }),
    { numRuns: runs(100) },
  );
});
