import type { Page, View } from './view.ts';

/** A view of one thing: a sentence or a block for people, and the thing itself as JSON. */
export function sentenceView<T>(
  human: (data: T, page: Page) => string,
  json: (data: T) => unknown = (data) => data,
): View<T> {
  return { human, json };
}

/** What an edit says that found everything as it was asked to be. */
export const sameAsBefore: View<never> = sentenceView(() => 'Nothing changed: it was so already.');
