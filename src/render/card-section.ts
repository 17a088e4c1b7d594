import { paragraph } from './paragraph.ts';
import type { Label } from './styles.ts';
import { cutAtWord, pad, width } from './text.ts';
import type { Page } from './view.ts';

/** One thing on a card: what stands before it, its text, the command about it, and a second text below. */
export interface CardItem {
  lead?: string;
  leadLabel?: Label | undefined;
  text: string;
  label?: Label | undefined;
  /** Whether it is to be read to the end, however little room there is. */
  isWhole?: boolean;
  command?: string;
  below?: { text: string; label?: Label | undefined };
}

/** Things of one sort, most important first, under a title in the margin. */
export interface CardSection {
  title: string;
  items: readonly CardItem[];
  /** How many there are, where that is more than the items. */
  total?: number;
  /** Whether its texts are to be read to the end. */
  isRead?: boolean;
  /** How many stay however little room there is; one when not said. */
  least?: number;
  /** The command that lists them all. */
  all: string;
}

/** The command that shows all of a card. */
export function wholeCard({ id }: { id: number }): string {
  return `rapport show ${id} --more`;
}

/** Columns of the margin with the titles. */
const margin = 11;
/** Columns beyond which text is hard to read. */
const widest = 110;
/** Lines a text may take where there is room for all. */
const linesEach = 2;

/**
 * Draws sections one below the other, those with nothing in them left out. Where all would take more lines than `room`,
 * texts are cut to one line, those that are `read` last, and sections are shortened, the longest first.
 */
export function cardLines(sections: readonly CardSection[], page: Page, room: number): string[] {
  const filled = sections.filter(({ items }) => items.length > 0);
  const draw = (lines: number, ofRead: number) =>
    filled.map((section) => drawn(section, section.isRead ? ofRead : lines, page));
  const most = Number.isFinite(room) ? linesEach : room;
  const whole = fitted(draw(most, most), Number.POSITIVE_INFINITY, page);
  if (whole.length <= room) return whole;
  const cutToLines = fitted(draw(1, most), room, page);
  return cutToLines.length <= room ? cutToLines : fitted(draw(1, 1), room, page);
}

/** A section whose items are drawn already, and how many of them are to be shown. */
interface Drawn extends CardSection {
  blocks: readonly string[][];
  shown: number;
}

function drawn(section: CardSection, most: number, page: Page): Drawn {
  const columns = Number.isFinite(page.width) ? Math.min(page.width, widest) - margin : page.width;
  const blocks = section.items.map((item) =>
    itemLines(item, columns, item.isWhole ? Number.POSITIVE_INFINITY : most, page),
  );
  return { ...section, blocks, shown: blocks.length };
}

/** Takes from the longest section, the last of them, what it takes to come down to so many lines. */
function fitted(sections: readonly Drawn[], room: number, page: Page): string[] {
  while (sections.reduce((sum, section) => sum + heightOf(section), 0) > room) {
    const longest = sections.reduce<Drawn | null>(
      (found, one) => (fewerOf(one) !== null && (!found || heightOf(one) >= heightOf(found)) ? one : found),
      null,
    );
    if (!longest) break;
    longest.shown = fewerOf(longest) ?? longest.shown;
  }
  return sections.flatMap((section) => sectionLines(section, page));
}

function heightOf({ blocks, total, items, ...section }: Drawn, shown = section.shown): number {
  const rest = (total ?? items.length) > shown ? 1 : 0;
  return blocks.slice(0, shown).reduce((sum, lines) => sum + lines.length, 0) + rest;
}

/** The most items below those shown that take fewer lines, the one about the others included; null where none do. */
function fewerOf(section: Drawn): number | null {
  for (let fewer = section.shown - 1; fewer >= (section.least ?? 1); fewer--) {
    if (heightOf(section, fewer) < heightOf(section)) return fewer;
  }
  return null;
}

function sectionLines(
  { title, blocks, shown, items, total = items.length, all }: Drawn,
  page: Page,
): string[] {
  const rest = total - shown;
  const words = shown === 0 ? `${rest}: ${all}` : `and ${rest} more: ${all}`;
  const lines = [...blocks.slice(0, shown).flat(), ...(rest > 0 ? [page.mark('hint', words)] : [])];
  return lines.map(
    (line, at) => (at === 0 ? page.mark('title', pad(title, margin)) : ' '.repeat(margin)) + line,
  );
}

function itemLines(item: CardItem, columns: number, most: number, page: Page): string[] {
  const { lead = '', leadLabel, label, command = '', below } = item;
  const plain = withTail(textLines(lead + item.text, columns, most), command, columns, most);
  const lines = plain.map(({ text, tail }, at) => {
    const before = at === 0 && text.startsWith(lead) ? lead : '';
    const marked = (what: Label | undefined, words: string) => (what ? page.mark(what, words) : words);
    return `${marked(leadLabel, before)}${marked(label, text.slice(before.length))}${tail && page.mark('command', tail)}`;
  });
  return below ? [...lines, ...itemLines(below, columns - 2, most, page).map((line) => `  ${line}`)] : lines;
}

/** The lines of a text, those after the first a little further in. */
function textLines(text: string, columns: number, most: number): string[] {
  if (!Number.isFinite(columns)) return [text];
  if (most === 1) return [cutAtWord(text, columns)];
  return paragraph(text, columns, most).length === 1
    ? [text]
    : paragraph(text, columns - 2, most).map((line, at) => (at === 0 ? line : `  ${line}`));
}

/** The command behind the last line, below it, or in place of its end: it is always whole. */
function withTail(
  lines: readonly string[],
  command: string,
  columns: number,
  most: number,
): { text: string; tail: string }[] {
  const last = lines.at(-1) ?? '';
  const before = lines.slice(0, -1).map((text) => ({ text, tail: '' }));
  if (command === '') return [...before, { text: last, tail: '' }];
  const room = columns - width(command) - 2;
  if (width(last) <= room) return [...before, { text: `${last}  `, tail: command }];
  if (lines.length < most) return [...before, { text: last, tail: '' }, { text: '  ', tail: command }];
  return [...before, { text: `${cutAtWord(last, Math.max(12, room))}  `, tail: command }];
}
