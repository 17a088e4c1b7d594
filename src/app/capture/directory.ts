import { foldText } from '../../domain/text/names.ts';
import type { KnownAddress } from '../../store/captures/captures.ts';

/** Whose an address is: a client, and a person there if it is not the client's own. */
export interface Holder {
  clientId: number;
  clientName: string;
  personId: number | null;
  isLeftOut: boolean;
}

/** The clients behind addresses. */
export interface Directory {
  /** Whether an address is one of the owner's. */
  isOwn(address: string): boolean;
  /** The clients that have an address; by its domain, where the domain is a client's own. */
  holders(address: string): readonly Holder[];
  /** Whether somebody who had the address was erased. */
  isErased(address: string): boolean;
}

/** Shorter words of a name tell nothing: `and`, `the`, `post`. */
const shortestWord = 5;

/** Reads who has which address; `isProvider` tells domains where anybody may have one. */
export function directoryOf(
  known: readonly KnownAddress[],
  own: readonly string[],
  isProvider: (domain: string) => boolean,
  isErased: (address: string) => boolean = () => false,
): Directory {
  const ownOnes = new Set(own.flatMap((one) => [one.toLowerCase(), plainAddress(one.toLowerCase())]));
  const holders = new Map<string, Holder[]>();
  for (const { address, ...holder } of known) {
    for (const key of new Set([address, plainAddress(address)])) {
      const there = holders.get(key) ?? [];
      if (!there.some(({ clientId }) => clientId === holder.clientId)) holders.set(key, [...there, holder]);
    }
  }
  const domains = ownDomains(known, own, isProvider);
  return {
    isErased,
    isOwn: (address) => ownOnes.has(address) || ownOnes.has(plainAddress(address)),
    holders(address) {
      const found = holders.get(address) ?? holders.get(plainAddress(address));
      if (found) return found;
      if (isErased(address)) return [];
      const client = domains.get(domainOf(address));
      return client ? [{ ...client, personId: null, isLeftOut: false }] : [];
    },
  };
}

/** An address without what stands behind a plus: `ada+shop@mail.example` is `ada@mail.example`. */
export function plainAddress(address: string): string {
  const at = address.lastIndexOf('@');
  const plus = address.indexOf('+');
  const local = plus > 0 && plus < at ? address.slice(0, plus) : address.slice(0, at);
  const domain = address.slice(at + 1);
  return /^(?:gmail|googlemail)\.com$/.test(domain)
    ? `${local.replaceAll('.', '')}@gmail.com`
    : `${local}@${domain}`;
}

export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

/**
 * Domains that are one client's own. No other client has an address there; and the domain sounds like the client, or
 * several of its people write from there.
 */
function ownDomains(
  known: readonly KnownAddress[],
  own: readonly string[],
  isProvider: (domain: string) => boolean,
): Map<string, { clientId: number; clientName: string }> {
  const owners = new Set(own.map(domainOf));
  const byDomain = new Map<string, KnownAddress[]>();
  for (const one of known) {
    const domain = domainOf(one.address);
    const there = byDomain.get(domain);
    if (there) there.push(one);
    else byDomain.set(domain, [one]);
  }
  const found = new Map<string, { clientId: number; clientName: string }>();
  for (const [domain, there] of byDomain) {
    const [first] = there;
    if (!first || owners.has(domain) || isProvider(domain)) continue;
    if (there.some(({ clientId }) => clientId !== first.clientId)) continue;
    const locals = new Set(there.map(({ address }) => address.slice(0, address.lastIndexOf('@'))));
    if (locals.size > 1 || soundsLike(domain, first.clientName))
      found.set(domain, { clientId: first.clientId, clientName: first.clientName });
  }
  return found;
}

/** Whether a word of the name stands in the domain, or the letters of the domain begin its words. */
function soundsLike(domain: string, name: string): boolean {
  const label = letters(domain.split('.').slice(0, -1).join(''));
  const words = foldText(name).split(/[^\p{L}\p{N}]+/u);
  if (words.some((word) => word.length >= shortestWord && label.includes(letters(word)))) return true;
  return letters(words.join('')) === label;
}

function letters(text: string): string {
  return foldText(text)
    .replace(/ae/g, 'a')
    .replace(/oe/g, 'o')
    .replace(/ue/g, 'u')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
