import { changeCriterion } from '../../../app/clients/fit.ts';
import { criterionChanged } from '../../../render/clients/fit.ts';
import { defineCommand, reply, rest, value, words } from '../../command.ts';
import { nothingToChange } from '../../failures.ts';
import { criterionFlags, criterionName } from '../../flags/criterion-flags.ts';
import { kinds } from '../../references/kinds.ts';
import { resolve } from '../../references/reference.ts';

export default defineCommand({
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
