// Named here as well as in the rules themselves, so that whoever only sorts findings need not load every rule.

/** The rules about what went wrong; a test holds that they are those which say so of themselves. */
const repair: ReadonlySet<string> = new Set([
  'promise-broken',
  'promise-due',
  'second-failure',
  'case-unheard',
  'case-stuck-in-writing',
  'case-waiting',
  'check-back-due',
  'disproportion',
  'money-untold',
  'budget-near',
]);

/** The rules that only suggest something, the better suggestions first; a test holds this, too. */
const suggestions: readonly string[] = [
  'losing-touch',
  'only-selling',
  'decision-maker-unmet',
  'feedback-due',
  'single-thread',
  'all-business',
  'not-candid',
  'nothing-known',
  'next-unasked',
];

/** Whether a rule is about what went wrong. */
export function isAboutRepair(rule: string): boolean {
  return repair.has(rule);
}

/**
 * Whether a rule's flag is a suggestion, which rests once the client was spoken or written to; the others go on until
 * what they speak of is done.
 */
export function isSuggestion(rule: string): boolean {
  return suggestions.includes(rule);
}

/** The place of a rule among the suggestions, the better ones first; -1 for a rule that is none. */
export function suggestionPlace(rule: string): number {
  return suggestions.indexOf(rule);
}
