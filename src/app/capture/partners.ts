import type { Directory, Holder } from './directory.ts';
import type { Party } from './records.ts';

/** A client with those of its people who took part. */
export interface Partner {
  clientId: number;
  clientName: string;
  people: readonly number[];
}

/** Why nobody can be named. */
type NoPartner =
  | { is: 'asked to be left out' }
  | { is: 'unclear'; address: string; clients: readonly string[] };

/** The clients behind addresses; null where none is known. */
export function partnersOf(
  parties: readonly Pick<Party, 'address'>[],
  directory: Directory,
): Partner[] | NoPartner | null {
  const partners = new Map<number, Partner>();
  let isLeftOut = false;
  for (const { address } of parties) {
    const holders = directory.holders(address);
    if (holders.length > 1)
      return { is: 'unclear', address, clients: holders.map(({ clientName }) => clientName) };
    const [holder] = holders;
    isLeftOut ||= !holder && directory.isErased(address);
    if (!holder) continue;
    if (holder.isLeftOut) {
      isLeftOut = true;
      continue;
    }
    const { clientId, clientName } = holder;
    const known = partners.get(clientId) ?? { clientId, clientName, people: [] };
    partners.set(clientId, { ...known, people: withPeople(known, [holder]) });
  }
  if (partners.size > 0) return [...partners.values()];
  return isLeftOut ? { is: 'asked to be left out' } : null;
}

/** The people of a client who took part, with further ones that are there. */
export function withPeople({ clientId, people }: Partner, holders: readonly Holder[]): number[] {
  const theirs = holders.flatMap((one) =>
    one.clientId === clientId && one.personId !== null && !one.isLeftOut ? [one.personId] : [],
  );
  return [...new Set([...people, ...theirs])];
}
