import { foldText } from '../domain/name-match.ts';

/** What a word names among things with numbers and names: by the number, else the whole name, else any part of it. */
export function findNamed<T extends { id: number; name: string }>(all: readonly T[], ref: string): T[] {
  const wanted = foldText(ref);
  if (wanted === '') return [];
  const ways = [
    ({ id }: T) => wanted.replace(/^#/, '') === String(id),
    ({ name }: T) => foldText(name) === wanted,
    ({ name }: T) => foldText(name).includes(wanted),
  ];
  return ways.map((way) => all.filter(way)).find((found) => found.length > 0) ?? [];
}
