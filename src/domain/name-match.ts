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
