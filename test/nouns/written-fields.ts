import { apology } from '../../src/nouns/apology.ts';
import { caseNoun } from '../../src/nouns/case.ts';
import { charge } from '../../src/nouns/charge.ts';
import { client } from '../../src/nouns/client.ts';
import { concern } from '../../src/nouns/concern.ts';
import { entry } from '../../src/nouns/entry.ts';
import { feedback } from '../../src/nouns/feedback.ts';
import { type Field, importName, type Noun } from '../../src/nouns/field.ts';
import { note } from '../../src/nouns/note.ts';
import { occasion } from '../../src/nouns/occasion.ts';
import { person, position } from '../../src/nouns/person.ts';
import { playbook } from '../../src/nouns/playbook.ts';
import { policy } from '../../src/nouns/policy.ts';
import { criterion, profile } from '../../src/nouns/profile.ts';
import { reminder } from '../../src/nouns/reminder.ts';

/** How to make and list a noun's things with minimal input, and the cells a file row needs. */
export interface Way {
  noun: Noun;
  /** The noun that shows it, if it has no page of its own. */
  shownBy?: Noun;
  add: readonly string[];
  list: readonly string[];
  row?: Readonly<Record<string, string>>;
}

export const ways: readonly Way[] = [
  {
    noun: client,
    add: ['client', 'add', 'Zed Ltd'],
    list: ['client', 'list'],
    row: { id: 'z1', name: 'Zed Ltd' },
  },
  { noun: person, add: ['person', 'add', 'acme', 'Zoe Zed'], list: ['person', 'list'] },
  { noun: position, shownBy: person, add: ['person', 'add', 'acme', 'Zoe Zed'], list: ['person', 'list'] },
  {
    noun: entry,
    add: ['log', 'acme', 'Went through it', '--channel', 'call'],
    list: ['entry', 'list'],
    row: { id: 'z1', client: 'Acme', date: '2026-02-20', channel: 'call', text: 'Went through it' },
  },
  { noun: note, add: ['note', 'acme', 'Likes trains'], list: ['notes', 'list'] },
  {
    noun: reminder,
    add: ['remind', 'acme', 'Send it', '--on', '2026-04-01'],
    list: ['reminders'],
    row: { id: 'z1', client: 'Acme', text: 'Send it', due: '2026-04-01' },
  },
  { noun: occasion, add: ['date', 'add', 'acme', 'founded', '3 june'], list: ['date', 'list'] },
  { noun: caseNoun, add: ['case', 'open', 'acme', 'It came late'], list: ['case', 'list'] },
  {
    noun: apology,
    add: ['apologize', 'acme', '--what', 'It came late', '--repair', 'Send it again'],
    list: ['apology', 'list'],
  },
  { noun: charge, add: ['charge', 'add', 'acme', '500 USD', 'stamps'], list: ['charge', 'list'] },
  {
    noun: policy,
    add: ['policy', 'add', 'rush', 'Rush work costs more', '--because', 'others wait'],
    list: ['policy', 'list'],
  },
  {
    noun: concern,
    add: ['concern', 'add', 'acme', 'The board wants numbers'],
    list: ['concern', 'list', '--all'],
  },
  { noun: feedback, add: ['feedback', 'record', 'acme', 'The drafts were good'], list: ['feedback', 'list'] },
  { noun: profile, add: ['profile', 'add', 'zeta'], list: ['profile', 'list'] },
  { noun: criterion, add: ['ideal', 'add', 'key', 'pays on time'], list: ['ideal', 'list'] },
  { noun: playbook, add: ['playbook', 'add', 'onboarding', '--sample'], list: ['playbook', 'list'] },
];

/** A field that a command or a file can set. */
export interface WrittenField extends Way {
  key: string;
  field: Field;
  /** For reports: `client.status`. */
  name: string;
}

export const writtenFields: readonly WrittenField[] = ways.flatMap((way) =>
  Object.entries(way.noun.fields)
    .filter(([, { options }]) => options.flag ?? options.switches ?? options.imports)
    .map(([key, field]) => ({ ...way, key, field, name: `${way.noun.name}.${key}` })),
);

/** A value as users type it, and as JSON shows it. */
export interface Sample {
  typed: string;
  json: unknown;
  /** The CSV cells by column, if they differ from the value. */
  csv?: Readonly<Record<string, string>>;
}

const same = (typed: string): Sample => ({ typed, json: typed });

/** Values that no kind of field can generate, two of each. */
const special: Readonly<Record<string, readonly [Sample, Sample]>> = {
  'entry.timeOfDay': [
    { typed: '14:03', json: '14:03' },
    { typed: '09:12:11', json: '09:12:11' },
  ],
  'client.emails': [
    { typed: 'zed@example.org', json: ['zed@example.org'] },
    { typed: 'z2@example.org', json: ['z2@example.org'] },
  ],
  'client.phones': [
    { typed: '+49 171 5550199', json: ['+49 171 5550199'] },
    { typed: '+49 171 5550198', json: ['+49 171 5550198'] },
  ],
  'client.tags': [
    { typed: 'zebra', json: ['zebra'] },
    { typed: 'quagga', json: ['quagga'] },
  ],
  'client.profileId': [
    { typed: 'regular', json: 2 },
    { typed: 'occasional', json: 3 },
  ],
  'person.birthday': [
    { typed: '12 may', json: '--05-12' },
    { typed: '1980-06-13', json: '1980-06-13' },
  ],
  'entry.people': [
    { typed: 'dana', json: ['Dana Reyes'] },
    { typed: 'eli', json: ['Eli Ward'] },
  ],
  'case.cause': [same('bill'), same('late')],
  'trait.wanted': [
    { typed: '>=3', json: 'at-least' },
    { typed: '<=9', json: 'at-most' },
  ],
  'feedback.score': [
    { typed: '7', json: 7 },
    { typed: '4', json: 4 },
  ],
  'playbook.steps': [
    { typed: 'steps.md', json: [{ offsetDays: 0, text: 'Read their site' }] },
    { typed: 'steps.md', json: [{ offsetDays: 0, text: 'Read their site' }] },
  ],
  'profile.thresholds': [
    { typed: 'email-only.entries=9', json: { 'email-only.entries': 9 } },
    { typed: 'email-only.entries=8', json: { 'email-only.entries': 8 } },
  ],
};

/** Input that a flag needs beside it. */
export const beside: Readonly<Record<string, readonly string[]>> = {
  'reminder.fromDone': ['--every', '2w'],
};

/** Other commands that make the thing, if the usual one does not take the flag. */
export const otherAdds: Readonly<Record<string, readonly string[]>> = {
  'feedback.about': ['feedback', 'ask', 'acme'],
};

/** Steps that an edit needs first. */
export const happensFirst: Readonly<Record<string, readonly string[]>> = {
  'concern.ending': ['concern', 'close', '1', 'They hired somebody'],
};

/** Two values that differ from the default and from each other, if there are two. */
export function samplesOf({ key, field, name, noun }: Pick<WrittenField, 'key' | 'field' | 'name' | 'noun'>) {
  const known = special[name] ?? special[`client.${key}`];
  if (known) return known;
  const pick = [0, 1] as const;
  const samples = pick.map((at) => sampleOf(field, `${noun.name} ${key} ${at}`, at));
  return samples as unknown as readonly [Sample, Sample];
}

function sampleOf({ kind, choices = [], options, initial, table }: Field, words: string, at: 0 | 1): Sample {
  switch (kind) {
    case 'day': {
      const day = (options.leans === 'future' ? ['2026-05-11', '2026-06-12'] : ['2026-02-10', '2026-01-09'])[
        at
      ];
      return same(day ?? '');
    }
    case 'days':
      return { typed: `${at + 5}w`, json: (at + 5) * 7 };
    case 'period':
      return same(`${at + 3}w`);
    case 'whole number':
      return { typed: String(at + 7), json: at + 7 };
    case 'yes or no':
      // Off the default first, and then back to it.
      return { typed: String((initial !== true) === (at === 0)), json: (initial !== true) === (at === 0) };
    case 'choice': {
      const others = choices.filter((one) => one !== initial);
      return same(others[(at + 1) % others.length] ?? '');
    }
    case 'list':
      return { typed: choices[at + 1] ?? '', json: [choices[at + 1]] };
    case 'money':
      return {
        typed: `12${at}.45 CHF`,
        json: { amount: `12${at}.45`, currency: 'CHF' },
      };
    case 'budget':
      return {
        typed: `200${at} CHF/quarter`,
        json: { amount: `200${at}.00`, currency: 'CHF', per: 'quarter' },
      };
    case 'reference':
      // The things that the test's story made, by number.
      return table === 'people'
        ? { typed: at === 0 ? 'dana' : 'eli', json: at + 1 }
        : { typed: String(at + 1), json: at + 1 };
    default:
      return same(words);
  }
}

/** The arguments that set a field on the command line. */
export function flagOf({ field, name }: Pick<WrittenField, 'field' | 'name'>, sample: Sample): string[] {
  const { flag = '', switches } = field.options;
  const more = beside[name] ?? [];
  const byName = switches?.[sample.typed];
  if (byName) return [byName.flag, ...more];
  const long = /--[\w-]+/.exec(flag)?.[0] ?? '';
  return [...(field.kind === 'yes or no' ? [long] : [`${long}=${sample.typed}`]), ...more];
}

export function columnOf({ key, field }: Pick<WrittenField, 'key' | 'field'>): string {
  return field.options.imports?.[0] ?? importName(key, field);
}
