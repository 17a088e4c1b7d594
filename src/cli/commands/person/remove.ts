import { personChanged } from '../../../render/clients/people.ts';
import { defineCommand, needed, reply, rest } from '../../command.ts';
import { resolveClientAndPerson } from '../../references/clients.ts';

export default defineCommand({
  details:
    'Entries of the log in which they took part keep their name. Notes, concerns and feedback of theirs stay, and no rule goes by them any more.',
  examples: ['rapport person remove acme "Dana Reyes"'],
  writes: true,
  args: {
    client: needed('<client>', 'any part of a name, or the handle of the person alone'),
    person: rest('[person...]', 'any part of their name, an address, or their number'),
  },
  async run(input, context) {
    const { client, person } = await resolveClientAndPerson(context, input.client, input.person);
    context.journal.change(`removed ${person.name} from ${client.name}`, () =>
      context.journal.people.removePosition(person.id, client.id),
    );
    return reply(personChanged, { ...person, birthday: null, did: 'Removed' });
  },
});
