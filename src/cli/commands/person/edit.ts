import { birthdayOf, keepOccasion } from '../../../app/care/occasions.ts';
import { birthday } from '../../../domain/care/occasion.ts';
import { emptyText } from '../../../domain/text/failure.ts';
import { shellWord } from '../../../domain/text/shell-word.ts';
import { person, position, type Role, roles } from '../../../nouns/person.ts';
import { personChanged } from '../../../render/clients/people.ts';
import { defineCommand, many, needed, oneOf, reply, rest, toggle } from '../../command.ts';
import { nothingToChange } from '../../failures.ts';
import {
  addressFlags,
  addressRemovalFlags,
  birthdayFlag,
  changedContactPoints,
} from '../../flags/client-flags.ts';
import { knownBirthday } from '../../flags/days.ts';
import { changesIn, fieldFlags, givesNothing } from '../../flags/field-flags.ts';
import { resolveClientAndPerson } from '../../references/clients.ts';

export default defineCommand({
  examples: [
    'rapport person edit acme dana --role champion --phone "+1 555 0100"',
    'rapport person edit acme dana --birthday "12 may 1980"',
    'rapport person edit acme dana --prefers-writing "works nights"',
  ],
  writes: true,
  edits: true,
  args: {
    client: needed('<client>', 'any part of a name, or the handle of the person alone'),
    person: rest('[person...]', 'any part of their name, an address, or their number'),
  },
  fields: fieldFlags([person, position], 'edit'),
  flags: {
    ...addressFlags,
    ...addressRemovalFlags,
    birthday: birthdayFlag,
    noBirthday: toggle('--no-birthday', 'their birthday is not known'),
    removeRole: many<Role>('--remove-role <role>', 'a role to take away', oneOf(roles)),
  },
  async run(input, context) {
    const { journal } = context;
    const { client, person: before } = await resolveClientAndPerson(context, input.client, input.person);
    const command = `rapport person edit ${client.id} ${shellWord(before.name)}`;
    if (givesNothing(input, 'client', 'person')) throw nothingToChange(before.name, `${command} --title CEO`);
    const set = changesIn(person, input, context);
    if (set.name === '') throw emptyText('The name of the person', `${command} --name NAME`);
    const { roles: more = [], ...place } = changesIn(position, input, context);
    const lost = new Set(input.removeRole);
    journal.change(`changed ${set.name ?? before.name} at ${client.name}`, () => {
      journal.people.update(before.id, set);
      journal.people.setPosition(before.id, client.id, {
        ...place,
        roles: [...new Set([...before.roles, ...more])].filter((role) => !lost.has(role)),
      });
      journal.people.setContactPoints(
        before.id,
        changedContactPoints(before.contactPoints, input, before.name),
      );
      const present = birthdayOf(journal, before.id);
      if (input.birthday)
        keepOccasion(journal, {
          clientId: client.id,
          personId: before.id,
          what: birthday,
          ...input.birthday,
        });
      else if (input.noBirthday && present) journal.occasions.remove(present.id);
    });
    const changed = journal.people.list(client.id).find(({ id }) => id === before.id) ?? before;
    return reply(personChanged, {
      ...changed,
      birthday: knownBirthday(context, before.id),
      saysBirthday: input.birthday !== undefined,
      did: 'Changed',
    });
  },
});
