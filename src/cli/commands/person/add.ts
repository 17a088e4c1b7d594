import { keepOccasion } from '../../../app/care/occasions.ts';
import { birthday } from '../../../domain/care/occasion.ts';
import { emptyText, RapportError } from '../../../domain/text/failure.ts';
import { foldText } from '../../../domain/text/names.ts';
import { person, position } from '../../../nouns/person.ts';
import { personChanged } from '../../../render/clients/people.ts';
import { defineCommand, needed, reply, rest, toggle } from '../../command.ts';
import { addressFlags, birthdayFlag, changedContactPoints } from '../../flags/client-flags.ts';
import { knownBirthday } from '../../flags/days.ts';
import { changesIn, fieldFlags } from '../../flags/field-flags.ts';
import { resolveClient } from '../../references/clients.ts';

export default defineCommand({
  details:
    'A person known at another client who also works here is the same person when --same is given: their entries stay with the client each was about.',
  examples: [
    'rapport person add acme "Dana Reyes" --role decision-maker --email dana@acme.example',
    'rapport person add acme "Eli Ward" --birthday "29 feb"',
    'rapport person add birch "Dana Reyes" --same --title "Board member"',
  ],
  writes: true,
  args: {
    client: needed('<client>', 'any part of a name, a person, an email address or an id'),
    name: rest('<name...>', 'the name of the person'),
  },
  fields: fieldFlags([person, position], 'add'),
  flags: {
    ...addressFlags,
    birthday: birthdayFlag,
    same: toggle('--same', 'the person of that name at another client'),
    another: toggle('--another', 'add them although the name is taken at this client'),
  },
  async run(input, context) {
    const { journal } = context;
    const client = await resolveClient(context, input.client);
    const name = input.name.join(' ').trim();
    if (name === '') throw emptyText('The name of the person', `rapport person add ${input.client} "NAME"`);
    const isSame = (person: { name: string }) => foldText(person.name) === foldText(name);
    if (!input.another && journal.people.list(client.id).some(isSame)) throw personExists(name, client.name);
    const known = journal.people.list().find((person) => isSame(person) && person.clientId !== client.id);
    const id = journal.change(`added ${name} at ${client.name}`, () => {
      const set = changesIn(person, input, context);
      const id = known && input.same ? known.id : journal.people.add({ ...set, name });
      journal.people.setPosition(id, client.id, changesIn(position, input, context));
      const present = known && input.same ? known.contactPoints : [];
      journal.people.setContactPoints(id, changedContactPoints(present, input, name));
      if (input.birthday)
        keepOccasion(journal, { clientId: client.id, personId: id, what: birthday, ...input.birthday });
      return id;
    });
    if (known && !input.same) {
      context.status(
        `${name} is known at ${known.clientName} too; if it is the same person: rapport undo, then add --same.`,
      );
    }
    const added = journal.people.list(client.id).find((person) => person.id === id);
    if (!added) throw new Error('a person was not stored');
    return reply(personChanged, {
      ...added,
      birthday: knownBirthday(context, id),
      saysBirthday: input.birthday !== undefined,
      did: 'Added',
    });
  },
});

/** The person is known at the client already. */
function personExists(name: string, clientName: string): RapportError {
  return new RapportError('refused', 'person-exists', `${clientName} already has a person "${name}".`, [
    'Add a second one of that name with --another.',
  ]);
}
