import { criterionList } from '../../../render/clients/fit.ts';
import { defineCommand, reply, rest } from '../../command.ts';
import { kinds } from '../../references/kinds.ts';
import { resolve } from '../../references/reference.ts';

export default defineCommand({
  examples: ['rapport criterion list', 'rapport criterion list key', 'rapport criterion list --csv'],
  isList: true,
  args: { profile: rest('[profile...]', 'only those of one profile') },
  run({ profile }, { journal }) {
    const id = profile.length === 0 ? undefined : resolve(journal, kinds.profile, profile.join(' ')).id;
    return reply(criterionList, journal.criteria.list(id));
  },
});
