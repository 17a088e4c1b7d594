import { noSuchEntry } from '../../../domain/text/failure.ts';
import { entryCard } from '../../../render/log/entries.ts';
import { defineCommand, needed, reply } from '../../command.ts';
import { entryId } from '../../references/numbered.ts';

export default defineCommand({
  examples: ['rapport interaction show 12'],
  args: { id: needed('<id>', 'the number of the entry') },
  run(input, { journal }) {
    const id = entryId(input.id, 'The number of an entry');
    const entry = journal.entries.get(id);
    if (!entry) throw noSuchEntry('entry', id, 'rapport interaction list');
    return reply(entryCard, entry);
  },
});
