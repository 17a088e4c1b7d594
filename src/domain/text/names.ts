import { distance } from 'fastest-levenshtein';

const marks = /\p{M}/gu;
// Most names need no tables of marks, which take a while to build.
const plain = /^[\x20-\x7e]*$/;
const spaces = /\s+/gu;

/** A text folded for comparing: lower case, without accents, single-spaced. */
export function foldText(text: string): string {
  if (plain.test(text)) return text.toLowerCase().replace(spaces, ' ').trim();
  return text
    .normalize('NFKD')
    .replace(marks, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(spaces, ' ')
    .trim();
}

/** A phone number folded for comparing: its digits, with `00` at the start read as `+`. */
export function foldPhone(text: string): string {
  return text
    .replace(/[^\d+]/g, '')
    .replace(/^00/, '')
    .replace(/\+/g, '');
}

/** An email address or phone number folded for comparing. */
export function foldContactPoint(kind: 'email' | 'phone', value: string): string {
  return kind === 'email' ? foldText(value) : foldPhone(value);
}

/** Up to three names that are a slip of the fingers away from what was typed, closest first. */
export function nearMisses(typed: string, names: readonly string[]): string[] {
  const wanted = foldText(typed);
  const close = new Map<string, number>();
  for (const name of names) {
    const folded = foldText(name);
    // A slip may be in one word of the name as well as in the whole.
    const off = Math.min(...[folded, ...folded.split(' ')].map((word) => slips(wanted, word)));
    if (off < Number.POSITIVE_INFINITY && off < (close.get(name) ?? Number.POSITIVE_INFINITY))
      close.set(name, off);
  }
  return [...close]
    .sort(([nameA, a], [nameB, b]) => a - b || nameA.localeCompare(nameB))
    .slice(0, 3)
    .map(([name]) => name);
}

function slips(typed: string, word: string): number {
  // Three slips in a word of five letters are another word.
  const length = Math.min(typed.length, word.length);
  const allowed = length <= 3 ? 1 : Math.min(3, Math.ceil(length / 3));
  if (Math.abs(typed.length - word.length) > allowed) return Number.POSITIVE_INFINITY;
  const off = distance(typed, word);
  return off <= allowed ? off : Number.POSITIVE_INFINITY;
}
