import { findClient } from '../../app/clients/find.ts';
import type { ClientMatch } from '../../app/journal.ts';
import type { ClientDetails } from '../../domain/clients/client.ts';
import { notArchived } from '../../errors/clients.ts';
import { emptyText } from '../../errors/input.ts';
import { clientArchived, noSuchClient, severalClients } from '../../errors/naming.ts';
import type { Context } from '../io.ts';

/**
 * The client a word on the command line means; asks where several fit and there is someone to ask. Archived clients
 * are refused, unless they are wanted only, or also where no other fits.
 */
export async function whichClient(
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
  const wanted = isActive ? active : archived;
  const [only, second] = wanted;
  if (!only) {
    const [other] = found.matches;
    if (other) throw options.archived ? notArchived(other.name) : clientArchived(other.name, other.id);
    throw noSuchClient(ref, []);
  }
  const id = second === undefined ? only.id : await oneOfSeveral(context, ref, wanted);
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
