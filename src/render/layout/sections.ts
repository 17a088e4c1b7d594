import { factsInRow } from './flow.ts';
import { hang, itemLines, leastItem, leastText, margin } from './measures.ts';
import { painted } from './row.ts';
import type { Label } from './styles.ts';
import { cutAtWord, pad, paragraph, width } from './text.ts';
import type { Page } from './view.ts';

/** One thing on a card: what stands before it, its text, the command about it, and a second text below. */
export interface CardItem {
  lead?: string;
  leadLabel?: Label | undefined;
  text: string;
  /** What stands behind the text and is not cut with it: `(1 Dec 2024; still so?)`. */
  facts?: string;
  /** What stands behind the text in a row, as far as there is room. */
  row?: readonly string[];
  label?: Label | undefined;
  /** How many lines it may take however little room there is; one when not said. */
  lines?: number;
  command?: string;
  below?: { text: string; label?: Label | undefined };
  /** What it has instead where the whole of it takes too many lines. */
  brief?: Partial<Pick<CardItem, 'lead' | 'facts'>>;
}

/** Things of one sort, most important first, under a title in the margin. */
export interface CardSection {
  title: string;
  items: readonly CardItem[];
  /** What stands in place of the items where there is no room for all of them. */
  tight?: readonly CardItem[];
  /** How many more there are, beside the items. */
  hidden?: number;
  /** How many more count among those left out, and are no reason to say that some are. */
  apart?: number;
  /** What else is said where the others are counted: `3 rest until Wed 9 Dec`. */
  besides?: string;
  /** Whether it is the first to have lines, and the last to give them up; or the other way round. */
  rank?: 'first' | 'last';
  /** How many stay as long as others can give way; one when not said. */
  least?: number;
  /** The command that lists them all. */
  all: string;
}

/** How far sections are shortened, one step after the other, as long as there is no room. */
const floors: readonly ((section: CardSection) => number)[] = [
  ({ least = 1 }) => least,
  ({ least = 1, rank }) => (rank === 'last' ? 0 : least),
  ({ least = 1, rank }) => (rank === 'last' ? 0 : rank === 'first' ? least : 1),
  ({ rank }) => (rank === 'last' ? 0 : 1),
];

/** The columns of a page that the items of a card have. */
export function itemColumns(page: Page): number {
  return page.width - margin;
}

/**
 * Draws sections one below the other, those with nothing in them left out. How much is shown is settled with a line for
 * each thing: where that takes more than `room`, sections are made tight and shortened. Lines left over then go to texts
 * that need a second one.
 */
export function cardLines(sections: readonly CardSection[], page: Page, room: number): string[] {
  const filled = sections.filter(({ items, besides }) => items.length > 0 || besides);
  const drawn = filled.map((section) => draw(section, page, Number.isFinite(room) ? 1 : room));
  const chosen = heightOf(drawn, page) <= room ? drawn : shortened(filled, page, room);
  grow(chosen, page, room);
  return chosen.flatMap((section) => inMargin(section, page));
}

/** A section with the lines of each of its items, and how many items are shown. */
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

/** Sections made tight and shortened, one step after the other, until they take at most so many lines. */
function shortened(sections: readonly CardSection[], page: Page, room: number): Drawn[] {
  const drawn = sections.map(({ tight, ...section }) =>
    draw(tight ? { ...section, items: tight, least: tight.length } : section, page, 1),
  );
  for (const fewest of floors) shorten(drawn, fewest, page, room);
  if (heightOf(drawn, page) > room)
    for (const one of drawn) one.blocks = one.items.map((item) => block(item, page, 1));
  return drawn;
}

/** Takes from the longest section, the last of them, what it takes to come down to so many lines. */
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

/** The most items below those shown that take fewer lines, the one about the others included; null where none do. */
function fewerOf(section: Drawn, fewest: number, page: Page, height: number): number | null {
  for (let shown = section.shown - 1; shown >= fewest; shown--)
    if (heightOf([{ ...section, shown }], page) < height) return shown;
  return null;
}

/** Gives what is left of the lines to texts that have more to say, by the rank of their sections. */
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

/** What is said of those not shown; nothing where all are. */
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

/** What is before the later lines of a text, and between it and the command behind it. */
const further = ' '.repeat(hang);

/** An item in at most so many lines, and its second text in as many. */
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
  /** The command, where it stands behind this one. */
  tail: string;
}

/**
 * A text with its facts and the command behind its last line, or below it: lines after the first a little further in.
 * Where it takes too many lines the text is cut; its facts and the command are whole, or are left out where the page is
 * too narrow for both, or for either.
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
  // The last line: what is left of the text, cut so that there is room for as much of what follows as can be.
  const end = (rest: string, room: number, least: number) => {
    const leaves = ([hasFacts, hasCommand]: readonly [boolean, boolean]) =>
      room - (hasFacts ? factsTake : 0) - (hasCommand ? commandTakes : 0);
    const kept = choices.find((choice) => leaves(choice) >= least) ?? ([false, false] as const);
    const line = [cutAtWord(rest, leaves(kept)), kept[0] ? facts : ''].filter(Boolean).join(' ');
    return kept[1] ? behind(line) : { text: line, tail: '' };
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

/** Whether facts and the command stand behind a text that is cut, the best first. */
const choices = [
  [true, true],
  [true, false],
  [false, true],
] as const;
