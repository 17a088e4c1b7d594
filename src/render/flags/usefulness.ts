import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import type { RuleUse } from '../../domain/rules/shown.ts';
import type { Json } from '../json/shape.ts';
import { table } from '../layout/table.ts';
import { marked, paragraph, readable } from '../layout/text.ts';
import type { Column, Page, View } from '../layout/view.ts';
import { fullDay } from '../words/days.ts';

const columns: readonly Column<RuleUse>[] = [
  { title: 'Rule', cell: ({ rule }) => rule, label: 'name' },
  { title: 'Shown', cell: ({ shown }) => shown, align: 'right' },
  { title: 'Acted on', cell: ({ acted }) => acted, align: 'right' },
  { title: 'Snoozed', cell: ({ putOff }) => putOff, align: 'right' },
  { title: 'Muted', cell: ({ muted }) => muted, align: 'right' },
  { title: 'Ignored', cell: ({ ignored }) => ignored, align: 'right' },
  { title: 'Open', cell: ({ open }) => open, align: 'right' },
];

interface Usefulness {
  since: CalendarDate;
  until: CalendarDate;
  uses: readonly RuleUse[];
}

/** Whether the page of the day helps, rule by rule. */
export const usefulnessPage: View<Usefulness> = {
  human({ since, until, uses }, page) {
    const head = `What pages named from ${fullDay(since, page)} to ${fullDay(until, page)}`;
    if (uses.length === 0) return `${page.mark('title', head)}\n\nNo page has named a flag in that time.`;
    return [
      page.mark('title', paragraph(head, page.width).join('\n')),
      table(columns, uses, page),
      ...advice(uses, page),
    ].join('\n\n');
  },
  json: ({ since, until, uses }) => ({
    ...{ sinceOn: since, untilOn: until },
    rules: uses.map(useJson),
  }),
};

export function useJson({ shown, acted, putOff, muted, ignored, open, ...one }: RuleUse): Json {
  return { ...one, counts: { shown, acted, putOff, muted, ignored, open } };
}

/** What pages named, as a section of a page; empty where they named nothing. */
export function useLines(uses: readonly RuleUse[], page: Page): string[] {
  return uses.length === 0 ? [] : [table(columns, uses, page), ...advice(uses, page)].join('\n').split('\n');
}

/** What to do about rules that are mostly ignored; nothing is muted by itself. */
export function advice(uses: readonly RuleUse[], page: Page): string[] {
  const ignored = uses.filter(({ isIgnored }) => isIgnored);
  const sheet = { ...page, width: readable(page, 0) };
  return ignored.map(({ rule }) =>
    [
      `Four in five flags of ${rule} led to nothing.`,
      `To silence it for all: rapport mute ${rule} --because TEXT`,
      `To tune it: rapport why ${rule}`,
    ]
      .map((line) => marked('hint', line, sheet))
      .join('\n'),
  );
}
