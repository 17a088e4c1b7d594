import { paragraph } from './paragraph.ts';
import type { Label } from './styles.ts';
import { cutAtWord, pad, width } from './text.ts';
import type { Page } from './view.ts';

/** One thing on a card: what stands before it, its text, the command about it, and a second text below. */
export interface CardItem {
  lead?: string;
  leadLabel?: Label | undefined;
  text: string;
  /** What stands behind the text and is not cut with it: `(1 Dec 2024; still so?)`. */
  facts?: string;
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
  /** What stands in place of the items where there is no room for all of them. */
  tight?: readonly CardItem[];
  /** How many more there are, beside the items. */
  hidden?: number;
  /** Whether its texts are to be read to the end. */
  isRead?: boolean;
  /** How many stay however little room there is; one when not said. */
  least?: number;
  /** The command that lists them all. */
  all: string;
}

/** Items with what stands before them filled to one column: days with their weekday, two of them with a year at times. */
export function inColumn(items: readonly CardItem[]): CardItem[] {
  const room = items.reduce((most, { lead = '' }) => Math.max(most, width(lead) + 2), dayColumns);
  return items.map((item) => (item.lead === undefined ? item : { ...item, lead: pad(item.lead, room) }));
}

/** The command that shows all of a card. */
export function wholeCard({ id }: { id: number }): string {
  return `rapport show ${id} --more`;
}

/** Columns of a day with its weekday, at the least. */
const dayColumns = 14;
/** Columns of the margin with the titles. */
const margin = 11;
/** Columns beyond which text is hard to read. */
const widest = 110;
/** Columns below which a text says nothing: then it goes without the command, or without its facts. */
const shortest = 24;
/** The same of the end of one that has lines above. */
const shortestEnd = 12;
/** Lines a text may take where there is room for all. */
const linesEach = 2;

/**
 * Draws sections one below the other, those with nothing in them left out. Where all would take more lines than `room`,
 * texts are cut to one line, those that are `read` last, and sections are made tight and shortened, the longest first.
 */
export function cardLines(sections: readonly CardSection[], page: Page, room: number): string[] {
  const filled = sections.filter(({ items }) => items.length > 0);
  const draw = (lines: number, ofRead: number) =>
    filled.map((section) => drawn(section, section.isRead ? ofRead : lines, page));
  const most = Number.isFinite(room) ? linesEach : room;
  const whole = fitted(draw(most, most), Number.POSITIVE_INFINITY, page);
  if (whole.length <= room) return whole;
  const oneLineEach = fitted(draw(1, most), Number.POSITIVE_INFINITY, page);
  if (oneLineEach.length <= room) return oneLineEach;
  for (const [at, section] of filled.entries())
    if (section.tight) filled[at] = { ...section, items: section.tight, least: section.tight.length };
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

function heightOf({ blocks, hidden = 0, items, ...section }: Drawn, shown = section.shown): number {
  const rest = items.length + hidden > shown ? 1 : 0;
  return blocks.slice(0, shown).reduce((sum, lines) => sum + lines.length, 0) + rest;
}

/** The most items below those shown that take fewer lines, the one about the others included; null where none do. */
function fewerOf(section: Drawn): number | null {
  for (let fewer = section.shown - 1; fewer >= (section.least ?? 1); fewer--) {
    if (heightOf(section, fewer) < heightOf(section)) return fewer;
  }
  return null;
}

function sectionLines({ title, blocks, shown, items, hidden = 0, all }: Drawn, page: Page): string[] {
  const rest = items.length + hidden - shown;
  const words = shown === 0 ? `${rest}: ${all}` : `and ${rest} more: ${all}`;
  const lines = [...blocks.slice(0, shown).flat(), ...(rest > 0 ? [page.mark('hint', words)] : [])];
  return lines.map(
    (line, at) => (at === 0 ? page.mark('title', pad(title, margin)) : ' '.repeat(margin)) + line,
  );
}

function itemLines(item: CardItem, columns: number, most: number, page: Page): string[] {
  const { lead = '', leadLabel, label, facts = '', command = '', below } = item;
  const plain = layout(lead + item.text, { facts, command }, columns, most);
  const lines = plain.map(({ text, tail }, at) => {
    const before = at === 0 && text.startsWith(lead) ? lead : '';
    const marked = (what: Label | undefined, words: string) => (what ? page.mark(what, words) : words);
    return `${marked(leadLabel, before)}${marked(label, text.slice(before.length))}${tail && page.mark('command', tail)}`;
  });
  return below ? [...lines, ...itemLines(below, columns - 2, most, page).map((line) => `  ${line}`)] : lines;
}

/**
 * A text with its facts and the command behind its last line, or below it: lines after the first a little further in.
 * Where it takes too many lines the text is cut; its facts and the command are whole, or where the page is too narrow for
 * both, the command alone.
 */
function layout(
  text: string,
  { facts, command }: { facts: string; command: string },
  columns: number,
  most: number,
): { text: string; tail: string }[] {
  const behind = (line: string) => ({ text: command === '' ? line : `${line}  `, tail: command });
  const plain = (line: string) => ({ text: line, tail: '' });
  const commandTakes = command === '' ? 0 : width(command) + 2;
  const whole = facts === '' ? text : `${text} ${facts}`;
  if (width(whole) + commandTakes <= columns) return [behind(whole)];
  // The last line: what is left of the text, cut so that there is room for all that follows.
  const end = (rest: string, room: number, least: number) => {
    const factsTake = facts === '' ? 0 : width(facts) + 1;
    const said = (left: number) => [cutAtWord(rest, left), facts].filter(Boolean).join(' ');
    const left = room - commandTakes - factsTake;
    if (left >= least) return behind(said(left));
    if (facts !== '' && room - factsTake >= least) return plain(said(room - factsTake));
    return behind(cutAtWord(rest, Math.max(least, room - commandTakes)));
  };
  if (most === 1) return [end(text, columns, shortest)];
  const indent = (lines: { text: string; tail: string }[]) =>
    lines.map((line, at) => (at === 0 ? line : { ...line, text: `  ${line.text}` }));
  const lines = width(whole) <= columns ? [whole] : paragraph(whole, columns - 2);
  const fits = width(lines.at(-1) ?? '') + commandTakes <= columns - 2;
  if (lines.length <= most && fits)
    return indent([...lines.slice(0, -1).map(plain), behind(lines.at(-1) ?? '')]);
  if (lines.length < most) return indent([...lines.map(plain), { text: '', tail: command }]);
  const first = paragraph(text, columns - 2).slice(0, most - 1);
  const rest = text.slice(first.join(' ').length).trimStart();
  return indent([...first.map(plain), end(rest, columns - 2, shortestEnd)]);
}
