import type { Client, ClientDetails, ClientPerson } from '../../domain/clients/client.ts';
import { emptyText, RapportError } from '../../domain/text/failure.ts';
import { foldText, nearMisses } from '../../domain/text/names.ts';
import { clientRef, shellWord } from '../../domain/text/shell-word.ts';
import { listWords } from '../../domain/text/words.ts';
import { client as clientNoun } from '../../nouns/client.ts';
import { parseReference } from '../../nouns/index.ts';
import { person } from '../../nouns/person.ts';
import type { ClientMatch } from '../../store/clients.ts';
import type { Journal } from '../../store/journal.ts';
import { missingArgument, type Numbered, numbered } from '../failures.ts';
import type { Context } from '../io.ts';
import { didYouMean, noneNumbered, parseId } from './reference.ts';

/** The result of a search: possible clients, or close names. */
type FoundClients = { kind: 'some'; matches: ClientMatch[] } | { kind: 'none'; near: string[] };

/**
 * Finds clients by part of a client's or person's name, an address or a number. A full match beats a whole word of a
 * name, and that beats a part. Each client appears once.
 */
export function findClient(journal: Journal, ref: string): FoundClients {
  const { letter, id = 0 } = parseReference(ref) ?? {};
  // A number that no client has may be a word of a name or the end of a phone number, but no part of a word: a slip
  // would go to somebody else.
  const isSlip = ({ rank }: ClientMatch) => letter === null && rank > 3 && (rank < 6 || id < 10_000);
  const all = journal.clients.match(foldText(ref)).filter((match) => !isSlip(match));
  if (all.length === 0) {
    return {
      kind: 'none',
      near: nearMisses(
        ref,
        journal.clients.names().map(({ name }) => name),
      ),
    };
  }
  // A bare number means nobody else.
  const numbered = all.filter(({ rank }) => rank === 0);
  if (numbered.length > 0) return { kind: 'some', matches: numbered };
  const isArchived = ({ archivedOn }: ClientMatch) => archivedOn !== null;
  return {
    kind: 'some',
    matches: [...best(all.filter((match) => !isArchived(match))), ...best(all.filter(isArchived))],
  };
}

/** Full matches if there are any, else all; each client once. */
function best(matches: readonly ClientMatch[]): ClientMatch[] {
  const rank = Math.min(...matches.map((match) => match.rank));
  const once = new Map<number, ClientMatch>();
  for (const match of matches) {
    if ((rank > 3 || match.rank === rank) && !once.has(match.id)) once.set(match.id, match);
  }
  return [...once.values()];
}

/**
 * The client a word on the command line means; asks where several fit and there is someone to ask. Archived clients
 * are refused, unless they are wanted only, or also where no other fits.
 */
export async function resolveClient(
  context: Context,
  ref: string,
  options: { archived?: 'only' | 'also'; hint?: string } = {},
): Promise<ClientDetails> {
  if (ref.trim() === '') throw emptyText('The name of the client', 'Give any part of the name.');
  const found = findClient(context.journal, ref);
  if (found.kind === 'none') {
    const kind = { noun: clientNoun, list: 'rapport list' };
    const reference = parseReference(ref);
    if (reference?.letter === person.letter) throw noneNumbered(people, [reference.id]);
    if (reference) throw noneNumbered(kind, [parseId(kind, ref)]);
    throw noSuchClient(ref, found.near, options.hint);
  }
  const archived = found.matches.filter((match) => match.archivedOn !== null);
  const active = found.matches.filter((match) => match.archivedOn === null);
  const isActive = options.archived === undefined || (options.archived === 'also' && active.length > 0);
  const candidates = isActive ? active : archived;
  const [only, second] = candidates;
  if (!only) {
    const [other] = found.matches;
    if (other) throw options.archived ? notArchived(other.name) : clientArchived(other.name, other.id);
    throw noSuchClient(ref, []);
  }
  const id = second === undefined ? only.id : await oneOfSeveral(context, ref, candidates);
  const client = context.journal.clients.get(id);
  if (!client) throw noSuchClient(ref, []);
  return client;
}

/**
 * The client that was typed; where none was, it is picked from a list, and where nobody can be asked the command `verb` needs it,
 * with an `example`.
 */
export async function clientOrPicked(
  context: Context,
  ref: string | undefined,
  { verb, example, ...options }: { verb: string; example: string; archived?: 'only' | 'also' },
): Promise<ClientDetails> {
  if (ref !== undefined)
    return resolveClient(context, ref, {
      ...options,
      hint: verb === 'show' ? 'See all clients with: rapport list' : `The client stands first: ${example}`,
    });
  if (!context.canAsk) throw missingArgument('client', verb, example);
  const { pickClient } = await import('../prompts/pick-client.ts');
  const { id } = await pickClient(context);
  return context.journal.clients.stored(id);
}

/** The client whose things a list is of, archived or not; undefined where none was named. */
export async function clientOfList(
  context: Context,
  ref: string | undefined,
): Promise<ClientDetails | undefined> {
  return ref === undefined ? undefined : resolveClient(context, ref, { archived: 'also' });
}

async function oneOfSeveral(context: Context, ref: string, matches: readonly ClientMatch[]): Promise<number> {
  if (!context.canAsk) throw severalClients(ref, matches);
  const prompter = await context.ask();
  const { usualFirst } = await import('../prompts/usual-client.ts');
  return prompter.choose({
    message: `"${ref}" matches several clients. Which one?`,
    choices: usualFirst(context, matches).map(({ id, name, through }) => ({
      value: id,
      name: through ? `${name} (${through})` : name,
    })),
  });
}

/** No client goes by that name. */
function noSuchClient(ref: string, near: readonly string[], hint?: string): RapportError {
  return new RapportError('refused', 'no-such-client', `No client matches "${ref}".`, [
    didYouMean(near) ?? `Add a new client: rapport add ${/^[-#\d]/.test(ref) ? 'NAME' : shellWord(ref)}`,
    ...(hint && near.length === 0 ? [hint] : []),
  ]);
}

/** Several clients go by that name. */
function severalClients(ref: string, names: readonly Numbered[]): RapportError {
  return new RapportError('refused', 'several-clients', `"${ref}" matches ${names.length} clients.`, [
    'Use more of the name, an email address, or the handle:',
    ...numbered(clientNoun, names),
  ]);
}

/** A client that is not archived cannot be restored. */
function notArchived(name: string): RapportError {
  return new RapportError('refused', 'not-archived', `${name} is not archived.`);
}

/** The client is archived. */
export function clientArchived(name: string, id: number): RapportError {
  return new RapportError('refused', 'client-archived', `${name} is archived.`, [
    `Restore it: rapport client restore ${id}`,
  ]);
}

/** The person of a client that a word means: any part of the name, an address, or the number. */
export function resolvePerson(
  journal: Journal,
  client: Pick<Client, 'id' | 'name'>,
  ref: string,
): ClientPerson {
  const people = journal.people.list(client.id);
  const reference = parseReference(ref);
  const isOwn = reference && [null, person.letter].includes(reference.letter);
  const numbered = people.filter(({ id }) => isOwn && id === reference.id);
  const found = numbered.length > 0 ? numbered : matching(people, ref);
  const [only, second] = found;
  if (!only)
    throw noSuchPerson(
      ref,
      client,
      people.map(({ name }) => name),
    );
  if (second) throw severalPeople(ref, found);
  return only;
}

const people = { noun: person, list: 'rapport person list' };

/** A person and the client they are at: `acme dana`, or the handle of the person alone, `p3`. */
export async function resolveClientAndPerson(
  context: Context,
  client: string,
  words: readonly string[],
  verb: 'edit' | 'delete',
): Promise<{ client: { id: number; name: string }; person: ClientPerson }> {
  const reference = words.length === 0 ? parseReference(client) : null;
  if (reference?.letter !== person.letter) {
    if (words.length === 0)
      throw missingArgument(
        'person',
        `person ${verb}`,
        `rapport person ${verb} acme dana${verb === 'edit' ? ' --title CEO' : ''}`,
      );
    const at = await resolveClient(context, client, { archived: 'also' });
    return { client: at, person: resolvePerson(context.journal, at, words.join(' ')) };
  }
  const places = context.journal.people.places(reference.id);
  const [only, second] = places;
  if (!only) throw noneNumbered(people, [reference.id]);
  if (second) throw atSeveral(client, places);
  return { client: { id: only.clientId, name: only.clientName }, person: only };
}

/**
 * The people named with --with (commas separate several), else the one person through whose name or address
 * the client was meant. Gives their ids.
 */
export function resolvePeople(
  journal: Journal,
  client: Pick<Client, 'id' | 'name'>,
  named: readonly string[],
  clientRef: string,
): number[] {
  const refs = named.flatMap((text) => text.split(',')).map((text) => text.trim());
  const texts = refs.filter((text) => text !== '');
  if (texts.length > 0) return [...new Set(texts.map((ref) => resolvePerson(journal, client, ref).id))];
  const reference = parseReference(clientRef);
  if (reference?.letter === person.letter)
    return journal.people.places(reference.id).some(({ clientId }) => clientId === client.id)
      ? [reference.id]
      : [];
  if (foldText(client.name).includes(foldText(clientRef))) return [];
  const through = matching(journal.people.list(client.id), clientRef);
  return through.length === 1 ? through.map(({ id }) => id) : [];
}

function matching(people: readonly ClientPerson[], ref: string): ClientPerson[] {
  const folded = foldText(ref);
  const whole = people.filter(
    (person) =>
      foldText(person.name) === folded ||
      isAlsoCalled(person, folded) ||
      person.contactPoints.some(({ value }) => foldText(value) === folded),
  );
  if (whole.length > 0) return whole;
  return people.filter(
    (person) =>
      foldText(person.name).includes(folded) ||
      person.contactPoints.some(({ kind, value }) => kind === 'email' && foldText(value).includes(folded)),
  );
}

function isAlsoCalled({ alsoCalled }: ClientPerson, folded: string): boolean {
  return alsoCalled?.split(',').some((other) => foldText(other) === folded) ?? false;
}

/** The person a flag names, else the one through whom the client was meant; null for the client as a whole. */
export function resolvePersonOf(
  journal: Journal,
  client: Pick<Client, 'id' | 'name'>,
  named: string | undefined,
  clientRef: string,
): number | null {
  if (named !== undefined) return resolvePerson(journal, client, named).id;
  return resolvePeople(journal, client, [], clientRef)[0] ?? null;
}

/** No person of that name at the client. */
function noSuchPerson(ref: string, client: Numbered, known: readonly string[]): RapportError {
  return new RapportError('refused', 'no-such-person', `${client.name} has no person "${ref}".`, [
    known.length > 0 ? `People there: ${known.join(', ')}.` : 'Nobody is known there yet.',
    `Add a person: rapport person add ${clientRef(client)} ${/^[-#\d]/.test(ref) ? 'NAME' : shellWord(ref)}`,
  ]);
}

/** Several people of that name. */
function severalPeople(ref: string, names: readonly Numbered[]): RapportError {
  return new RapportError('refused', 'several-people', `"${ref}" matches ${names.length} people.`, [
    'Use more of the name, an email address, or the handle:',
    ...numbered(person, names),
  ]);
}

/** A person who is at several clients, named without one of them. */
function atSeveral(handle: string, places: readonly ClientPerson[]): RapportError {
  const names = places.map(({ clientName }) => clientName);
  return new RapportError(
    'refused',
    'at-several',
    `${handle} works at more than one client: ${listWords(names, 'and')}.`,
    [`Name the client as well: ${places.map(({ clientId }) => `k${clientId} ${handle}`).join(', ')}`],
  );
}
