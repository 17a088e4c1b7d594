import { shellWord } from './findings.ts';
import { oneLine, width } from './text.ts';

/** Columns a name may take in a command. */
const longestName = 20;

/**
 * A client as one word of a command to paste: the name, or the number where the name is long, or could be read as
 * a number or a flag, or holds what cannot be typed.
 */
export function clientWord({ id, name }: { id: number; name: string }): string {
  return shellWord(clientRef({ id, name }));
}

/** The same, before it is quoted. */
export function clientRef({ id, name }: { id: number; name: string }): string {
  const usable =
    name === oneLine(name) && width(name) <= longestName && /\p{L}/u.test(name) && /^[^-#]/.test(name);
  return usable ? name : String(id);
}
