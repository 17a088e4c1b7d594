import { birthdaysAmong } from '../../../domain/care/occasion.ts';
import { personList } from '../../../render/clients/people.ts';
import { defineCommand, optional, reply } from '../../command.ts';
import { resolveClient } from '../../references/clients.ts';

export default defineCommand({
  examples: ['rapport person list', 'rapport person list acme', 'rapport person list --csv'],
  isList: true,
  args: { client: optional('[client]', 'only the people of this client') },
  async run(input, context) {
    const client =
      input.client === undefined
        ? undefined
        : await resolveClient(context, input.client, { archived: 'also' });
    const { journal } = context;
    const birthdays = birthdaysAmong(journal.occasions.list(client ? { clientId: client.id } : {}));
    const people = journal.people.list(client?.id);
    return reply(
      personList,
      people.map((person) => ({ ...person, birthday: birthdays.get(person.id) ?? null })),
    );
  },
});
