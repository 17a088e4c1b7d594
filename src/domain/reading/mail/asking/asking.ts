/**
 * What one language says where somebody wants an answer, or does not. All is folded: small letters, no accents, `'` for
 * each apostrophe. Each list holds pieces of regular expressions.
 */
export interface Asking {
  /** Small words that tell the language, with spaces between. */
  words: string;
  /** A wish or a question wherever it stands in a sentence. */
  asks: readonly string[];
  /** The same, where a clause begins: `could you`, `send me`. */
  begins: readonly string[];
  /** The same, where a sentence begins. */
  opens: readonly string[];
  /** Sentences that ask for nothing, however they sound: `let me know if anything changes`. */
  spares: readonly string[];
  /** Questions that want no answer. */
  rhetoric: readonly string[];
  /** Something that does not work or is not right. */
  trouble: readonly string[];
  /** What was wrong or asked before is over. */
  settled: readonly string[];
  /** The sender says that nobody need answer. */
  needless: readonly string[];
  /** How a mail begins that says yes. */
  assent: readonly string[];
  /** What somebody who has said yes tells the other to do. */
  goAhead: readonly string[];
  /** The sender is sorry, or mends it: the trouble is on their side. */
  sorry: readonly string[];
  /** The sender will come back by themselves. */
  promise: readonly string[];
  /** Words that join two clauses. */
  joins: string;
}
