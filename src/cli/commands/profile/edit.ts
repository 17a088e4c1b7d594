import { profile } from '../../../nouns/profile.ts';
import { hoursAsDays, profileChanged } from '../../../render/clients/profiles.ts';
import { defineCommand, needed, reply } from '../../command.ts';
import { nothingToChange } from '../../failures.ts';
import { changesIn, fieldFlags } from '../../flags/field-flags.ts';
import { parseStandards, profileFlags, setStandards } from '../../flags/profile-flags.ts';
import { kinds } from '../../references/kinds.ts';
import { parseName, resolve } from '../../references/reference.ts';

export default defineCommand({
  details:
    'The word default takes a standard back: what the configuration says holds then. The word none asks nothing: of talks, useful words and people. Clients of the profile are judged by the new numbers at once, but for those with numbers of their own.',
  examples: [
    'rapport profile edit key --cadence 2w --live 30',
    'rapport profile edit regular --reply 2 --people default',
    'rapport profile edit key --name "key account"',
  ],
  writes: true,
  edits: true,
  args: { profile: needed('<profile>', 'its number or any part of its name') },
  fields: fieldFlags([profile], 'edit'),
  flags: profileFlags,
  run(input, context) {
    const { journal } = context;
    const { id, name: before } = resolve(journal, kinds.profile, input.profile);
    const standards = parseStandards(input);
    const changes = changesIn(profile, input, context);
    if (changes.name !== undefined) {
      const hint = `rapport profile edit ${id} --name NAME`;
      changes.name = parseName(journal, kinds.profile, changes.name, { own: id, hint, taken: ['none'] });
    }
    if (Object.keys(changes).length === 0 && standards.settings.length === 0)
      throw nothingToChange(`the profile "${before}"`, `rapport profile edit ${id} --cadence 3w`);
    const changed = journal.change(`changed the profile ${changes.name ?? before}`, () => {
      journal.profiles.update(id, changes);
      setStandards(context, id, standards);
      return journal.profiles.stored(id);
    });
    if (standards.hours) context.status(hoursAsDays(standards.hours));
    return reply(profileChanged, { profile: changed, did: 'Changed' });
  },
});
