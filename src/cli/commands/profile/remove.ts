import { profileRemoved } from '../../../render/clients/profiles.ts';
import { defineCommand, reply, rest } from '../../command.ts';
import { whichProfile } from '../../references/named.ts';

export default defineCommand({
  details: 'Its clients stay, and have no profile then. To have it again, with its clients: rapport undo',
  examples: ['rapport profile remove dormant'],
  writes: true,
  args: { profile: rest('<profile...>', 'its number or any part of its name') },
  run(input, { journal }) {
    const profile = whichProfile(journal, input.profile.join(' '));
    const everybody = [false, true].flatMap((archived) => journal.clients.list({ archived }));
    const clients = everybody.filter((client) => client.profileId === profile.id);
    journal.change(`removed the profile ${profile.name}`, () => journal.profiles.remove(profile.id));
    return reply(profileRemoved, { profile, clients });
  },
});
