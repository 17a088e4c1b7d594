import { readOutreach } from '../../app/care/outreach.ts';
import { outreachPage } from '../../render/care/openers.ts';
import { count, defineCommand, reply, value } from '../command.ts';

export default defineCommand({
  details:
    'Shows flagged clients and those due to hear from you within a week, each with up to three reasons: a concern, a want, a birthday, an old note. The facts come from your journal; the words are yours. For cases: rapport today',
  examples: ['rapport reasons', 'rapport reasons --limit 3', 'rapport reasons --json'],
  isList: true,
  flags: {
    limit: value(
      '-n, --limit <count>',
      'at most so many; 0 for all (default: as many as today suggests)',
      count(0),
    ),
  },
  async run({ limit }, { journal, settings, today }) {
    const most = limit === 0 ? Number.POSITIVE_INFINITY : (limit ?? settings.suggestions);
    return reply(outreachPage, await readOutreach(journal, settings, today, most));
  },
});
