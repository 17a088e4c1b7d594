import { comingOccasion } from '../../../app/care/occasions.ts';
import { noSuchEntry } from '../../../domain/text/failure.ts';
import { occasionsRemoved } from '../../../render/care/occasions.ts';
import { defineCommand, reply, rest } from '../../command.ts';
import { entryId } from '../../references/numbered.ts';

export default defineCommand({
  summary: 'Remove birthdays or anniversaries',
  examples: ['rapport occasion remove 3', 'rapport occasion remove 3 4'],
  writes: true,
  args: { ids: rest('<ids...>', 'the numbers, as occasion list shows them') },
  run(input, { journal, today }) {
    const ids = [...new Set(input.ids.map((text) => entryId(text, 'The number of an occasion')))];
    const occasions = ids.map((id) => {
      const occasion = journal.occasions.get(id);
      if (!occasion) throw noSuchEntry('occasion', id, 'rapport occasion list');
      return occasion;
    });
    journal.change(`removed ${ids.map((id) => `occasion ${id}`).join(', ')}`, () => {
      for (const id of ids) journal.occasions.remove(id);
    });
    return reply(
      occasionsRemoved,
      occasions.map((one) => comingOccasion(one, today)),
    );
  },
});
