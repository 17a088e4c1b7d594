import { keptApology } from '../../../app/apologies.ts';
import { apologyCard } from '../../../render/apologies.ts';
import { storedApology } from '../../apology-id.ts';
import { defineCommand, needed, reply } from '../../command.ts';

export default defineCommand({
  summary: 'Show an apology in full',
  details: 'Its parts, its promise and whether that is kept, whether it reached the client, and the draft.',
  examples: ['rapport apology show 3'],
  args: { id: needed('<id>', 'the number of the apology') },
  run({ id }, { journal }) {
    return reply(apologyCard, keptApology(journal, storedApology(journal, id).id));
  },
});
