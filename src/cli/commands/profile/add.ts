import { profile } from '../../../nouns/profile.ts';
import { hoursAsDays, profileChanged } from '../../../render/clients/profiles.ts';
import { defineCommand, reply, rest } from '../../command.ts';
import { changesIn, fieldFlags } from '../../flags/field-flags.ts';
import { parseStandards, profileFlags, setStandards } from '../../flags/profile-flags.ts';
import { kinds } from '../../references/kinds.ts';
import { parseName } from '../../references/reference.ts';

export default defineCommand({
  details:
    'A standard is a number by which a rule judges the clients of the profile; what is not set follows the configuration, and a client may have numbers of its own. Answers are counted in working days of eight hours, because the log knows days.',
  examples: [
    'rapport profile add partner --about "They send others to us" --cadence 2w --live 6w',
    'rapport profile add "fixed price" --cadence 30 --reply 4h --feedback 180',
    'rapport profile add agency --people 3 --threshold email-only.interactions=5',
  ],
  writes: true,
  args: { name: rest('<name...>', 'what the kind is called, in a word or two') },
  fields: fieldFlags([profile], 'add'),
  flags: profileFlags,
  run(input, context) {
    const { journal } = context;
    const name = parseName(journal, kinds.profile, input.name.join(' '), {
      hint: 'rapport profile add NAME',
      taken: ['none'],
    });
    const standards = parseStandards(input);
    const added = journal.change(`added the profile ${name}`, () => {
      const id = journal.profiles.add({ ...changesIn(profile, input, context), name });
      setStandards(context, id, standards);
      return journal.profiles.stored(id);
    });
    if (standards.hours) context.status(hoursAsDays(standards.hours));
    return reply(profileChanged, { profile: added, did: 'Added' });
  },
});
