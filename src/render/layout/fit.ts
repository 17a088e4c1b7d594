import { type ActionSection, type DrawnSection, drawnSections, pageOf } from './action-page.ts';
import { paragraph } from './text.ts';
import type { Page } from './view.ts';

/** A section that gives up lines where a page is too long. */
export interface FittingSection extends ActionSection {
  /** How many actions there are, where not all are given. */
  total?: number;
  /** What it says about actions that are left out: `and 3 more overdue: …`. */
  hidden(count: number): string;
  /** What it is called where all of it is left out: `3 planned`. It goes before any other gives up its last lines. */
  spare?: string;
  /** The one line it is where a page has no room for even one of its actions: `6 promised: …`. */
  short?: string;
}

type Sheet = Pick<Page, 'width' | 'mark'> & { whole?: boolean };

/** A long section keeps so many actions while others can still be left out, and so many after that. */
const least = [3, 1] as const;

/**
 * Draws sections, the most important first, in so many lines. Long sections are cut first, from the last one on; then
 * spare sections go; each says how much is left out, and `everything` is the command that shows it. Where that takes more
 * than `most` lines, the last sections are one line each.
 */
export function fittedPage(
  sections: readonly FittingSection[],
  page: Sheet,
  { lines, most = lines, everything }: { lines: number; most?: number; everything: string },
): string {
  const shown = atBest(sections, lines);
  const fit = { sections, shown, page, everything, before: new Map() };
  const fromLast = sections.map((_, at) => at).reverse();
  let now = drawn(fit);
  const show = (at: number, count: number) => {
    shown[at] = count;
    now = drawn(fit);
  };
  const lessThan = (floor: number) => {
    for (const at of fromLast) {
      while (now.lines > lines && (shown[at] ?? 0) > floor)
        show(at, fewer(now.sections[at], floor, now.lines - lines, totalOf(sections[at])));
    }
  };
  lessThan(least[0]);
  for (const at of fromLast) if (now.lines > lines && sections[at]?.spare) show(at, 0);
  lessThan(least[1]);
  for (const at of fromLast) if (now.lines > most && sections[at]?.short) show(at, 0);
  return now.text;
}

/** How many actions are left of a section where those that take `excess` lines go, the last first. */
function fewer(section: DrawnSection | undefined, floor: number, excess: number, total: number): number {
  const actions = section?.actions ?? [];
  let count = actions.length;
  // The line that says how many are left out is one more.
  let saved = count === total ? -1 : 0;
  while (count > floor && saved < excess) {
    count -= 1;
    saved += actions[count]?.length ?? 0;
  }
  return count;
}

/** How many actions of each section there can be room for: no action is shorter than a line, and a title takes two. */
function atBest(sections: readonly FittingSection[], lines: number): number[] {
  const shown = sections.map(({ actions }) => Math.min(actions.length, least[0]));
  let room = lines - shown.reduce((sum, count) => sum + (count > 0 ? count + 2 : 0), 0);
  return shown.map((count, at) => {
    const more = Math.max(0, Math.min((sections[at]?.actions.length ?? 0) - count, room));
    room -= more;
    return count + more;
  });
}

interface Fit {
  sections: readonly FittingSection[];
  /** How many actions of each section are drawn. */
  shown: readonly number[];
  page: Sheet;
  everything: string;
  before: Parameters<typeof drawnSections>[2];
}

function totalOf(section: FittingSection | undefined): number {
  return section?.total ?? section?.actions.length ?? 0;
}

/** A page, how many lines it has, and what they are made of. */
interface Drawn {
  text: string;
  lines: number;
  sections: readonly DrawnSection[];
}

function drawn({ sections, shown, page, everything, before }: Fit): Drawn {
  const isGone = ({ spare, actions }: FittingSection, at: number) =>
    spare !== undefined && actions.length > 0 && shown[at] === 0;
  const isShort = ({ short, actions }: FittingSection, at: number) =>
    short !== undefined && actions.length > 0 && shown[at] === 0;
  const gone = sections.filter(isGone).map(({ spare }) => spare);
  const parts = drawnSections(
    sections.map((section, at) => {
      const count = shown[at] ?? 0;
      const left = totalOf(section) - count;
      return isGone(section, at) || isShort(section, at)
        ? { title: '', actions: [] }
        : {
            title: section.title,
            actions: section.actions.slice(0, count),
            more: left > 0 ? section.hidden(left) : section.more,
          };
    }),
    page,
    before,
  );
  const left = [
    ...sections.filter(isShort).flatMap(({ short }) => short ?? []),
    ...(gone.length > 0 ? [`Also ${gone.join(', ')}: ${everything}`] : []),
  ].flatMap((line) => paragraph(line, page.width));
  const text = [pageOf(parts, page), left.length > 0 && page.mark('hint', left.join('\n'))]
    .filter(Boolean)
    .join('\n\n');
  return { text, lines: text.split('\n').length, sections: parts };
}
