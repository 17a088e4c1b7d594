import { answerFit, criteriaFor, fitOfClient, questionsIn } from '../../app/clients/fit.ts';
import { RapportError } from '../../domain/text/failure.ts';
import { clientFit } from '../../render/clients/fit.ts';
import { defineCommand, many, reply, rest, toggle, value, words } from '../command.ts';
import { answersTo, askFit, namedAnswer } from '../prompts/fit-questions.ts';
import { resolveClient } from '../references/clients.ts';
import { kinds } from '../references/kinds.ts';
import { resolve } from '../references/reference.ts';

export default defineCommand({
  details:
    "Shows what is met, what is not and what is unknown, and how the points add up. The profile is the client's own where it says what is ideal, else each that does, the best first. At a terminal what is not answered yet is asked, unless answers are given; Enter leaves a question open. rapport criterion add says what is ideal.",
  examples: [
    'rapport fit acme',
    'rapport fit acme --profile key --no-ask',
    'rapport fit acme --answer "pays on time=yes" --answer "team size=12" --answer haggles=unknown',
  ],
  writes: ({ noAsk, answer }) => !noAsk || answer.length > 0,
  args: { client: rest('<client...>', 'any part of the name, a person, an email address or the number') },
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
      ? 'No profile says yet what an ideal client looks like.'
      : `The profile ${profile} does not say yet what an ideal client looks like.`,
    [`For example: rapport criterion add ${profile ?? 'regular'} "pays on time" --weight 2`],
  );
}
