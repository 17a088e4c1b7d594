import { foldText } from '../../domain/text/names.ts';
import { clientRef } from '../../domain/text/shell-word.ts';
import { cut, oneLine, width } from '../layout/text.ts';

/**
 * A client as one word of a command to paste: the name, or the number where the name takes more than `longest`
 * columns, or could be read as a number or a flag, or holds what cannot be typed.
 */
export function clientWord({ id, name }: { id: number; name: string }, longest = 20): string {
  return name === oneLine(name) && width(name) <= longest ? clientRef({ id, name }) : String(id);
}

/** Columns up to which a name stands as it is, and beyond which it is cut where no part of it will do. */
const longest = 20;

/** Words before a name that tell nobody apart, as those that end in a dot. */
const titles = new Set(['dr', 'frau', 'herr', 'mme', 'mr', 'mrs', 'ms', 'mx', 'prof', 'sir']);

/** What the people of a client are called, by their number: `short`, of a long name the first, where nobody else has it. */
export function callNames(
  people: readonly { id: number; name: string }[],
  { isShort }: { isShort: boolean },
): Map<number, string> {
  const firsts = people.map(({ name }) => foldText(firstName(oneLine(name))));
  return new Map(
    people.map(({ id, name: asTyped }, at) => {
      const name = oneLine(asTyped);
      if (!isShort || width(name) <= longest) return [id, name];
      const isShared = firsts.some((first, other) => other !== at && first === firsts[at]);
      return [id, cut(isShared ? name : firstName(name), longest)];
    }),
  );
}

/** Whom something is about, before it: `Dana Reyes: `; nothing where it is the client as a whole. */
export function aboutWhom(
  { personId, personName }: { personId: number | null; personName: string | null },
  names: ReadonlyMap<number, string>,
): string {
  if (personId === null || personName === null) return '';
  return `${names.get(personId) ?? `${oneLine(personName)}, no longer there`}: `;
}

/** A name up to the first word that is no title. */
function firstName(name: string): string {
  const words = name.split(' ');
  const at = words.findIndex((word) => !word.endsWith('.') && !titles.has(foldText(word)));
  return at < 0 ? name : words.slice(0, at + 1).join(' ');
}
