import { birthdayOf, keepOccasion } from '../../../app/care/occasions.ts';
import { birthday, birthdaysAmong } from '../../../domain/care/occasion.ts';
import type { ClientPerson } from '../../../domain/clients/client.ts';
import { emptyText, RapportError } from '../../../domain/text/failure.ts';
import { foldContactPoint, foldText } from '../../../domain/text/names.ts';
import { shellWord } from '../../../domain/text/shell-word.ts';
import { oneLine } from '../../../domain/text/words.ts';
import { person, position, type Role, roles } from '../../../nouns/person.ts';
import { personChanged, personList } from '../../../render/clients/people.ts';
import { defineCommand, many, needed, oneOf, optional, reply, rest, toggle } from '../../command.ts';
import { warnOfDuplicates } from '../../duplicates/warn.ts';
import { nothingToChange } from '../../failures.ts';
import {
  addressFlags,
  addressRemovalFlags,
  birthdayFlag,
  changedContactPoints,
} from '../../flags/client-flags.ts';
import { knownBirthday } from '../../flags/days.ts';
import { changesIn, fieldFlags, givesNothing } from '../../flags/field-flags.ts';
import { givenName } from '../../flags/given-name.ts';
import type { Context } from '../../io.ts';
import { clientOfList, resolveClient, resolveClientAndPerson } from '../../references/clients.ts';

export const add = defineCommand({
  details:
    'If the person also works at another client, add --same. Their entries stay with the client each was about.',
  examples: [
    'rapport person add acme "Dana Reyes" --role decision-maker --email dana@acme.example',
    'rapport person add acme "Eli Ward" --birthday "29 feb"',
    'rapport person add birch "Dana Reyes" --same --title "Board member"',
  ],
  writes: true,
  args: {
    client: needed('<client>', 'any part of a name, a person, an email address or a handle'),
    name: rest('<name...>', 'the name of the person'),
  },
  fields: fieldFlags([person, position], 'add'),
  flags: {
    ...addressFlags,
    birthday: birthdayFlag,
    same: toggle('--same', 'the person of that name at another client'),
    another: toggle('--another', 'add them even if the name is taken at this client'),
  },
  async run(input, context) {
    const { journal } = context;
    const client = await resolveClient(context, input.client);
    const hint = `rapport person add ${input.client} "NAME"`;
    const name = givenName(input.name.join(' '), 'The name of the person', hint);
    const isSame = (person: { name: string }) => foldText(person.name) === foldText(name);
    const everybody = journal.people.list();
    const isTaken = everybody.some((one) => isSame(one) && one.clientId === client.id);
    if (isTaken && !input.another && !context.canAsk) throw personExists(name, client.name);
    const known = everybody.find((person) => isSame(person) && person.clientId !== client.id);
    const isOne =
      known !== undefined &&
      (input.same || (!isTaken && !input.another && (await isSamePerson(context, known))));
    const points = changedContactPoints(isOne ? known.contactPoints : [], input, name);
    if (!input.another && !isOne)
      await warnOfDuplicates(context, { noun: person, name, points }, likelyPeople(everybody, client.id));
    const id = journal.change(`added ${name} at ${client.name}`, () => {
      const set = changesIn(person, input, context);
      const id = isOne ? known.id : journal.people.add({ ...set, name });
      journal.people.setPosition(id, client.id, changesIn(position, input, context));
      journal.people.setContactPoints(id, points);
      if (input.birthday)
        keepOccasion(journal, { clientId: client.id, personId: id, what: birthday, ...input.birthday });
      return id;
    });
    if (known && !isOne && !context.canAsk) {
      context.status(
        `${oneLine(name)} is known at ${oneLine(known.clientName)} too; if it is the same person: rapport undo, then add --same.`,
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

/** Whether somebody of that name at another client is the same person; only a terminal is asked. */
async function isSamePerson(context: Context, known: ClientPerson): Promise<boolean> {
  if (!context.canAsk) return false;
  const prompter = await context.ask();
  return prompter.choose({
    message: `${oneLine(known.name)} is known at ${oneLine(known.clientName)}. Is it the same person?`,
    choices: [
      { value: true, name: 'the same person' },
      { value: false, name: 'another one' },
    ],
  });
}

/** The people of a client by their names, and everybody by address and number. */
function likelyPeople(everybody: readonly ClientPerson[], clientId: number) {
  const points = everybody.flatMap(({ id, contactPoints }) =>
    contactPoints.map((point, at) => {
      const key = foldContactPoint(point.kind, point.value);
      return { ...point, key, ownerId: id, rowId: at };
    }),
  );
  return { all: everybody.map((one) => ({ ...one, isElsewhere: one.clientId !== clientId })), points };
}

/** A new name that is that of anybody, or near one at the client. */
async function warnOfNewName(
  context: Context,
  clientId: number,
  { name, own }: { name: string; own: number },
): Promise<void> {
  const { all, points } = likelyPeople(context.journal.people.list(), clientId);
  const isSame = (one: { name: string }) => foldText(one.name) === foldText(name);
  const likely = all.map((one) => ({ ...one, isElsewhere: one.isElsewhere && !isSame(one) }));
  await warnOfDuplicates(context, { noun: person, name, points: [], own }, { all: likely, points });
}

/** The person is known at the client already. */
function personExists(name: string, clientName: string): RapportError {
  return new RapportError('refused', 'person-exists', `${clientName} already has a person "${name}".`, [
    'Add a second one of that name with --another.',
  ]);
}

export const edit = defineCommand({
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
    removeRole: many<Role>('--remove-role <role>', 'a role to remove', oneOf(roles)),
  },
  async run(input, context) {
    const { journal } = context;
    const { client, person: before } = await resolveClientAndPerson(
      context,
      input.client,
      input.person,
      'edit',
    );
    const command = `rapport person edit ${client.id} ${shellWord(before.name)}`;
    if (givesNothing(input, 'client', 'person')) throw nothingToChange(before.name, `${command} --title CEO`);
    const set = changesIn(person, input, context);
    if (set.name === '') throw emptyText('The name of the person', `${command} --name NAME`);
    if (set.name !== undefined && foldText(set.name) !== foldText(before.name))
      await warnOfNewName(context, client.id, { name: set.name, own: before.id });
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

export const list = defineCommand({
  examples: ['rapport person list', 'rapport person list acme', 'rapport person list --csv'],
  isList: true,
  args: { client: optional('[client]', 'only the people of this client') },
  async run(input, context) {
    const client = await clientOfList(context, input.client);
    const { journal } = context;
    const birthdays = birthdaysAmong(journal.occasions.list(client ? { clientId: client.id } : {}));
    const people = journal.people.list(client?.id);
    return reply(
      personList,
      people.map((person) => ({ ...person, birthday: birthdays.get(person.id) ?? null })),
    );
  },
});

export const remove = defineCommand({
  details:
    'Entries keep their name. Their notes, concerns and feedback stay, but no rule counts them any more.',
  examples: ['rapport person delete acme "Dana Reyes"'],
  writes: true,
  args: {
    client: needed('<client>', 'any part of a name, or the handle of the person alone'),
    person: rest('[person...]', 'any part of their name, an address, or their number'),
  },
  async run(input, context) {
    const { client, person } = await resolveClientAndPerson(context, input.client, input.person, 'delete');
    context.journal.change(`deleted ${person.name} from ${client.name}`, () =>
      context.journal.people.removePosition(person.id, client.id),
    );
    return reply(personChanged, { ...person, birthday: null, did: 'Deleted' });
  },
});
