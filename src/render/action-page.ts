import { paragraph } from './paragraph.ts';
import type { Label } from './styles.ts';
import { cut, pad, width } from './text.ts';
import type { Page } from './view.ts';

/** One thing to act on, in texts of one line. */
export interface Action {
  when?: { text: string; label?: Label };
  who: string;
  what: string;
  /** The command that acts on it. */
  command: string;
}

/** Things to act on under one title, and a last line about those not shown. */
export interface ActionSection {
  title: string;
  actions: readonly Action[];
  more?: string;
}

/** Columns a text gets at most: longer lines are hard to read. */
const longestText = 64;
/** Columns below which a text gets no command beside it. */
const shortestText = 22;
const textLines = 3;

/**
 * Draws sections in columns that run through the whole page: when, who, what, and the command beside it, or below
 * where the page is too narrow for both. On a page without an edge each action is one line, and nothing is cut.
 */
export function actionPage(sections: readonly ActionSection[], page: Pick<Page, 'width' | 'mark'>): string {
  const shown = sections.filter(({ actions, more }) => actions.length > 0 || more);
  const columns = measure(shown, page.width);
  return shown
    .map((section) => {
      const lines = section.actions.flatMap((action) =>
        draw(action, isBeside(section, columns), columns, page),
      );
      if (section.more) lines.push(`  ${page.mark('hint', section.more)}`);
      return [page.mark('title', section.title), ...lines].join('\n');
    })
    .join('\n\n');
}

/** The columns of a page. */
interface Columns {
  page: number;
  when: number;
  who: number;
  /** Where the text begins. */
  start: number;
  /** The text where a command stands beside it. */
  what: number;
}

function measure(sections: readonly ActionSection[], page: number): Columns {
  const actions = sections.flatMap((section) => section.actions);
  const when = widest(actions.map((action) => action.when?.text ?? ''));
  const gap = when > 0 ? when + 2 : 0;
  // Who has no day before them has its room as well.
  const names = widest(actions.map((action) => action.who).filter((_, at) => actions[at]?.when));
  const spanning = widest(actions.map((action) => action.who).filter((_, at) => !actions[at]?.when)) - gap;
  const who = Math.min(Math.max(names, spanning, 0), mostForNames(page));
  const start = 2 + gap + who + 2;
  const columns = { page, when, who, start, what: 0 };
  const beside = sections.filter((section) => isBeside(section, columns));
  const rooms = beside.map((section) => roomBeside(section, columns));
  const longest = widest(beside.flatMap((section) => section.actions.map(({ what }) => what)));
  return { ...columns, what: Math.min(longest, longestText, ...rooms) };
}

function mostForNames(page: number): number {
  return Math.max(12, Math.min(28, Math.floor(page / 5)));
}

function roomBeside(section: ActionSection, { page, start }: Columns): number {
  return page - start - 2 - widest(section.actions.map(({ command }) => command));
}

function isBeside(section: ActionSection, columns: Columns): boolean {
  return roomBeside(section, columns) >= shortestText;
}

function draw(action: Action, beside: boolean, columns: Columns, { mark }: Pick<Page, 'mark'>): string[] {
  const { when, who, start, page } = columns;
  const indent = ' '.repeat(start);
  const gap = when > 0 ? when + 2 : 0;
  const day = action.when ? paint(mark, action.when.label, pad(action.when.text, when)) : '';
  const room = action.when ? who : who + gap;
  const endless = page === Number.POSITIVE_INFINITY;
  const name = mark('name', pad(endless ? action.who : cut(action.who, room), room));
  const head = action.when ? `  ${day}  ${name}  ` : `  ${name}  `;
  if (endless) return [`${head}${action.what}  ${mark('command', action.command)}`];
  const space = beside ? columns.what : Math.max(shortestText, Math.min(page - start, longestText));
  const [first = '', ...others] = paragraph(action.what, space, textLines);
  const command = mark('command', action.command);
  const rest = others.map((line) => indent + line);
  if (beside) return [`${head}${pad(first, space)}  ${command}`, ...rest];
  return [(head + first).trimEnd(), ...rest, indent + command];
}

function paint(mark: Page['mark'], label: Label | undefined, text: string): string {
  return label ? mark(label, text) : text;
}

function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, width(text)), 0);
}
