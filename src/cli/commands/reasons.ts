import { readOutreach } from '../../app/care/outreach.ts';
import { outreachPage } from '../../render/care/openers.ts';
import { count, defineCommand, reply, value } from '../command.ts';

export default defineCommand({
  details:
    'The clients who are flagged, and those who are to hear from you within a week, each with up to three reasons to get in touch: a concern of theirs, what they want, a birthday, a note of a year ago. They are facts of your journal, each with its day and the row it stands in; the words are yours. A client with a case that asks for something is left to: rapport today',
  examples: ['rapport outreach', 'rapport outreach --limit 3', 'rapport outreach --json'],
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
