import type { CaseCorrection } from '../app/cases.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import { dayExamples, parseDay } from '../domain/date-phrase.ts';
import type { Money } from '../domain/money.ts';
import { losses } from '../domain/repair/apology.ts';
import { type Severity, severities } from '../domain/repair/case.ts';
import { cameUpBefore } from '../errors/cases.ts';
import { RapportError } from '../errors/rapport-error.ts';
import { lossNames } from '../render/apology-words.ts';
import { spokenDay } from '../render/spoken-day.ts';
import { causeIn, knownCauses } from './case-flags.ts';
import type { Context } from './context.ts';
import type { Prompter } from './io.ts';
import { moneyOf } from './money-flags.ts';

/** What is known of a case that comes up, and on which day it did. */
export type Known = CaseCorrection & { openedOn?: CalendarDate };

/** Somebody at a terminal, and a way to say what was wrong with an answer. */
interface Asking {
  prompter: Prompter;
  show(text: string): void;
}

const severityHints: Readonly<Record<Severity, string>> = {
  minor: 'minor: a nuisance to them',
  serious: 'serious: it costs them something',
  critical: 'critical: they may leave; it goes straight to the two who decide',
};

/** Asks at a terminal for what matters about a case and is not known yet; Enter skips what can be left out. */
export async function askAboutCase(context: Context, given: Known): Promise<Known> {
  const prompter = await context.ask();
  const asking = { prompter, show: prompter.show ?? context.status };
  const known: Known = { ...given };
  known.openedOn ??= await askCameUp(asking, context, known.happenedOn ?? null);
  known.severity ??= await prompter.choose<Severity>({
    message: 'How bad is it?',
    choices: severities.map((one) => ({ value: one, name: severityHints[one] })),
    initial: 'serious',
  });
  if (known.costs === undefined) {
    known.costs = await prompter.many({
      message: 'What did it cost them?',
      hint: 'Face is looking bad in front of others.',
      choices: losses.map((one) => ({ value: one, name: lossNames[one] })),
    });
    if (known.costs.length > 0 && known.costNote === undefined)
      known.costNote = (await prompter.text({ message: 'How much, as far as you know?' })).trim() || null;
  }
  if (known.amount === undefined) known.amount = await askAmount(asking, context);
  known.cause ??= await askCause(context, prompter);
  return known;
}

/** Asks until what is typed can be read; nothing typed is today. */
async function askCameUp(
  asking: Asking,
  { today }: Context,
  happenedOn: CalendarDate | null,
): Promise<CalendarDate> {
  const fault = (answer: string): string | null => {
    const day = parseDay(answer.trim() || 'today', today, 'past');
    if (day === null)
      return `“${answer.trim()}” is not a day rapport can read. Days look like ${dayExamples}.`;
    if (day > today) return `${day} has not come yet.`;
    return happenedOn !== null && day < happenedOn ? cameUpBefore(day, happenedOn).message : null;
  };
  const read = (answer: string) => parseDay(answer.trim() || 'today', today, 'past') ?? today;
  const question = {
    message: 'When did it come up?',
    hint: 'Enter is today.',
    echo: (answer: string) => spokenDay(read(answer), today),
  };
  return untilRight(asking, question, fault, read);
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
  const question = { message: 'What amount is it over?', hint: 'For example: 500 EUR. Enter leaves it out.' };
  return untilRight(asking, question, fault, (answer) =>
    answer.trim() === '' ? null : moneyOf(answer, settings.currency),
  );
}

async function askCause({ journal }: Context, prompter: Prompter): Promise<string> {
  const chosen = await prompter.choose<string | null>({
    message: 'What lies behind it?',
    choices: [
      ...knownCauses(journal).map((cause) => ({ value: cause, name: cause })),
      { value: null, name: 'a cause of your own' },
    ],
    initial: 'other',
  });
  if (chosen !== null) return chosen;
  const typed = await prompter.text({
    message: 'What, in a word or two?',
    required: 'Say something, or press Ctrl-C.',
  });
  return causeIn(journal, typed);
}

/** Asks a question again, with what was wrong, until the answer can be read. */
async function untilRight<T>(
  { prompter, show }: Asking,
  question: { message: string; hint: string; echo?(answer: string): string },
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
