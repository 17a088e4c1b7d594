import type { ClientDetails } from '../domain/client.ts';
import { personChoice } from './apology-hearer.ts';
import type { Context } from './context.ts';
import { personMeant } from './which-people.ts';

/**
 * The number of the person who is upset: the one named, else the one through whom the client was meant, else the one
 * chosen where `asks`; null for nobody in particular. Nobody is guessed.
 */
export async function whoIsUpset(
  context: Context,
  client: ClientDetails,
  { person, client: ref, asks }: { person?: string | undefined; client: string; asks: boolean },
): Promise<number | null> {
  const meant = personMeant(context.journal, client, person, ref);
  const people = context.journal.people.list(client.id);
  if (meant !== null || !asks || people.length === 0) return meant;
  const prompter = await context.ask();
  return prompter.choose<number | null>({
    message: 'Who is upset?',
    choices: [{ value: null, name: 'nobody in particular' }, ...people.map(personChoice)],
    initial: null,
  });
}
