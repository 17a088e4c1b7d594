import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import {
  type DatedStep,
  offsetText,
  type Playbook,
  type PlaybookProgress,
  type PlaybookRun,
  type PlaybookStep,
} from '../../domain/plans/playbook.ts';
import type { Reminder } from '../../domain/plans/reminder.ts';
import { shellWord } from '../../domain/text/shell-word.ts';
import { handle } from '../../nouns/index.ts';
import { dayColumn, idColumn, listView, table } from '../layout/table.ts';
import { oneLine, plural, safeText } from '../layout/text.ts';
import { type Column, type Page, sentenceView } from '../layout/view.ts';
import { fullDay } from '../words/days.ts';
import { reminderRecord } from './reminders.ts';

const stepColumns: readonly Column<PlaybookStep>[] = [
  { key: 'day', title: 'Day', cell: ({ offsetDays }) => offsetText(offsetDays), align: 'right' },
  { key: 'text', title: 'Step', cell: ({ text }) => text, shrinks: true },
];

export const playbookList = listView<Playbook>({
  columns: [
    idColumn('playbook', ({ id }) => id),
    { key: 'name', title: 'Playbook', cell: ({ name }) => name, label: 'name', shrinks: true },
    { key: 'steps', title: 'Steps', cell: ({ steps }) => steps.length, align: 'right' },
    {
      key: 'firstDay',
      title: 'From',
      cell: ({ steps }) => Math.min(...daysOf(steps)),
      show: ({ steps }) => offsetText(Math.min(...daysOf(steps))),
      align: 'right',
    },
    {
      key: 'lastDay',
      title: 'To',
      cell: ({ steps }) => Math.max(...daysOf(steps)),
      show: ({ steps }) => offsetText(Math.max(...daysOf(steps))),
      align: 'right',
    },
    { key: 'about', title: 'About', cell: ({ about }) => about, shrinks: true },
  ],
  empty: 'No playbooks so far. Begin with a ready one: rapport playbook add onboarding --sample',
});

export const playbookChanged = sentenceView<{ playbook: Playbook; did: string; was?: string }>(
  ({ playbook, did, was = playbook.name }, page) => {
    const { id, name } = playbook;
    const renamed = was === name ? '' : `, which was ${page.mark('name', oneLine(was))}`;
    const said = `${did} the playbook ${page.mark('name', oneLine(name))} ${page.mark('muted', handle('playbook', id))}${renamed}`;
    return [said, ...stepsAndNext(playbook, page)].join('\n');
  },
  ({ playbook }) => playbookJson(playbook),
);

/** A playbook as the checklist it is read from. */
export const playbookSheet = sentenceView<{ playbook: Playbook; markdown: string }>(
  ({ markdown }) => safeText(markdown),
  ({ playbook, markdown }) => ({ ...playbookJson(playbook), markdown }),
);

/** Says that steps were ticked where they were read, and count like the others. */
export function tickedTaken(ticked: number): string {
  return `${plural(ticked, 'step is', 'steps are')} ticked there, and taken like the others.`;
}

function stepsAndNext({ name, steps }: Playbook, page: Page): string[] {
  const command = `rapport playbook apply ${shellWord(oneLine(name))} CLIENT --dry-run`;
  return [
    table(stepColumns, steps, page),
    `${page.mark('hint', 'To see it with days:')} ${page.mark('command', command)}`,
  ];
}

function playbookJson({ id, name, about, steps }: Playbook): Record<string, unknown> {
  return { id, name, about, steps };
}

function daysOf(steps: readonly PlaybookStep[]): number[] {
  return steps.map(({ offsetDays }) => offsetDays);
}

/** A playbook that was applied to a client, or would be where `run` is null. */
interface AppliedPlaybook {
  client: { id: number; name: string };
  playbook: Playbook;
  from: CalendarDate;
  run: PlaybookRun | null;
  steps: readonly (DatedStep & { reminder: Reminder | null })[];
}

const runStepColumns: readonly Column<AppliedPlaybook['steps'][number]>[] = [
  idColumn('reminder', ({ reminder }) => reminder?.id ?? null),
  dayColumn('on', 'On', ({ on }) => on),
  { key: 'day', title: 'Day', cell: ({ offsetDays }) => offsetText(offsetDays), align: 'right' },
  { key: 'text', title: 'Step', cell: ({ text }) => text, shrinks: true },
  {
    key: 'note',
    title: 'Note',
    cell: () => null,
    show: ({ on, isDayOff }, { today }) =>
      [on < today ? 'has passed' : '', isDayOff ? 'day off' : ''].filter(Boolean).join(', '),
    label: 'warning',
  },
];

/** The steps with their days, which of them fall on days off or have passed, and how to give them up again. */
export const appliedPlaybook = sentenceView<AppliedPlaybook>(
  ({ client, playbook, from, run, steps }, page) => {
    const what = `${page.mark('name', oneLine(playbook.name))} for ${page.mark('name', oneLine(client.name))}`;
    const head = `${run ? 'Planned' : 'Would plan'} ${what}, counted from ${fullDay(from, page)}:`;
    return [head, table(runStepColumns, steps, page), ...remarks(steps, page), ...ending(run, page)].join(
      '\n',
    );
  },
  ({ client, playbook, from, run, steps }) => ({
    runId: run?.id ?? null,
    clientId: client.id,
    client: client.name,
    playbookId: playbook.id,
    playbook: playbook.name,
    from,
    dryRun: run === null,
    steps: steps.map(({ on, offsetDays, text, isDayOff, reminder }) => ({
      on,
      offsetDays,
      text,
      dayOff: isDayOff,
      reminderId: reminder?.id ?? null,
    })),
  }),
);

export const progressList = listView<PlaybookProgress>({
  columns: [
    { ...idColumn('run', ({ runId }) => runId), title: 'Run' },
    { key: 'clientId', cell: ({ clientId }) => clientId },
    { key: 'client', title: 'Client', cell: ({ clientName }) => clientName, label: 'name', shrinks: true },
    { key: 'playbookId', cell: ({ playbookId }) => playbookId },
    { key: 'playbook', title: 'Playbook', cell: ({ playbook }) => playbook, shrinks: true },
    dayColumn('from', 'From', ({ from }) => from),
    {
      key: 'done',
      title: 'Done',
      cell: ({ done }) => done,
      show: ({ done, total }) => `${done} of ${total}`,
      align: 'right',
    },
    {
      key: 'dropped',
      title: 'Dropped',
      cell: ({ dropped }) => dropped,
      show: ({ dropped }) => (dropped === 0 ? '' : String(dropped)),
      align: 'right',
    },
    { key: 'open', cell: ({ open }) => open },
    { key: 'total', cell: ({ total }) => total },
    { key: 'nextId', cell: ({ next }) => next?.reminderId ?? null },
    dayColumn('nextOn', 'Next', ({ next }) => next?.on ?? null, {
      label: ({ next }, { today }) =>
        next && next.on <= today ? (next.on < today ? 'overdue' : 'due') : undefined,
    }),
    { key: 'next', title: 'Step', cell: ({ next }) => next?.text ?? null, shrinks: true },
    dayColumn('removedOn', 'Given up', ({ removedOn }) => removedOn),
  ],
  empty: 'No playbook is running here. Apply one: rapport playbook apply PLAYBOOK CLIENT',
});

export const droppedRun = sentenceView<{
  run: PlaybookRun;
  reminders: readonly Reminder[];
  progress: PlaybookProgress;
}>(
  ({ run, reminders, progress }, page) => {
    const what = `${page.mark('name', oneLine(run.playbookName))} for ${page.mark('name', oneLine(run.clientName))}`;
    const done = progress.done === 0 ? '' : `; ${progress.done} done before`;
    return `Dropped ${plural(reminders.length, 'open step')} of ${what}${done}`;
  },
  ({ run, reminders, progress }) => ({
    runId: run.id,
    clientId: run.clientId,
    client: run.clientName,
    playbookId: run.playbookId,
    playbook: run.playbookName,
    done: progress.done,
    dropped: reminders.map(reminderRecord),
  }),
);

function remarks(steps: AppliedPlaybook['steps'], page: Page): string[] {
  const off = steps.filter(({ isDayOff }) => isDayOff).length;
  const past = steps.filter(({ on }) => on < page.today).length;
  const falls = (count: number, one: string, other: string) =>
    `${plural(count, 'step')} ${count === 1 ? one : other}`;
  return [
    off === 0 ? '' : `${falls(off, 'falls', 'fall')} on a day you do not work.`,
    past === 0 ? '' : `${falls(past, 'is', 'are')} overdue from the start.`,
  ].filter((line) => line !== '');
}

function ending(run: PlaybookRun | null, page: Page): string[] {
  if (!run) return [];
  const command = (text: string) => page.mark('command', text);
  return [
    `${page.mark('hint', 'How far it is:')} ${command(`rapport playbook progress ${run.clientId}`)}`,
    `${page.mark('hint', 'To give it up:')} ${command(`rapport playbook drop ${run.id}`)}`,
  ];
}
