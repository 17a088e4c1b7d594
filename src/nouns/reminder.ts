import {
  choice,
  day,
  derived,
  initially,
  longestText,
  type New,
  named,
  noun,
  optional,
  part,
  period,
  ref,
  stamp,
  text,
  yes,
} from './field.ts';

const reminderStatuses = ['open', 'done', 'dropped'] as const;
/** A reminder's states; a completed promise counts as kept. */
export const reminderStates = [...reminderStatuses, 'kept', 'broken'] as const;
export type ReminderState = (typeof reminderStates)[number];
const reminderPurposes = ['check-back', 'last-word'] as const;

/** A dated follow-up, once or recurring; a promise is one that the client knows about. */
export const reminder = noun({
  name: 'reminder',
  plural: 'reminders',
  letter: 'r',
  table: 'reminders',
  title: 'text',
  fields: () => ({
    clientId: named(ref('clients', 'the client it is about')),
    text: text('what to do', {
      flag: '--text <text>',
      only: 'edit',
      imports: ['text', 'task', 'what', 'todo', 'reminder', 'action', 'followup'],
      longest: longestText,
    }),
    promise: initially(
      yes('make it a promise, which they know of', {
        flag: '--promise',
        imports: ['promise', 'ispromise', 'promised'],
        clear: 'make it a plain reminder: they do not know',
      }),
      false,
    ),
    startsOn: day('the day a recurrence counts from'),
    dueOn: day('the day; if it recurs, the next one', {
      flag: '--on <day>',
      leans: 'future',
      map: 'due',
      imports: ['due', 'duedate', 'dueon', 'on', 'when', 'deadline', 'remindon', 'reminddate'],
    }),
    snoozedUntilOn: optional(day('the day it was snoozed to')),
    every: optional(
      period('how often it recurs: 2w, 3m, monthly', {
        flag: '--every <period>',
        clear: 'it does not recur',
        imports: [
          ...['every', 'repeat', 'repeats', 'repeatevery', 'recurrence', 'recurs', 'frequency', 'interval'],
        ],
      }),
    ),
    fromDone: initially(
      yes('count the next one from the day it was done', {
        flag: '--from-done',
        imports: ['fromdone'],
        clear: 'count the next one from the day it was due',
      }),
      false,
    ),
    status: initially(choice(reminderStatuses, 'what became of it'), 'open'),
    closedOn: optional(day('the day it was done or cancelled')),
    caseId: optional(ref('cases', 'the case it belongs to')),
    purpose: optional(
      choice(reminderPurposes, 'a check-back with the client, or the last word to one who leaves'),
    ),
    promisedOn: optional(day('the day a promise was given, if known')),
    brokenOn: optional(day('the day it was clear that a promise was broken')),
    brokenTold: optional(text('what the client was told about it')),
    brokenToldOn: optional(day('the day they were told')),
    runId: optional(ref('playbook_runs', 'the run of a playbook it belongs to')),
    externalId: optional(text('its id in the system it came from')),
    comesUpOn: derived('day', 'the day it is due: snoozedUntilOn, else dueOn'),
    state: derived('choice', 'what became of it; a promise is kept or broken', { choices: reminderStates }),
    createdAt: stamp(),
  }),
});

/** A completed occurrence of a recurring reminder. */
export const completion = noun({
  name: 'completion',
  plural: 'completions',
  letter: null,
  table: 'reminder_completions',
  title: null,
  fields: () => ({
    reminderId: part('reminders'),
    dueOn: day('the day it was due'),
    doneOn: day('the day it was done'),
  }),
});

export type NewReminder = New<typeof reminder>;
