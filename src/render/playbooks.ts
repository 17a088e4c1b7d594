import { offsetText, type Playbook, type PlaybookStep } from '../domain/playbook.ts';
import { shellWord } from '../domain/shell-word.ts';
import { sentenceView } from './sentence.ts';
import { listView, table } from './table.ts';
import { oneLine, plural, safeText } from './text.ts';
import type { Column, Page } from './view.ts';

const stepColumns: readonly Column<PlaybookStep>[] = [
  { key: 'day', title: 'Day', cell: ({ offsetDays }) => offsetText(offsetDays), align: 'right' },
  { key: 'text', title: 'Step', cell: ({ text }) => text, shrinks: true },
];

/** The playbooks as a list. */
export const playbookList = listView<Playbook>({
  columns: [
    { key: 'id', title: 'ID', cell: ({ id }) => id, align: 'right', label: 'muted' },
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

/** A playbook that was set down, changed or removed; `left` is how many open steps stay as reminders. */
export const playbookChanged = sentenceView<{ playbook: Playbook; did: string; was?: string; left?: number }>(
  ({ playbook, did, was = playbook.name, left }, page) => {
    const { id, name } = playbook;
    const renamed = was === name ? '' : `, which was ${page.mark('name', oneLine(was))}`;
    const said = `${did} the playbook ${page.mark('name', oneLine(name))} ${page.mark('muted', `#${id}`)}${renamed}`;
    if (left === undefined) return [said, ...stepsAndNext(playbook, page)].join('\n');
    if (left === 0) return said;
    return `${said}\n${plural(left, 'open step')} of it ${left === 1 ? 'stays as a reminder' : 'stay as reminders'}: rapport reminders`;
  },
  ({ playbook, left }) => ({ ...playbookJson(playbook), ...(left === undefined ? {} : { stepsLeft: left }) }),
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
