import type { NewAnswer } from '../../app/clients/fit.ts';
import { asksNumber, type Criterion, parseFitAnswer, questionOf } from '../../domain/clients/fit.ts';
import { RapportError } from '../../domain/text/failure.ts';
import { shellWord } from '../../domain/text/shell-word.ts';
import { listWords } from '../../domain/text/words.ts';
import { questionHint } from '../../render/clients/fit.ts';
import type { Journal } from '../../store/journal.ts';
import type { Parse } from '../command.ts';
import { refuseContradiction } from '../flags/threshold-flag.ts';
import type { Context } from '../io.ts';
import { kinds } from '../references/kinds.ts';
import { type Kind, matches, resolve } from '../references/reference.ts';

/** An answer as typed: `pays on time=yes`. */
export const namedAnswer: Parse<{ ref: string; answer: string }> = (text) => {
  const at = text.lastIndexOf('=');
  if (at <= 0) throw answerWithoutName(text);
  return { ref: text.slice(0, at), answer: text.slice(at + 1) };
};

/** The answers of the command line, each to one of the questions; two to one are refused where they differ, and so is what only `all` ask. */
export function answersTo(
  journal: Journal,
  { questions, clientId }: { questions: readonly Criterion[]; clientId: number },
  inputs: readonly { ref: string; answer: string }[],
): NewAnswer[] {
  const kind: Kind<Criterion> = { ...kinds.criterion, named: () => [questions] };
  const read = inputs.map(({ ref, answer }) => {
    const name = ref.trim();
    const [elsewhere] =
      name !== '' && matches(journal, kind, name).length === 0 ? matches(journal, kinds.criterion, name) : [];
    if (elsewhere)
      throw criterionElsewhere(elsewhere, clientId, [
        ...new Set(questions.map(({ profileName }) => profileName)),
      ]);
    const criterion = resolve(journal, kind, name);
    const number = parseFitAnswer(answer, asksNumber(criterion));
    if (number === null) throw notAFitAnswer(criterion.name, answer, asksNumber(criterion));
    return {
      flag: `--answer ${shellWord(`${ref}=${answer}`)}`,
      criterion,
      number: number === 'unknown' ? null : number,
    };
  });
  refuseContradiction(
    read.map(({ flag, criterion, number }) => ({ flag, of: questionOf(criterion), value: number })),
  );
  const answers = new Map(
    read.map(({ criterion, number }) => [questionOf(criterion), { criterion, number }]),
  );
  return [...answers.values()];
}

/** Asks questions one after the other; those answered by Enter are left out. */
export async function askFit(context: Context, questions: readonly Criterion[]): Promise<NewAnswer[]> {
  const prompter = await context.ask();
  const answers: NewAnswer[] = [];
  for (const criterion of questions) {
    const read = (answer: string) => parseFitAnswer(answer, asksNumber(criterion));
    const check = (answer: string) =>
      read(answer) === null
        ? notAFitAnswer(criterion.name, answer.trim(), asksNumber(criterion)).message
        : null;
    for (;;) {
      const answer = await prompter.text({ ...questionHint(criterion), check });
      const number = read(answer);
      if (typeof number === 'number') answers.push({ criterion, number });
      if (number !== null) break;
      (prompter.show ?? context.status)(check(answer) ?? '');
    }
  }
  return answers;
}

/** A criterion of another profile than the client is compared with. */
function criterionElsewhere(
  { name, profileName }: { name: string; profileName: string },
  clientId: number,
  profiles: readonly string[],
): RapportError {
  return new RapportError(
    'refused',
    'criterion-elsewhere',
    `"${name}" is a criterion of ${profileName}, not of ${listWords(profiles)}.`,
    [`Compare with that: rapport fit ${clientId} --profile ${shellWord(profileName)}`],
  );
}

/** An `--answer` without a name or an equals sign. */
function answerWithoutName(text: string): RapportError {
  return new RapportError('usage', 'answer-without-name', `"${text}" does not say what it answers.`, [
    'Say it as NAME=ANSWER, for example: --answer "pays on time=yes"',
  ]);
}

/** An answer to a criterion that cannot be read. */
function notAFitAnswer(name: string, text: string, asksNumber: boolean): RapportError {
  return new RapportError(
    'usage',
    'not-a-fit-answer',
    asksNumber
      ? `"${name}" is answered by a number, not by "${text}".`
      : `"${name}" is answered by yes or no, not by "${text}".`,
    ['Where you do not know, say unknown.'],
  );
}
