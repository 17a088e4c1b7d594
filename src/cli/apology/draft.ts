import type { ClientDetails, ClientPerson } from '../../domain/clients/client.ts';
import { type Apology, type ApologyParts, partsOf } from '../../domain/repair/apology/apology.ts';
import { type ApologyRemark, checkApology, checkOwnDraft } from '../../domain/repair/apology/check.ts';
import { draftApology } from '../../domain/repair/apology/draft.ts';
import { emptyText } from '../../domain/text/failure.ts';
import { visibleText } from '../../domain/text/safe-text.ts';
import { spokenDay } from '../../render/words/days.ts';
import type { Journal } from '../../store/journal.ts';
import type { Context } from '../io.ts';
import { stdinText } from '../streams.ts';
import { type Answers, type Circumstances, channelFor } from './checklist.ts';

/** The addressee of an apology. */
export interface Addressee {
  client: ClientDetails;
  /** The person it is said or written to, where one is meant. */
  person: ClientPerson | undefined;
  /** The owner's name, if it is known. */
  from: string | null;
}

/** The answers made whole, the draft, and what the check says of both. */
export interface Drafted {
  parts: ApologyParts;
  draft: string;
  remarks: ApologyRemark[];
}

/**
 * The draft that the parts of a stored apology make, where `answers` do not say otherwise; days are said as on the day
 * it was made, so that it is word for word the stored one unless that was edited.
 */
export function draftOfStored(
  journal: Journal,
  apology: Apology,
  { from, ...answers }: Answers & Pick<Addressee, 'from'>,
): Drafted {
  const { clientId, personId, madeOn } = apology;
  const client = journal.clients.stored(clientId);
  const person = journal.people.list(clientId).find(({ id }) => id === personId);
  const because = person?.writingBecause ?? client.writingBecause;
  const prefersWriting = because === null ? undefined : { because };
  const circumstances = { today: madeOn, repeat: false, known: {}, prefersWriting };
  return draftOf({ ...partsOf(apology), ...answers }, { client, person, from }, circumstances);
}

/** A draft as --draft gives it, `-` from stdin; undefined where it was not given. */
export async function resolveDraft(
  { io }: Context,
  input: string | undefined,
  otherwise: string,
): Promise<string | undefined> {
  const text = input === '-' ? await stdinText(io.stdin.chunks(), 'The draft') : input;
  if (text?.trim() === '') throw emptyText('The draft', `Leave --draft out to ${otherwise}.`);
  return text;
}

/** A draft made of the answers alone. */
export function draftOf(answers: Answers, to: Addressee, circumstances: Circumstances): Drafted {
  const parts = wholeParts(answers, circumstances);
  const draft = visibleText(
    draftApology(parts, {
      clientName: to.client.name,
      ...(to.person && { personName: to.person.name }),
      from: to.from,
      channel: parts.channel,
      prefersWriting: circumstances.prefersWriting !== undefined,
      formatDay: (day) => spokenDay(day, circumstances.today),
    }),
  );
  return { parts, draft, remarks: checkApology(parts, draft) };
}

/** A draft the user brought along; the answers beside it are checked as well. */
export function withOwnDraft(made: Drafted, text: string): Drafted {
  const draft = visibleText(text.trimEnd());
  return { ...made, draft, remarks: checkOwnDraft(made.parts, draft, made.draft) };
}

/** A draft the user has edited: what they took out of it is not held against them. */
export function withEditedDraft(made: Drafted, text: string): Drafted {
  const draft = visibleText(text.trimEnd());
  return { ...made, draft, remarks: checkOwnDraft(made.parts, draft) };
}

function wholeParts(answers: Answers, circumstances: Circumstances): ApologyParts {
  return {
    ...answers,
    what: answers.what ?? '',
    costs: answers.costs ?? [],
    channel: answers.channel ?? channelFor(answers, circumstances).channel,
  };
}
