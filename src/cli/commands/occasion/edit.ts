import { comingOccasion } from '../../../app/care/occasions.ts';
import { emptyText } from '../../../domain/text/failure.ts';
import { occasion } from '../../../nouns/occasion.ts';
import { occasionKept } from '../../../render/care/occasions.ts';
import { defineCommand, needed, reply, rest } from '../../command.ts';
import { nothingToChange } from '../../failures.ts';
import { yearlyDay } from '../../flags/days.ts';
import { changesIn, fieldFlags } from '../../flags/field-flags.ts';
import { resolvePerson } from '../../references/clients.ts';
import { kinds } from '../../references/kinds.ts';
import { resolve } from '../../references/reference.ts';

export default defineCommand({
  details: 'Only what is named changes.',
  examples: ['rapport occasion edit 3 "4 june 2019"', 'rapport occasion edit d3 --what "first job together"'],
  writes: true,
  edits: true,
  args: {
    id: needed('<id>', 'the number of the occasion'),
    day: rest('[day...]', 'the new day, with or without its year'),
  },
  fields: fieldFlags([occasion], 'edit'),
  run(input, context) {
    const { journal, today } = context;
    const { id, client } = resolve(journal, kinds.occasion, input.id);
    const day = input.day.join(' ').trim();
    const changes = {
      ...changesIn(occasion, input, context, { personId: (text) => resolvePerson(journal, client, text).id }),
      ...(day && yearlyDay(day, 'DAY', today)),
    };
    if (changes.what === '') throw emptyText('The occasion', `rapport occasion edit ${id} --what founded`);
    if (Object.keys(changes).length === 0)
      throw nothingToChange(`occasion ${id}`, `rapport occasion edit ${id} "12 may"`);
    journal.change(`changed an occasion of ${client.name}`, () => journal.occasions.update(id, changes));
    return reply(occasionKept, comingOccasion(journal.occasions.stored(id), today));
  },
});
