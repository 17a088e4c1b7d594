import { readSmallText, TooLarge } from '../../store/files.ts';
import { longestText, textTooLong } from '../streams.ts';

/** The text that an editor left in a file, or why there is none. Throws for one that nobody wants to read again. */
export function writtenText(path: string): { text: string; failure: string | null } {
  try {
    return { text: readSmallText(path, longestText), failure: null };
  } catch (error) {
    if (error instanceof TooLarge) throw textTooLong('What was written');
    return { text: '', failure: 'left nothing that can be read' };
  }
}
