import { entryCard } from '../../../render/log/entries.ts';
import { defineCommand, needed, reply } from '../../command.ts';
import { kinds } from '../../references/kinds.ts';
import { resolve } from '../../references/reference.ts';

export default defineCommand({
  examples: ['rapport entry show 12'],
  args: { id: needed('<id>', 'the number of the entry') },
  run(input, { journal }) {
    const entry = resolve(journal, kinds.entry, input.id);
    return reply(entryCard, entry);
  },
});
