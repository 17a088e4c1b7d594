import { openersOf, readReview } from '../../app/day/review.ts';
import { RapportError } from '../../domain/text/failure.ts';
import { reviewEnd, reviewList } from '../../render/day/review.ts';
import { count, defineCommand, reply, value, words } from '../command.ts';
import { resolveClient } from '../references/clients.ts';
import { walk } from '../review/walk.ts';

export default defineCommand({
  details:
    'Shows promises, cases, reminders, birthdays, flags, and clients who should hear from you, one at a time, the most pressing first. Each step is saved at once. Leave when you like. --json only lists them.',
  examples: [
    'rapport review',
    'rapport review --limit 5',
    'rapport review --client acme',
    'rapport review --json',
  ],
  isList: true,
  writes: true,
  flags: {
    limit: value('-n, --limit <count>', 'at most so many; 0 for all', count(0)),
    client: value('-c, --client <client>', 'only what is about this client', words),
  },
  async run({ limit: input, client: ref }, context) {
    const limit = input || Number.POSITIVE_INFINITY;
    const { journalExists } = context;
    if (!context.wantsData && !context.canAsk) throw reviewNeedsTerminal();
    // Where there is no journal, none is made to say that nothing is due.
    if (!journalExists && ref === undefined)
      return context.wantsData ? reply(reviewList, []) : reply(reviewEnd, { steps: [], skipped: 0, left: 0 });
    const clientId = ref === undefined ? undefined : (await resolveClient(context, ref)).id;
    if (!context.wantsData) return reply(reviewEnd, await walk(context, { clientId, limit }));
    const { journal, settings, today } = context;
    const items = (await readReview(journal, settings, today, clientId)).slice(0, limit);
    return reply(
      reviewList,
      items.map((item) => ({ ...item, openers: openersOf(journal, item, today), today })),
    );
  },
});

/** A review where nobody can press keys. */
function reviewNeedsTerminal(): RapportError {
  return new RapportError('usage', 'review-needs-terminal', 'A review needs a terminal.', [
    'To list its steps: rapport review --json',
  ]);
}
