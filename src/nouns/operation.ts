import { derived, noun, optional, ref, text } from './field.ts';

/** One command's changes, as a unit to undo. */
export const operation = noun({
  name: 'operation',
  plural: 'operations',
  letter: 'u',
  table: 'operations',
  title: 'summary',
  fields: () => ({
    at: text('the instant it was made, ISO 8601 in UTC'),
    command: text('the command as it was typed, without the name of the program'),
    summary: text('what it did, in words'),
    undoes: optional(ref('operations', 'the operation it undid, for an undo')),
    undoneBy: optional(ref('operations', 'the operation that undid it')),
    isUndone: derived('yes or no', 'whether it was undone'),
    isUndoable: derived('yes or no', 'whether it can still be undone'),
  }),
});
