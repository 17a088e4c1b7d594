import { openQuestion, refuseUnsaid } from '../../app/care/feedback.ts';
import type { Feedback } from '../../domain/care/feedback.ts';
import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import { RapportError } from '../../domain/text/failure.ts';
import { clientRef } from '../../domain/text/shell-word.ts';
import { feedback } from '../../nouns/feedback.ts';
import { parseReference } from '../../nouns/index.ts';
import type { Context } from '../io.ts';
import { resolveClient, resolvePersonOf } from './clients.ts';

/** Who said something, and the question it answers; null where they said it unasked. */
interface Speaker {
  client: { id: number; name: string };
  personId: number | null;
  question: Feedback | null;
}

/**
 * Who is meant by a client's name or by the number of a question to them. A number that is a question's and also
 * that of a client is refused.
 */
export async function resolveSpeaker(
  context: Context,
  ref: string,
  { person, unasked, saidOn }: { person: string | undefined; unasked: boolean; saidOn: CalendarDate },
): Promise<Speaker> {
  const { journal } = context;
  const number = parseReference(ref);
  const isQuestion = number && [null, feedback.letter].includes(number.letter);
  const question = isQuestion ? journal.feedback.get(number.id) : null;
  const named = question && /^\d/.test(ref) ? journal.clients.get(question.id) : null;
  if (question && named) throw questionOrClient(question.id, question.clientName, named);
  if (question) {
    const client = { id: question.clientId, name: question.clientName };
    const personId =
      person === undefined ? question.personId : resolvePersonOf(journal, client, person, client.name);
    if (unasked) return { client, personId, question: null };
    if (question.saidOn !== null)
      throw alreadySaid(question.id, question.saidOn, { id: question.clientId, name: question.clientName });
    if (question.closedOn !== null) refuseUnsaid(question);
    return { client, personId, question: question };
  }
  const client = await resolveClient(context, ref);
  const personId = resolvePersonOf(journal, client, person, ref);
  return {
    client,
    personId,
    question: unasked ? null : openQuestion(journal, client.id, { personId, saidOn }),
  };
}

/** A number that is a question's and a client's. */
function questionOrClient(id: number, question: string, client: { id: number; name: string }): RapportError {
  return new RapportError(
    'usage',
    'question-or-client',
    `${id} is the number of feedback from ${question}, and of the client ${client.name}.`,
    [
      `For the question: rapport feedback record f${id} "THEIR WORDS"`,
      `For the client: rapport feedback record ${clientRef(client)} "THEIR WORDS"`,
    ],
  );
}

/** An answer where there is one already. */
function alreadySaid(id: number, on: string, client: { id: number; name: string }): RapportError {
  return new RapportError('refused', 'already-said', `Feedback ${id} has their words of ${on} already.`, [
    `To correct them: rapport feedback edit ${id} --words "THEIR WORDS"`,
    `If they said more: rapport feedback record ${clientRef(client)} "THEIR WORDS"`,
  ]);
}
