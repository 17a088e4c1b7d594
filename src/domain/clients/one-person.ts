/** Whether a folded name is only an address that stands for one. */
export function isNoName(nameKey: string): boolean {
  return /^[^\s@]+@[^\s@]+$/.test(nameKey);
}

/** Whether two folded names may be of one person: `ada` and `ada king`, `j. smith` and `jon smith`. */
export function mayBeOne(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  return startAlike(a[0] ?? '', b[0] ?? '') || within(a, b) || within(b, a);
}

/** Whether two folded names are of two people of one family: `jon smith` and `mary smith`. */
export function isOfOneFamily(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  return a.length > 1 && b.length > 1 && a.at(-1) === b.at(-1) && !mayBeOne(one, other);
}

function wordsOf(nameKey: string): string[] {
  return nameKey.split(/[\s.,]+/).filter((word) => word !== '');
}

function startAlike(one: string, other: string): boolean {
  return one !== '' && other !== '' && (one.startsWith(other) || other.startsWith(one));
}

function within(some: readonly string[], all: readonly string[]): boolean {
  return some.every((word) => all.includes(word));
}
