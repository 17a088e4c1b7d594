import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import {
  type ApologyPart,
  type ApologyParts,
  type ApologyStep,
  apologyChecklist,
} from '../../domain/repair/apology/apology.ts';
import { isDone, tidyWords } from '../../domain/repair/apology/plain-sentence.ts';
import { type ChannelProposal, proposeChannel } from '../../domain/repair/apology/propose-channel.ts';
import { repeatAdvice } from '../../domain/repair/apology/warnings.ts';
import { RapportError } from '../../domain/text/failure.ts';
import { type ApologyChannel, apology, apologyChannels, responsibilities } from '../../nouns/apology.ts';
import { losses } from '../../nouns/case.ts';
import type { Changes } from '../../nouns/field.ts';
import { channelNames, lossNames, responsibilityNames } from '../../render/repair/apologies.ts';
import { pastDay, toggle, value } from '../command.ts';
import { changesIn, type FieldInput } from '../flags/field-flags.ts';
import type { Context, Prompter } from '../io.ts';
import { askForDay } from '../prompts/ask-day.ts';

/** What is answered so far; a part that is there is answered, even where nothing was said to it. */
export type Answers = { -readonly [Key in keyof ApologyParts]?: ApologyParts[Key] };

/** What the questions depend on, beside the answers. */
export interface Circumstances {
  today: CalendarDate;
  /** Whether there was another apology to them of late. */
  repeat: boolean;
  /** What is known from the case, as a beginning of the answers. */
  known: Answers;
  /** Their wish to be written to, with its reason. */
  prefersWriting: { because: string } | undefined;
}

/** Somebody at a terminal, and what the questions depend on. */
export interface Asking extends Circumstances {
  context: Context;
  prompter: Prompter;
  /** Shows what the next question is about. */
  show(text: string): void;
}

/** Asks for the parts that are not answered yet, in the order of the checklist. */
export async function askParts(asking: Asking, answered: Answers): Promise<Answers> {
  let answers = answered;
  for (const { part } of apologyChecklist) {
    if (isOpen(part, answers)) answers = await askPart(asking, part, answers);
  }
  return answers;
}

/** Asks for one part, with the answer there is, or what is known, as a beginning. */
export async function askPart(asking: Asking, part: ApologyPart, answers: Answers): Promise<Answers> {
  const step = apologyChecklist.find((one) => one.part === part);
  if (!step) throw new Error(`the checklist has no step ${part}`);
  return { ...answers, ...(await questions[part](asking, step, answers, { ...asking.known, ...answers })) };
}

/** Whether any question is left. */
export function hasOpenParts(answers: Answers): boolean {
  return apologyChecklist.some(({ part }) => isOpen(part, answers));
}

/** The channel we would take for these answers, and why. */
export function channelFor(answers: Answers, { repeat, prefersWriting }: Circumstances): ChannelProposal {
  return proposeChannel({
    costs: answers.costs ?? [],
    repeat,
    ...(prefersWriting && { prefersWriting }),
    ...(answers.channel && { requested: answers.channel }),
  });
}

function isOpen(part: ApologyPart, answers: Answers): boolean {
  if (part !== 'by') return answers[part] === undefined;
  // Without a repair there is nothing to put a day to, and one that is made needs none.
  const repair = tidyWords(answers.repair);
  return answers.repairBy === undefined && repair !== '' && !isDone(repair);
}

/** A question with what was answered so far, and what its answer begins with. */
type Question = (asking: Asking, step: ApologyStep, answers: Answers, beginning: Answers) => Promise<Answers>;

const questions: Record<ApologyPart, Question> = {
  what: async ({ prompter }, step, _answers, { what }) => ({
    what: await prompter.text({
      ...worded(step),
      ...initially(what),
      required: 'An apology needs this: type what happened, or press Ctrl-C to leave.',
    }),
  }),
  async costs({ prompter }, step, answers, beginning) {
    const costs = await prompter.many({
      ...worded(step),
      choices: losses.map((loss) => ({ value: loss, name: lossNames[loss] })),
      initial: beginning.costs ?? [],
    });
    if (costs.length === 0) return { costs, costNote: '' };
    if (answers.costs === undefined && answers.costNote !== undefined) return { costs };
    const costNote = await prompter.text({
      message: 'How much, as far as you know?',
      hint: 'For example: two hours on the phone, 40 € in bank fees. Enter leaves it out.',
      ...initially(beginning.costNote),
    });
    return { costs, costNote };
  },
  responsibility: async ({ prompter }, step, { responsibility }) => ({
    responsibility: await prompter.choose({
      ...worded(step),
      choices: responsibilities.map((one) => ({ value: one, name: responsibilityNames[one] })),
      initial: responsibility ?? 'mine',
    }),
  }),
  why: async ({ prompter }, step, { why }) => ({
    why: await prompter.text({ ...worded(step), ...initially(why) }),
  }),
  repair: async ({ prompter, repeat }, step, _answers, { repair }) => ({
    repair: await prompter.text({
      ...worded(repeat ? { ...step, why: repeatAdvice.instead } : step),
      ...initially(repair),
    }),
  }),
  by: async (asking, step, { repair, repairBy }) => {
    const { known } = asking;
    // The day of a promise belongs to its words.
    const present = repairBy ?? (repair === known.repair ? known.repairBy : undefined);
    const day = await askForDay(asking.context, {
      ...worded(step),
      ...initially(present),
      leaning: 'future',
      fault: (on) => (on < asking.today ? promisedInPast(on).message : null),
    });
    return { repairBy: day };
  },
  change: async ({ prompter }, step, _answers, { change }) => ({
    change: await prompter.text({ ...worded(step), ...initially(change) }),
  }),
  async channel(asking, step, answers) {
    const { channel: _, ...others } = answers;
    const { channel: proposed, sentence, source } = channelFor(others, asking);
    return {
      channel: await asking.prompter.choose<ApologyChannel>({
        message: step.question,
        hint: `${sentence}${source ? `\n${source}` : ''}`,
        choices: [...apologyChannels].reverse().map((channel) => ({
          value: channel,
          name: `${channelNames[channel]}${channel === proposed ? ' (proposed)' : ''}`,
          short: channelNames[channel],
        })),
        initial: answers.channel ?? proposed,
      }),
    };
  },
};

function worded({ question, hint, why }: Pick<ApologyStep, 'question' | 'hint' | 'why'>) {
  return { message: question, hint: `${hint}\n${why}` };
}

function initially(initial: string | undefined): { initial?: string } {
  return initial ? { initial } : {};
}

/** The flags that say what is done with the apology. */
export const apologyFlags = {
  delivered: toggle('--delivered', 'it has reached them; logs an entry'),
  on: value('--on <day>', 'the day it reached them, with --delivered', pastDay),
  yes: toggle('-y, --yes', 'ask nothing; leave the rest open'),
  noAsk: toggle('--no-ask', 'the same as --yes'),
  dryRun: toggle('--dry-run', 'check and show the draft, and save nothing'),
  exitCode: toggle('--exit-code', 'exit with 4 if the draft needs changes'),
};

/** What the flags set of an apology, with the case and the person that are only found once the client is known. */
export function apologyInput(input: { fields: FieldInput }, context: Pick<Context, 'settings'>) {
  const { caseId: _, personId: __, ...set } = changesIn(apology, input, context);
  const text = (key: string) => input.fields[`apology.${key}`] as string | undefined;
  return { case: text('caseId'), person: text('personId'), set };
}

/** The answers the flags give; a part that no flag gives is not there. */
export function answersIn(set: Changes<typeof apology>): Answers {
  const { what, repairByOn: repairBy, ...others } = set;
  const { costs, costNote, responsibility, why, repair, change, channel } = others;
  const answers = {
    what: what || undefined,
    costs,
    costNote,
    responsibility,
    why,
    repair,
    repairBy,
    change,
    channel,
  };
  // An empty text is an answer: the part is left out, and not asked for.
  return Object.fromEntries(
    Object.entries(answers).flatMap(([part, answer]) => (answer === undefined ? [] : [[part, answer ?? '']])),
  );
}

/** A promise for a day that has passed. */
export function promisedInPast(day: string): RapportError {
  return new RapportError('usage', 'promised-in-past', `${day} has passed; a promise needs a later day.`, [
    'If it is already fixed, say so: --repair "I have refunded the second payment"',
  ]);
}

/** A delivery on a day that has not come. */
export function deliveredTooEarly(day: string): RapportError {
  return new RapportError(
    'usage',
    'delivered-too-early',
    `${day} is in the future; the apology cannot have reached them.`,
    ['Once it has reached them: rapport apology delivered ID'],
  );
}
