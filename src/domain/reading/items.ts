import { actOf, channelOf, conjunctions, contentVerbs, isDone, mine, theirs } from './lexicon.ts';
import type { Mention } from './names.ts';
import type { Token } from './tokens.ts';

/** A word or a whole name, as one step of a sentence. */
export interface Item {
  /** The word; empty for a name. */
  word: string;
  mention: Mention | null;
  /** Its first token. */
  at: number;
  /** A clause ends at a stop, and where `and` or `but` begins another statement. */
  clause: number;
}

/** The steps of a sentence in their order. */
export function itemsOf(tokens: readonly Token[], mentions: readonly Mention[]): Item[] {
  const items: Item[] = [];
  for (let at = 0; at < tokens.length; ) {
    const mention = mentions.find(({ from }) => from === at) ?? null;
    items.push({
      word: mention ? '' : (tokens[at]?.word ?? ''),
      mention,
      at,
      clause: tokens[at]?.clause ?? 0,
    });
    at = mention?.to ?? at + 1;
  }
  let added = 0;
  for (const [at, item] of items.entries()) {
    if (
      at > 0 &&
      items[at - 1] &&
      item.clause + added === items[at - 1]?.clause &&
      beginsStatement(items, at)
    )
      added += 1;
    item.clause += added;
  }
  return items;
}

function tells({ word, mention }: Item): boolean {
  return !mention && (isDone(word) || actOf(word) !== undefined || channelOf(word) !== undefined);
}

function beginsStatement(items: readonly Item[], at: number): boolean {
  const { word } = items[at] ?? { word: '' };
  const [next, after] = [items[at + 1], items[at + 2]];
  if (!next || !conjunctions.has(word) || word === 'since') return false;
  // `Dora and I met` is one statement.
  if (
    word === 'and' &&
    !items.slice(0, at).some((item) => item.clause === items[at - 1]?.clause && tells(item))
  )
    return false;
  if (mine.has(next.word) || theirs.has(next.word) || next.word === 'no' || next.word === 'remind')
    return true;
  if (next.mention)
    return after !== undefined && (actOf(after.word)?.form === 'past' || contentVerbs.has(after.word));
  return actOf(next.word)?.form === 'past' || contentVerbs.has(next.word) || conjunctions.has(next.word);
}
