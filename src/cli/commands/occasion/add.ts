import { comingOccasion, keepOccasion } from '../../../app/care/occasions.ts';
import { emptyText } from '../../../domain/text/failure.ts';
import { shellWord } from '../../../domain/text/shell-word.ts';
import { occasionKept } from '../../../render/care/occasions.ts';
import { defineCommand, needed, reply, rest, value, words } from '../../command.ts';
import { yearlyDay } from '../../flags/days.ts';
import { resolveClient, resolvePeople, resolvePerson } from '../../references/clients.ts';

export default defineCommand({
  details:
    'It comes up in today and on the morning page. The year may be left out. 29 February is kept on the 28th in years that have no 29th. One of the same name gets its new day. For the birthday of a person there is also: rapport person edit CLIENT PERSON --birthday DAY',
  examples: [
    'rapport occasion add acme founded "3 june 2019"',
    'rapport occasion add acme birthday "29 feb" --person dana',
    'rapport occasion add acme "first job together" 2021-09-01',
  ],
  writes: true,
  args: {
    client: needed('<client>', 'any part of a name, a person, an email address or an id'),
    what: needed('<what>', 'what it is: birthday, founded'),
    day: rest('<day...>', 'the day, with or without its year'),
  },
  flags: { person: value('--person <person>', 'whose it is', words) },
  async run(input, context) {
    const { journal, today } = context;
    const client = await resolveClient(context, input.client);
    const what = input.what.trim();
    if (what === '')
      throw emptyText('The occasion', `rapport occasion add ${shellWord(input.client)} birthday "12 may"`);
    const day = yearlyDay(input.day.join(' '), 'DAY', today);
    const [through] = resolvePeople(journal, client, [], input.client);
    const personId =
      input.person === undefined ? (through ?? null) : resolvePerson(journal, client, input.person).id;
    const stored = journal.change(`kept the day of ${client.name}: ${what}`, () =>
      journal.occasions.stored(keepOccasion(journal, { clientId: client.id, personId, what, ...day })),
    );
    return reply(occasionKept, comingOccasion(stored, today));
  },
});
