import { concernCard } from '../../../render/care/concerns.ts';
import { defineCommand, needed, reply } from '../../command.ts';
import { kinds } from '../../references/kinds.ts';
import { resolve } from '../../references/reference.ts';

export default defineCommand({
  details: 'What it is, since when you know of it, and all that was done to help.',
  examples: ['rapport concern show 4'],
  args: { id: needed('<id>', 'the number of the concern') },
  run({ id }, context) {
    return reply(concernCard, resolve(context.journal, kinds.concern, id));
  },
});
