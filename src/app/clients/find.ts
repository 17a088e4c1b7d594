import { foldText, nearMisses } from '../../domain/text/names.ts';
import type { ClientMatch } from '../../store/clients.ts';
import type { Journal } from '../../store/journal.ts';

/** The result of a search: possible clients, or close names. */
type FoundClients = { kind: 'some'; matches: ClientMatch[] } | { kind: 'none'; near: string[] };

/**
 * Finds clients by part of a client's or person's name, an address or a number. A full match beats a whole word of a
 * name, and that beats a part. Each client appears once.
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

/** Full matches if there are any, else all; each client once. */
function best(matches: readonly ClientMatch[]): ClientMatch[] {
  const rank = Math.min(...matches.map((match) => match.rank));
  const once = new Map<number, ClientMatch>();
  for (const match of matches) {
    if ((rank > 3 || match.rank === rank) && !once.has(match.id)) once.set(match.id, match);
  }
  return [...once.values()];
}
