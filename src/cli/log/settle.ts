import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import { dayExamples } from '../../domain/days/date-phrase.ts';
import { isEveryday } from '../../domain/reading/lexicon.ts';
import type { Doubt, PlannedWords } from '../../domain/reading/sentence.ts';
import { plainWord } from '../../domain/reading/tokens.ts';
import { RapportError } from '../../domain/text/failure.ts';
import { foldText, nearMisses } from '../../domain/text/names.ts';
import { shellWord } from '../../domain/text/shell-word.ts';
import { listWords } from '../../domain/text/words.ts';
import { channels, type Direction } from '../../nouns/entry.ts';
import { givenName } from '../flags/given-name.ts';
import { withTimes } from '../flags/typed-day.ts';
import type { Context, Prompter } from '../io.ts';
import { askForDay } from '../prompts/ask-day.ts';
import { resolveClient } from '../references/clients.ts';
import type { Answers, LogLine, Understood } from './understand.ts';

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
    throw notClear(verb, understood);
  }
  const prompter = await context.ask();
  const [doubt] = understood.unsure;
  try {
    switch (doubt) {
      case 'client':
        return { ...answers, client: await askClient(context, prompter, line.text, understood) };
      case 'channel':
        return { ...answers, channel: await askChannel(prompter, understood) };
      case 'direction':
        return { ...answers, direction: await askDirection(prompter) };
      case 'on':
        return { ...answers, on: await askPastDay(context) };
      case 'remind':
        return {
          ...answers,
          remind: await askPlan(context, 'When shall it come up?', understood.remind),
        };
      default:
        return {
          ...answers,
          promise: await askPlan(context, 'By when is it promised?', understood.promise),
        };
    }
  } catch (error) {
    if (error instanceof RapportError && error.kind === 'cancelled') throw keptWords(line.text);
    throw error;
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
  if (!isEveryday(plainWord(first))) await resolveClient(context, first);
}

/** The likeliest first, then a new one, then all others by name. */
async function askClient(
  { journal }: Context,
  prompter: Prompter,
  text: string,
  understood: Understood,
): Promise<{ id: number; name: string }> {
  const all = journal.clients.list({}).map(({ id, name }) => ({ id, name }));
  const candidates = understood.candidates.length > 0 ? understood.candidates : nearClients(text, all);
  const likely = new Set(candidates.map(({ id }) => id));
  const others = all.filter(({ id }) => !likely.has(id));
  const choices = [...candidates, { id: 0, name: 'Somebody new' }, ...others];
  const id = await prompter.choose({
    message: 'Who is it about?',
    choices: choices.map((one) => ({ value: one.id, name: one.name })),
  });
  const chosen = choices.find((one) => one.id === id);
  if (chosen && id > 0) return chosen;
  const name = await prompter.text({
    message: 'Their name:',
    initial: guessedName(text),
    required: 'Say a name, or press Ctrl-C.',
    check: (answer) =>
      all.some(({ name: taken }) => foldText(taken) === foldText(answer))
        ? 'There is already a client of that name.'
        : null,
  });
  return { id: 0, name: givenName(name, 'The name of the client', 'rapport add "NAME"') };
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
    required: 'Say a day, or press Ctrl-C.',
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
function notClear(verb: string, { unsure, candidates }: Understood): RapportError {
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
        : [`Begin with the client: rapport ${verb} CLIENT "TEXT"`, 'A new one: rapport add NAME'],
    channel: [`Say the channel with --channel ${channels.join('|')}.`],
    direction: ['Say who wrote with --in or --out.'],
    on: ['Say the day with --on DAY.'],
    remind: ['Say when with --remind "DAY: TEXT".'],
    promise: ['Say by when with --promise "DAY: TEXT".'],
  };
  return new RapportError(
    'refused',
    'not-clear',
    sentence,
    unsure.flatMap((doubt) => hints[doubt]),
  );
}

/** Ctrl-C at a question about a sentence. */
function keptWords(text: string): RapportError {
  return new RapportError('cancelled', 'not-logged', 'Cancelled; nothing was logged.', [
    `Your words: ${text}`,
  ]);
}
