import type { Lessons } from '../../app/repair/lessons.ts';
import type { Change, Lesson, LessonPeriod } from '../../domain/repair/lessons.ts';
import type { Outcome } from '../../nouns/case.ts';
import { handle } from '../../nouns/index.ts';
import { type Json, moneyJson } from '../json/shape.ts';
import { rowList, table } from '../layout/table.ts';
import { indented, oneLine, plural } from '../layout/text.ts';
import type { Column, Page, View } from '../layout/view.ts';
import { fullDay } from '../words/days.ts';
import { sumsText } from '../words/money.ts';

const list = rowList(
  [
    ...[
      'cause',
      'caseCount',
      'counts',
      'openCount',
      'settledCount',
      'compromiseCount',
      'agreedToDisagreeCount',
    ],
    ...[
      'partedCount',
      'neverHeardCount',
      'cameBackCount',
      'medianDays',
      'atStake',
      'changes',
      'afterChangeCount',
    ],
  ],
  ({ lessons, periods }: Lessons) => lessons.map((lesson) => lessonJson(lesson, periods)),
);

export const lessonsPage: View<Lessons> = {
  human(answer, page) {
    const { since, until, client, lessons } = answer;
    const span = `from ${fullDay(since, page)} to ${fullDay(until, page)}`;
    const withClient = client ? ` with ${oneLine(client.name)}` : '';
    if (lessons.length === 0) return page.mark('hint', `No case${withClient} was raised ${span}.`);
    const count = lessons.reduce((sum, { cases }) => sum + cases, 0);
    return [
      page.mark('title', `${plural(count, 'case')}${withClient} ${span}`),
      table(shownColumns(answer), lessons, page),
      ...lessons.map((lesson) => lessonLines(lesson, page).join('\n')),
    ].join('\n\n');
  },
  json: ({ since, until, client, periods, lessons }) => ({
    ...{ sinceOn: since, untilOn: until, client: client?.name ?? null, clientId: client?.id ?? null },
    periods: periods.map(periodJson),
    causes: lessons.map((lesson) => lessonJson(lesson, periods)),
  }),
  list,
};

/** Periods that fit beside a cause on an 80-column page; earlier ones are counted together. */
const mostPeriods = 6;

function shownColumns({ periods }: Lessons): Column<Lesson>[] {
  const first = Math.max(0, periods.length - mostPeriods);
  const sum = ({ counts }: Lesson, until: number) =>
    counts.slice(0, until).reduce((total, count) => total + count, 0);
  const count = (title: string, cell: (lesson: Lesson) => number): Column<Lesson> => {
    return { title, cell, align: 'right' };
  };
  return [
    { title: 'Cause', cell: ({ cause }) => cause, label: 'name', shrinks: true },
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
  // One case may be chance; two are a pattern.
  if (cases > 1 && changes.length === 0) {
    lines.push(
      ...indented('What changes? Nothing is written down yet: rapport case edit ID --change "…"', page).map(
        (line) => page.mark('hint', line),
      ),
    );
  }
  return lines;
}

function facts({ cases, open, ended, neverHeard, cameBack, medianDays, atStake }: Lesson): string {
  const ending = (outcome: Outcome, words: string) =>
    [ended[outcome], `${words}${unheardText(ended[outcome], neverHeard[outcome])}`] as const;
  const endings = [
    ending('settled', 'settled'),
    ending('compromise', 'ended in a compromise'),
    ending('agreed-to-disagree', 'ended in disagreement'),
    ending('parted', 'parted'),
    [open, 'open'] as const,
  ];
  const over = cases - open;
  const days = medianDays === null ? '' : plural(medianDays, 'working day');
  return [
    endings
      .filter(([count]) => count > 0)
      .map(([count, what]) => `${count} ${what}`)
      .join(', '),
    days === '' ? '' : `over after ${days}${over > 1 ? ' (median)' : ''}`,
    cameBack > 0 ? `${cameBack} of ${cases} happened again to the same client` : '',
    atStake.length > 0 ? `${sumsText(atStake)} at stake` : '',
  ]
    .filter(Boolean)
    .join('; ');
}

function unheardText(ended: number, neverHeard: number): string {
  if (neverHeard === 0) return '';
  return ended === 1 ? ' (never heard)' : ` (${neverHeard} never heard)`;
}

/** A change after a case, and later cases with the same cause; `cause` if the page does not show it elsewhere. */
export function changeLines(change: Change, page: Page, cause?: string): string[] {
  const { on, clientName, caseId, text, cameBack } = change;
  const about = cause === undefined ? '' : ` (${oneLine(cause)})`;
  const lead = `${fullDay(on, page)}, ${oneLine(clientName)}, case ${handle('case', caseId)}${about}`;
  return [
    ...indented(`${lead}: ${oneLine(text)}`, page),
    ...cameBack.flatMap(({ id, clientName: who, openedOn }) =>
      indented(
        `happened again after: ${fullDay(openedOn, page)}, ${oneLine(who)}, case ${handle('case', id)}`,
        page,
        '    ',
      ).map((line) => page.mark('warning', line)),
    ),
  ];
}

function lessonJson(lesson: Lesson, periods: Lessons['periods']): Json {
  const { cause, cases, counts, open, ended, neverHeard, cameBack, medianDays, atStake, changes } = lesson;
  return {
    ...{ cause, caseCount: cases },
    counts: Object.fromEntries(periods.map(({ key }, at) => [key, counts[at] ?? 0])),
    ...{ openCount: open, settledCount: ended.settled, compromiseCount: ended.compromise },
    ...{ agreedToDisagreeCount: ended['agreed-to-disagree'], partedCount: ended.parted },
    neverHeardCount: Object.values(neverHeard).reduce((sum, count) => sum + count, 0),
    ...{ cameBackCount: cameBack, medianDays, atStake: atStake.map(moneyJson) },
    changes: changes.map(changeJson),
    afterChangeCount: changes.reduce((sum, change) => sum + change.cameBack.length, 0),
  };
}

export function changeJson({ on, text, cameBack, ...of }: Change): Json {
  return {
    ...{ changedOn: on, ...inCase(of), text },
    cameBack: cameBack.map(({ id, openedOn, ...one }) => ({ ...inCase({ ...one, caseId: id }), openedOn })),
  };
}

function inCase({ caseId, clientId, clientName }: Pick<Change, 'caseId' | 'clientId' | 'clientName'>): Json {
  return { caseId, handle: handle('case', caseId), client: clientName, clientId };
}

/** A span of days with its own count. */
export function periodJson({ key, since, until }: LessonPeriod): Json {
  return { period: key, sinceOn: since, untilOn: until };
}
