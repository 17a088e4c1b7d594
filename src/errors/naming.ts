import { clientRef, shellWord } from '../domain/text/shell-word.ts';
import { RapportError } from './rapport-error.ts';

/** No client goes by that name. */
export function noSuchClient(ref: string, near: readonly string[]): RapportError {
  return new RapportError('refused', 'no-such-client', `No client matches "${ref}".`, [
    near.length > 0
      ? `Did you mean ${near.map((name) => `"${name}"`).join(' or ')}?`
      : `Add them: rapport client add ${/^[-#\d]/.test(ref) ? 'NAME' : shellWord(ref)}`,
  ]);
}

/** Several clients go by that name. */
export function severalClients(ref: string, names: readonly Numbered[]): RapportError {
  return new RapportError('refused', 'several-clients', `"${ref}" matches ${names.length} clients.`, [
    'Use more of the name, an email address, or the number:',
    ...numbered(names),
  ]);
}

/** What has a number and a name. */
interface Numbered {
  id: number;
  name: string;
}

function numbered(names: readonly Numbered[]): string[] {
  const listed = names.slice(0, 8).map(({ id, name }) => `${id}  ${name}`);
  return names.length > 8 ? [...listed, `and ${names.length - 8} more`] : listed;
}

/** The client is archived. */
export function clientArchived(name: string, id: number): RapportError {
  return new RapportError('refused', 'client-archived', `${name} is archived.`, [
    `Bring them back: rapport client restore ${id}`,
  ]);
}

/** The client is there already. */
export function clientExists(name: string, id: number): RapportError {
  return new RapportError('refused', 'client-exists', `There is already a client "${name}".`, [
    `See it with: rapport client show ${id}`,
    'Add it all the same with --another.',
  ]);
}

/** No person of that name at the client. */
export function noSuchPerson(ref: string, client: Numbered, known: readonly string[]): RapportError {
  return new RapportError('refused', 'no-such-person', `${client.name} has no person "${ref}".`, [
    known.length > 0 ? `Known there: ${known.join(', ')}.` : 'Nobody is known there yet.',
    `Add them: rapport person add ${clientRef(client)} ${/^[-#\d]/.test(ref) ? 'NAME' : shellWord(ref)}`,
  ]);
}

/** Several people of that name. */
export function severalPeople(ref: string, names: readonly Numbered[]): RapportError {
  return new RapportError('refused', 'several-people', `"${ref}" matches ${names.length} people.`, [
    'Use more of the name, an email address, or the number:',
    ...numbered(names),
  ]);
}

/** No row with that number. */
export function noSuchEntry(what: string, id: number, listCommand: string): RapportError {
  return new RapportError('refused', 'no-such-entry', `There is no ${what} ${id}.`, [
    `See them with: ${listCommand}`,
  ]);
}

/** A case that is another client's. */
export function caseOfAnother(id: number, owner: string, clientName: string): RapportError {
  return new RapportError(
    'refused',
    'case-of-another',
    `Case ${id} is with ${owner}, not with ${clientName}.`,
    ['See the cases with: rapport case list'],
  );
}

/** An entry of the log that is another client's. */
export function entryOfAnother(
  id: number,
  owner: string,
  client: { id: number; name: string },
): RapportError {
  return new RapportError(
    'refused',
    'entry-of-another',
    `Entry ${id} is with ${owner}, not with ${client.name}.`,
    [`See theirs with: rapport interaction list ${client.id}`],
  );
}

/** The person is known at the client already. */
export function personExists(name: string, clientName: string): RapportError {
  return new RapportError('refused', 'person-exists', `${clientName} already has a person "${name}".`, [
    'Add a second one of that name with --another.',
  ]);
}
