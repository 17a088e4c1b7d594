import { shortened } from '../../domain/text/shorten.ts';
import { longestRow } from '../csv/limits.ts';
import { type VcardLine, vcardLines } from './lines.ts';
import { type Property, readProperty } from './property.ts';

/** One card of a file. */
export interface Card {
  /** The file's line where it begins, counted from 1. */
  line: number;
  properties: Property[];
  /** Why it cannot be used, as a clause. */
  broken?: string;
  /** What was left out, as clauses. */
  remarks: string[];
}

/** A card whose end has not come yet. */
interface OpenCard extends Card {
  length: number;
  /** How many cards inside it are open. */
  depth: number;
}

const longest = longestRow.toLocaleString('en');

/** The cards of a file, given in pieces of bytes. What is outside of cards becomes one that is broken. */
export function* cardsIn(pieces: Iterable<string>): Generator<Card> {
  let card: OpenCard | null = null;
  let isOutside = false;
  for (const line of vcardLines(pieces)) {
    const boundary = /^(BEGIN|END):\s*VCARD\s*$/i.exec(line.bytes)?.[1]?.toUpperCase();
    if (boundary === 'BEGIN' && card && isAgent(card.properties.at(-1))) {
      // Version 2.1 puts the card of an assistant into the card.
      card.depth += 1;
    } else if (boundary === 'BEGIN') {
      if (card) yield unended(card);
      card = { line: line.line, properties: [], remarks: [], length: 0, depth: 0 };
      isOutside = false;
    } else if (boundary === 'END' && card && card.depth > 0) {
      card.depth -= 1;
    } else if (boundary === 'END' && card) {
      yield card;
      card = null;
    } else if (card) {
      if (card.depth === 0) add(card, line);
    } else if (!isOutside) {
      isOutside = true;
      yield { line: line.line, properties: [], remarks: [], broken: 'it stands in no card' };
    }
  }
  if (card) yield unended(card);
}

function isAgent(property: Property | undefined): boolean {
  return property?.name === 'AGENT' && property.value === '';
}

function unended(card: Card): Card {
  return { ...card, broken: card.broken ?? 'the card has no end: END:VCARD is missing' };
}

function add(card: OpenCard, { bytes, isTooLong }: VcardLine): void {
  card.length += bytes.length;
  if (isTooLong || card.length > longestRow) {
    card.broken ??= `the card has more than ${longest} characters`;
    return;
  }
  const property = readProperty(bytes);
  if (property?.name === 'AGENT' && /^BEGIN:VCARD$/i.test(property.value ?? '')) {
    card.properties.push({ ...property, value: 'an assistant' });
    card.depth += 1;
    return;
  }
  if (property) card.properties.push(property);
  else
    card.remarks.push(
      `"${shortened(Buffer.from(bytes, 'latin1').toString().trim(), 60)}" is no property of a card`,
    );
}
