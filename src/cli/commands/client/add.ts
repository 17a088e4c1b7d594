import { clientStatuses } from '../../../domain/clients/client.ts';
import { emptyText, RapportError } from '../../../domain/text/failure.ts';
import { foldText } from '../../../domain/text/names.ts';
import { clientAdded } from '../../../render/clients/clients.ts';
import { defineCommand, reply, rest } from '../../command.ts';
import {
  addressFlags,
  changedContactPoints,
  clientKindFlags,
  clientMoneyFlags,
  saidClientKind,
  saidClientMoney,
  tagsIn,
} from '../../flags/client-flags.ts';
import { days, many, oneOf, pastDay, toggle, value, words } from '../../flags/flags.ts';

export default defineCommand({
  summary: 'Add a client',
  examples: [
    'rapport client add "Ada Lovelace" --email ada@example.org --phone "+44 20 7946 0000"',
    'rapport client add "Acme Ltd" --person "Dana Reyes" --tag retainer --cadence 3w',
    'rapport client add "Birch & Sons" --profile key --signed "1 march" --source "a talk in Leeds"',
  ],
  writes: true,
  args: { name: rest('<name...>', 'the business or person who pays you') },
  flags: {
    ...addressFlags,
    person: many('--person <name>', 'a person there; may be repeated', words),
    status: value('-s, --status <status>', clientStatuses.join(', '), oneOf(clientStatuses)),
    tag: many('-t, --tag <tag>', 'a tag; may be repeated', words),
    about: value('-a, --about <text>', 'anything worth knowing', words),
    since: value('--since <day>', 'the day the relationship began', pastDay),
    cadence: value('--cadence <days>', 'how often they should hear from you: 30, 6w, 3m', days),
    prefersWriting: value('--prefers-writing <because>', 'they wish to be written to, and why', words),
    ...clientKindFlags,
    ...clientMoneyFlags,
    another: toggle('--another', 'add it although the name is taken'),
  },
  run(input, context) {
    const { journal, today } = context;
    const name = input.name.join(' ').trim();
    if (name === '') throw emptyText('The name of the client', 'rapport client add "NAME"');
    const folded = foldText(name);
    const same = journal.clients.match(folded).find((match) => foldText(match.name) === folded);
    if (same && !input.another) throw clientExists(same.name, same.id);
    const said = saidClientMoney(input, () => context.settings);
    const kind = saidClientKind(journal, input);
    const client = journal.change(`added ${name}`, () => {
      const id = journal.clients.add({
        name,
        externalId: null,
        status: input.status ?? 'active',
        quietUntilOn: null,
        sinceOn: input.since ?? today,
        cadenceDays: input.cadence ?? null,
        writingBecause: input.prefersWriting ?? null,
        about: input.about ?? null,
        archivedOn: null,
      });
      journal.clients.setContactPoints(id, changedContactPoints([], input, name));
      journal.clients.setTags(id, tagsIn(input.tag));
      journal.clients.setKind(id, kind);
      journal.clients.setMoney(id, said);
      for (const person of input.person) {
        const personId = journal.people.add({ name: person, writingBecause: null, about: null });
        journal.people.setPosition(personId, id, { title: null, roles: [] });
      }
      return journal.clients.get(id);
    });
    if (!client) throw new Error('a client was not stored');
    return reply(clientAdded, { ...client, said: { ...said, ...kind } });
  },
});

/** The client is there already. */
function clientExists(name: string, id: number): RapportError {
  return new RapportError('refused', 'client-exists', `There is already a client "${name}".`, [
    `See it with: rapport client show ${id}`,
    'Add it all the same with --another.',
  ]);
}
