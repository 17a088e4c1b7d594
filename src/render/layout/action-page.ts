import type { Label } from './styles.ts';
import { cut, pad, paragraph, width } from './text.ts';
import type { Page } from './view.ts';

/** One thing to act on, in texts of one line. */
export interface Action {
  when?: { text: string; label?: Label };
  who: string;
  what: string;
  /** The command that acts on it. */
  command: string;
  /** Whether the text says something else without its end, and takes as many lines as it needs. */
  whole?: boolean;
}

/** Things to act on under one title, and a last line about those not shown. */
export interface ActionSection {
  title: string;
  actions: readonly Action[];
  more?: string;
}

/** Columns a text gets at most: longer lines are hard to read. */
export const longestText = 64;
/** Columns below which a text gets no command beside it; one that is shown whole needs more. */
const shortestText = 22;
const shortestWhole = 36;
const textLines = 3;
/** Columns below which a text gets no column beside the names. */
const shortestColumn = 28;

/**
 * Draws sections in columns that run through the whole page: when, who, what, and the command beside it, or below
 * where the page is too narrow for both. On a page without an edge each action is one line, and nothing is cut; nor
 * is it on a `whole` page, where a name too long for its column has lines for itself, as every name has on a page
 * too narrow for columns.
 */
export function actionPage(sections: readonly ActionSection[], page: Sheet): string {
  const shown = sections.filter(({ actions, more }) => actions.length > 0 || more);
  const columns = measure(shown, page);
  return shown
    .map((section) => {
      const lines = section.actions.flatMap((action) =>
        draw(action, placeOf(section, columns), columns, page),
      );
      for (const line of section.more ? paragraph(section.more, page.width - 2) : [])
        lines.push(`  ${page.mark('hint', line)}`);
      return [page.mark('title', section.title), ...lines].join('\n');
    })
    .join('\n\n');
}

type Sheet = Pick<Page, 'width' | 'mark'> & { whole?: boolean };

/** The columns of a page. */
interface Columns {
  page: number;
  when: number;
  who: number;
  /** Where the text begins. */
  start: number;
  /** The text where a command stands beside it. */
  what: number;
  /** Whether the text begins below the name, for want of room beside it. */
  below: boolean;
}

function measure(sections: readonly ActionSection[], { width: page, whole = false }: Sheet): Columns {
  const actions = sections.flatMap((section) => section.actions);
  const when = widest(actions.map((action) => action.when?.text ?? ''));
  const gap = when > 0 ? when + 2 : 0;
  // Who has no day before them has its room as well.
  const names = widest(actions.map((action) => action.who).filter((_, at) => actions[at]?.when));
  const spanning = widest(actions.map((action) => action.who).filter((_, at) => !actions[at]?.when)) - gap;
  const who = Math.min(Math.max(names, spanning, 0), mostForNames(page, whole));
  const beside = 2 + gap + who + 2;
  const below = page - beside < shortestColumn;
  const columns = { page, when, who, start: below ? 4 : beside, what: 0, below };
  const withCommand = sections.filter((section) => isBeside(section, columns));
  const rooms = withCommand.map((section) => roomBeside(section, columns));
  const longest = widest(withCommand.flatMap((section) => section.actions.map(({ what }) => what)));
  return { ...columns, what: Math.min(longest, longestText, ...rooms) };
}

function mostForNames(page: number, whole: boolean): number {
  if (page === Number.POSITIVE_INFINITY) return page;
  return Math.max(12, Math.min(28, Math.floor(page / (whole ? 4 : 5))));
}

function roomBeside(section: ActionSection, { page, start }: Columns): number {
  return page - start - 2 - widest(section.actions.map(({ command }) => command));
}

function isBeside(section: ActionSection, columns: Columns): boolean {
  const shortest = section.actions.some(({ whole }) => whole) ? shortestWhole : shortestText;
  return roomBeside(section, columns) >= shortest;
}

/** Where the commands of a section stand: beside the texts, or below them, so far in. */
function placeOf(section: ActionSection, columns: Columns): 'beside' | number {
  if (isBeside(section, columns)) return 'beside';
  const fit = columns.start + widest(section.actions.map(({ command }) => command)) <= columns.page;
  return fit ? columns.start : 4;
}

function draw(action: Action, place: 'beside' | number, columns: Columns, { mark, whole }: Sheet): string[] {
  const { when, start, page } = columns;
  const day = action.when ? paint(mark, action.when.label, pad(action.when.text, when)) : '';
  const lead = action.when ? `  ${day}  ` : '  ';
  const edge = action.when ? when + 4 : 2;
  const room = columns.below ? page - edge : start - edge - 2;
  const command = mark('command', action.command);
  if (page === Number.POSITIVE_INFINITY) {
    return [`${lead}${mark('name', pad(action.who, room))}  ${action.what}  ${command}`];
  }
  const indent = ' '.repeat(start);
  const isAlone = columns.below || (whole === true && width(action.who) > room);
  const names = isAlone ? paragraph(action.who, page - edge) : [];
  const above = names.map((line, at) => (at === 0 ? lead : ' '.repeat(edge)) + mark('name', line));
  const head = isAlone ? indent : `${lead}${mark('name', pad(cut(action.who, room), room))}  `;
  const space =
    place === 'beside' ? columns.what : Math.max(shortestText, Math.min(page - start, longestText));
  const most = whole || action.whole ? Number.POSITIVE_INFINITY : textLines;
  const [first = '', ...others] = paragraph(action.what, space, most);
  const rest = others.map((line) => indent + line);
  if (place === 'beside') return [...above, `${head}${pad(first, space)}  ${command}`, ...rest];
  return [...above, (head + first).trimEnd(), ...rest, ' '.repeat(place) + command];
}

function paint(mark: Page['mark'], label: Label | undefined, text: string): string {
  return label ? mark(label, text) : text;
}

function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, width(text)), 0);
}
