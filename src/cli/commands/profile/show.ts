import { readProfileStatistics } from '../../../app/clients/profile-statistics.ts';
import { profilePage } from '../../../render/clients/profile-page.ts';
import { defineCommand, reply, rest } from '../../command.ts';
import { kinds } from '../../references/kinds.ts';
import { resolve } from '../../references/reference.ts';

export default defineCommand({
  summary: 'Show a kind of client: its standards, and what its clients have in common',
  details:
    'What is of the log is counted over the last 365 days, beside the whole book. For the end of each of the last six months, and for today, it says how many of the clients met each standard: as the rules would have judged on that day, by what the log has now and the numbers that hold now.',
  examples: ['rapport profile show key', 'rapport profile show regular --json'],
  args: { profile: rest('<profile...>', 'its number or any part of its name') },
  run(input, { journal, settings, today }) {
    const profile = resolve(journal, kinds.profile, input.profile.join(' '));
    return reply(profilePage, readProfileStatistics(journal, settings, today, profile));
  },
});
