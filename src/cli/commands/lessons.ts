import { readLessons } from '../../app/repair/lessons.ts';
import { addDays } from '../../domain/days/calendar-date.ts';
import { parseDay } from '../../domain/days/date-phrase.ts';
import { lessonsPage } from '../../render/repair/lessons.ts';
import { defineCommand, pastDay, reply, value, words } from '../command.ts';
import { clientOfList } from '../references/clients.ts';

export default defineCommand({
  details:
    'Groups the cases of the last twelve months by cause: how they ended, how many happened again to the same client within half a year, and what you changed. To record a change: rapport case edit ID --change TEXT',
  examples: [
    'rapport lessons',
    'rapport lessons --since "1 jan" --client acme',
    'rapport lessons --since 2025-01-01 --until 2025-12-31 --csv',
  ],
  isList: true,
  flags: {
    since: value('--since <day>', 'the first day; default: a year before the last', pastDay),
    until: value('--until <day>', 'the last day; default: today', pastDay),
    client: value('--client <client>', 'only the cases of one client', words),
  },
  async run(input, context) {
    const { journal, settings, today } = context;
    const client = (await clientOfList(context, input.client)) ?? null;
    const until = input.until ?? today;
    const yearAgo = parseDay('a year ago', until);
    const since = input.since ?? (yearAgo ? addDays(yearAgo, 1) : until);
    return reply(lessonsPage, readLessons(journal, settings, { since, until, client }));
  },
});
