import type { CaseCorrection } from '../../app/repair/cases.ts';
import type { ClientDetails } from '../../domain/clients/client.ts';
import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import type { Money } from '../../domain/money/money.ts';
import { RapportError } from '../../domain/text/failure.ts';
import { losses, type Severity, severities } from '../../nouns/case.ts';
import { lossNames } from '../../render/repair/apologies.ts';
import { personChoice } from '../apology/case.ts';
import { needsAnswer } from '../failures.ts';
import { moneyOf } from '../flags/money-flags.ts';
import type { Context, Prompter } from '../io.ts';
import { textInput } from '../prompts/ask.ts';
import { askForDay } from '../prompts/ask-day.ts';
import { resolvePersonOf } from '../references/clients.ts';
import { cameUpBefore, causeIn, knownCauses } from './flags.ts';

/** What a flag says, else what is asked at a terminal; refused where nobody can be asked, naming the flag. */
export async function askWords(
  context: Context,
  input: string | undefined,
  { what, flag, message }: { what: string; flag: string; message: string },
): Promise<string> {
  if (input?.trim()) return input.trim();
  if (input !== undefined || !context.canAsk) throw needsAnswer(what, flag);
  const prompter = await context.ask();
  return (await prompter.text({ message, required: 'Type something, or press Ctrl-C.' })).trim();
}

/** What a flag says, else, where one is `asking`, what is typed at a question that Enter skips; null for nothing. */
export async function skippableWords(
  context: Context,
  input: string | undefined,
  asking: boolean,
  question: { message: string; hint?: string },
): Promise<string | null> {
  if (input !== undefined || !asking) return input?.trim() || null;
  const prompter = await context.ask();
  return (await prompter.text(question)).trim() || null;
}

/** A text that may be left out: the words after the command, or `-` for stdin; null where there are none. */
export async function optionalText(
  context: Context,
  words: readonly string[],
  what: string,
  hint: string,
): Promise<string | null> {
  return words.length === 0 ? null : textInput(context, words, what, hint);
}

/** What is known of a case that comes up, and on which day it did. */
type Known = CaseCorrection & { openedOn?: CalendarDate };

/** Somebody at a terminal, and a way to say what was wrong with an answer. */
interface Asking {
  prompter: Prompter;
  show(text: string): void;
}

const severityHints: Readonly<Record<Severity, string>> = {
  minor: 'minor: a nuisance to them',
  serious: 'serious: it costs them something',
  critical: 'critical: they may leave; the two who decide should meet at once',
};

/** Asks at a terminal for what matters about a case and is not known yet; Enter skips what can be left out. */
export async function askAboutCase(context: Context, answers: Known): Promise<Known> {
  const prompter = await context.ask();
  const asking = { prompter, show: prompter.show ?? context.status };
  const known: Known = { ...answers };
  known.openedOn ??= await askCameUp(context, known.happenedOn ?? null);
  known.severity ??= await prompter.choose<Severity>({
    message: 'How bad is it?',
    choices: severities.map((one) => ({ value: one, name: severityHints[one] })),
    initial: 'serious',
  });
  if (known.costs === undefined) {
    known.costs = await prompter.many({
      message: 'What did it cost them?',
      hint: 'Reputation: they looked bad in front of others.',
      choices: losses.map((one) => ({ value: one, name: lossNames[one] })),
    });
    if (known.costs.length > 0 && known.costNote === undefined)
      known.costNote = (await prompter.text({ message: 'How much, as far as you know?' })).trim() || null;
  }
  if (known.amount === undefined) known.amount = await askAmount(asking, context);
  known.cause ??= await askCause(context, prompter);
  return known;
}

/** Asks until the day can be read; nothing typed is today. */
async function askCameUp(context: Context, happenedOn: CalendarDate | null): Promise<CalendarDate> {
  const { today } = context;
  const fault = (day: CalendarDate) => {
    if (day > today) return `${day} is in the future.`;
    return happenedOn !== null && day < happenedOn ? cameUpBefore(day, happenedOn).message : null;
  };
  const question = { message: 'When was it raised?', hint: 'Enter means today.' };
  return (await askForDay(context, { ...question, leaning: 'past', nothing: today, fault })) ?? today;
}

async function askAmount(asking: Asking, { settings }: Context): Promise<Money | null> {
  const fault = (answer: string): string | null => {
    try {
      if (answer.trim() !== '') moneyOf(answer, settings.currency);
      return null;
    } catch (error) {
      if (error instanceof RapportError) return [error.message, ...error.hints].join(' ');
      throw error;
    }
  };
  const question = {
    message: 'What amount is it about?',
    hint: 'For example: 500 EUR. Enter leaves it out.',
  };
  return untilRight(asking, question, fault, (answer) =>
    answer.trim() === '' ? null : moneyOf(answer, settings.currency),
  );
}

async function askCause({ journal }: Context, prompter: Prompter): Promise<string> {
  const chosen = await prompter.choose<string | null>({
    message: 'What was the cause?',
    choices: [
      ...knownCauses(journal).map((cause) => ({ value: cause, name: cause })),
      { value: null, name: 'another cause' },
    ],
    initial: 'other',
  });
  if (chosen !== null) return chosen;
  const input = await prompter.text({
    message: 'Which cause, in a word or two?',
    required: 'Type something, or press Ctrl-C.',
  });
  return causeIn(journal, input);
}

/** Asks a question again, with what was wrong, until the answer can be read. */
async function untilRight<T>(
  { prompter, show }: Asking,
  question: { message: string; hint: string },
  fault: (answer: string) => string | null,
  read: (answer: string) => T,
): Promise<T> {
  for (;;) {
    const answer = await prompter.text({ ...question, check: fault });
    const wrong = fault(answer);
    if (wrong === null) return read(answer);
    show(wrong);
  }
}

/**
 * The number of the person who is upset: the one named, else the one through whom the client was meant, else the one
 * chosen where `asks`; null for nobody in particular. Nobody is guessed.
 */
export async function whoIsUpset(
  context: Context,
  client: ClientDetails,
  { person, client: ref, asks }: { person?: string | undefined; client: string; asks: boolean },
): Promise<number | null> {
  const named = resolvePersonOf(context.journal, client, person, ref);
  const people = context.journal.people.list(client.id);
  if (named !== null || !asks || people.length === 0) return named;
  const prompter = await context.ask();
  return prompter.choose<number | null>({
    message: 'Who is upset?',
    choices: [{ value: null, name: 'nobody in particular' }, ...people.map(personChoice)],
    initial: null,
  });
}
