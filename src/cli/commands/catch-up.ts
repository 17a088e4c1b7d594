import { catchUp } from '../../app/log/catch-up.ts';
import { RapportError } from '../../domain/text/failure.ts';
import { caughtUpPage } from '../../render/log/caught-up.ts';
import { defineCommand, pastDay, reply, value } from '../command.ts';

export default defineCommand({
  details:
    'For the first days, and after a time in which little was written down: no message of a client from before that day waits for an answer any more. What came on that day or later still does. to undo that: rapport undo.',
  examples: ['rapport catch-up --before today', 'rapport catch-up --before "1 november"'],
  writes: true,
  flags: {
    before: value('--before <day>', 'the first day that still counts', pastDay),
  },
  run({ before }, { journal, settings, today }) {
    if (before === undefined) throw noDay();
    return reply(caughtUpPage, { before, caughtUp: catchUp(journal, settings, { before, today }) });
  },
});

/** It has to be said how far. */
function noDay(): RapportError {
  return new RapportError('usage', 'catch-up-needs-day', 'Say up to which day messages count as answered.', [
    'For example: rapport catch-up --before today',
  ]);
}
