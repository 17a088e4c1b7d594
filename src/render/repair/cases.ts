import type { CaseStanding } from '../../app/repair/case-ladder.ts';
import { type CalendarDate, daysBetween } from '../../domain/days/calendar-date.ts';
import { amountText } from '../../domain/money/money.ts';
import { type Case, isOpenCase } from '../../domain/repair/case.ts';
import type { CaseDeed } from '../../domain/repair/ladder.ts';
import { spanText } from '../../domain/text/words.ts';
import type { Outcome, Rung } from '../../nouns/case.ts';
import { dayColumn, idColumn, listView } from '../layout/table.ts';
import { plural } from '../layout/text.ts';
import type { Column, Page, View } from '../layout/view.ts';
import { isoDay } from '../words/days.ts';
import { reasonSentence } from './ladder-words.ts';

/** The rungs of the ladder, as one names them. */
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

/** What a case asks for, in the few words of a column. */
const shortDeeds: Readonly<Record<CaseDeed, string>> = {
  hear: 'hear them',
  restate: 'say it back',
  answer: 'answer',
  call: 'call',
  meet: 'meet',
  tell: 'tell them',
  'keep-promise': 'keep promise',
  fix: 'put right',
  'check-back': 'check back',
  settle: 'settle',
};

/** The columns of a case; `next` and `nextOn` are its next rung, `deed` and `dueOn` the next thing to do. */
const columns: readonly Column<CaseStanding>[] = [
  idColumn('case', ({ file }) => file.case.id),
  { key: 'clientId', cell: ({ file }) => file.case.clientId },
  {
    key: 'client',
    title: 'Client',
    cell: ({ file }) => file.case.clientName,
    label: 'name',
    shrinks: true,
  },
  { key: 'person', cell: ({ file }) => file.case.personName },
  { key: 'what', title: 'What happened', cell: ({ file }) => file.case.what, shrinks: true },
  { key: 'happenedOn', cell: ({ file }) => file.case.happenedOn },
  {
    key: 'openedOn',
    title: 'Open for',
    cell: ({ file }) => file.case.openedOn,
    show: ({ file }, page) => (isOpenCase(file.case) ? openFor(file.case, page.today) : ''),
    align: 'right',
  },
  { key: 'severity', cell: ({ file }) => file.case.severity },
  { key: 'cause', cell: ({ file }) => file.case.cause },
  { key: 'amount', cell: ({ file }) => file.case.amount && amountText(file.case.amount) },
  { key: 'currency', cell: ({ file }) => file.case.amount?.currency ?? null },
  {
    key: 'rung',
    title: 'Rung',
    cell: ({ ladder }) => ladder.rung,
    show: ({ file, ladder }) => (isOpenCase(file.case) ? rungNames[ladder.rung] : ''),
  },
  { key: 'next', cell: ({ ladder }) => ladder.next?.rung ?? null },
  { key: 'nextOn', cell: ({ ladder }) => ladder.next?.dueOn ?? null },
  {
    key: 'deed',
    title: 'Next',
    cell: ({ next }) => next?.deed ?? null,
    show: ({ next }) => (next ? shortDeeds[next.deed] : ''),
  },
  dayColumn('dueOn', 'By', ({ next }) => next?.dueOn ?? null, { label: urgency }),
  { key: 'fixedOn', cell: ({ file }) => file.case.fixedOn },
  {
    key: 'outcome',
    title: 'Outcome',
    cell: ({ file }) => file.case.outcome,
    show: ({ file }) => file.case.outcome?.replaceAll('-', ' ') ?? '',
  },
  { key: 'settledOn', cell: ({ file }) => file.case.settledOn },
];

const caseTable = (empty: string): View<readonly CaseStanding[]> => ({
  ...listView({ columns, empty }),
  json: (standings) => standings.map(caseJson),
});

export const openCaseList = caseTable('No case is open. When something went wrong: rapport case open CLIENT');

export const casesFound = caseTable('No case fits that. All there are: rapport case list --all');

/** For how long a case has been open on a day, or was open in the end, in words. */
export function openFor(
  { openedOn, settledOn }: { openedOn: CalendarDate; settledOn: CalendarDate | null },
  today: CalendarDate,
): string {
  return spanText(Math.max(0, daysBetween(openedOn, settledOn ?? today)));
}

/** The cases that stay open at a client who is put away, and where to see them. */
export function openCasesLeft(open: readonly Pick<Case, 'id'>[], clientId: number): string {
  const [only, second] = open;
  return only && !second
    ? `Case ${only.id} stays open and is hidden meanwhile: rapport case show ${only.id}`
    : `${plural(open.length, 'case')} stay open and are hidden meanwhile: rapport case list ${clientId}`;
}

export function urgency(
  { next }: Pick<CaseStanding, 'next'>,
  { today }: Pick<Page, 'today'>,
): 'overdue' | 'due' | undefined {
  if (!next?.dueOn || next.dueOn > today) return undefined;
  return next.dueOn < today ? 'overdue' : 'due';
}

export function caseJson({
  file,
  ladder,
  next,
  acknowledgeBy,
  acknowledgedOn,
}: CaseStanding): Record<string, unknown> {
  const { clientName, personName, amount, ...one } = file.case;
  const { id, clientId, personId, what, happenedOn, openedOn, severity, costs, costNote, ...rest } = one;
  const { cause, handledBy, fixedOn, settledOn, outcome, agreed, unanswered, change, lastWord } = rest;
  return {
    ...{ id, clientId, client: clientName, personId, person: personName, what, happenedOn, openedOn },
    ...{ severity, costs, costNote },
    ...{ amount: amount && amountText(amount), currency: amount?.currency ?? null },
    ...{ cause, handledBy, fixedOn, settledOn, outcome, agreed, unanswered, change, lastWord },
    rung: ladder.rung,
    next: ladder.next && {
      ...ladder.next,
      reasons: ladder.next.reasons.map((reason) => ({ ...reason, text: reasonSentence(reason, isoDay) })),
    },
    nextStep: next,
    acknowledgeBy,
    acknowledgedOn,
  };
}
