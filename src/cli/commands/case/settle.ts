import { settleCase } from '../../../app/repair/case-steps.ts';
import { addWorkingDays } from '../../../domain/days/working-days.ts';
import { lastWord } from '../../../domain/repair/apology/draft.ts';
import {
  type CaseFile,
  type CaseStep,
  endsUnheard,
  lastDiscontent,
  lastStep,
  missingBefore,
} from '../../../domain/repair/case.ts';
import { isTrifle } from '../../../domain/repair/proportion.ts';
import { emptyText, RapportError } from '../../../domain/text/failure.ts';
import { visibleText } from '../../../domain/text/safe-text.ts';
import { type Outcome, outcomes } from '../../../nouns/case.ts';
import { handle } from '../../../nouns/index.ts';
import { staysOpen } from '../../../render/plans/reminders.ts';
import { optionalText, skippableWords } from '../../case/questions.ts';
import { caseReply, stepDay, stepDayFlag } from '../../case/talk.ts';
import { count, defineCommand, needed, oneOf, rest, value, words } from '../../command.ts';
import { flagsConflict, needsAnswer, onlyTogether } from '../../failures.ts';
import type { Context } from '../../io.ts';
import { noReasonNotToHear, notHeard, openCaseFile, standingOf, wasHeard } from '../../references/cases.ts';
import { stdinText } from '../../streams.ts';

const outcomeHints: Readonly<Record<Outcome, string>> = {
  settled: 'settled: they have what they came for',
  compromise: 'compromise: each of you gave something',
  'agreed-to-disagree': 'agreed to disagree: you see it differently, and go on together',
  parted: 'parted: they leave',
};

export default defineCommand({
  summary: 'End a case: settled, compromise, agreed to disagree, parted',
  details:
    'First ask them how it is now, or say with --unanswered how often you tried. If the client leaves, rapport drafts a last kind word and reminds you to send it. If they were never heard, give a reason.',
  examples: [
    'rapport case settle 3 --as compromise "We halve the 500" --change "Every charge is told before it is billed"',
    'rapport case settle 3 --as parted --agreed "All files handed over" --unanswered 2',
  ],
  args: {
    id: needed('<id>', 'the number of the case'),
    text: rest('[text...]', 'what was agreed, or how it ended; only for you'),
  },
  flags: {
    as: value('--as <outcome>', outcomes.join(', '), oneOf(outcomes)),
    agreed: value('--agreed <text>', 'what was agreed with them; the last word may say it', words),
    change: value('--change <text>', 'what changes so that it does not happen again', words),
    unanswered: value('--unanswered <n>', 'how often you asked and had no answer', count(1)),
    withoutHearing: value('--without-hearing <reason>', 'why it ends although they were never heard', words),
    lastWord: value(
      '--last-word <text>',
      'your own last word, with --as parted; - reads it from stdin',
      words,
    ),
    on: stepDayFlag,
  },
  writes: true,
  async run(input, context) {
    const { journal } = context;
    const file = openCaseFile(context, input.id);
    const { id, clientId } = file.case;
    if (input.text.length > 0 && input.agreed !== undefined) throw flagsConflict('TEXT', '--agreed');
    if (missingBefore('settle', file) && input.unanswered === undefined) throw notCheckedBack(id);
    const at = stepDay(context, file, input.on);
    const discontent = lastDiscontent(file);
    const isUnsettled = discontent !== null && !mayHaveCome(discontent, input.unanswered);
    const outcome = input.as ?? (await askOutcome(context, isUnsettled));
    if (outcome !== 'parted' && input.lastWord !== undefined)
      throw onlyTogether('--last-word', '--as parted');
    if (outcome === 'settled' && isUnsettled) throw notContent(id, discontent);
    const withoutHearing = await reasonToEnd(context, file, outcome, input.withoutHearing);

    const walks = input.as === undefined;
    const text = await optionalText(
      context,
      input.text,
      'What was agreed',
      `rapport case settle ${id} "TEXT"`,
    );
    const said =
      text === null
        ? await skippableWords(context, input.agreed, walks, {
            message: 'What was agreed?',
            hint: 'Enter leaves it out.',
          })
        : null;
    const agreed = text ?? said;
    const change = await skippableWords(context, input.change, walks && file.case.change === null, {
      message: 'What changes so that it does not happen again?',
      hint: 'Something that works on a bad day too. Enter leaves it out.',
    });
    const own = await ownLastWord(context, input.lastWord);
    const done = settleCase(journal, at, {
      ...{ outcome, agreed, change, unanswered: input.unanswered ?? null, withoutHearing },
      lastWord: outcome === 'parted' ? lastWordFor(context, file, { agreed: said, own }) : null,
    });
    const others = journal.reminders
      .list({ clientId })
      .filter((one) => !done.planned.some((planned) => planned.id === one.id))
      .filter((one) => outcome === 'parted' || (one.caseId === id && one.promise));
    const list = outcome === 'parted' ? `rapport reminders ${clientId}` : `rapport promise list ${clientId}`;
    if (others.length > 0) context.status(`${staysOpen(others)}: ${list}`);
    return caseReply(context, id, 'settled', done);
  },
});

async function askOutcome(context: Context, isUnsettled: boolean): Promise<Outcome> {
  if (!context.canAsk) throw needsAnswer('How it ended', `--as ${outcomes.join('|')}`);
  const prompter = await context.ask();
  return prompter.choose({
    message: 'How did it end?',
    choices: outcomes
      .filter((outcome) => outcome !== 'settled' || !isUnsettled)
      .map((outcome) => ({ value: outcome, name: outcomeHints[outcome] })),
  });
}

/** The text of --last-word; undefined where it was not given. */
async function ownLastWord(context: Context, input: string | undefined): Promise<string | undefined> {
  const text = input === '-' ? await stdinText(context.io.stdin.chunks(), 'The last word') : input;
  if (text?.trim() === '') throw emptyText('The last word', 'Leave --last-word out to have one drafted.');
  return text?.trim();
}

function lastWordFor(
  { journal, settings, today }: Context,
  { case: { clientId, personName, clientName } }: CaseFile,
  { agreed, own }: { agreed: string | null; own: string | undefined },
) {
  const [only, second] = journal.people.list(clientId);
  const name = personName ?? (second ? clientName : (only?.name ?? clientName));
  const draft = lastWord({ name, agreed, from: settings.name });
  return { text: own ?? visibleText(draft), dueOn: addWorkingDays(today, 1, settings.workingWeek) };
}

/** Whether somebody who was not content yet may be by now: they were asked since, and did not answer. */
function mayHaveCome({ content }: CaseStep, unanswered: number | undefined): boolean {
  return content === 'not-yet' && unanswered !== undefined;
}

/** Why a case ends in which they were never heard; null where no reason is asked. Refuses to end it without one. */
async function reasonToEnd(
  context: Context,
  file: CaseFile,
  outcome: Outcome,
  input: string | undefined,
): Promise<string | null> {
  const { id } = file.case;
  const reason = input?.trim();
  if (reason === '') throw noReasonNotToHear();
  if (reason !== undefined) {
    if (lastStep(file, 'heard')) throw wasHeard(id);
    return reason;
  }
  if (!endsUnheard(file, outcome)) return null;
  if (outcome !== 'parted' && isTrifle(file.case, standingOf(context, id).yearlyValue)) return null;
  if (!context.canAsk) throw notHeard(id, 'end');
  const prompter = await context.ask();
  const message = 'They were never heard. Why not?';
  return (await prompter.text({ message, required: 'Type the reason, or press Ctrl-C.' })).trim();
}

/** Refuses to end a case as settled where the client was not content. */
function notContent(id: number, { happenedOn, content }: CaseStep): RapportError {
  const yet = content === 'not-yet' ? ' yet' : '';
  return new RapportError(
    'refused',
    'not-content',
    `Case ${handle('case', id)} is not settled: they were not content${yet} on ${happenedOn}.`,
    [
      `If they are now: rapport case check-back ${id} "THEIR WORDS" --content yes`,
      'If it ends another way: --as compromise, --as agreed-to-disagree or --as parted',
      ...(content === 'not-yet'
        ? ['If they have not answered since, say how often you asked: --unanswered 2']
        : []),
    ],
  );
}

/** A case that is to end before the client was asked how it is now. */
function notCheckedBack(id: number): RapportError {
  return new RapportError(
    'refused',
    'not-checked-back',
    `Case ${handle('case', id)} cannot end: nobody has asked the client how it is now.`,
    [
      `Ask, and write down what they say: rapport case check-back ${id} "THEIR WORDS"`,
      'If they do not answer, say how often you tried: --unanswered 2',
    ],
  );
}
