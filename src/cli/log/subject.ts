import { RapportError } from '../../domain/text/failure.ts';
import type { Context } from '../io.ts';
import type { PickedClient } from '../prompts/pick-client.ts';
import { clientOrPicked } from '../references/clients.ts';
import type { Nickname } from './nickname.ts';

/** The client that words are about. */
interface Subject {
  /** The id is 0 for one who has to be added. */
  client: { id: number; name: string };
  /** How the client is named in a hint. */
  ref: string;
  /** Within the change that stores the words: adds who is new, keeps a new nickname, and gives the id. */
  settle(): number;
}

/** The client that was typed or is picked. One that nobody knows is asked about on a terminal, and may be new. */
export async function subjectOf(
  context: Context,
  input: { client: string | undefined; text: readonly string[] },
  { verb, example }: { verb: string; example: string },
): Promise<Subject> {
  const { client: ref } = input;
  try {
    const client = await clientOrPicked(context, ref, { verb, example });
    return { client, ref: ref ?? client.name, settle: () => client.id };
  } catch (error) {
    const isUnknown = error instanceof RapportError && error.code === 'no-such-client';
    if (!isUnknown || !context.canAsk || ref === undefined) throw error;
    const { whoIsMeant } = await import('./unknown-client.ts');
    const { keepNickname } = await import('./nickname.ts');
    const picked = await whoIsMeant(context, { word: ref, text: input.text.join(' ') }, error);
    return { client: picked, ref: picked.name, settle: () => settled(context, picked, keepNickname) };
  }
}

function settled(
  { journal, today }: Context,
  { id, name, nickname }: PickedClient & { nickname?: Nickname },
  keep: (journal: Context['journal'], nickname: Nickname) => void,
): number {
  if (nickname) keep(journal, nickname);
  return id || journal.clients.add({ sinceOn: today, name });
}
