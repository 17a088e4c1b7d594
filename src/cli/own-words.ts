import { notYourWords } from '../errors/input.ts';

// What stands in our hints for words that only the user has.
const placeholders: ReadonlySet<string> = new Set([
  '…',
  '...',
  'TEXT',
  'NAME',
  'WHAT',
  'REASON',
  'RULE',
  'WORDS',
  'CHANGED',
  'THEIR WORDS',
  'THEIR ACCOUNT',
  'WHAT YOU CHANGED',
  'WHAT YOU UNDERSTOOD',
  'HOW IT ENDED',
]);

/** Refuses a text that is nothing but the placeholder of a hint, pasted as it stood; gives back any other. */
export function ownWords(text: string): string {
  const trimmed = text.trim();
  if (placeholders.has(trimmed)) throw notYourWords(trimmed);
  return text;
}
