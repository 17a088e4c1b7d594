import type { Lessons } from '../../app/repair/lessons.ts';
import { amountText } from '../../domain/money/money.ts';
import type { Change, Lesson } from '../../domain/repair/lessons.ts';
import { dataList, table } from '../layout/table.ts';
import { indented, oneLine, plural } from '../layout/text.ts';
import type { Column, Page, View } from '../layout/view.ts';
import { fullDay } from '../words/days.ts';
import { sumsText } from '../words/money.ts';

const columns: readonly Column<Counted>[] = [
  { key: 'cause', cell: ({ lesson }) => lesson.cause },
  { key: 'cases', cell: ({ lesson }) => lesson.cases },
  { key: 'byPeriod', cell: ({ lesson, keys }) => lesson.counts.map((count, at) => `${keys[at]} ${count}`) },
  { key: 'open', cell: ({ lesson }) => lesson.open },
  { key: 'settled', cell: ({ lesson }) => lesson.ended.settled },
  { key: 'compromise', cell: ({ lesson }) => lesson.ended.compromise },
  { key: 'agreedToDisagree', cell: ({ lesson }) => lesson.ended['agreed-to-disagree'] },
  { key: 'parted', cell: ({ lesson }) => lesson.ended.parted },
  { key: 'cameBack', cell: ({ lesson }) => lesson.cameBack },
  { key: 'medianDays', cell: ({ lesson }) => lesson.medianDays },
  {
    key: 'atStake',
    cell: ({ lesson }) => lesson.atStake.map((money) => `${amountText(money)} ${money.currency}`),
  },
  { key: 'changes', cell: ({ lesson }) => lesson.changes.map(({ text }) => text) },
  {
    key: 'afterChange',
    cell: ({ lesson }) => lesson.changes.reduce((sum, { cameBack }) => sum + cameBack.length, 0),
  },
];

interface Counted {
  lesson: Lesson;
  keys: readonly string[];
}

export const lessonsPage: View<Lessons> = {
  human(answer, page) {
    const { since, until, client, lessons } = answer;
    const span = `from ${fullDay(since, page)} to ${fullDay(until, page)}`;
    const whose = client ? ` with ${oneLine(client.name)}` : '';
    if (lessons.length === 0) return page.mark('hint', `No case${whose} came up ${span}.`);
    const count = lessons.reduce((sum, { cases }) => sum + cases, 0);
    return [
      page.mark('title', `${plural(count, 'case')}${whose} ${span}`),
      table(shownColumns(answer), lessons, page),
      ...lessons.map((lesson) => lessonLines(lesson, page).join('\n')),
    ].join('\n\n');
  },
  json: ({ since, until, client, periods, lessons }) => ({
    since,
    until,
    clientId: client?.id ?? null,
    client: client?.name ?? null,
    periods,
    causes: lessons.map(lessonJson),
  }),
  list: dataList(columns, ({ lessons, periods }) =>
    lessons.map((lesson) => ({ lesson, keys: periods.map(({ key }) => key) })),
  ),
};

/** Periods that fit beside a cause on a page of 80 columns; what was before them is counted together. */
const mostPeriods = 6;

function shownColumns({ periods }: Lessons): Column<Lesson>[] {
  const first = Math.max(0, periods.length - mostPeriods);
  const sum = ({ counts }: Lesson, until: number) =>
    counts.slice(0, until).reduce((total, count) => total + count, 0);
  const count = (title: string, cell: (lesson: Lesson) => number): Column<Lesson> => {
    return { key: title, title, cell, align: 'right' };
  };
  return [
    { key: 'cause', title: 'Cause', cell: ({ cause }) => cause, label: 'name', shrinks: true },
    ...(first > 0 ? [count('before', (lesson) => sum(lesson, first))] : []),
    ...periods.slice(first).map(({ key }, at) => count(key, ({ counts }) => counts[first + at] ?? 0)),
    count('all', ({ cases }) => cases),
  ];
}

function lessonLines(lesson: Lesson, page: Page): string[] {
  const { cause, cases, changes } = lesson;
  const lines = [
    page.mark('name', oneLine(cause)),
    ...(cases > 0 ? indented(facts(lesson), page) : []),
    ...changes.flatMap((change) => changeLines(change, page)),
  ];
  // One case may be chance; from the second on there is something to learn.
  if (cases > 1 && changes.length === 0) {
    lines.push(
      ...indented('What changes? Nothing is set down yet: rapport case edit ID --change "…"', page).map(
        (line) => page.mark('hint', line),
      ),
    );
  }
  return lines;
}

function facts({ cases, open, ended, cameBack, medianDays, atStake }: Lesson): string {
  const endings = [
    [ended.settled, 'settled'],
    [ended.compromise, 'ended in a compromise'],
    [ended['agreed-to-disagree'], 'ended in disagreement'],
    [ended.parted, 'parted'],
    [open, 'open'],
  ] as const;
  const over = cases - open;
  const days = medianDays === null ? '' : plural(medianDays, 'working day');
  return [
    endings
      .filter(([count]) => count > 0)
      .map(([count, what]) => `${count} ${what}`)
      .join(', '),
    days === '' ? '' : `over after ${days}${over > 1 ? ' (median)' : ''}`,
    cameBack > 0 ? `${cameBack} of ${cases} came back at the same client` : '',
    atStake.length > 0 ? `${sumsText(atStake)} at stake` : '',
  ]
    .filter(Boolean)
    .join('; ');
}

/** What changed after a case, and the cases that came up all the same; with its cause where that stands nowhere else. */
export function changeLines(change: Change, page: Page, cause?: string): string[] {
  const { on, clientName, caseId, text, cameBack } = change;
  const about = cause === undefined ? '' : ` (${oneLine(cause)})`;
  const lead = `${fullDay(on, page)}, ${oneLine(clientName)}, case ${caseId}${about}`;
  return [
    ...indented(`${lead}: ${oneLine(text)}`, page),
    ...cameBack.flatMap(({ id, clientName: who, openedOn }) =>
      indented(`came back after: ${fullDay(openedOn, page)}, ${oneLine(who)}, case ${id}`, page, '    ').map(
        (line) => page.mark('warning', line),
      ),
    ),
  ];
}

function lessonJson({ cause, cases, counts, open, ended, cameBack, medianDays, atStake, changes }: Lesson) {
  const { 'agreed-to-disagree': agreedToDisagree, ...others } = ended;
  return {
    ...{ cause, cases, counts, open, ...others, agreedToDisagree, cameBack, medianDays },
    atStake: atStake.map((money) => ({ amount: amountText(money), currency: money.currency })),
    changes: changes.map(changeJson),
  };
}

export function changeJson({ on, clientId, clientName, caseId, text, cameBack }: Change) {
  return {
    ...{ on, clientId, client: clientName, caseId, text },
    cameBack: cameBack.map((one) => ({
      caseId: one.id,
      clientId: one.clientId,
      client: one.clientName,
      on: one.openedOn,
    })),
  };
}
