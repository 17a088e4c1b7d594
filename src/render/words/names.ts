import { foldText } from '../../domain/text/names.ts';
import { clientRef } from '../../domain/text/shell-word.ts';
import { cut, oneLine, width } from '../layout/text.ts';

/**
 * A client as one word of a command: the name, or the number if the name is longer than `longest` columns, looks like a
 * number or a flag, or cannot be typed.
 */
export function clientWord({ id, name }: { id: number; name: string }, longest = 20): string {
  return name === oneLine(name) && width(name) <= longest ? clientRef({ id, name }) : String(id);
}

/** Longest name that stays uncut, in columns. */
const longest = 20;

/** Titles before a first name; words that end in a dot count as titles too. */
const titles = new Set(['dr', 'frau', 'herr', 'mme', 'mr', 'mrs', 'ms', 'mx', 'prof', 'sir']);

/** Names for a client's people, by number. `short` uses the first name for a long name if nobody else has it. */
export function callNames(
  people: readonly { id: number; name: string }[],
  { isShort }: { isShort: boolean },
): Map<number, string> {
  const firsts = people.map(({ name }) => foldText(firstName(oneLine(name))));
  return new Map(
    people.map(({ id, name: fullName }, at) => {
      const name = oneLine(fullName);
      if (!isShort || width(name) <= longest) return [id, name];
      const isShared = firsts.some((first, other) => other !== at && first === firsts[at]);
      return [id, cut(isShared ? name : firstName(name), longest)];
    }),
  );
}

/** The person before a text, `Dana Reyes: `; empty for the client as a whole. */
export function aboutWhom(
  { personId, personName }: { personId: number | null; personName: string | null },
  names: ReadonlyMap<number, string>,
): string {
  if (personId === null || personName === null) return '';
  return `${names.get(personId) ?? `${oneLine(personName)}, no longer there`}: `;
}

/** A name up to the first word that is not a title. */
function firstName(name: string): string {
  const words = name.split(' ');
  const at = words.findIndex((word) => !word.endsWith('.') && !titles.has(foldText(word)));
  return at < 0 ? name : words.slice(0, at + 1).join(' ');
}
