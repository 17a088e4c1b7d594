import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import {
  type DatedStep,
  offsetText,
  type Playbook,
  type PlaybookProgress,
  type PlaybookStep,
} from '../../domain/plans/playbook.ts';
import type { Reminder } from '../../domain/plans/reminder.ts';
import { visibleText } from '../../domain/text/safe-text.ts';
import { shellWord } from '../../domain/text/shell-word.ts';
import { handle } from '../../nouns/index.ts';
import { playbook, playbookRun } from '../../nouns/playbook.ts';
import { reminderJson } from '../json/everyday.ts';
import { playbookJson, runJson } from '../json/things.ts';
import { dayColumn, idColumn, nounList, table } from '../layout/table.ts';
import { oneLine, plural, safeText } from '../layout/text.ts';
import { type Column, type Page, sentenceView } from '../layout/view.ts';
import { fullDay } from '../words/days.ts';

const stepColumns: readonly Column<PlaybookStep>[] = [
  { title: 'Day', cell: ({ offsetDays }) => offsetText(offsetDays), align: 'right' },
  { title: 'Step', cell: ({ text }) => text, shrinks: 'last' },
];

export const playbookList = nounList<Playbook>({
  noun: playbook,
  json: playbookJson,
  columns: [
    idColumn('playbook', ({ id }) => id),
    { title: 'Playbook', cell: ({ name }) => name, label: 'name', shrinks: true },
    { title: 'Steps', cell: ({ steps }) => steps.length, align: 'right' },
    { title: 'From', cell: ({ steps }) => offsetText(Math.min(...daysOf(steps))), align: 'right' },
    { title: 'To', cell: ({ steps }) => offsetText(Math.max(...daysOf(steps))), align: 'right' },
    { title: 'About', cell: ({ about }) => about, shrinks: 'last' },
  ],
  empty: 'No playbooks yet. Start from a ready one: rapport playbook add onboarding --sample',
});

export const playbookChanged = sentenceView<{ playbook: Playbook; did: string; was?: string }>(
  ({ playbook, did, was = playbook.name }, page) => {
    const { id, name } = playbook;
    const renamed = was === name ? '' : `, which was ${page.mark('name', oneLine(was))}`;
    const sentence = `${did} the playbook ${page.mark('name', oneLine(name))} ${page.mark('muted', handle('playbook', id))}${renamed}`;
    return [sentence, ...stepsAndNext(playbook, page)].join('\n');
  },
  ({ playbook }) => playbookJson(playbook),
);

/** A playbook as its checklist. */
export const playbookSheet = sentenceView<{ playbook: Playbook; markdown: string }>(
  // A file is read in again.
  ({ markdown }, { isTerminal }) => (isTerminal ? safeText(markdown) : visibleText(markdown)),
  ({ playbook, markdown }) => ({ ...playbookJson(playbook), markdown }),
);

/** Says that ticked steps were imported like the others. */
export function tickedTaken(ticked: number): string {
  return `${plural(ticked, 'step is', 'steps are')} ticked in the file; they count like the others.`;
}

function stepsAndNext({ name, steps }: Playbook, page: Page): string[] {
  const command = `rapport playbook apply ${shellWord(oneLine(name))} CLIENT --dry-run`;
  return [
    table(stepColumns, steps, page),
    `${page.mark('hint', 'To see it with days:')} ${page.mark('command', command)}`,
  ];
}

function daysOf(steps: readonly PlaybookStep[]): number[] {
  return steps.map(({ offsetDays }) => offsetDays);
}

/** A playbook applied to a client; `run` is null for a dry run. */
interface AppliedPlaybook {
  client: { id: number; name: string };
  playbook: Playbook;
  from: CalendarDate;
  run: PlaybookProgress | null;
  steps: readonly (DatedStep & { reminder: Reminder | null })[];
}

const runStepColumns: readonly Column<AppliedPlaybook['steps'][number]>[] = [
  idColumn('reminder', ({ reminder }) => reminder?.id ?? null),
  dayColumn('On', ({ on }) => on),
  { title: 'Day', cell: ({ offsetDays }) => offsetText(offsetDays), align: 'right' },
  { title: 'Step', cell: ({ text }) => text, shrinks: 'last' },
  {
    title: 'Note',
    cell: () => null,
    show: ({ on, isDayOff }, { today }) =>
      [on < today ? 'has passed' : '', isDayOff ? 'day off' : ''].filter(Boolean).join(', '),
    label: 'warning',
  },
];

/** The steps and their days, which days are off or past, and how to drop the run. */
export const appliedPlaybook = sentenceView<AppliedPlaybook>(
  ({ client, playbook, from, run, steps }, page) => {
    const what = `${page.mark('name', oneLine(playbook.name))} for ${page.mark('name', oneLine(client.name))}`;
    const head = `${run ? 'Planned' : 'Would plan'} ${what}, counted from ${fullDay(from, page)}:`;
    return [head, table(runStepColumns, steps, page), ...remarks(steps, page), ...ending(run, page)].join(
      '\n',
    );
  },
  (applied) => ({
    ...runJson(applied.run ?? notApplied(applied)),
    isDryRun: applied.run === null,
    steps: applied.steps.map(({ on, offsetDays, text, isDayOff, reminder }) => ({
      ...{ dueOn: on, offsetDays, text, isDayOff },
      reminder: reminder && reminderJson(reminder),
    })),
  }),
);

/** The progress a dry run would start with. */
function notApplied({ client, playbook, from, steps }: AppliedPlaybook): Parameters<typeof runJson>[0] {
  const [first] = steps;
  return {
    ...{ id: null, clientId: client.id, clientName: client.name },
    ...{ playbookId: playbook.id, playbookName: playbook.name, fromOn: from, removedOn: null },
    ...{ stepCount: steps.length, doneCount: 0, openCount: steps.length, droppedCount: 0 },
    ...{ nextReminderId: null, nextOn: first?.on ?? null, nextText: first?.text ?? null },
  };
}

export const progressList = nounList<PlaybookProgress>({
  noun: playbookRun,
  json: runJson,
  columns: [
    { ...idColumn('run', ({ id }) => id), title: 'Run' },
    { title: 'Client', cell: ({ clientName }) => clientName, label: 'name', shrinks: true },
    { title: 'Playbook', cell: ({ playbookName }) => playbookName, shrinks: true },
    dayColumn('From', ({ fromOn }) => fromOn),
    { title: 'Done', cell: ({ doneCount, stepCount }) => `${doneCount} of ${stepCount}`, align: 'right' },
    { title: 'Cancelled', cell: ({ droppedCount }) => droppedCount || null, align: 'right' },
    dayColumn('Next', ({ nextOn }) => nextOn, {
      label: ({ nextOn }, { today }) =>
        nextOn && nextOn <= today ? (nextOn < today ? 'overdue' : 'due') : undefined,
    }),
    { title: 'Step', cell: ({ nextText }) => nextText, shrinks: 'last' },
    dayColumn('Ended', ({ removedOn }) => removedOn),
  ],
  empty: 'No playbook is running here. Apply one: rapport playbook apply PLAYBOOK CLIENT',
});

export const droppedRun = sentenceView<{ run: PlaybookProgress; reminders: readonly Reminder[] }>(
  ({ run, reminders }, page) => {
    const what = `${page.mark('name', oneLine(run.playbookName))} for ${page.mark('name', oneLine(run.clientName))}`;
    const done = run.doneCount === 0 ? '' : `; ${run.doneCount} done before`;
    return `Cancelled ${plural(reminders.length, 'open step')} of ${what}${done}`;
  },
  ({ run, reminders }) => ({ ...runJson(run), dropped: reminders.map(reminderJson) }),
);

function remarks(steps: AppliedPlaybook['steps'], page: Page): string[] {
  const off = steps.filter(({ isDayOff }) => isDayOff).length;
  const past = steps.filter(({ on }) => on < page.today).length;
  const falls = (count: number, one: string, other: string) =>
    `${plural(count, 'step')} ${count === 1 ? one : other}`;
  return [
    off === 0 ? '' : `${falls(off, 'falls', 'fall')} on a day you do not work.`,
    past === 0 ? '' : `${falls(past, 'is', 'are')} already overdue.`,
  ].filter((line) => line !== '');
}

function ending(run: PlaybookProgress | null, page: Page): string[] {
  if (!run) return [];
  const command = (text: string) => page.mark('command', text);
  return [
    `${page.mark('hint', 'To see progress:')} ${command(`rapport playbook progress ${run.clientId}`)}`,
    `${page.mark('hint', 'To end it:')} ${command(`rapport playbook end ${run.id}`)}`,
  ];
}
