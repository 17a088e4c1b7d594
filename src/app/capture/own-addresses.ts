import { plainAddress } from './directory.ts';
import type { MailHead } from './records.ts';

/** Such a share of the messages is with the owner, if they are the owner's (our choice). */
const mostOfThem = 0.6;
/** Such a share of what is left makes a further address worth a look (our choice). */
const someOfThem = 0.03;

/** So much of the mail tells where it was delivered to, or it tells nothing (our choice). */
const someThatTell = 0.2;

/** Counts who is in each message, to find whose mailbox it is. */
export class OwnAddresses {
  readonly #messages: { all: readonly string[]; delivered: readonly string[] }[] = [];
  readonly #isKnown: (address: string) => boolean;

  /** `isKnown` tells the addresses of clients, which are not the owner's. */
  constructor(isKnown: (address: string) => boolean) {
    this.#isKnown = isKnown;
  }

  see({
    from,
    to,
    cc,
    deliveredTo,
    leftOut,
  }: Pick<MailHead, 'from' | 'to' | 'cc' | 'deliveredTo' | 'leftOut'>): void {
    if (leftOut === 'spam') return;
    const keys = (addresses: readonly string[]) =>
      [...new Set(addresses.map(plainAddress))].filter((one) => !this.#isKnown(one));
    const all = keys([...from, ...to, ...cc].map(({ address }) => address));
    // A mailing list delivers to its own address.
    const delivered = leftOut === null ? keys(deliveredTo).filter((one) => all.includes(one)) : [];
    this.#messages.push({ all: [...new Set([...all, ...delivered])], delivered });
  }

  /** The owner's addresses, the most used first; none where the mail does not tell. */
  found(): string[] {
    const own = new Set(this.#delivered());
    const total = this.#messages.length;
    const without = () => this.#messages.filter(({ all }) => !all.some((one) => own.has(one)));
    for (let left = without(); left.length > Math.max(1, someOfThem * total); left = without()) {
      const best = mostUsed(left);
      if (!best || best.count < mostOfThem * left.length) break;
      own.add(best.address);
    }
    return [...own];
  }

  /** The addresses that mail was delivered to, if enough of it tells. */
  #delivered(): string[] {
    const telling = this.#messages.filter(({ delivered }) => delivered.length > 0);
    if (telling.length < someThatTell * this.#messages.length) return [];
    const counts = [...counted(telling.map(({ delivered }) => delivered))];
    const least = Math.max(1, someOfThem * telling.length);
    return counts
      .filter(([, count]) => count >= least)
      .toSorted(([, a], [, b]) => b - a)
      .map(([address]) => address);
  }
}

function mostUsed(
  messages: readonly { all: readonly string[] }[],
): { address: string; count: number } | null {
  let best: { address: string; count: number } | null = null;
  for (const [address, count] of counted(messages.map(({ all }) => all)))
    if (count > (best?.count ?? 0)) best = { address, count };
  return best;
}

function counted(lists: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const list of lists) for (const one of new Set(list)) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}
