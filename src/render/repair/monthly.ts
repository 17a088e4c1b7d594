import type { CaseStanding } from '../../app/repair/case-ladder.ts';
import type { Monthly, MonthlyPage } from '../../app/repair/monthly.ts';
import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import type { Reminder } from '../../domain/plans/reminder.ts';
import type { Case } from '../../domain/repair/case.ts';
import { handle } from '../../nouns/index.ts';
import { useJson, useLines } from '../flags/usefulness.ts';
import { reminderJson } from '../json/everyday.ts';
import { caseJson } from '../json/things.ts';
import { mailWidth } from '../layout/measures.ts';
import { row, titled } from '../layout/row.ts';
import { table } from '../layout/table.ts';
import { indented, oneLine, plural } from '../layout/text.ts';
import type { Column, Page, View } from '../layout/view.ts';
import { dayFor, monthName } from '../words/days.ts';
import { openFor, outcomeNames } from './cases.ts';
import { changeJson, changeLines, periodJson } from './lessons.ts';

/** A month in review; empty if there is nothing to tell. It wraps and never cuts. */
export const monthlyView: View<MonthlyPage> = {
  human(monthly, page) {
    const sheet = { ...page, width: page.isTerminal ? page.width : mailWidth };
    const sections = [
      { title: 'New', lines: monthly.opened.flatMap((one) => cameUpLines(one, sheet)) },
      { title: 'Ended', lines: monthly.ended.flatMap((one) => endLines(one, sheet)) },
      { title: 'Promises broken', lines: monthly.broken.flatMap((one) => promiseLines(one, sheet)) },
      { title: 'Promises kept', lines: monthly.kept.flatMap((one) => promiseLines(one, sheet)) },
      { title: 'What changed', lines: monthly.changes.flatMap((one) => changeLines(one, sheet, one.cause)) },
      { title: 'Still open', lines: monthly.open.flatMap((one) => openLines(one, sheet)) },
      { title: 'What pages named', lines: useLines(monthly.uses, sheet) },
    ];
    const body = titled(sections, page);
    if (body === '') return '';
    const heading = indented(`rapport, ${monthIn(monthly.month, page)}: ${countsLine(monthly)}`, sheet, '');
    return [
      page.mark('title', heading.join('\n')),
      ...(monthly.causes.length > 0 ? [causeTable(monthly, sheet)] : []),
      body,
    ].join('\n\n');
  },
  json: ({ month, before, opened, ended, kept, broken, causes, changes, open, uses }) => ({
    ...{ ...periodJson(month), periodBefore: before.key },
    opened: opened.map(caseJson),
    ended: ended.map(caseJson),
    kept: kept.map(reminderJson),
    broken: broken.map(reminderJson),
    causes: causes.map((one) => ({ cause: one.cause, caseCount: one.cases, caseCountBefore: one.before })),
    changes: changes.map((change) => ({ cause: change.cause, ...changeJson(change) })),
    open: open.map(caseJson),
    rules: uses.map(useJson),
    counts: {
      ...{ opened: opened.length, ended: ended.length, open: open.length },
      ...{ kept: kept.length, broken: broken.length },
    },
  }),
};

/** `2 cases came up, 1 ended, 3 promises kept` */
function countsLine({ opened, ended, kept, broken, open }: Monthly): string {
  return [
    opened.length > 0 ? `${plural(opened.length, 'new case')}` : 'no new case',
    ended.length > 0 ? `${ended.length} ended` : '',
    open.length > 0 ? `${open.length} still open` : '',
    kept.length > 0 ? `${plural(kept.length, 'promise')} kept` : '',
    broken.length > 0 ? `${plural(broken.length, 'promise')} broken` : '',
  ]
    .filter(Boolean)
    .join(', ');
}

function causeTable({ month, before, causes }: Monthly, page: Page): string {
  const columns: Column<Monthly['causes'][number]>[] = [
    { title: 'Cause', cell: ({ cause }) => cause, label: 'name', shrinks: true },
    { title: monthIn(month, page), cell: ({ cases }) => cases, align: 'right' },
    { title: monthIn(before, page), cell: ({ before: count }) => count, align: 'right' },
  ];
  return table(columns, causes, page);
}

function monthIn({ key, since }: Monthly['month'], page: Page): string {
  return page.isTerminal ? monthName(since) : key;
}

function cameUpLines({ file }: CaseStanding, page: Page): string[] {
  const { openedOn, what, cause } = file.case;
  return datedLines(openedOn, `${named(file.case)}: ${oneLine(what)} (${oneLine(cause)})`, page);
}

function endLines({ file }: CaseStanding, page: Page): string[] {
  const { settledOn, openedOn, outcome, agreed } = file.case;
  if (settledOn === null || outcome === null) return [];
  const how = `${outcomeNames[outcome]} after ${openFor({ openedOn, settledOn }, settledOn)}`;
  const words = agreed === null ? how : `${how}: ${oneLine(agreed)}`;
  return datedLines(settledOn, `${named(file.case)}: ${words}`, page);
}

function promiseLines({ closedOn, clientName, text, brokenOn, brokenTold }: Reminder, page: Page): string[] {
  if (closedOn === null) return [];
  const told =
    brokenTold === null ? '. They have not been told.' : `. They were told: ${oneLine(brokenTold)}`;
  return datedLines(
    closedOn,
    `${oneLine(clientName)}: ${oneLine(text)}${brokenOn === null ? '' : told}`,
    page,
  );
}

function openLines({ file }: CaseStanding, page: Page): string[] {
  const { id, openedOn, what } = file.case;
  const words = `${named(file.case)}, open for ${openFor(file.case, page.today)}: ${oneLine(what)}`;
  const command = row(
    [
      { text: '', room: dayRoom(page) },
      { text: [`rapport case show ${id}`], label: 'command' },
    ],
    page,
  );
  return [...datedLines(openedOn, words, page), ...command];
}

function named({ clientName, id }: Case): string {
  return `${oneLine(clientName)}, case ${handle('case', id)}`;
}

function datedLines(day: CalendarDate, text: string, page: Page): string[] {
  return row([{ text: dayFor(day, page), room: dayRoom(page) }, { text }], page);
}

/** Columns for a day: `2026-10-05`, or at most `Mon 28 Dec 2026`. */
function dayRoom({ isTerminal }: Page): number {
  return isTerminal ? 15 : 10;
}
