import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import { dayExamples } from '../../domain/days/date-phrase.ts';
import { isEveryday } from '../../domain/reading/lexicon.ts';
import type { Doubt, PlannedWords } from '../../domain/reading/sentence.ts';
import { strangerIn } from '../../domain/reading/strangers.ts';
import { plainWord } from '../../domain/reading/tokens.ts';
import { RapportError } from '../../domain/text/failure.ts';
import { nearMisses } from '../../domain/text/names.ts';
import { shellWord } from '../../domain/text/shell-word.ts';
import { listWords } from '../../domain/text/words.ts';
import { channels, type Direction } from '../../nouns/entry.ts';
import { withTimes } from '../flags/typed-day.ts';
import type { Context, Prompter } from '../io.ts';
import { askForDay } from '../prompts/ask-day.ts';
import { keepingWords } from '../prompts/kept-words.ts';
import { type PickedClient, pickClientOrNew } from '../prompts/pick-client.ts';
import { usualFirst } from '../prompts/usual-client.ts';
import { resolveClient } from '../references/clients.ts';
import { isSlip, namesWith, nicknameOf } from './nickname.ts';
import type { Answers, LogLine, Understood } from './understand.ts';
import { lineForNew, withLineToPaste } from './unknown-client.ts';

const inWords: Readonly<Record<Doubt, string>> = {
  client: 'the client',
  channel: 'the channel',
  direction: 'who wrote',
  on: 'the day',
  remind: 'the day of the reminder',
  promise: 'the day of the promise',
};

/** Asks for one thing that is not clear, and gives the answers with it; off a terminal it is refused. */
export async function askedAbout(
  context: Context,
  verb: string,
  line: LogLine,
  understood: Understood,
  answers: Answers,
): Promise<Answers> {
  if (!context.canAsk) {
    await refuseUnknown(context, line, understood);
    throw notClear(verb, understood, lineForNew(context, guessedName(line.text) || 'NAME'));
  }
  const answer = await keepingWords(line.text, () => askOne(context, line, understood));
  return { ...answers, ...answer };
}

async function askOne(context: Context, line: LogLine, understood: Understood): Promise<Answers> {
  const prompter = await context.ask();
  switch (understood.unsure[0]) {
    case 'client':
      return askClient(context, line, understood);
    case 'channel':
      return { channel: await askChannel(prompter, understood) };
    case 'direction':
      return { direction: await askDirection(prompter) };
    case 'on':
      return { on: await askPastDay(context) };
    case 'remind':
      return { remind: await askPlan(context, 'When should rapport remind you?', understood.remind) };
    default:
      return { promise: await askPlan(context, 'Promised for which day?', understood.promise) };
  }
}

/** A line that begins with a word nobody knows, `zebra hello`, is about a client that is not there. */
async function refuseUnknown(
  context: Context,
  { text, isLoose }: LogLine,
  understood: Understood,
): Promise<void> {
  const [first = ''] = text.trim().split(/\s+/);
  if (!isLoose || !understood.unsure.includes('client') || understood.candidates.length > 0) return;
  if (isEveryday(plainWord(first))) return;
  try {
    await resolveClient(context, first);
  } catch (error) {
    const isUnknown = error instanceof RapportError && error.code === 'no-such-client';
    throw isUnknown ? withLineToPaste(context, first, error) : error;
  }
}

/** The likeliest first, then a new one, then all others by name. A name that nobody has is kept as one of theirs. */
async function askClient(
  context: Context,
  { text, names }: LogLine,
  { candidates }: Understood,
): Promise<Answers> {
  const { journal } = context;
  const near = candidates.length > 0 ? [] : nearClients(text, journal.clients.list({}));
  const stranger = candidates.length + near.length > 0 ? null : strangerIn(text, names);
  const picked = await pickClientOrNew(context, {
    message: 'Who is it about?',
    first: candidates.length > 0 ? usualFirst(context, candidates) : near,
    withPeople: stranger !== null,
    initial: guessedName(text) || (stranger?.name ?? ''),
  });
  const client = { id: picked.id, name: picked.name };
  if (picked.id === 0) return { client };
  const person = picked.person && { personId: picked.person.id };
  const isName =
    stranger &&
    !isSlip(stranger.name, picked) &&
    (stranger.isSure || (await isNameOf(context, stranger.name, picked)));
  if (!isName) return { client, ...person, names: journal.clients.namesOf(picked.id) };
  const nickname = nicknameOf(journal, stranger.name, picked);
  return { client, ...person, nickname, names: namesWith(journal, nickname) };
}

/** Whether a word that may be any other is what somebody is called. */
async function isNameOf(context: Context, word: string, { name, person }: PickedClient): Promise<boolean> {
  const message = `Is “${word}” another name of ${person?.name ?? name}?`;
  return (await context.ask()).confirm({ message, initial: true });
}

/** Clients that a slip in a word may mean: `quaysde`. */
function nearClients<Named extends { name: string }>(text: string, clients: readonly Named[]): Named[] {
  const names = clients.map(({ name }) => name);
  const words = text.split(/[^\p{L}]+/u).filter((word) => word.length > 4 && !isEveryday(plainWord(word)));
  const near = words.flatMap((word) => nearMisses(word, names));
  return clients.filter(({ name }) => near.includes(name));
}

/** Capital letters in a sentence make a name likely: `met Karen Holt at the fair`. */
function guessedName(text: string): string {
  return /(?<=\S\s+)\p{Lu}[\p{L}'’-]+(?: (?:& )?\p{Lu}[\p{L}'’-]+)*/u.exec(text)?.[0] ?? '';
}

function askChannel(prompter: Prompter, { channel }: Understood) {
  return prompter.choose({
    message: 'How did you speak?',
    choices: channels.map((one) => ({ value: one, name: one })),
    ...(channel && { initial: channel }),
  });
}

function askDirection(prompter: Prompter): Promise<Direction> {
  return prompter.choose<Direction>({
    message: 'Who wrote?',
    choices: [
      { value: 'out', name: 'I did' },
      { value: 'in', name: 'they did' },
      { value: 'mutual', name: 'both' },
    ],
  });
}

async function askPastDay(context: Context): Promise<CalendarDate> {
  const day = await askForDay(context, {
    ...{ message: 'Which day was it?', hint: dayExamples, initial: 'today', leaning: 'past' },
    required: 'Type a day, or press Ctrl-C.',
    keepTime: () => undefined,
  });
  return day ?? context.today;
}

/** A plan without a day; an empty answer leaves it out. */
async function askPlan(
  context: Context,
  message: string,
  plan: PlannedWords | null,
): Promise<PlannedWords | null> {
  const times: string[] = [];
  const on = await askForDay(context, {
    message: `${message} ${plan?.text ?? ''}`.trim(),
    hint: 'Enter alone leaves it out.',
    leaning: 'future',
    keepTime: (time) => times.push(time),
  });
  return on && plan ? { on, text: withTimes(plan.text, times) } : null;
}

/** What the words leave open, where nobody can be asked. */
function notClear(verb: string, { unsure, candidates }: Understood, asNew: string): RapportError {
  const fields = listWords(
    unsure.map((doubt) => inWords[doubt]),
    'and',
  );
  const sentence = `${fields.charAt(0).toUpperCase()}${fields.slice(1)} ${unsure.length > 1 ? 'are' : 'is'} not clear; nothing was logged.`;
  const hints: Readonly<Record<Doubt, readonly string[]>> = {
    client:
      candidates.length > 0
        ? [
            'Begin with the client:',
            ...candidates.slice(0, 5).map(({ name }) => `rapport ${verb} ${shellWord(name)} "TEXT"`),
          ]
        : [`Begin with the client: rapport ${verb} CLIENT "TEXT"`, `For a new client: ${asNew}`],
    channel: [`Give the channel with --channel ${channels.join('|')}.`],
    direction: ['Say who wrote with --in or --out.'],
    on: ['Give the day with --on DAY.'],
    remind: ['Give the day with --remind "DAY: TEXT".'],
    promise: ['Give the day with --promise "DAY: TEXT".'],
  };
  return new RapportError(
    'refused',
    'not-clear',
    sentence,
    unsure.flatMap((doubt) => hints[doubt]),
  );
}
