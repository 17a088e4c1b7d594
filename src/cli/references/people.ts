import type { Client } from '../../domain/clients/client.ts';
import type { ClientPerson } from '../../domain/clients/person.ts';
import { RapportError } from '../../domain/text/failure.ts';
import { foldText } from '../../domain/text/names.ts';
import { clientRef, shellWord } from '../../domain/text/shell-word.ts';
import type { Journal } from '../../store/journal.ts';
import { type Numbered, numbered } from '../failures.ts';

/** The person of a client that a word means: any part of the name, an address, or the number. */
export function whichPerson(
  journal: Journal,
  client: Pick<Client, 'id' | 'name'>,
  ref: string,
): ClientPerson {
  const people = journal.people.list(client.id);
  const numbered = people.filter(({ id }) => ref.trim().replace(/^#/, '') === String(id));
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

/**
 * The people named with --with (commas separate several), else the one person through whose name or address
 * the client was meant. Gives their ids.
 */
export function peopleMeant(
  journal: Journal,
  client: Pick<Client, 'id' | 'name'>,
  named: readonly string[],
  clientRef: string,
): number[] {
  const refs = named.flatMap((text) => text.split(',')).map((text) => text.trim());
  const meant = refs.filter((text) => text !== '');
  if (meant.length > 0) return [...new Set(meant.map((ref) => whichPerson(journal, client, ref).id))];
  if (foldText(client.name).includes(foldText(clientRef))) return [];
  const through = matching(journal.people.list(client.id), clientRef);
  return through.length === 1 ? through.map(({ id }) => id) : [];
}

function matching(people: readonly ClientPerson[], ref: string): ClientPerson[] {
  const wanted = foldText(ref);
  const whole = people.filter(
    (person) =>
      foldText(person.name) === wanted ||
      person.contactPoints.some(({ value }) => foldText(value) === wanted),
  );
  if (whole.length > 0) return whole;
  return people.filter(
    (person) =>
      foldText(person.name).includes(wanted) ||
      person.contactPoints.some(({ kind, value }) => kind === 'email' && foldText(value).includes(wanted)),
  );
}

/** The person a flag names, else the one through whom the client was meant; null for the client as a whole. */
export function personMeant(
  journal: Journal,
  client: Pick<Client, 'id' | 'name'>,
  named: string | undefined,
  clientRef: string,
): number | null {
  if (named !== undefined) return whichPerson(journal, client, named).id;
  return peopleMeant(journal, client, [], clientRef)[0] ?? null;
}

/** No person of that name at the client. */
function noSuchPerson(ref: string, client: Numbered, known: readonly string[]): RapportError {
  return new RapportError('refused', 'no-such-person', `${client.name} has no person "${ref}".`, [
    known.length > 0 ? `Known there: ${known.join(', ')}.` : 'Nobody is known there yet.',
    `Add them: rapport person add ${clientRef(client)} ${/^[-#\d]/.test(ref) ? 'NAME' : shellWord(ref)}`,
  ]);
}

/** Several people of that name. */
function severalPeople(ref: string, names: readonly Numbered[]): RapportError {
  return new RapportError('refused', 'several-people', `"${ref}" matches ${names.length} people.`, [
    'Use more of the name, an email address, or the number:',
    ...numbered(names),
  ]);
}
