import type { ClientDetails } from '../../domain/clients/client.ts';
import { emptyText, RapportError } from '../../domain/text/failure.ts';
import { foldText, nearMisses } from '../../domain/text/names.ts';
import { shellWord } from '../../domain/text/shell-word.ts';
import { client as clientNoun } from '../../nouns/client.ts';
import type { ClientMatch } from '../../store/clients.ts';
import type { Journal } from '../../store/journal.ts';
import { type Numbered, numbered } from '../failures.ts';
import type { Context } from '../io.ts';
import { didYouMean } from './reference.ts';

/** What naming a client found: those it can mean, or the names that come close. */
type FoundClients = { kind: 'some'; matches: ClientMatch[] } | { kind: 'none'; near: string[] };

/**
 * Finds clients by any part of a name, a person's name, an address or a number. What fits whole wins
 * over a whole word of a name, and that over a part; each client is given once.
 */
export function findClient(journal: Journal, ref: string): FoundClients {
  const all = journal.clients.match(foldText(ref));
  if (all.length === 0) {
    return {
      kind: 'none',
      near: nearMisses(
        ref,
        journal.clients.names().map(({ name }) => name),
      ),
    };
  }
  const isArchived = ({ archivedOn }: ClientMatch) => archivedOn !== null;
  return {
    kind: 'some',
    matches: [...best(all.filter((match) => !isArchived(match))), ...best(all.filter(isArchived))],
  };
}

/** What fits whole where anything does, else all; each client once. */
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
  options: { archived?: 'only' | 'also' } = {},
): Promise<ClientDetails> {
  if (ref.trim() === '') throw emptyText('The name of the client', 'Give any part of the name.');
  const found = findClient(context.journal, ref);
  if (found.kind === 'none') throw noSuchClient(ref, found.near);
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

async function oneOfSeveral(context: Context, ref: string, matches: readonly ClientMatch[]): Promise<number> {
  if (!context.canAsk) throw severalClients(ref, matches);
  const prompter = await context.ask();
  return prompter.choose({
    message: `"${ref}" matches several clients. Which one?`,
    choices: matches.map(({ id, name, through }) => ({
      value: id,
      name: through ? `${name} (${through})` : name,
    })),
  });
}

/** No client goes by that name. */
function noSuchClient(ref: string, near: readonly string[]): RapportError {
  return new RapportError('refused', 'no-such-client', `No client matches "${ref}".`, [
    didYouMean(near) ?? `Add them: rapport client add ${/^[-#\d]/.test(ref) ? 'NAME' : shellWord(ref)}`,
  ]);
}

/** Several clients go by that name. */
function severalClients(ref: string, names: readonly Numbered[]): RapportError {
  return new RapportError('refused', 'several-clients', `"${ref}" matches ${names.length} clients.`, [
    'Use more of the name, an email address, or the number:',
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
    `Bring them back: rapport client restore ${id}`,
  ]);
}
