import type { ClientDetails } from '../domain/client.ts';
import type { ClientPerson } from '../domain/person.ts';
import { oneLine } from '../render/text.ts';
import type { Context } from './context.ts';
import type { Choice } from './io.ts';
import { peopleMeant, whichPerson } from './which-people.ts';

/**
 * The person who is to hear an apology: the one named, else the one through whom the client was meant, else the
 * only one there is. Of several one is chosen where `prompting`, the one who is `upset` first, who is taken where
 * nobody is asked; undefined is the client as a whole.
 */
export async function whichHearer(
  context: Context,
  client: ClientDetails,
  {
    named,
    ref,
    upset,
    prompting,
  }: { named: string | undefined; ref: string | undefined; upset: number | null; prompting: boolean },
): Promise<ClientPerson | undefined> {
  if (named !== undefined) return whichPerson(context.journal, client, named);
  const people = context.journal.people.list(client.id);
  const [through] = ref === undefined ? [] : peopleMeant(context.journal, client, [], ref);
  if (through !== undefined) return people.find(({ id }) => id === through);
  const known = people.find(({ id }) => id === upset);
  if (people.length < 2 || !prompting) return known ?? (people.length === 1 ? people[0] : undefined);
  const first = known ?? people.find(({ roles }) => roles.includes('decision-maker')) ?? people[0];
  const prompter = await context.ask();
  const chosen = await prompter.choose<number | null>({
    message: 'Who was let down?',
    hint: 'They are the one to hear it.',
    choices: [...people.map(personChoice), { value: null, name: `${oneLine(client.name)} as a whole` }],
    initial: first?.id ?? null,
  });
  return people.find(({ id }) => id === chosen);
}

/** A person as a choice: the name, with the title and the roles. */
export function personChoice({ id, name, title, roles }: ClientPerson): Choice<number> {
  const known = [title, ...roles].filter((word) => word !== null);
  return { value: id, name: oneLine(known.length > 0 ? `${name} (${known.join(', ')})` : name) };
}
