import { catchUp } from '../../app/log/catch-up.ts';
import { RapportError } from '../../domain/text/failure.ts';
import { caughtUpPage } from '../../render/log/caught-up.ts';
import { defineCommand, pastDay, reply, value } from '../command.ts';

export default defineCommand({
  details:
    'Use it in your first days, or after weeks with few entries. Messages from before that day no longer wait for an answer. Messages from that day on still do. To undo it: rapport undo',
  examples: ['rapport catch-up --before today', 'rapport catch-up --before "1 november"'],
  writes: true,
  flags: {
    before: value('--before <day>', 'the first day whose messages still wait', pastDay),
  },
  run({ before }, { journal, settings, today }) {
    if (before === undefined) throw noDay();
    return reply(caughtUpPage, { before, caughtUp: catchUp(journal, settings, { before, today }) });
  },
});

/** It has to be said how far. */
function noDay(): RapportError {
  return new RapportError(
    'usage',
    'catch-up-needs-day',
    'rapport catch-up needs a day; messages before it then count as answered.',
    ['For example: rapport catch-up --before today'],
  );
}
