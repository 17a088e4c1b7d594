import { answerFit, criteriaFor, fitOfClient, type NewAnswer, questionsIn } from '../../app/clients/fit.ts';
import { asksNumber, type Criterion, parseFitAnswer, questionOf } from '../../domain/clients/fit.ts';
import { RapportError } from '../../domain/text/failure.ts';
import { shellWord } from '../../domain/text/shell-word.ts';
import { listWords } from '../../domain/text/words.ts';
import { clientFit, questionHint } from '../../render/clients/fit.ts';
import type { Journal } from '../../store/journal.ts';
import { defineCommand, many, type Parse, reply, rest, toggle, value, words } from '../command.ts';
import { refuseContradiction } from '../flags/profile-flags.ts';
import type { Context } from '../io.ts';
import { resolveClient } from '../references/clients.ts';
import { type Kind, kinds, matches, resolve } from '../references/reference.ts';

/** An answer as typed: `pays on time=yes`. */
const namedAnswer: Parse<{ ref: string; answer: string }> = (text) => {
  const at = text.lastIndexOf('=');
  if (at <= 0) throw answerWithoutName(text);
  return { ref: text.slice(0, at), answer: text.slice(at + 1) };
};

/** The answers of the command line, each to one of the questions; two to one are refused where they differ, and so is what only `all` ask. */
function answersTo(
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
async function askFit(context: Context, questions: readonly Criterion[]): Promise<NewAnswer[]> {
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
    `"${name}" is a trait of ${profileName}, not of ${listWords(profiles)}.`,
    [`Compare with that profile: rapport fit ${clientId} --profile ${shellWord(profileName)}`],
  );
}

/** An `--answer` without a name or an equals sign. */
function answerWithoutName(text: string): RapportError {
  return new RapportError('usage', 'answer-without-name', `"${text}" does not name a trait.`, [
    'Write it as NAME=ANSWER, for example: --answer "pays on time=yes"',
  ]);
}

/** An answer to a criterion that cannot be read. */
function notAFitAnswer(name: string, text: string, asksNumber: boolean): RapportError {
  return new RapportError(
    'usage',
    'not-a-fit-answer',
    asksNumber
      ? `The answer to "${name}" is a number, not "${text}".`
      : `The answer to "${name}" is yes or no, not "${text}".`,
    ['If you do not know, say unknown.'],
  );
}

export default defineCommand({
  details:
    'Shows the traits they have, lack, or may have, and adds up the points. It uses the profile of the client, or else every profile with an ideal client. On a terminal it asks what is not answered yet. To describe the ideal client: rapport ideal add',
  examples: [
    'rapport fit acme',
    'rapport fit acme --profile key --no-ask',
    'rapport fit acme --answer "pays on time=yes" --answer "team size=12" --answer haggles=unknown',
  ],
  writes: ({ noAsk, answer }) => !noAsk || answer.length > 0,
  args: { client: rest('<client...>', 'any part of a name, a person, an email address or a handle') },
  flags: {
    profile: value('-p, --profile <profile>', 'compare with this profile only', words),
    answer: many(
      '-a, --answer <name=answer>',
      'an answer: yes, no, a number, or unknown; may be repeated',
      namedAnswer,
    ),
    noAsk: toggle('--no-ask', 'show what is known, and ask nothing'),
  },
  async run({ client: ref, profile: named, answer, noAsk }, context) {
    const { journal, today } = context;
    const client = await resolveClient(context, ref.join(' '));
    const profile = named === undefined ? undefined : resolve(journal, kinds.profile, named);
    const criteria = criteriaFor(journal, client, profile);
    if (criteria.length === 0) throw noCriteria(profile?.name);
    const questions = questionsIn(journal, client.id, criteria);
    const open = questions.filter(({ isKnown }) => !isKnown).map(({ criterion }) => criterion);
    const answers =
      answer.length > 0
        ? answersTo(
            journal,
            { questions: questions.map(({ criterion }) => criterion), clientId: client.id },
            answer,
          )
        : context.canAsk && !noAsk
          ? await askFit(context, open)
          : [];
    answerFit(journal, client, answers, today);
    return reply(clientFit, { client, fits: fitOfClient(journal, client.id, criteria) });
  },
});

/** No profile, or not the one that was named, says what an ideal client looks like. */
function noCriteria(profile: string | undefined): RapportError {
  return new RapportError(
    'refused',
    'no-criteria',
    profile === undefined
      ? 'No profile describes an ideal client yet.'
      : `The profile ${profile} does not describe an ideal client yet.`,
    [`For example: rapport ideal add ${profile ?? 'regular'} "pays on time" --weight 2`],
  );
}
