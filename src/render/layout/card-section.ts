import { type CardItem, itemLines } from './card-item.ts';
import { pad, width } from './text.ts';
import type { Page } from './view.ts';

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

/** Items with what stands before them filled to one column: days with their weekday, two of them with a year at times. */
export function inColumn(items: readonly CardItem[]): CardItem[] {
  const room = items.reduce((most, { lead = '' }) => Math.max(most, width(lead) + 2), dayColumns);
  return items.map((item) => (item.lead === undefined ? item : { ...item, lead: pad(item.lead, room) }));
}

/** The command that shows all of a card. */
export function wholeCard({ id }: { id: number }): string {
  return `rapport show ${id} --more`;
}

/** The columns of a page that the items of a card have. */
export function itemColumns(page: Page): number {
  return page.width - margin;
}

/** Columns of a day with its weekday, at the least. */
const dayColumns = 14;
/** Columns of the margin with the titles. */
const margin = 11;
/** Lines an item may take where there is room. */
const linesEach = 2;

/**
 * Draws sections one below the other, those with nothing in them left out. How much is shown is settled with a line for
 * each thing: where that takes more than `room`, sections are made tight and shortened. Lines left over then go to texts
 * that need a second one.
 */
export function cardLines(sections: readonly CardSection[], page: Page, room: number): string[] {
  const filled = sections.filter(({ items, besides }) => items.length > 0 || besides);
  const draw = (section: CardSection) => drawn(section, page, Number.isFinite(room) ? 1 : room);
  const all = filled.map(draw);
  if (heightOf(all, page) <= room) return grown(all, page, room);
  const tight = filled.map((one) =>
    draw(one.tight ? { ...one, items: one.tight, least: one.tight.length } : one),
  );
  for (const fewest of floors) shorten(tight, page, { room, fewest });
  if (heightOf(tight, page) > room)
    for (const one of tight)
      one.blocks = one.items.map((item) => itemLines(item, itemColumns(page), 1, page));
  return grown(tight, page, room);
}

/** A section whose items are drawn, and how many of them are to be shown. */
interface Drawn extends CardSection {
  blocks: string[][];
  shown: number;
}

function drawn(section: CardSection, page: Page, most: number): Drawn {
  const blocks = section.items.map((item) =>
    itemLines(item, itemColumns(page), Math.max(most, item.lines ?? 1), page),
  );
  return { ...section, blocks, shown: blocks.length };
}

/** How far sections are shortened, one step after the other, as long as there is no room. */
const floors: readonly ((section: CardSection) => number)[] = [
  ({ least = 1 }) => least,
  ({ least = 1, rank }) => (rank === 'last' ? 0 : least),
  ({ least = 1, rank }) => (rank === 'last' ? 0 : rank === 'first' ? least : 1),
  ({ rank }) => (rank === 'last' ? 0 : 1),
];

/** Takes from the longest section, the last of them, what it takes to come down to so many lines. */
function shorten(
  sections: readonly Drawn[],
  page: Page,
  { room, fewest }: { room: number; fewest: (section: CardSection) => number },
): void {
  while (heightOf(sections, page) > room) {
    const [longest] = sections
      .flatMap((section) => {
        const fewer = fewerOf(section, page, fewest(section));
        return fewer === null ? [] : [{ section, fewer, height: heightOf([section], page) }];
      })
      .toReversed()
      .toSorted((a, b) => b.height - a.height);
    if (!longest) return;
    longest.section.shown = longest.fewer;
  }
}

/** The most items below those shown that take fewer lines, the one about the others included; null where none do. */
function fewerOf(section: Drawn, page: Page, fewest: number): number | null {
  for (let shown = section.shown - 1; shown >= fewest; shown--)
    if (heightOf([{ ...section, shown }], page) < heightOf([section], page)) return shown;
  return null;
}

/** The lines of sections in which texts have a second line as far as there is room, by their rank. */
function grown(sections: readonly Drawn[], page: Page, room: number): string[] {
  let left = room - heightOf(sections, page);
  for (const rank of ['first', undefined, 'last'])
    for (const { blocks, items, shown } of sections.filter((one) => one.rank === rank))
      for (const [at, item] of items.slice(0, shown).entries()) {
        const taller = itemLines(item, itemColumns(page), Math.max(linesEach, item.lines ?? 1), page);
        const more = taller.length - (blocks[at]?.length ?? 0);
        if (more <= 0 || more > left) continue;
        blocks[at] = taller;
        left -= more;
      }
  return sections.flatMap((section) => sectionLines(section, page));
}

function heightOf(sections: readonly Drawn[], page: Page): number {
  return sections.reduce(
    (sum, section) =>
      section.blocks.slice(0, section.shown).reduce((lines, block) => lines + block.length, sum) +
      restLines(section, page).length,
    0,
  );
}

/** What is said of those not shown; nothing where all are. */
function restLines({ items, hidden = 0, apart = 0, shown, besides = '', all }: Drawn, page: Page): string[] {
  const left = items.length + hidden - shown;
  if (left === 0) return besides === '' ? [] : [`${besides}: ${all}`];
  const count = shown === 0 ? `${left + apart}` : `and ${left + apart} more`;
  const both = [count, besides].filter(Boolean).join(', ');
  return width(`${both}: ${all}`) <= itemColumns(page) || besides === ''
    ? [`${both}: ${all}`]
    : [`${count}: ${all}`, besides];
}

function sectionLines(section: Drawn, page: Page): string[] {
  const shown = section.blocks.slice(0, section.shown).flat();
  const rest = restLines(section, page).map((line) => page.mark('hint', line));
  return [...shown, ...rest].map(
    (line, at) => (at === 0 ? page.mark('title', pad(section.title, margin)) : ' '.repeat(margin)) + line,
  );
}
