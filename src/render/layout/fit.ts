import { type ActionSection, actionPage } from './action-page.ts';
import type { Page } from './view.ts';

/** A section that gives up lines where a page is too long. */
export interface FittingSection extends ActionSection {
  /** Sections with a larger number give up lines first. */
  yields: number;
  /** What it says about actions that are left out: `and 3 more overdue: …`. */
  hidden(count: number): string;
}

/** Each section keeps so many actions as long as it can. */
const least = 2;

/** Draws sections in so many lines, as many actions as fit; each says how many more there are. */
export function fittedPage(
  sections: readonly FittingSection[],
  page: Pick<Page, 'width' | 'mark'> & { whole?: boolean },
  lines: number,
): string {
  // No action is shorter than a line.
  const shown = sections.map(({ actions }) => Math.min(actions.length, lines));
  const drawn = () =>
    actionPage(
      sections.map((section, at) => {
        const count = shown[at] ?? 0;
        const left = section.actions.length - count;
        return {
          title: section.title,
          actions: section.actions.slice(0, count),
          more: left > 0 ? section.hidden(left) : section.more,
        };
      }),
      page,
    );
  const order = sections
    .map((_, at) => at)
    .toSorted((a, b) => (sections[b]?.yields ?? 0) - (sections[a]?.yields ?? 0));
  let text = drawn();
  for (const floor of [least, 0]) {
    for (;;) {
      const excess = text.split('\n').length - lines;
      const at = order.find((one) => (shown[one] ?? 0) > floor);
      if (excess <= 0 || at === undefined) break;
      // An action and what is said about those left out take three lines or more.
      shown[at] = Math.max(floor, (shown[at] ?? 0) - Math.max(1, Math.floor(excess / 3)));
      text = drawn();
    }
  }
  return text;
}
