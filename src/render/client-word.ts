import { clientRef } from '../domain/shell-word.ts';
import { oneLine, width } from './text.ts';

/**
 * A client as one word of a command to paste: the name, or the number where the name takes more than `longest`
 * columns, or could be read as a number or a flag, or holds what cannot be typed.
 */
export function clientWord({ id, name }: { id: number; name: string }, longest = 20): string {
  return name === oneLine(name) && width(name) <= longest ? clientRef({ id, name }) : String(id);
}
