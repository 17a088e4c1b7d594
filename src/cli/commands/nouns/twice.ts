import { mergeClients } from '../../../app/clients/merge.ts';
import { duplicatePairs } from '../../../domain/clients/duplicates.ts';
import { RapportError } from '../../../domain/text/failure.ts';
import { clientsMerged, duplicateList } from '../../../render/clients/duplicates.ts';
import { defineCommand, needed, reply, toggle } from '../../command.ts';
import { resolveClient } from '../../references/clients.ts';

export const duplicates = defineCommand({
  details:
    'Finds names that differ only by a letter, a mark or a form such as Ltd, and addresses or numbers that two clients share.',
  examples: ['rapport client duplicates'],
  isList: true,
  run(_input, { journal }) {
    const { clients, points } = journal.clients.known();
    return reply(duplicateList, duplicatePairs(clients, points));
  },
});

export const merge = defineCommand({
  details:
    'CLIENT gets all that OTHER has: people, entries, notes, reminders, cases, charges and the rest. If both have a value, CLIENT keeps its own, and a note keeps the other. To undo it: rapport undo',
  examples: ['rapport client merge acme k7', 'rapport client merge acme k7 --dry-run'],
  writes: ({ dryRun }) => !dryRun,
  args: {
    client: needed('<client>', 'the one that stays'),
    other: needed('<other>', 'the one that goes'),
  },
  flags: { dryRun: toggle('-n, --dry-run', 'only say what would happen') },
  async run(input, context) {
    const kept = await resolveClient(context, input.client, { archived: 'also' });
    const gone = await resolveClient(context, input.other, { archived: 'also' });
    if (kept.id === gone.id) throw sameClient(kept.name);
    return reply(clientsMerged, mergeClients(context.journal, { kept, gone }, context.today, input.dryRun));
  },
});

/** Both words mean one client. */
function sameClient(name: string): RapportError {
  return new RapportError('refused', 'same-client', `Both names mean ${name}.`, [
    'Name the second client by its handle. See: rapport client list',
  ]);
}
