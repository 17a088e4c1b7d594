import { criterionChanged } from '../../../render/clients/fit.ts';
import { defineCommand, needed, reply, rest } from '../../command.ts';
import { criterionFlags, criterionName } from '../../flags/criterion-flags.ts';
import { kinds } from '../../references/kinds.ts';
import { resolve } from '../../references/reference.ts';

export default defineCommand({
  details:
    'A criterion is a question about a client, answered by yes or no, or by a number. It wants a yes and weighs 1 point where nothing else is said. rapport fit CLIENT then compares. One of the same name in another profile is the same question, and is answered once.',
  examples: [
    'rapport criterion add key "pays on time" --weight 2',
    'rapport criterion add key haggles --wants no',
    "rapport criterion add key team size --wants '<=10'",
    "rapport criterion add key jobs a year --wants '>=3' --weight 3",
  ],
  writes: true,
  args: {
    profile: needed('<profile>', 'its number or any part of its name'),
    name: rest('<name...>', 'what is asked, in a few words'),
  },
  flags: criterionFlags,
  run({ profile: ref, name: newName, wants, weight }, { journal }) {
    const profile = resolve(journal, kinds.profile, ref);
    const name = criterionName(journal, newName.join(' '), profile);
    const fields = { ...(wants ?? { wanted: 'yes', number: null }), weight: weight ?? 1 };
    const criterion = journal.change(`added the criterion ${name} to ${profile.name}`, () =>
      journal.criteria.stored(journal.criteria.add({ profileId: profile.id, name, ...fields })),
    );
    return reply(criterionChanged, { criterion, did: 'Added' });
  },
});
