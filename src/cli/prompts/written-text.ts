import { tooLong } from '../../domain/text/failure.ts';
import { longestText } from '../../nouns/field.ts';
import { readSmallText, TooLarge } from '../../store/files.ts';
import { mostTextBytes } from '../streams.ts';

/** The text that an editor left in a file, or why there is none. Throws for one that nobody wants to read again. */
export function writtenText(path: string): { text: string; failure: string | null } {
  try {
    return { text: readSmallText(path, mostTextBytes), failure: null };
  } catch (error) {
    if (error instanceof TooLarge) throw tooLong('What was written', longestText);
    return { text: '', failure: 'left nothing that can be read' };
  }
}
