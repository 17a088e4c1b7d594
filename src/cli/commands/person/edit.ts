import { birthdayOf, keepOccasion } from '../../../app/care/occasions.ts';
import { birthday } from '../../../domain/care/occasion.ts';
import { type Role, roles } from '../../../domain/clients/person.ts';
import { emptyText } from '../../../domain/text/failure.ts';
import { shellWord } from '../../../domain/text/shell-word.ts';
import { personChanged } from '../../../render/clients/people.ts';
import { defineCommand, needed, reply, rest } from '../../command.ts';
import { nothingToChange } from '../../failures.ts';
import { addressRemovalFlags, changedContactPoints, personFlags } from '../../flags/client-flags.ts';
import { knownBirthday } from '../../flags/days.ts';
import { many, oneOf, toggle, value, words } from '../../flags/flags.ts';
import { whichClient } from '../../references/clients.ts';
import { whichPerson } from '../../references/people.ts';

export default defineCommand({
  summary: 'Change a person',
  examples: [
    'rapport person edit acme dana --role champion --phone "+1 555 0100"',
    'rapport person edit acme dana --birthday "12 may 1980"',
    'rapport person edit acme dana --prefers-writing "works nights"',
  ],
  writes: true,
  edits: true,
  args: {
    client: needed('<client>', 'any part of a name, a person, an email address or an id'),
    person: rest('<person...>', 'any part of their name, an address, or their number'),
  },
  flags: {
    name: value('-n, --name <name>', 'a new name', words),
    ...personFlags,
    ...addressRemovalFlags,
    removeRole: many<Role>('--remove-role <role>', 'a role to take away', oneOf(roles)),
    noBirthday: toggle('--no-birthday', 'their birthday is not known'),
    noPrefersWriting: toggle('--no-prefers-writing', 'they no longer wish to be written to'),
  },
  async run(input, context) {
    const { journal } = context;
    const client = await whichClient(context, input.client);
    const person = whichPerson(journal, client, input.person.join(' '));
    const { client: _, person: __, ...asked } = input;
    if (
      Object.values(asked).every(
        (one) => one === undefined || one === false || (Array.isArray(one) && one.length === 0),
      )
    ) {
      throw nothingToChange(
        person.name,
        `rapport person edit ${client.id} ${shellWord(person.name)} --title CEO`,
      );
    }
    const name = input.name?.trim() ?? person.name;
    if (name === '')
      throw emptyText(
        'The name of the person',
        `rapport person edit ${client.id} ${shellWord(person.name)} --name NAME`,
      );
    journal.change(`changed ${name} at ${client.name}`, () => {
      journal.people.update(person.id, {
        name,
        about: input.about ?? person.about,
        writingBecause: input.noPrefersWriting ? null : (input.prefersWriting ?? person.writingBecause),
      });
      const removed = new Set(input.removeRole);
      journal.people.setPosition(person.id, client.id, {
        title: input.title ?? person.title,
        roles: [...new Set([...person.roles, ...input.role])].filter((role) => !removed.has(role)),
      });
      journal.people.setContactPoints(
        person.id,
        changedContactPoints(person.contactPoints, input, person.name),
      );
      const present = birthdayOf(journal, person.id);
      if (input.birthday)
        keepOccasion(journal, {
          clientId: client.id,
          personId: person.id,
          what: birthday,
          ...input.birthday,
        });
      else if (input.noBirthday && present) journal.occasions.remove(present.id);
    });
    const changed = journal.people.list(client.id).find(({ id }) => id === person.id) ?? person;
    return reply(personChanged, {
      ...changed,
      birthday: knownBirthday(context, person.id),
      saysBirthday: input.birthday !== undefined,
      did: 'Changed',
    });
  },
});
