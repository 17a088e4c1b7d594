import { deedSentence, labelled, tidyWords } from './plain-sentence.ts';

/** What a last word is made of; what is not known is null. */
interface LastWordParts {
  /** The person it goes to, else the client. */
  name: string;
  /** What was agreed at parting. */
  agreed: string | null;
  /** What changes so that it does not happen again. */
  change: string | null;
}

/** A kind note to a client who leaves: thanks, what was agreed, what changes, an open door; no blame, and no plea. */
export function lastWord({ name, agreed, change }: LastWordParts): string {
  const given = (words: string | null, sentence: (words: string) => string) => {
    const tidy = tidyWords(words ?? undefined);
    return tidy === '' ? '' : sentence(tidy);
  };
  return [
    `Dear ${tidyWords(name)},`,
    'Thank you for the work you trusted me with.',
    given(agreed, (words) => labelled('What we agreed', words)),
    given(change, (words) =>
      deedSentence(words, 'What I change because of it', 'Because of what happened, '),
    ),
    'I wish you well. Should you ever want to talk or to work together again, my door is open.',
    'With kind regards,',
  ]
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}
