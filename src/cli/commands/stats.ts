import { readStats } from '../../app/log/stats.ts';
import { addDays, type CalendarDate } from '../../domain/days/calendar-date.ts';
import { parseDay } from '../../domain/days/date-phrase.ts';
import { RapportError } from '../../domain/text/failure.ts';
import { statsPage } from '../../render/log/stats.ts';
import { defineCommand, optional, pastDay, type Reply, reply, toggle, value } from '../command.ts';
import { flagsConflict } from '../failures.ts';
import type { Context } from '../io.ts';
import { clientOfList } from '../references/clients.ts';

export default defineCommand({
  details:
    'Covers the last twelve months, or the time since a day: entries by channel and month, their touches, what went wrong, and promises kept. Attempts, newsletters and automatic answers are counted apart. --rules shows how often each rule helped.',
  examples: [
    'rapport stats',
    'rapport stats acme',
    'rapport stats --rules',
    'rapport stats --since 2025-01-01 --json',
  ],
  args: { client: optional('[client]', 'only what concerns one client') },
  flags: {
    since: value('--since <day>', 'the first day; default: a year ago', pastDay),
    rules: toggle('--rules', 'how often each rule was shown, and what you did'),
  },
  async run(input, context) {
    const { journal, settings, today } = context;
    if (input.rules && input.client !== undefined) throw flagsConflict('--rules', 'a client');
    const client = (await clientOfList(context, input.client)) ?? null;
    const yearAgo = parseDay('a year ago', today);
    const since = input.since ?? (yearAgo ? addDays(yearAgo, 1) : today);
    if (since > today) throw sinceAhead(since);
    if (input.rules) return rulesPage(context, since);
    return reply(statsPage, readStats(journal, settings, { since, until: today, client }));
  },
});

/** Loaded when it is asked for, since it needs all the rules. */
async function rulesPage({ journal, today }: Context, since: CalendarDate): Promise<Reply> {
  const { readUsefulness } = await import('../../app/flags/usefulness.ts');
  const { usefulnessPage } = await import('../../render/flags/usefulness.ts');
  const span = { since, until: today };
  return reply(usefulnessPage, { ...span, uses: readUsefulness(journal, { ...span, today }) });
}

/** A span that would begin after today. */
function sinceAhead(day: string): RapportError {
  return new RapportError(
    'usage',
    'since-ahead',
    `${day} is in the future; there is nothing to count since then.`,
    ['Give a past day, such as --since "last month".'],
  );
}
