import { readPage } from '../../app/day/page.ts';
import { RapportError } from '../../domain/text/failure.ts';
import { foldText } from '../../domain/text/names.ts';
import { givenName } from '../flags/given-name.ts';
import type { Choice, Context } from '../io.ts';

/** A client from a list, through one of its people where that person was picked; the id is 0 for one who has to be added. */
export interface PickedClient {
  id: number;
  name: string;
  person?: { id: number; name: string };
}

interface Question {
  message?: string;
  /** The likeliest, in their order; those on the page of today and those written about lately, where left out. */
  first?: readonly PickedClient[];
  /** All others come by name; the people there, too, where this is set. */
  withPeople?: boolean;
}

/** How many entries tell who was written about lately. */
const latelyEntries = 20;
/** How many of the likeliest come first, so that what follows them is on the first screen of the list. */
const mostFirst = 8;

/** Asks which client is meant: the likeliest first, then all by name. */
export async function pickClient(context: Context, question: Question = {}): Promise<PickedClient> {
  const { first = await likeliest(context), ...rest } = question;
  const choices = [...first, ...othersThan(context, first, rest.withPeople)];
  if (choices.length === 0) throw noClients();
  return choose(context, question.message ?? 'Which client?', choices.map(asChoice));
}

/** The same where it may be somebody new, who is asked for a name: `initial` is a guess at it. */
export async function pickClientOrNew(
  context: Context,
  question: Question & { initial?: string } = {},
): Promise<PickedClient> {
  const { first = await likeliest(context), ...rest } = question;
  const picked = await choose(context, question.message ?? 'Which client?', [
    ...first.map(asChoice),
    { value: null, name: 'Somebody new' },
    ...othersThan(context, first, rest.withPeople).map(asChoice),
  ]);
  return picked ?? { id: 0, name: await askNewName(context, question.initial) };
}

/** The name of a client who has to be added; one that is there already is refused at the question. */
async function askNewName(context: Context, initial = ''): Promise<string> {
  const taken = new Set(context.journal.clients.list({}).map(({ name }) => foldText(name)));
  const prompter = await context.ask();
  const name = await prompter.text({
    message: 'Their name:',
    initial,
    required: 'Type a name, or press Ctrl-C.',
    check: (answer) => (taken.has(foldText(answer)) ? 'There is already a client of that name.' : null),
  });
  return givenName(name, 'The name of the client', 'rapport add "NAME"');
}

async function choose<T>(context: Context, message: string, choices: readonly Choice<T>[]): Promise<T> {
  return (await context.ask()).choose({ message, choices });
}

function asChoice(client: PickedClient): Choice<PickedClient> {
  const { name, person } = client;
  return { value: client, name: person ? `${person.name}, ${name}` : name };
}

/** Those on the page of today, then those who were written about lately. */
async function likeliest({ journal, settings, today }: Context): Promise<PickedClient[]> {
  const { promises, overdue, due, cases, wishes, lines } = await readPage(journal, settings, today, {
    daysAhead: 0,
    isWhole: false,
  });
  const found = new Map<number, string>();
  const add = (id: number, name: string) => void (found.has(id) || found.set(id, name));
  for (const { clientId, clientName } of [
    ...promises,
    ...cases.filter(({ asksToday }) => asksToday).map(({ standing }) => standing.file.case),
    ...overdue,
    ...due,
  ])
    add(clientId, clientName);
  const flagged = lines.flatMap((line) => (line.kind === 'client' ? [line.flag.finding] : []));
  for (const { client } of [...flagged, ...wishes]) add(client.id, client.name);
  for (const { clientId, clientName } of journal.entries.list({ limit: latelyEntries }))
    add(clientId, clientName);
  return [...found].slice(0, mostFirst).map(([id, name]) => ({ id, name }));
}

function othersThan(
  { journal }: Context,
  first: readonly PickedClient[],
  withPeople = false,
): PickedClient[] {
  const listed = new Set(first.map(({ id }) => id));
  const people = new Map<number, PickedClient[]>();
  for (const { id, name, clientId } of withPeople ? journal.people.list() : [])
    people.set(clientId, [...(people.get(clientId) ?? []), { id: clientId, name: '', person: { id, name } }]);
  return journal.clients
    .list({})
    .filter(({ id }) => !listed.has(id))
    .flatMap(({ id, name }) => [{ id, name }, ...(people.get(id) ?? []).map((one) => ({ ...one, name }))]);
}

/** There is nobody to pick. */
function noClients(): RapportError {
  return new RapportError('refused', 'no-clients', 'There are no clients yet.', [
    'Add one: rapport add NAME',
  ]);
}
