import { emptyText, RapportError } from '../../../domain/text/failure.ts';
import { foldText } from '../../../domain/text/names.ts';
import { client } from '../../../nouns/client.ts';
import { clientAdded } from '../../../render/clients/clients.ts';
import { defineCommand, many, reply, rest, toggle, words } from '../../command.ts';
import { addressFlags, changedContactPoints, tagsIn } from '../../flags/client-flags.ts';
import { changesIn, fieldFlags } from '../../flags/field-flags.ts';
import { kinds } from '../../references/kinds.ts';
import { resolveOrNone } from '../../references/reference.ts';

export default defineCommand({
  examples: [
    'rapport client add "Ada Lovelace" --email ada@example.org --phone "+44 20 7946 0000"',
    'rapport client add "Acme Ltd" --person "Dana Reyes" --tag retainer --cadence 3w',
    'rapport client add "Birch & Sons" --profile key --signed "1 march" --source "a talk in Leeds"',
  ],
  writes: true,
  args: { name: rest('<name...>', 'the business or person who pays you') },
  fields: fieldFlags([client], 'add'),
  flags: {
    ...addressFlags,
    person: many('--person <name>', 'a person there; may be repeated', words),
    tag: many('-t, --tag <tag>', 'a tag; may be repeated', words),
    another: toggle('--another', 'add it although the name is taken'),
  },
  run(input, context) {
    const { journal, today } = context;
    const name = input.name.join(' ').trim();
    if (name === '') throw emptyText('The name of the client', 'rapport client add "NAME"');
    const folded = foldText(name);
    const same = journal.clients.match(folded).find((match) => foldText(match.name) === folded);
    if (same && !input.another) throw clientExists(same.name, same.id);
    const set = changesIn(client, input, context, {
      profileId: (text) => resolveOrNone(journal, kinds.profile, text)?.id ?? null,
    });
    const added = journal.change(`added ${name}`, () => {
      const id = journal.clients.add({ sinceOn: today, ...set, name });
      journal.clients.setContactPoints(id, changedContactPoints([], input, name));
      journal.clients.setTags(id, tagsIn(input.tag));
      for (const person of input.person) {
        const personId = journal.people.add({ name: person });
        journal.people.setPosition(personId, id, { title: null, roles: [] });
      }
      return journal.clients.stored(id);
    });
    return reply(clientAdded, { ...added, set });
  },
});

/** The client is there already. */
function clientExists(name: string, id: number): RapportError {
  return new RapportError('refused', 'client-exists', `There is already a client "${name}".`, [
    `See it with: rapport client show ${id}`,
    'Add it all the same with --another.',
  ]);
}
