import { noSuchEntry } from '../../../domain/text/failure.ts';
import { entriesRemoved } from '../../../render/log/entries.ts';
import { defineCommand, reply, rest } from '../../command.ts';
import { entryId } from '../../references/numbered.ts';

export default defineCommand({
  examples: ['rapport interaction remove 12', 'rapport interaction remove 12 13'],
  writes: true,
  args: { ids: rest('<id...>', 'the numbers of the entries') },
  run(input, { journal }) {
    const ids = [...new Set(input.ids.map((text) => entryId(text, 'The number of an entry')))];
    const entries = ids.map((id) => {
      const entry = journal.entries.get(id);
      if (!entry) throw noSuchEntry('entry', id, 'rapport interaction list');
      return entry;
    });
    journal.change(`removed ${ids.map((id) => `entry ${id}`).join(', ')}`, () => {
      for (const id of ids) journal.entries.remove(id);
    });
    return reply(entriesRemoved, entries);
  },
});
