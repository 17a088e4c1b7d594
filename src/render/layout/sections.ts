import { type CardItem, drawItem } from './flow.ts';
import { itemLines, margin } from './measures.ts';
import { pad, width } from './text.ts';
import type { Page } from './view.ts';

/** Lines under their titles, with an empty line between two sections; those without lines are left out. */
export function titled(
  sections: readonly { title: string; lines: readonly string[] }[],
  { mark }: Pick<Page, 'mark'>,
): string {
  return sections
    .filter(({ lines }) => lines.length > 0)
    .map(({ title, lines }) => [mark('title', title), ...lines].join('\n'))
    .join('\n\n');
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
    const [longest] = sections
      .flatMap((section) => {
        const height = heightOf([section], page);
        const fewer = fewerOf(section, fewest(section), page, height);
        return fewer === null ? [] : [{ section, fewer, height }];
      })
      .toReversed()
      .toSorted((a, b) => b.height - a.height);
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

function inMargin(section: Drawn, page: Page): string[] {
  const rest = restLines(section, page).map((line) => page.mark('hint', line));
  return [...section.blocks.slice(0, section.shown).flat(), ...rest].map(
    (line, at) => (at === 0 ? page.mark('title', pad(section.title, margin)) : ' '.repeat(margin)) + line,
  );
}
