import { storedCharge } from '../../../app/repair/charges.ts';
import { chargeCard } from '../../../render/repair/charges.ts';
import { defineCommand, needed, reply } from '../../command.ts';
import { chargeId } from '../../references/numbered.ts';

export default defineCommand({
  details: 'What it is for, since when you know of it, when they were told, and what became of it.',
  examples: ['rapport charge show 4'],
  args: { id: needed('<id>', 'the number of the charge') },
  run({ id }, { journal }) {
    return reply(chargeCard, storedCharge(journal, chargeId(id)));
  },
});
