import { readStats } from '../../app/log/stats.ts';
import { addDays } from '../../domain/days/calendar-date.ts';
import { parseDay } from '../../domain/days/date-phrase.ts';
import { RapportError } from '../../domain/text/failure.ts';
import { statsPage } from '../../render/log/stats.ts';
import { defineCommand, optional, pastDay, reply, value } from '../command.ts';
import { clientOfList } from '../references/clients.ts';

export default defineCommand({
  details:
    'Of the last twelve months, or since a day: exchanges by channel and by month, what they were besides business, services asked for, what went wrong, promises kept. Attempts, newsletters and automatic answers are counted by themselves. What was logged with archived clients counts.',
  examples: ['rapport stats', 'rapport stats acme', 'rapport stats --since 2025-01-01 --json'],
  args: { client: optional('[client]', 'only what concerns one client') },
  flags: { since: value('--since <day>', 'the first day; without it, a year ago', pastDay) },
  async run(input, context) {
    const { journal, settings, today } = context;
    const client = (await clientOfList(context, input.client)) ?? null;
    const yearAgo = parseDay('a year ago', today);
    const since = input.since ?? (yearAgo ? addDays(yearAgo, 1) : today);
    if (since > today) throw sinceAhead(since);
    return reply(statsPage, readStats(journal, settings, { since, until: today, client }));
  },
});

/** A span that would begin after today. */
function sinceAhead(day: string): RapportError {
  return new RapportError(
    'usage',
    'since-ahead',
    `${day} has not come yet, so there is nothing to count from then on.`,
    ['Give --since a day that has passed, such as "last month".'],
  );
}
