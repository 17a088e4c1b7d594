import distance from 'leven';
import { foldText, foldWord } from '../text/names.ts';
import type { ContactPoint } from './client.ts';

/** Why two may be one. */
export interface Evidence {
  kind: 'same name' | 'near name' | 'same address' | 'same number';
  /** The name, the address or the number of the other. */
  text: string;
}

/** Who may be there twice. */
export interface Known {
  id: number;
  name: string;
  /** Whether the name says nothing, as that of somebody elsewhere. */
  isElsewhere?: boolean;
}

/** An address or number of somebody; `rowId` is its own, for two clients may share a person. */
export interface KnownPoint extends Pick<ContactPoint, 'kind' | 'value'> {
  rowId: number;
  ownerId: number;
  key: string;
}

const legalForms =
  /(?<=\S\s)(ltd|limited|inc|incorporated|llc|llp|plc|corp|corporation|co|gmbh|ag|kg|ohg|ug|bv|nv|sa|sas|sarl|srl|spa|oy|ab|as|aps|pty|pte)$/;

/** A name without marks, signs and the form of the business. */
function plainName(name: string): string {
  const words = foldText(name).replace(/[.,]/g, '').trim();
  return foldWord(words.replace(legalForms, ''));
}

/** Names too short to tell a slip from another name. */
const shortest = 5;

/** Whether two plain names are one slip apart: a letter too many, too few, another, or two that were swapped. Numbers are no slips. */
function isNear(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < shortest || one.replace(/\D/g, '') !== other.replace(/\D/g, ''))
    return false;
  if (distance(one, other) === 1) return true;
  if (one.length !== other.length) return false;
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  return one.slice(0, at) + one[at + 1] + one[at] + one.slice(at + 2) === other;
}

/** How alike two names are. */
export function likeness(one: string, other: string): 'same name' | 'near name' | null {
  return likenessOf(plainName(one), plainName(other));
}

function likenessOf(a: string, b: string): 'same name' | 'near name' | null {
  if (a === b && a !== '') return 'same name';
  return isNear(a, b) ? 'near name' : null;
}

/** Numbers are the same with and without the code of the country. */
function pointsKey({ kind, key }: Pick<KnownPoint, 'kind' | 'key'>): string | null {
  if (kind === 'email') return `email ${key}`;
  return key.length < 7 ? null : `phone ${key.slice(-9).replace(/^0+/, '')}`;
}

/** Those of the known who may be the one with that name and those addresses, each with why. */
export function alike(
  one: { name: string; points: readonly Pick<KnownPoint, 'kind' | 'key'>[] },
  known: readonly Known[],
  points: readonly KnownPoint[],
): (Known & { evidence: Evidence[] })[] {
  const keys = new Set(one.points.map(pointsKey).filter((key) => key !== null));
  return known
    .map((other) => {
      const named = other.isElsewhere ? null : likeness(one.name, other.name);
      const shared = points.filter((point) => point.ownerId === other.id && keys.has(pointsKey(point) ?? ''));
      return {
        ...other,
        evidence: [...(named ? [{ kind: named, text: other.name }] : []), ...shared.map(pointEvidence)],
      };
    })
    .filter(({ evidence }) => evidence.length > 0);
}

function pointEvidence({ kind, value }: KnownPoint): Evidence {
  return { kind: kind === 'email' ? 'same address' : 'same number', text: value };
}

/** Two that may be one. */
export interface DuplicatePair {
  one: Known;
  other: Known;
  evidence: Evidence[];
}

/** All pairs that may be one, those with most evidence first; the older one of a pair stands first. */
export function duplicatePairs(known: readonly Known[], points: readonly KnownPoint[]): DuplicatePair[] {
  const pairs = new Map<string, DuplicatePair>();
  const note = (a: Known, b: Known, evidence: Evidence) => {
    const [one, other] = a.id < b.id ? [a, b] : [b, a];
    const key = `${one.id} ${other.id}`;
    const pair = pairs.get(key) ?? { one, other, evidence: [] };
    const isTold = pair.evidence.some(({ kind, text }) => kind === evidence.kind && text === evidence.text);
    if (!isTold) pair.evidence.push(evidence);
    pairs.set(key, pair);
  };
  const named = known.map((one) => ({ one, plain: plainName(one.name) }));
  for (const group of groups(named, ({ plain }) => nameKeys(plain))) {
    for (const [a, b] of twos(group)) {
      const kind = likenessOf(a.plain, b.plain);
      if (kind) note(a.one, b.one, { kind, text: b.one.name });
    }
  }
  const byId = new Map(known.map((one) => [one.id, one]));
  for (const group of groups(points, (point) => [pointsKey(point)].filter((key) => key !== null))) {
    for (const [a, b] of twos(group)) {
      const [one, other] = [byId.get(a.ownerId), byId.get(b.ownerId)];
      if (one && other && one !== other && a.rowId !== b.rowId) note(one, other, pointEvidence(b));
    }
  }
  return [...pairs.values()].toSorted(
    (a, b) => weight(b) - weight(a) || a.one.id - b.one.id || a.other.id - b.other.id,
  );
}

function weight({ evidence }: DuplicatePair): number {
  return evidence.reduce((sum, { kind }) => sum + (kind === 'near name' ? 1 : 2), 0);
}

/** Finds those whose name is like another, among many, without comparing each with each. */
export function namesLike(known: readonly Known[]): (name: string) => (Known & { kind: Evidence['kind'] })[] {
  if (known.length === 0) return () => [];
  const byKey = keyed(known, ({ name }) => nameKeys(plainName(name)));
  return (name) => {
    const plain = plainName(name);
    const found = new Set(nameKeys(plain).flatMap((key) => byKey.get(key) ?? []));
    return [...found].flatMap((one) => {
      const kind = likenessOf(plain, plainName(one.name));
      return kind ? [{ ...one, kind }] : [];
    });
  };
}

/** The name and each name with one letter left out: two names that are one slip apart have one in common. */
function nameKeys(plain: string): string[] {
  if (plain.length < shortest) return plain === '' ? [] : [plain];
  const shorter = Array.from(plain, (letter, at) =>
    /\d/.test(letter) ? [] : plain.slice(0, at) + plain.slice(at + 1),
  );
  return [...new Set([plain, ...shorter.flat()])];
}

/** Those that have a key in common; a key that very many share says nothing. */
function groups<T>(all: readonly T[], keysOf: (one: T) => readonly string[]): T[][] {
  return [...keyed(all, keysOf).values()].filter(({ length }) => length > 1 && length <= mostShared);
}

function keyed<T>(all: readonly T[], keysOf: (one: T) => readonly string[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const one of all)
    for (const key of keysOf(one)) {
      const group = found.get(key);
      if (group) group.push(one);
      else found.set(key, [one]);
    }
  return found;
}

const mostShared = 50;

function twos<T>(group: readonly T[]): [T, T][] {
  return group.flatMap((one, at) => group.slice(at + 1).map((other): [T, T] => [one, other]));
}
