import type { CaseStanding } from '../../app/repair/case-ladder.ts';
import { type CalendarDate, daysBetween } from '../../domain/days/calendar-date.ts';
import { type Case, isOpenCase } from '../../domain/repair/case.ts';
import { spanText } from '../../domain/text/words.ts';
import { type CaseDeed, caseNoun, type Outcome, type Rung } from '../../nouns/case.ts';
import { handle } from '../../nouns/index.ts';
import { caseJson } from '../json/things.ts';
import { dayColumn, idColumn, nounList } from '../layout/table.ts';
import { plural } from '../layout/text.ts';
import type { Column, Page } from '../layout/view.ts';

export const rungNames: Readonly<Record<Rung, string>> = {
  email: 'in writing',
  call: 'call',
  'in-person': 'in person',
};

export const outcomeNames: Readonly<Record<Outcome, string>> = {
  settled: 'settled',
  compromise: 'settled with a compromise',
  'agreed-to-disagree': 'agreed to disagree',
  parted: 'parted',
};

/** What a case asks for, in a few words for a column. */
const shortDeeds: Readonly<Record<CaseDeed, string>> = {
  hear: 'hear them',
  restate: 'restate it',
  answer: 'answer',
  call: 'call',
  meet: 'meet',
  tell: 'tell them',
  'keep-promise': 'keep promise',
  fix: 'fix it',
  'check-back': 'check back',
  settle: 'settle',
};

const columns: readonly Column<CaseStanding>[] = [
  idColumn('case', ({ file }) => file.case.id),
  {
    title: 'Client',
    cell: ({ file }) => file.case.clientName,
    label: 'name',
    shrinks: true,
  },
  { title: 'What happened', cell: ({ file }) => file.case.what, shrinks: 'last' },
  {
    title: 'Open for',
    cell: ({ file }) => file.case.openedOn,
    show: ({ file }, page) => (isOpenCase(file.case) ? openFor(file.case, page.today) : ''),
    align: 'right',
  },
  {
    title: 'Rung',
    cell: ({ ladder }) => ladder.rung,
    show: ({ file, ladder }) => (isOpenCase(file.case) ? rungNames[ladder.rung] : ''),
  },
  {
    title: 'Next',
    cell: ({ next }) => next?.deed ?? null,
    show: ({ next }) => (next ? shortDeeds[next.deed] : ''),
  },
  dayColumn('By', ({ next }) => next?.dueOn ?? null, { label: urgency }),
  {
    title: 'Outcome',
    cell: ({ file }) => file.case.outcome,
    show: ({ file }) => file.case.outcome?.replaceAll('-', ' ') ?? '',
  },
];

const caseTable = (empty: string) => nounList({ noun: caseNoun, json: caseJson, columns, empty });

export const openCaseList = caseTable('No case is open. When something went wrong: rapport case open CLIENT');

export const casesFound = caseTable('No case matches that. To see all: rapport case --all');

/** How long a case has been open, or was open until it ended. */
export function openFor(
  { openedOn, settledOn }: { openedOn: CalendarDate; settledOn: CalendarDate | null },
  today: CalendarDate,
): string {
  return spanText(Math.max(0, daysBetween(openedOn, settledOn ?? today)));
}

/** Open cases of an archived client, and where to see them. */
export function openCasesLeft(open: readonly Pick<Case, 'id'>[], clientId: number): string {
  const [only, second] = open;
  return only && !second
    ? `Case ${handle('case', only.id)} stays open and is hidden meanwhile: rapport case show ${only.id}`
    : `${plural(open.length, 'case')} stay open and are hidden meanwhile: rapport case ${clientId}`;
}

export function urgency(
  { next }: Pick<CaseStanding, 'next'>,
  { today }: Pick<Page, 'today'>,
): 'overdue' | 'due' | undefined {
  if (!next?.dueOn || next.dueOn > today) return undefined;
  return next.dueOn < today ? 'overdue' : 'due';
}
