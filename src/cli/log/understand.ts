import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import { dayExamples, readDay } from '../../domain/days/date-phrase.ts';
import { isLiveChannel, usualDirection } from '../../domain/log/entry.ts';
import type { DayReader } from '../../domain/reading/day-words.ts';
import { type KnownName, nearNames } from '../../domain/reading/names.ts';
import { plannedWords } from '../../domain/reading/next-steps.ts';
import { type Doubt, type PlannedWords, type Reading, readSentence } from '../../domain/reading/sentence.ts';
import { RapportError } from '../../domain/text/failure.ts';
import { shellWord } from '../../domain/text/shell-word.ts';
import { type Channel, type Direction, type EntryKind, entry } from '../../nouns/entry.ts';
import type { Changes } from '../../nouns/field.ts';
import { handle } from '../../nouns/index.ts';
import { changesIn, type FieldInput } from '../flags/field-flags.ts';
import { typedDay, withTimes } from '../flags/typed-day.ts';
import type { Context } from '../io.ts';
import { textInput } from '../prompts/ask.ts';
import type { PickedClient } from '../prompts/pick-client.ts';
import { findClient, resolveClient, resolvePeople } from '../references/clients.ts';
import { resolveCaseOf } from '../references/reference.ts';
import type { Nickname } from './nickname.ts';
import { typedLine } from './typed-line.ts';

/** What was typed after a verb of the log. */
export interface LogInput {
  /** Missing where it is asked. */
  client: string | undefined;
  text: readonly string[];
  with: readonly string[];
  /** The name of a client to add. */
  new: string | undefined;
  remind: string | undefined;
  promise: string | undefined;
  dryRun: boolean;
  fields: FieldInput;
}

/** What a person answered about what was not clear. */
export interface Answers {
  client?: { id: number; name: string };
  /** A word that is another name of the client or of a person there, and the names with it. */
  nickname?: Nickname;
  /** A person there who was picked. */
  personId?: number;
  names?: readonly KnownName[];
  channel?: Channel;
  direction?: Direction;
  on?: CalendarDate;
  /** Null leaves it out. */
  remind?: PlannedWords | null;
  promise?: PlannedWords | null;
}

/** A line of the log as it was understood. */
export interface Understood {
  /** Null where it is not settled; the id is 0 for one who has to be added. */
  client: { id: number; name: string } | null;
  candidates: readonly { id: number; name: string }[];
  people: readonly { id: number; name: string }[];
  channel: Channel | null;
  direction: Direction | null;
  on: CalendarDate;
  isDayKnown: boolean;
  reached: boolean;
  kind: EntryKind;
  text: string;
  remind: PlannedWords | null;
  promise: PlannedWords | null;
  /** It sets down what to do, and no talk. */
  isPlan: boolean;
  unsure: readonly Doubt[];
  nickname: Nickname | null;
  /** What flags say. */
  changes: Changes<typeof entry>;
}

/** The line with its text, read from stdin or the editor where it was not typed. */
export interface LogLine {
  client: { id: number; name: string } | null;
  /** What the client was called, where that is kept. */
  nickname?: Nickname;
  /** How the client was named, where that stands apart. */
  clientRef: string | null;
  text: string;
  isLoose: boolean;
  /** The names that the words may hold. */
  names: readonly KnownName[];
}

/** Takes the words apart, finds the client where one is named apart from the text, and gets the text. */
export async function logLine(input: LogInput, context: Context, verb: string): Promise<LogLine> {
  const { clients } = context.journal;
  const words = input.client === undefined ? [] : [input.client, ...input.text];
  if (input.new !== undefined || words.length === 0) {
    const { lineOfPicked } = await import('./unknown-client.ts');
    return lineOfPicked(input.new, words, context, verb);
  }
  let book: readonly KnownName[] | undefined;
  const names = () => (book ??= clients.spoken(nearNames(words.join(' '))));
  const line = withReference(typedLine(words, verb, names), names, input, context);
  const asked = line.client === null ? null : await clientNamed(line, input, context);
  const client = asked && { id: asked.id, name: asked.name };
  const hint = `rapport ${verb} ${line.client === null ? 'CLIENT' : shellWord(line.client)} "TEXT"`;
  const text = await textInput(context, line.text === null ? [] : [line.text], 'What was said', hint);
  // Only their own names count once the client is known.
  if (client) book = clients.namesOf(client.id);
  else if (text !== line.text) book = clients.spoken(nearNames(`${words.join(' ')} ${text}`));
  // A new client has no names to be found by, and a person who was picked stands for the one who was typed.
  const clientRef = asked?.person ? handle('person', asked.person.id) : line.client;
  const nickname = asked?.nickname && { nickname: asked.nickname };
  return { client, clientRef, text, isLoose: line.isLoose, names: names(), ...nickname };
}

/** A first word that is part of a name or an address only, as `acm`, still names the client. */
function withReference(
  line: ReturnType<typeof typedLine>,
  names: () => readonly KnownName[],
  input: LogInput,
  { journal }: Context,
): ReturnType<typeof typedLine> {
  if (!line.isLoose || !input.client || input.text.length === 0 || line.text === null) return line;
  const read = readSentence({
    text: line.text,
    channel: null,
    clientId: null,
    isLoose: true,
    names: names(),
    days: noDays,
  });
  if (read.clientId !== null || read.candidates.length > 0) return line;
  if (findClient(journal, input.client).kind === 'none') return line;
  return { client: input.client, text: input.text.join(' '), isLoose: false };
}

const noDays: DayReader = { today: '2000-01-01' as CalendarDate, read: () => null };

async function clientNamed(
  { client: ref, text }: ReturnType<typeof typedLine>,
  { dryRun }: LogInput,
  context: Context,
): Promise<(PickedClient & { nickname?: Nickname }) | null> {
  if (ref === null) return null;
  try {
    return await resolveClient(dryRun ? Object.create(context, { canAsk: { value: false } }) : context, ref);
  } catch (error) {
    if (!(error instanceof RapportError)) throw error;
    if (dryRun && error.kind === 'refused') return null;
    if (error.code !== 'no-such-client') throw error;
    return (await import('./unknown-client.ts')).whoIsMeant(context, { word: ref, text }, error);
  }
}

/** Reads a line of the log; flags outrank the words, and so does what was answered. */
export function understand(
  input: LogInput,
  context: Context,
  line: LogLine,
  set: Channel | null,
  answers: Answers = {},
): Understood {
  const { today, journal } = context;
  const days = dayReaderOf(context);
  const { names = line.names } = answers;
  const known = line.client ?? answers.client ?? null;
  const given = changesIn(entry, { fields: withoutCase(input.fields) }, context);
  const told = set ?? given.channel ?? null;
  const reading = readSentence({
    ...{ text: line.text, isLoose: line.isLoose && line.client === null, names, days },
    channel: told ?? answers.channel ?? null,
    isMessage: told !== null && !isLiveChannel(told) && line.client !== null && !line.isLoose,
    clientId: known?.id ?? null,
  });
  const client = known ?? named(names, reading.clientId === null ? [] : [reading.clientId])[0] ?? null;
  const changes = client
    ? changesIn(entry, input, context, {
        caseId: (text) => resolveCaseOf(journal, client, text)?.id ?? null,
      })
    : given;
  const channel = set ?? changes.channel ?? reading.channel;
  const kind = changes.kind ?? (reading.reached || !isTried(channel, told) ? 'exchange' : 'attempt');
  const read = { peopleIds: [answers.personId ?? [], reading.peopleIds].flat() };
  const peopleIds = client && client.id > 0 ? peopleNamed(input, context, client, line, read) : [];
  return {
    client,
    candidates: named(line.names, reading.candidates),
    people: peopleIds.map((id) => ({
      id,
      name: names.find(({ personId }) => personId === id)?.name ?? '',
    })),
    channel,
    direction: directionOf({ reading, channel, kind, changes, answers }),
    on: changes.happenedOn ?? answers.on ?? reading.on ?? today,
    isDayKnown: reading.on !== null || changes.happenedOn !== undefined || answers.on !== undefined,
    ...{ reached: channel === null ? reading.reached : kind !== 'attempt', kind },
    text: reading.text,
    remind: planOf(input.remind, reading.remind, answers.remind, context),
    promise: planOf(input.promise, reading.promise, answers.promise, context),
    isPlan: reading.isPlan && channel === null,
    unsure: doubtsLeft(reading, input, { client, channel, changes, answers }),
    nickname: answers.nickname ?? line.nickname ?? null,
    changes,
  };
}

/** Whether a channel may reach nobody: a call or a visit, and what was written where the words tell of it. */
function isTried(channel: Channel | null, told: Channel | null): boolean {
  return channel !== null && (isLiveChannel(channel) || told === null);
}

/** Reads the days in a sentence as flags do, except for the time of day, which stays in the text. */
export function dayReaderOf(context: Pick<Context, 'today' | 'dateOrder'>): DayReader {
  const { today } = context;
  return {
    today,
    read(phrase, leaning) {
      const reading = readDay(phrase, {
        ...{ today, leaning },
        get dateOrder() {
          return context.dateOrder;
        },
      });
      return reading.kind === 'day' ? reading.day : null;
    },
  };
}

/** Whose case it is can only be said once the client is known. */
function withoutCase(fields: FieldInput): FieldInput {
  return { ...fields, 'entry.caseId': undefined };
}

function named(names: readonly KnownName[], ids: readonly number[]): { id: number; name: string }[] {
  return ids.flatMap((id) =>
    names
      .filter(({ clientId, personId }) => clientId === id && personId === null)
      .map(({ name }) => ({ id, name })),
  );
}

function peopleNamed(
  input: LogInput,
  { journal }: Context,
  client: { id: number; name: string },
  line: LogLine,
  reading: Pick<Reading, 'peopleIds'>,
): number[] {
  if (input.with.length > 0) return resolvePeople(journal, client, input.with, '');
  const through = line.clientRef === null ? [] : resolvePeople(journal, client, [], line.clientRef);
  return [...new Set([...through, ...reading.peopleIds])];
}

function directionOf({
  reading,
  channel,
  kind,
  changes,
  answers,
}: {
  reading: Reading;
  channel: Channel | null;
  kind: EntryKind;
  changes: Changes<typeof entry>;
  answers: Answers;
}): Direction | null {
  const given = changes.direction ?? answers.direction;
  if (given) return given;
  if (channel === null) return null;
  if (changes.kind) return usualDirection(channel, kind);
  return reading.direction ?? usualDirection(channel, kind);
}

/** A plan of the words, unless a flag or an answer says otherwise. */
function planOf(
  flag: string | undefined,
  read: PlannedWords | null,
  answer: PlannedWords | null | undefined,
  context: Context,
): PlannedWords | null {
  if (flag === undefined) return answer === undefined ? read : answer;
  const plan = plannedWords(flag);
  if (!plan) throw notAPlan(flag);
  const times: string[] = [];
  const { today, dateOrder } = context;
  const on = typedDay(plan.day, { today, dateOrder, keepTime: (time) => times.push(time) }, 'future');
  return { on, text: withTimes(plan.text, times) };
}

function doubtsLeft(
  reading: Reading,
  input: LogInput,
  {
    client,
    channel,
    changes,
    answers,
  }: Pick<Understood, 'client' | 'channel' | 'changes'> & { answers: Answers },
): Doubt[] {
  const settled: Readonly<Record<Doubt, boolean>> = {
    client: client !== null,
    channel:
      changes.channel !== undefined ||
      answers.channel !== undefined ||
      (channel !== null && reading.channel !== channel),
    direction:
      changes.direction !== undefined || answers.direction !== undefined || changes.kind !== undefined,
    on: changes.happenedOn !== undefined || answers.on !== undefined,
    remind: input.remind !== undefined || answers.remind !== undefined,
    promise: input.promise !== undefined || answers.promise !== undefined,
  };
  const doubts: Doubt[] = client === null && !reading.unsure.includes('client') ? ['client'] : [];
  return [...doubts, ...reading.unsure].filter((doubt) => !settled[doubt]);
}

/** A plan that is given by a flag, without a day or without what to do. */
function notAPlan(text: string): RapportError {
  return new RapportError('usage', 'not-a-plan', `"${text}" does not begin with a day and a colon.`, [
    'Write it like "friday: ring again".',
    `Days look like ${dayExamples}.`,
  ]);
}
