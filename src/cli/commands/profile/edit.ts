import { hoursKept, profileChanged } from '../../../render/clients/profiles.ts';
import { defineCommand, needed, reply } from '../../command.ts';
import { nothingToChange } from '../../failures.ts';
import { toggle, value, words } from '../../flags/flags.ts';
import { profileFlags, saidStandards, setStandards } from '../../flags/profile-flags.ts';
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
  flags: {
    name: value('-n, --name <name>', 'a new name', words),
    about: value('-a, --about <text>', 'who they are; replaces what was there', words),
    noAbout: toggle('--no-about', 'takes it away'),
    ...profileFlags,
  },
  run(input, context) {
    const { journal } = context;
    const { id, name: before } = resolve(journal, kinds.profile, input.profile);
    const said = saidStandards(input);
    const fields = {
      ...(input.name === undefined
        ? {}
        : {
            name: parseName(journal, kinds.profile, input.name, {
              own: id,
              hint: `rapport profile edit ${id} --name NAME`,
              taken: ['none'],
            }),
          }),
      ...(input.about === undefined && !input.noAbout ? {} : { about: input.about?.trim() || null }),
    };
    if (Object.keys(fields).length === 0 && said.settings.length === 0)
      throw nothingToChange(`the profile "${before}"`, `rapport profile edit ${id} --cadence 3w`);
    const profile = journal.change(`changed the profile ${fields.name ?? before}`, () => {
      journal.profiles.update(id, fields);
      setStandards(context, id, said);
      return journal.profiles.stored(id);
    });
    if (said.hours) context.status(hoursKept(said.hours));
    return reply(profileChanged, { profile, did: 'Changed' });
  },
});
