import { hitsIn, readSearch } from '../search/search-words.ts';

/** What names somebody in a text. */
export interface Traces {
  name: string;
  addresses: readonly string[];
  numbers: readonly string[];
}

/** What stands where somebody was named. */
export const erasedWord = '[erased]';

/** The last digits of a number, which are the same with and without the code of the country. */
const endOf = (number: string) => number.replace(/\D/g, '').slice(-9);

/** Takes somebody out of texts: the name in any case and with any marks, and addresses and numbers however they are written. */
export function scrubber({ name, addresses, numbers }: Traces): (text: string) => string {
  const { terms } = readSearch([`"${name.replaceAll('"', ' ')}"`]);
  const words = terms.flatMap((term) => term.words);
  const ends = numbers.map(endOf).filter((end) => end.length >= 5);
  const known = addresses.map((address) => address.toLowerCase());
  const withoutName = (text: string) => {
    let left = '';
    let end = 0;
    for (const [from, to] of hitsIn(text, terms)) {
      // A name of one word may be any word in small letters.
      if (words.length < 2 && text.slice(from, to) !== name.trim()) continue;
      left += text.slice(end, from) + erasedWord;
      end = to;
    }
    return left + text.slice(end);
  };
  return (text) =>
    withoutName(
      text
        .replace(/[^\s<>",;()[\]]+@[^\s<>",;()[\]]+/gu, (found) =>
          known.some((address) => found.toLowerCase().includes(address)) ? erasedWord : found,
        )
        .replace(/\+?\d[\d\s()./-]{3,}\d/g, (found) => (ends.includes(endOf(found)) ? erasedWord : found)),
    );
}
