import { expect, test } from 'vitest';
import { isCalendarDate } from '../../src/domain/days/calendar-date.ts';
import { client } from '../../src/nouns/client.ts';
import { entry } from '../../src/nouns/entry.ts';
import { type Field, importFields, type Noun } from '../../src/nouns/field.ts';
import { nouns } from '../../src/nouns/index.ts';
import { csvKeys, jsonKeys } from '../../src/nouns/list-columns.ts';
import { operation } from '../../src/nouns/operation.ts';
import { reminder } from '../../src/nouns/reminder.ts';
import { type Answer, everyAnswer, everyCommand } from '../support/json/every-answer.ts';
import { keysTold, plainObjects } from '../support/json/keys-told.ts';
import { newJournal, type Rapport } from '../support/new-journal.ts';

let asked: Promise<Answer[]> | undefined;
/** What every command answers, asked for once. */
const everything = () => (asked ??= everyAnswer());

type Json = Readonly<Record<string, unknown>>;

/** An object of an answer: where it stands, and the thing of the journal that it is. */
interface Found {
  command: string;
  path: string;
  /** Whether its keys are names of its own: rules, channels, months. */
  isPlain: boolean;
  object: Json;
  noun: Noun | null;
  /** Whether only its name is told. */
  isReference: boolean;
}

const things = [...nouns, operation];

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** All objects in an answer. */
function objectsIn({ command, json }: Answer): Found[] {
  const walk = (value: unknown, path: string, isPlain: boolean): Found[] => {
    if (Array.isArray(value)) return value.flatMap((one) => walk(one, `${path}[]`, isPlain));
    if (!isObject(value)) return [];
    const isFree = /\.(facts|doubt)\b/.test(path);
    const inside = Object.entries(value).flatMap(([key, one]) =>
      walk(one, `${path}.${key}`, isFree || plainObjects.has(key)),
    );
    return [{ command, path, isPlain, object: value, ...thingOf(value) }, ...inside];
  };
  return walk(json, '', false);
}

/** The thing of the journal that an object is: by its handle, or by all its keys where it has none. */
function thingOf(object: Json): Pick<Found, 'noun' | 'isReference'> {
  if (!('id' in object)) return { noun: null, isReference: false };
  const has = (noun: Noun) => jsonKeys(noun).every(([key]) => key in object);
  const letter = typeof object.handle === 'string' ? object.handle[0] : null;
  const isIt = (one: Noun) =>
    letter === null ? has(one) && (one.letter !== null) === 'handle' in object : one.letter === letter;
  const size = (one: Noun) => Object.keys(one.fields).length;
  const noun = things.filter(isIt).toSorted((a, b) => size(b) - size(a))[0] ?? null;
  return {
    noun,
    isReference: noun !== null && Object.keys(object).slice(0, 3).join() === 'id,handle,name' && !has(noun),
  };
}

/** The words by which other programs know a thing of the log stand in its list alone. */
const wordsOfOthers: ReadonlySet<string> = new Set(['on', 'group']);

async function everyObject(): Promise<Found[]> {
  return (await everything()).flatMap(objectsIn).map((found) =>
    found.command === 'entry list' && found.noun?.name === 'entry'
      ? {
          ...found,
          object: Object.fromEntries(Object.entries(found.object).filter(([key]) => !wordsOfOthers.has(key))),
        }
      : found,
  );
}

/** Each place once, with what is wrong there. */
function places(wrong: readonly (readonly [found: Found, what: string])[]): string[] {
  return [...new Set(wrong.map(([{ command, path }, what]) => `${command}: ${path}${what}`))];
}

test('every command answers', async () => {
  const answered = new Set((await everything()).map(({ command }) => command));
  const silent = [...everyCommand().keys()].filter((command) => !answered.has(command));
  expect(silent, 'a line for each in test/support/json/every-answer.ts').toEqual([]);
});

test('there is a thing of every noun in them', async () => {
  const seen = new Set((await everyObject()).map(({ noun }) => noun?.name));
  const shown = things.filter(({ letter }) => letter !== null).map(({ name }) => name);
  expect(shown.filter((name) => !seen.has(name))).toEqual([]);
});

test('a thing has its id, its handle and all keys of its declaration, in their order', async () => {
  const wrong = (await everyObject()).flatMap((found): [Found, string][] => {
    const { object, noun, isReference } = found;
    if (!('id' in object)) return [];
    if (!noun) return [[found, '.id is of no noun']];
    if (noun.letter !== null && object.handle !== (object.id === null ? null : `${noun.letter}${object.id}`))
      return [[found, `.handle is ${object.handle}`]];
    const keys = jsonKeys(noun).map(([key]) => key);
    if (isReference)
      return Object.keys(object)
        .slice(3)
        .filter((key) => keys.includes(key))
        .map((key) => [found, `.${key} is one of a ${noun.name}`]);
    const missing = keys
      .filter((key) => !(key in object))
      .map((key): [Found, string] => [found, `.${key} is missing`]);
    const order = Object.keys(object).slice(0, keys.length).join();
    return missing.length > 0 || order === keys.join()
      ? missing
      : [[found, ' has its keys in another order']];
  });
  expect(places(wrong)).toEqual([]);
});

test('a field of a thing is what its declaration says', async () => {
  const wrong = (await everyObject()).flatMap((found): [Found, string][] => {
    const { object, noun, isReference } = found;
    if (!noun || isReference) return [];
    return jsonKeys(noun)
      .filter(([key, field]) => field !== null && !fits(object[key], field))
      .map(([key]) => [found, `.${key} is ${JSON.stringify(object[key])}`]);
  });
  expect(places(wrong)).toEqual([]);
});

function fits(value: unknown, field: Field): boolean {
  if (value === null) return field.optional;
  switch (field.kind) {
    case 'text':
    case 'period':
      return typeof value === 'string';
    case 'choice':
      return field.choices?.includes(value as string) === true;
    case 'whole number':
    case 'days':
    case 'reference':
      return Number.isInteger(value);
    case 'number':
      return typeof value === 'number';
    case 'yes or no':
      return typeof value === 'boolean';
    case 'day':
      return isCalendarDate(String(value).replace(/^-/, '2000'));
    case 'numbers':
    case 'money':
    case 'budget':
    case 'thing':
      return isObject(value);
    default:
      return Array.isArray(value);
  }
}

/** No key has one of these words: they say too little, or the dialect has another word. */
const banned = new Set([
  ...['on', 'until', 'since', 'by', 'date', 'day', 'first', 'last', 'told', 'from_', 'askedBy', 'toldBy'],
  ...['interaction', 'interactions', 'minor', 'contactPoints', 'prefersWriting', 'dryRun', 'suggestion'],
]);

test('a day ends in On, an instant is at, and no key is another word for either', async () => {
  const wrong = (await everyObject()).flatMap((found) =>
    Object.entries(found.object).flatMap(([key, value]): [Found, string][] => {
      // The number of a day in its month is no day.
      if (banned.has(key) && !(key === 'day' && typeof value === 'number'))
        return [[found, `.${key} is not a word`]];
      const strings = (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');
      const isDay = strings.some((one) => isCalendarDate(one));
      if (isDay && !key.endsWith('On')) return [[found, `.${key} is a day`]];
      const isInstant = strings.some((one) => /^\d{4}-\d\d-\d\dT/.test(one));
      if (key === 'at' ? !strings.every((one) => /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(one)) : isInstant)
        return [[found, `.${key} is an instant`]];
      return [];
    }),
  );
  expect(places(wrong)).toEqual([]);
});

const yesOrNo = new Set(
  things.flatMap(({ fields }) =>
    Object.entries(fields).flatMap(([key, { kind }]) => (kind === 'yes or no' ? [key] : [])),
  ),
);

test('a yes or no says so', async () => {
  const wrong = (await everyObject()).flatMap((found) =>
    Object.entries(found.object).flatMap(([key, value]): [Found, string][] =>
      typeof value !== 'boolean' || /^(is|has|asks)[A-Z]/.test(key) || yesOrNo.has(key) || key === 'answer'
        ? []
        : [[found, `.${key} is a yes or no`]],
    ),
  );
  expect(places(wrong)).toEqual([]);
});

test('money is an amount with its currency', async () => {
  const wrong = (await everyObject()).flatMap((found): [Found, string][] => {
    const { object } = found;
    if (!('currency' in object)) return [];
    const isMoney = /^\d+(\.\d+)?$/.test(String(object.amount)) && /^[A-Z]{3}$/.test(String(object.currency));
    const more = Object.keys(object).filter((key) => !['amount', 'currency', 'per'].includes(key));
    return isMoney && more.length === 0 ? [] : [[found, ' is no money']];
  });
  expect(places(wrong)).toEqual([]);
});

test('a name stands beside the number of what it names', async () => {
  const named = ['client', 'person', 'profile', 'playbook'];
  const wrong = (await everyObject()).flatMap((found) =>
    named.flatMap((name): [Found, string][] => {
      const { object } = found;
      if (isObject(object[name])) return [];
      return name in object === `${name}Id` in object ? [] : [[found, `.${name} or .${name}Id is missing`]];
    }),
  );
  expect(places(wrong)).toEqual([]);
});

test('what a row names by number has its handle beside it', async () => {
  const wrong = (await everyObject()).flatMap((found): [Found, string][] => {
    const { object, isPlain } = found;
    // A thing has its own handle, and a finding is about a client, whose name stands there.
    if ('id' in object || 'rule' in object || isPlain || object.handle === null) return [];
    const numbers = Object.entries(object).filter(
      ([key, value]) => /.Id$/.test(key) && typeof value === 'number' && !(key.replace(/Id$/, '') in object),
    );
    if (!('handle' in object)) return numbers.map(([key]) => [found, `.handle of .${key} is missing`]);
    const number = Number(String(object.handle).slice(1));
    return Object.entries(object).some(([key, value]) => key.endsWith('Id') && value === number)
      ? []
      : [[found, '.handle is of nothing in it']];
  });
  expect(places(wrong)).toEqual([]);
});

/**
 * What is of several types: the amount in money and of a case or a charge, an answer that is yes, no or a number, a
 * setting as it is typed and a number of a rule.
 */
const several = new Set(['amount', 'answer', 'value', 'default']);

test('a key means one type of value everywhere', async () => {
  const types = new Map<string, Map<string, string>>();
  for (const { command, path, isPlain, object } of await everyObject()) {
    if (isPlain) continue;
    for (const [key, value] of Object.entries(object)) {
      if (value === null || several.has(key)) continue;
      const type = Array.isArray(value) ? 'list' : typeof value;
      const seen = types.get(key) ?? new Map<string, string>();
      types.set(key, seen.set(type, seen.get(type) ?? `${command}: ${path}`));
    }
  }
  const wrong = [...types].filter(([, seen]) => seen.size > 1);
  expect(
    wrong.map(
      ([key, seen]) => `${key}: ${[...seen].map(([type, place]) => `${type} at ${place}`).join(', ')}`,
    ),
  ).toEqual([]);
});

test('docs/json.md tells of every key that no declaration has', async () => {
  const told = keysTold();
  const wrong = (await everyObject()).flatMap((found) => {
    if (found.isPlain) return [];
    const declared = found.noun ? jsonKeys(found.noun).map(([key]) => key) : [];
    const known = told.filter(({ commands }) => commands?.includes(found.command) !== false);
    const keys = new Set([...declared, ...known.flatMap(({ path }) => path)]);
    return Object.keys(found.object)
      .filter((key) => !keys.has(key))
      .map((key): [Found, string] => [found, `.${key} is not in docs/json.md`]);
  });
  expect(places(wrong)).toEqual([]);
});

test('docs/json.md tells of no other key', async () => {
  const objects = await everyObject();
  const has = (commands: readonly string[] | null, key: string) =>
    objects.some(({ command, object }) => commands?.includes(command) !== false && key in object);
  const wrong = keysTold().filter(({ commands, path }) => !path.every((key) => has(commands, key)));
  expect(wrong.map(({ title, path }) => `${title}: ${path.join('.')}`)).toEqual([]);
});

test('--ndjson writes the things of --json, and --csv has a column for each key', async () => {
  for (const { line, json, ndjson, csv } of await everything()) {
    if (ndjson === null || csv === null) continue;
    const rows = ndjson
      .split('\n')
      .filter(Boolean)
      .map((row): unknown => JSON.parse(row));
    if (Array.isArray(json)) expect(rows, line).toEqual(json);
    const [row] = rows;
    const noun = isObject(row) ? thingOf(row).noun : null;
    if (noun) expect(csv.split(/\r?\n/)[0], line).toBe(csvKeys(noun).join());
    else if (isObject(row))
      expect(
        csv
          .split(/\r?\n/)[0]
          ?.split(',')
          .filter((key) => !(key in row)),
        line,
      ).toEqual([]);
  }
});

test('a list that rapport wrote is read back', async () => {
  const { rapport } = await newJournal({ cast: ['Acme, Ltd'] });
  await rapport`client edit acme --email a@acme.example --email b@acme.example --phone "+44 20 7946 0001" --status paused`;
  await rapport`client edit acme --tag print --tag retainer --about "Bookbinders\nin Leeds" --since 2024-02-01 --every 3w`;
  await rapport`client edit acme --signed 2024-03-01 --source "a fair" --value "12,500 EUR" --profile key`;
  const file = 'Id,Name,Email,Last contacted\nB-7,Birch,hello@birch.example,2026-01-15\n';
  await rapport.with({ stdin: file })`import csv - --kind clients`;
  await rapport`person add acme "Dana Reyes" --title CEO --email dana@acme.example --birthday 1980-05-12`;
  await rapport`person add acme "Eli Ward" --birthday "29 feb"`;
  await rapport`call acme "Talked" --with dana --on 2026-02-20 --minutes 30 --touch help --touch thanks`;
  await rapport`meet acme "Lunch" --with dana --with eli --on 2026-02-21`;
  await rapport`email birch "=SUM(A1)" --in --on 2026-02-22`;
  await rapport`call birch "Nobody there" --no-answer --on 2026-02-23`;
  await rapport`remind birch "Send the offer" --on friday --every 2w`;
  await rapport`remind acme "Ask how it goes" --on 2026-04-01`;

  const other = await newJournal();
  for (const list of ['client list', 'person list', 'entry list', 'reminders']) {
    const { stdout } = await rapport.run([...list.split(' '), '--csv']);
    const { code, stderr } = await other.rapport
      .with({ stdin: stdout })
      .run(['import', 'csv', '-', '--strict']);
    expect(code, `${list}: ${stderr}`).toBe(0);
  }
  const read = (noun: Noun) => importFields(noun).map(([key]) => key);
  const same = async (list: string, keys: readonly string[]) => {
    const rows = async (one: Rapport) => {
      const { stdout } = await one.run([...list.split(' '), '--json']);
      const pick = (row: Json) => Object.fromEntries(keys.map((key) => [key, row[key]]));
      return (JSON.parse(stdout) as Json[]).map(pick);
    };
    expect(await rows(other.rapport), list).toEqual(await rows(rapport));
  };
  const addresses = ['emails', 'phones', 'tags', 'toldContactOn', 'profile'];
  await same('client list', ['name', 'externalId', ...read(client), ...addresses]);
  await same('person list', ['name', 'client', 'title', 'emails', 'bornOn']);
  await same('reminders', ['client', 'externalId', ...read(reminder)]);
  // With how it came about goes who took part.
  await same('entry list', ['client', 'externalId', 'how', ...read(entry)]);
});
