import { chargeCard } from '../../../render/repair/charges.ts';
import { defineCommand, needed, reply } from '../../command.ts';
import { kinds } from '../../references/kinds.ts';
import { resolve } from '../../references/reference.ts';

export default defineCommand({
  details: 'What it is for, since when you know of it, when they were told, and what became of it.',
  examples: ['rapport charge show 4'],
  args: { id: needed('<id>', 'the number of the charge') },
  run({ id }, { journal }) {
    return reply(chargeCard, resolve(journal, kinds.charge, id));
  },
});
