import { storedCharge } from '../../../app/charges.ts';
import { chargeCard } from '../../../render/charges.ts';
import { chargeId } from '../../charge-id.ts';
import { defineCommand, needed, reply } from '../../command.ts';

export default defineCommand({
  summary: 'Show a charge in full',
  details: 'What it is for, since when you know of it, when they were told, and what became of it.',
  examples: ['rapport charge show 4'],
  args: { id: needed('<id>', 'the number of the charge') },
  run({ id }, { journal }) {
    return reply(chargeCard, storedCharge(journal, chargeId(id)));
  },
});
