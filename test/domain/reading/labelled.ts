import { readFileSync } from 'node:fs';
import { typedLine } from '../../../src/cli/log/typed-line.ts';
import type { CalendarDate } from '../../../src/domain/days/calendar-date.ts';
import { parseDay } from '../../../src/domain/days/date-phrase.ts';
import type { DayReader } from '../../../src/domain/reading/day-words.ts';
import type { KnownName } from '../../../src/domain/reading/names.ts';
import { type Reading, readSentence } from '../../../src/domain/reading/sentence.ts';
import type { Channel } from '../../../src/nouns/entry.ts';

/** A plan as it is labelled: its day, and words that have to be in it. */
interface Plan {
  on: string | null;
  text: string | null;
}

/** What a sentence means; what is left out is nobody, nothing, or true. */
export interface Meaning {
  /** A name, or `ambiguous` or `unknown`. */
  client: string;
  people?: readonly string[];
  channel: Channel | null;
  direction: string | null;
  on: string | null;
  reached?: boolean;
  text?: string;
  remind?: Plan | null;
  promise?: Plan | null;
}

type Field = keyof Meaning;

/** A sentence with the reading it should have. */
export interface Labelled {
  typed: readonly [verb: string, ...words: string[]];
  today?: string;
  /** Where there are no quotes: how many words name the client. */
  nameWords?: number;
  means: Meaning;
  /** Other values that are right as well. */
  also?: Readonly<Partial<Record<Field, readonly unknown[]>>>;
  /** Other readings that are right as well. */
  or?: readonly Partial<Meaning>[];
  /** What may be asked. */
  mayAsk?: readonly string[];
}

const folder = new URL('../../fixtures/sentences/', import.meta.url);
const linesOf = <T>(name: string): T[] =>
  readFileSync(new URL(name, folder), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as T);

const cast = linesOf<{ client: string; people: string[] }>('cast.jsonl');
export const labelled = linesOf<Labelled>('sentences.jsonl');

const persons = [...new Set(cast.flatMap(({ people }) => people))];

/** The names of the journal that the sentences are read in. */
export const names: readonly KnownName[] = cast.flatMap(({ client, people }, at) => [
  { clientId: at + 1, personId: null, name: client, isAlone: people.length === 0 },
  ...people.map((name) => ({ clientId: at + 1, personId: persons.indexOf(name) + 1, name })),
]);

/** Reads days as the command does. */
export function daysOn(today: CalendarDate): DayReader {
  return { today, read: (phrase, leaning) => parseDay(phrase, today, leaning) };
}

const channelOfVerb: Readonly<Record<string, Channel | null>> = { log: null, '+': null, meet: 'meeting' };

/** Reads a line as the verbs of the log do. */
export function readLine([verb, ...words]: Labelled['typed'], today: string): Reading {
  const line = typedLine(words, verb, () => names);
  const read = (text: string, channel: Channel | null, clientId: number | null, isLoose: boolean) =>
    readSentence({ text, channel, clientId, isLoose, names, days: daysOn(today as CalendarDate) });
  const client = line.client === null ? null : read(line.client, null, null, true).clientId;
  const channel = verb in channelOfVerb ? (channelOfVerb[verb] ?? null) : (verb as Channel);
  return read(line.text ?? '', channel, client, line.isLoose);
}

const folded = (text: string) =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[’‘]/g, "'");
export const wordsOf = (text: string): string[] => folded(text).match(/[\p{L}\p{N}']+/gu) ?? [];

/** Whether all words stand among others in their order. */
export function isInOrder(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0;
  for (const word of whole) if (word === part[at]) at += 1;
  return at === part.length;
}

/** Their own words, with what matters, and no half of the client's name at the beginning. */
function isGoodText(text: string, { typed, nameWords, means }: Labelled): boolean {
  const [said, stored] = [wordsOf(typed.join(' ')), wordsOf(text)];
  if (stored.length === 0 || !isInOrder(stored, said) || !isInOrder(wordsOf(means.text ?? ''), stored))
    return false;
  if (nameWords === undefined) return true;
  const name = wordsOf(typed.slice(1, 1 + nameWords).join(' '));
  const isWhole = name.every((word, at) => stored[at] === word);
  return isWhole || stored[0] === said[1 + name.length] || !name.includes(stored[0] ?? '');
}

function isPlan(plan: Reading['remind'], wanted: Plan | null | undefined, { typed }: Labelled): boolean {
  if (!plan || !wanted) return !plan && !wanted;
  const words = wordsOf(plan.text);
  return (
    plan.on === wanted.on &&
    isInOrder(words, wordsOf(typed.join(' '))) &&
    wordsOf(wanted.text ?? '').every((word) => words.includes(word))
  );
}

function fits(field: Field, reading: Reading, wanted: unknown, one: Labelled): boolean {
  const client = cast[(reading.clientId ?? 0) - 1]?.client;
  switch (field) {
    case 'client':
      return wanted === 'ambiguous' || wanted === 'unknown' ? reading.clientId === null : client === wanted;
    case 'people': {
      const people = reading.peopleIds.map((id) => persons[id - 1]).toSorted();
      return people.join() === [...((wanted as string[] | undefined) ?? [])].toSorted().join();
    }
    case 'text':
      return isGoodText(reading.text, one);
    case 'remind':
    case 'promise':
      return isPlan(reading[field], wanted as Plan | undefined, one);
    case 'reached':
      return reading.reached === (wanted ?? true);
    default:
      return (reading[field] ?? null) === (wanted ?? null);
  }
}

const fields: readonly Field[] = [
  'client',
  'people',
  'channel',
  'direction',
  'on',
  'reached',
  'text',
  'remind',
  'promise',
];

/** The fields that would be stored other than labelled. */
function wrongFields(reading: Reading, one: Labelled, wanted: Meaning): Field[] {
  const isNobody = wanted.client === 'ambiguous' || wanted.client === 'unknown';
  const unsure: readonly string[] = reading.unsure;
  return fields.filter((field) => {
    if (unsure.includes(field)) return false;
    if (field === 'people' && (unsure.includes('client') || isNobody)) return false;
    return ![wanted[field], ...(one.also?.[field] ?? [])].some((value) => fits(field, reading, value, one));
  });
}

/** What is wrong with the reading of a sentence: fields that would be stored wrong, questions that need not be asked. */
export function faultsOf(one: Labelled): {
  wrong: readonly string[];
  asked: readonly string[];
  reading: Reading;
} {
  const reading = readLine(one.typed, one.today ?? '2026-11-30');
  const [wrong = []] = [one.means, ...(one.or ?? []).map((other) => ({ ...one.means, ...other }))]
    .map((wanted) => wrongFields(reading, one, wanted))
    .toSorted((a, b) => a.length - b.length);
  const mayAsk = one.mayAsk ?? [];
  return { wrong, asked: reading.unsure.filter((doubt) => !mayAsk.includes(doubt)), reading };
}
