import type { ComingOccasion } from '../../app/care/occasions.ts';
import { birthday, type YearlyDay } from '../../domain/care/occasion.ts';
import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import { shellWord } from '../../domain/text/shell-word.ts';
import { handle } from '../../nouns/index.ts';
import { occasion } from '../../nouns/occasion.ts';
import { occasionJson } from '../json/things.ts';
import type { Action } from '../layout/action-page.ts';
import { idColumn, nounList } from '../layout/table.ts';
import { oneLine, plural } from '../layout/text.ts';
import { type Column, type Page, sentenceView } from '../layout/view.ts';
import { dayFor, distanceText, fullDay, weekdayName, yearlyText } from '../words/days.ts';
import { clientWord } from '../words/names.ts';

const columns: readonly Column<ComingOccasion>[] = [
  idColumn('occasion', ({ id }) => id),
  { title: 'Client', cell: ({ client }) => client.name, label: 'name', shrinks: true },
  { title: 'Person', cell: ({ person }) => person?.name ?? null, shrinks: true },
  { title: 'What', cell: ({ what }) => what, shrinks: true },
  { title: 'Day', cell: ({ day }) => day, show: yearlyDayFor, spare: true },
  {
    title: 'Next',
    cell: ({ on }) => on,
    show: ({ on }, page) => {
      if (on === null) return '';
      return page.isTerminal ? `${dayFor(on, page)} (${distanceText(on, page.today)})` : on;
    },
  },
  {
    title: 'Years',
    cell: ({ years }) => years,
    show: ({ years }) => (years === null || years < 1 ? '' : String(years)),
    align: 'right',
    spare: true,
  },
];

export const occasionList = nounList({
  noun: occasion,
  json: occasionJson,
  columns,
  empty: 'No birthdays or anniversaries. Keep one: rapport date add CLIENT WHAT DAY',
});

export const occasionStored = sentenceView<ComingOccasion>(occasionLine, occasionJson);

/** An occasion, its day and its next date, in a line or two. */
export function occasionLine(occasion: ComingOccasion, page: Page): string {
  const { id, what, on } = occasion;
  const next = on === null ? '' : `; the next on ${fullDay(on, page)}${yearsWords(occasion)}`;
  const leap = occasion.month === 2 && occasion.day === 29;
  return [
    `Kept ${page.mark('muted', handle('occasion', id))} ${ownerText(occasion, page)}: ${oneLine(what)} on ${yearlyDayFor(occasion, page)}${next}`,
    ...(leap ? [page.mark('hint', 'In years without a 29 February, it falls on the 28th.')] : []),
  ].join('\n');
}

/** Whom to congratulate, and how to log it; today's occasions are due. */
export function occasionAction(
  occasion: ComingOccasion,
  page: Pick<Page, 'isTerminal' | 'today'>,
  relative = page.isTerminal,
): Action {
  return {
    ...(occasion.on === null ? {} : { when: whenOn(occasion.on, page, relative) }),
    who: oneLine(occasion.client.name),
    what: occasionWords(occasion),
    command: occasionCommand(occasion),
  };
}

function whenOn(
  on: CalendarDate,
  page: Pick<Page, 'isTerminal' | 'today'>,
  relative: boolean,
): NonNullable<Action['when']> {
  if (on !== page.today)
    return { text: relative && !page.isTerminal ? `${weekdayName(on)} ${on}` : dayFor(on, page) };
  return { text: relative ? 'today' : on, label: 'due' };
}

/** `Dana Reyes: birthday, turns 46` */
export function occasionWords(
  occasion: Pick<ComingOccasion, 'what' | 'years'> & { person: { name: string } | null },
): string {
  const who = occasion.person ? `${oneLine(occasion.person.name)}: ` : '';
  return `${who}${oneLine(occasion.what)}${yearsWords(occasion)}`;
}

/** The command that logs a personal word, in writing for those who prefer it. */
export function occasionCommand({ client, person }: ComingOccasion): string {
  const writes = client.writingBecause !== null || (person !== null && person.writingBecause !== null);
  const whom = person === null ? '' : ` --with ${shellWord(oneLine(person.name))}`;
  return `rapport ${writes ? 'message' : 'call'} ${clientWord(client)} "…"${whom} --touch personal`;
}

function yearsWords({ what, years }: Pick<ComingOccasion, 'what' | 'years'>): string {
  if (years === null || years < 1) return '';
  return what.trim().toLowerCase() === birthday ? `, turns ${years}` : `, ${plural(years, 'year')}`;
}

function yearlyDayFor(occasion: YearlyDay, page: Page): string {
  return yearlyText(occasion, page.isTerminal);
}

function ownerText({ client, person }: ComingOccasion, page: Page): string {
  return page.mark('name', oneLine(person?.name ?? client.name));
}
