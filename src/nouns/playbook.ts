import {
  beside,
  day,
  derived,
  folded,
  longestName,
  named,
  noun,
  optional,
  part,
  ref,
  stamp,
  text,
  whole,
} from './field.ts';

/** A list of steps with days. */
export const playbook = noun({
  name: 'playbook',
  plural: 'playbooks',
  letter: 'b',
  table: 'playbooks',
  title: 'name',
  fields: () => ({
    name: text('what it is called', { flag: '-n, --name <name>', only: 'edit', longest: longestName }),
    about: optional(text('what it is for, from the first paragraph of its file')),
    steps: beside<{ offsetDays: number; text: string }[]>(
      'its steps, each `{ offsetDays, text }`',
      { flag: '-f, --file <file>', only: 'edit' },
      'rows',
    ),
    stepCount: derived('whole number', 'how many steps it has'),
    firstOffsetDays: derived('whole number', 'the day of the first step, counted from the start'),
    lastOffsetDays: derived('whole number', 'the day of the last step, counted from the start'),
    nameKey: folded('name'),
    createdAt: stamp(),
  }),
});

export const playbookStep = noun({
  name: 'step of a playbook',
  plural: 'steps of a playbook',
  letter: null,
  table: 'playbook_steps',
  title: 'text',
  fields: () => ({
    playbookId: part('playbooks'),
    place: whole('its place in the list'),
    offsetDays: whole('how many days after the first'),
    text: text('what to do'),
  }),
});

/** One application of a playbook to a client. */
export const playbookRun = noun({
  name: 'run',
  plural: 'runs',
  letter: 'x',
  table: 'playbook_runs',
  title: 'fromOn',
  fields: () => ({
    clientId: named(ref('clients', 'the client it was applied to')),
    playbookId: named(ref('playbooks', 'the playbook')),
    fromOn: day('the day its steps are counted from'),
    removedOn: optional(day('the day its open steps were cancelled')),
    stepCount: derived('whole number', 'how many steps it has'),
    doneCount: derived('whole number', 'how many of them are done'),
    openCount: derived('whole number', 'how many of them are open'),
    droppedCount: derived('whole number', 'how many of them were cancelled'),
    nextReminderId: optional(derived('reference', 'the open step that is due first')),
    nextOn: optional(derived('day', 'the day of that step')),
    nextText: optional(derived('text', 'what to do then')),
    createdAt: stamp(),
  }),
});
