import { changeCriterion } from '../../../app/clients/fit.ts';
import { criterionChanged, criterionList } from '../../../render/clients/fit.ts';
import { defineCommand, needed, reply, rest, value, words } from '../../command.ts';
import { nothingToChange } from '../../failures.ts';
import { criterionFlags, criterionName } from '../../flags/criterion-flags.ts';
import { kinds } from '../../references/kinds.ts';
import { resolve } from '../../references/reference.ts';

export const add = defineCommand({
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

export const list = defineCommand({
  examples: ['rapport criterion list', 'rapport criterion list key', 'rapport criterion list --csv'],
  isList: true,
  args: { profile: rest('[profile...]', 'only those of one profile') },
  run({ profile }, { journal }) {
    const id = profile.length === 0 ? undefined : resolve(journal, kinds.profile, profile.join(' ')).id;
    return reply(criterionList, journal.criteria.list(id));
  },
});

export const edit = defineCommand({
  details:
    'Answers given so far stay, unless a yes or no becomes a number or the other way round: then they are forgotten.',
  examples: ["rapport criterion edit team size --wants '<=12'", 'rapport criterion edit 4 --weight 3'],
  writes: true,
  edits: true,
  args: { criterion: rest('<criterion...>', 'its number or any part of its name') },
  flags: { name: value('-n, --name <name>', 'a new name', words), ...criterionFlags },
  run({ criterion: ref, name: newName, wants, weight }, { journal }) {
    const before = resolve(journal, kinds.criterion, ref.join(' '));
    const { id, profileId, profileName } = before;
    if (newName === undefined && !wants && weight === undefined)
      throw nothingToChange(`the criterion "${before.name}"`, `rapport criterion edit ${id} --weight 2`);
    const profile = { id: profileId, name: profileName };
    const name = newName === undefined ? before.name : criterionName(journal, newName, profile, id);
    const changed = changeCriterion(journal, before, { name, weight: weight ?? before.weight, ...wants });
    return reply(criterionChanged, { ...changed, did: 'Changed' });
  },
});
