/** A name or a word of a fixed list without case, spaces and punctuation: `E-mail 1 - Value` becomes `email1value`. */
export function foldWord(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
