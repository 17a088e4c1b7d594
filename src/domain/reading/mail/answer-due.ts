/** STUB */
export function answerDue(words: string, _about: object): { due: boolean | null; because: string | null } {
  return { due: words.includes('?'), because: null };
}
