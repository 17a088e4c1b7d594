import { beside, day, folded, named, noun, optional, part, ref, stamp, text, whole } from './field.ts';

/** A list of steps with days. */
export const playbook = noun({
  name: 'playbook',
  plural: 'playbooks',
  letter: 'b',
  table: 'playbooks',
  title: 'name',
  fields: {
    name: text('what it is called', { flag: '-n, --name <name>', only: 'edit' }),
    about: optional(text('what it is for, from the first paragraph of its file')),
    steps: beside<{ offsetDays: number; text: string }[]>('its steps, each with the days after the first', {
      flag: '-f, --file <file>',
      only: 'edit',
    }),
    nameKey: folded('name'),
    createdAt: stamp(),
  },
});

/** One step of a playbook. */
export const playbookStep = noun({
  name: 'step of a playbook',
  plural: 'steps of a playbook',
  letter: null,
  table: 'playbook_steps',
  title: 'text',
  fields: {
    playbookId: part('playbooks'),
    place: whole('where it stands in the list'),
    offsetDays: whole('how many days after the first'),
    text: text('what to do'),
  },
});

/** One time a playbook was applied to a client. */
export const playbookRun = noun({
  name: 'run',
  plural: 'runs',
  letter: 'x',
  table: 'playbook_runs',
  title: 'fromOn',
  fields: {
    clientId: named(ref('clients', 'the client it was applied to')),
    playbookId: named(ref('playbooks', 'the playbook')),
    fromOn: day('the day its steps are counted from'),
    removedOn: optional(day('the day its open steps were dropped')),
    createdAt: stamp(),
  },
});
