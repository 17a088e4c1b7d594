import { factsInRow } from './flow.ts';
import { hang, itemLines, leastItem, leastText, margin } from './measures.ts';
import { painted } from './row.ts';
import type { Label } from './styles.ts';
import { cutAtWord, pad, paragraph, width } from './text.ts';
import type { Page } from './view.ts';

/** One item on a card: its lead, text, command and a second text below. */
export interface CardItem {
  lead?: string;
  leadLabel?: Label | undefined;
  text: string;
  /** Text after the main text that is never cut: `(1 Dec 2024; still true?)`. */
  facts?: string;
  /** A row of facts after the text, as far as room allows. */
  row?: readonly string[];
  label?: Label | undefined;
  /** Lines it gets even if room is short; 1 by default. */
  lines?: number;
  command?: string;
  below?: { text: string; label?: Label | undefined };
  /** Shorter parts to use if the item takes too many lines. */
  brief?: Partial<Pick<CardItem, 'lead' | 'facts'>>;
}

/** Items of one kind, most important first, with a title in the margin. */
export interface CardSection {
  title: string;
  items: readonly CardItem[];
  /** Items to show instead if the full list does not fit. */
  tight?: readonly CardItem[];
  /** Items beyond this list. */
  hidden?: number;
  /** More left-out items to count; alone they need no line. */
  apart?: number;
  /** A remark for the line that counts the rest: `3 snoozed until Wed 9 Dec`. */
  besides?: string;
  /** `first` gets lines first and gives them up last; `last` is the reverse. */
  rank?: 'first' | 'last';
  /** Items to keep while others can still shrink; 1 by default. */
  least?: number;
  all: string;
}

/** The fewest items a section keeps, step by step, while room is short. */
const floors: readonly ((section: CardSection) => number)[] = [
  ({ least = 1 }) => least,
  ({ least = 1, rank }) => (rank === 'last' ? 0 : least),
  ({ least = 1, rank }) => (rank === 'last' ? 0 : rank === 'first' ? least : 1),
  ({ rank }) => (rank === 'last' ? 0 : 1),
];

/** Page columns for card items. */
export function itemColumns(page: Page): number {
  return page.width - margin;
}

/**
 * Draws sections one below the other and skips empty ones. It first plans one line per item: if that takes more than
 * `room`, sections shrink. Spare lines then go to texts that need a second one.
 */
export function cardLines(sections: readonly CardSection[], page: Page, room: number): string[] {
  const filled = sections.filter(({ items, besides }) => items.length > 0 || besides);
  const drawn = filled.map((section) => draw(section, page, Number.isFinite(room) ? 1 : room));
  const chosen = heightOf(drawn, page) <= room ? drawn : shortened(filled, page, room);
  grow(chosen, page, room);
  return chosen.flatMap((section) => inMargin(section, page));
}

/** A section with each item's lines and the number of items to show. */
interface Drawn extends CardSection {
  blocks: string[][];
  shown: number;
}

function draw(section: CardSection, page: Page, most: number): Drawn {
  const blocks = section.items.map((item) => block(item, page, Math.max(most, item.lines ?? 1)));
  return { ...section, blocks, shown: blocks.length };
}

function block(item: CardItem, page: Page, most: number): string[] {
  return drawItem(item, itemColumns(page), most, page);
}

/** Shrinks sections step by step until they fit in `room` lines. */
function shortened(sections: readonly CardSection[], page: Page, room: number): Drawn[] {
  const drawn = sections.map(({ tight, ...section }) =>
    draw(tight ? { ...section, items: tight, least: tight.length } : section, page, 1),
  );
  for (const fewest of floors) shorten(drawn, fewest, page, room);
  if (heightOf(drawn, page) > room)
    for (const one of drawn) one.blocks = one.items.map((item) => block(item, page, 1));
  return drawn;
}

/** Shrinks the longest section, or the last of equals, to save the excess lines. */
function shorten(
  sections: readonly Drawn[],
  fewest: (section: CardSection) => number,
  page: Page,
  room: number,
): void {
  while (heightOf(sections, page) > room) {
    let longest: { section: Drawn; fewer: number; height: number } | undefined;
    for (const section of sections) {
      const height = heightOf([section], page);
      const fewer = height < (longest?.height ?? 0) ? null : fewerOf(section, fewest(section), page, height);
      if (fewer !== null) longest = { section, fewer, height };
    }
    if (!longest) return;
    longest.section.shown = longest.fewer;
  }
}

/** The largest smaller number of items that saves lines, counting the line about the rest; null if none does. */
function fewerOf(section: Drawn, fewest: number, page: Page, height: number): number | null {
  for (let shown = section.shown - 1; shown >= fewest; shown--)
    if (heightOf([{ ...section, shown }], page) < height) return shown;
  return null;
}

/** Gives spare lines to longer texts, by section rank. */
function grow(sections: readonly Drawn[], page: Page, room: number): void {
  let left = room - heightOf(sections, page);
  for (const rank of ['first', undefined, 'last'])
    for (const { blocks, items, shown } of sections.filter((one) => one.rank === rank))
      for (const [at, item] of items.slice(0, shown).entries()) {
        const taller = block(item, page, Math.max(itemLines, item.lines ?? 1));
        const more = taller.length - (blocks[at]?.length ?? 0);
        if (more <= 0 || more > left) continue;
        blocks[at] = taller;
        left -= more;
      }
}

function heightOf(sections: readonly Drawn[], page: Page): number {
  let height = 0;
  for (const section of sections) {
    for (const lines of section.blocks.slice(0, section.shown)) height += lines.length;
    height += restOf(section, page).length;
  }
  return height;
}

/** The line about hidden items; empty if all are shown. */
function restOf({ items, hidden = 0, apart = 0, shown, besides = '', all }: Drawn, page: Page): string[] {
  const left = items.length + hidden - shown;
  if (left === 0) return besides === '' ? [] : [`${besides}: ${all}`];
  const count = shown === 0 ? `${left + apart}` : `and ${left + apart} more`;
  const both = `${count}, ${besides}: ${all}`;
  if (besides === '') return [`${count}: ${all}`];
  return width(both) <= itemColumns(page) ? [both] : [`${count}: ${all}`, besides];
}

function inMargin(section: Drawn, page: Page): string[] {
  const rest = restOf(section, page).map((line) => page.mark('hint', line));
  return [...section.blocks.slice(0, section.shown).flat(), ...rest].map(
    (line, at) => (at === 0 ? page.mark('title', pad(section.title, margin)) : ' '.repeat(margin)) + line,
  );
}

/** The indent of a text's later lines, and the space before its command. */
const further = ' '.repeat(hang);

/** Draws an item and its second text in at most `most` lines each. */
function drawItem({ brief, ...item }: CardItem, columns: number, most: number, page: Page): string[] {
  if (brief && flow(item, columns, Number.POSITIVE_INFINITY).length > most)
    return drawItem({ ...item, ...brief }, columns, most, page);
  const { lead = '', leadLabel, label, below } = item;
  const lines = flow(item, columns, most).map(({ text, tail }, at) => {
    const before = at === 0 && text.startsWith(lead) ? lead : '';
    const words = painted(page, leadLabel, before) + painted(page, label, text.slice(before.length));
    return tail === '' ? words : words + page.mark('command', tail);
  });
  if (!below) return lines;
  return [...lines, ...drawItem(below, columns - hang, most, page).map((line) => further + line)];
}

interface Line {
  text: string;
  /** Facts and command to put after the text. */
  tail: string;
}

/**
 * A text with its facts and command on or below its last line; later lines are indented. Too long a text is cut. Facts
 * and command stay whole, and are dropped if the page is too narrow for them.
 */
function flow(
  { lead = '', text: words, facts = '', row, command = '' }: CardItem,
  columns: number,
  most: number,
): Line[] {
  const text = lead + words;
  const inner = columns - hang;
  const behind = (line: string): Line => ({ text: command === '' ? line : line + further, tail: command });
  const lines = (texts: readonly string[], ...ends: readonly Line[]) =>
    [...texts.map((line) => ({ text: line, tail: '' })), ...ends].map((line, at) =>
      at === 0 ? line : { ...line, text: further + line.text },
    );
  if (row) {
    const isOneLine = most === 1 || width([text, ...row].join(' · ')) <= columns;
    return lines(factsInRow([text, ...row], isOneLine ? columns : inner, most));
  }
  const commandTakes = command === '' ? 0 : width(further + command);
  const factsTake = facts === '' ? 0 : width(` ${facts}`);
  // The last line: the rest of the text, cut to leave room for the parts that follow.
  const end = (rest: string, room: number, least: number) => {
    const leaves = ([hasFacts, hasCommand]: readonly [boolean, boolean]) =>
      room - (hasFacts ? factsTake : 0) - (hasCommand ? commandTakes : 0);
    const chosen = choices.find((choice) => leaves(choice) >= least) ?? ([false, false] as const);
    const line = [cutAtWord(rest, leaves(chosen)), chosen[0] ? facts : ''].filter(Boolean).join(' ');
    return chosen[1] ? behind(line) : { text: line, tail: '' };
  };
  const whole = facts === '' ? text : `${text} ${facts}`;
  if (width(whole) + commandTakes <= columns) return [behind(whole)];
  if (most === 1) return [end(text, columns, width(lead) + leastItem)];
  const all = width(whole) <= columns ? [whole] : paragraph(whole, inner);
  const last = all.at(-1) ?? '';
  if (all.length <= most && width(last) + commandTakes <= inner) return lines(all.slice(0, -1), behind(last));
  if (all.length < most) return lines(all, { text: '', tail: command });
  const first = paragraph(text, inner).slice(0, most - 1);
  const rest = first.reduce((left, line) => left.slice(line.length).trimStart(), text);
  return lines(first, end(rest, inner, leastText));
}

/** Which of facts and command follow a cut text, best choice first. */
const choices = [
  [true, true],
  [true, false],
  [false, true],
] as const;
