import { reopenConcern } from '../../../app/care/concerns.ts';
import { concernAnswer } from '../../../render/care/concerns.ts';
import { defineCommand, needed, reply } from '../../command.ts';
import { kinds } from '../../references/kinds.ts';
import { resolve } from '../../references/reference.ts';

export default defineCommand({
  examples: ['rapport concern reopen 4'],
  args: { id: needed('<id>', 'the number of the concern') },
  writes: true,
  run({ id }, context) {
    const concern = reopenConcern(context.journal, resolve(context.journal, kinds.concern, id));
    return reply(concernAnswer, { did: 'Reopened', concern, entry: null });
  },
});
