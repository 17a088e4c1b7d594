import { entryId } from './entry-id.ts';

const what = 'The number of a charge';

/** The number of a charge as typed: `4` or `#4`. */
export function chargeId(text: string): number {
  return entryId(text, what);
}

/** The numbers of charges as typed: `4`, `#4`, `4,5`. */
export function chargeIds(words: readonly string[]): number[] {
  return words.flatMap((word) => word.split(',').filter((part) => part !== '')).map(chargeId);
}

/** Numbers, then a text in the words that follow: `4 5 She was glad to know`. */
export function chargeIdsAndText(words: readonly string[]): { ids: number[]; text: string[] } {
  const at = words.findIndex((word, index) => index > 0 && !/^(?:#?\d+,?)+$/.test(word));
  const end = at < 0 ? words.length : at;
  return { ids: chargeIds(words.slice(0, end)), text: words.slice(end) };
}
