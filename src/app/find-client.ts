import { foldText } from '../domain/name-match.ts';
import { nearMisses } from '../domain/near-miss.ts';
import type { ClientMatch, Journal } from './journal.ts';

/** What naming a client found: those it can mean, or the names that come close. */
export type FoundClients = { kind: 'some'; matches: ClientMatch[] } | { kind: 'none'; near: string[] };

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
  const open = all.filter((match) => match.archivedOn === null);
  const usable = open.length > 0 ? open : all;
  const best = Math.min(...usable.map((match) => match.rank));
  const whole = best <= 3 ? usable.filter((match) => match.rank === best) : usable;
  const once = new Map<number, ClientMatch>();
  for (const match of [...whole, ...all.filter((one) => one.archivedOn !== null)]) {
    if (!once.has(match.id)) once.set(match.id, match);
  }
  return { kind: 'some', matches: [...once.values()] };
}
