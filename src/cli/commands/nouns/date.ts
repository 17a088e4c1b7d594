import { comingOccasion, keepOccasion, readOccasions } from '../../../app/care/occasions.ts';
import type { YearlyDay } from '../../../domain/care/occasion.ts';
import { emptyText } from '../../../domain/text/failure.ts';
import { shellWord } from '../../../domain/text/shell-word.ts';
import { occasion } from '../../../nouns/occasion.ts';
import { occasionList, occasionStored } from '../../../render/care/occasions.ts';
import { defineCommand, needed, optional, reply, rest, value, words } from '../../command.ts';
import { nothingToChange } from '../../failures.ts';
import { yearlyDay } from '../../flags/days.ts';
import { changesIn, fieldFlags } from '../../flags/field-flags.ts';
import { withDateOrder } from '../../flags/typed-day.ts';
import type { Context } from '../../io.ts';
import { clientOfList, resolveClient, resolvePeople, resolvePerson } from '../../references/clients.ts';
import { kinds, resolve } from '../../references/reference.ts';

export const add = defineCommand({
  details:
    'rapport shows it in today and digest. You may leave out the year. In years without a 29 February, the day is the 28th. Adding the same name again changes its day. For the birthday of a person, also: rapport person edit CLIENT PERSON --birthday DAY',
  examples: [
    'rapport date add acme founded "3 june 2019"',
    'rapport date add acme birthday "29 feb" --person dana',
    'rapport date add acme "first job together" 2021-09-01',
  ],
  writes: true,
  args: {
    client: needed('<client>', 'any part of a name, a person, an email address or a handle'),
    what: needed('<what>', 'what it is: birthday, founded'),
    day: rest('<day...>', 'the day, with or without its year'),
  },
  flags: { person: value('--person <person>', 'whose it is', words) },
  async run(input, context) {
    const { journal, today } = context;
    const client = await resolveClient(context, input.client);
    const what = input.what.trim();
    if (what === '')
      throw emptyText(
        'The text of the date',
        `rapport date add ${shellWord(input.client)} birthday "12 may"`,
      );
    const day = await withDateOrder(context, () => yearlyDay(input.day.join(' '), 'DAY', context));
    const [through] = resolvePeople(journal, client, [], input.client);
    const personId =
      input.person === undefined ? (through ?? null) : resolvePerson(journal, client, input.person).id;
    const stored = journal.change(`kept the day of ${client.name}: ${what}`, () =>
      journal.occasions.stored(keepOccasion(journal, { clientId: client.id, personId, what, ...day })),
    );
    return reply(occasionStored, comingOccasion(stored, today));
  },
});

export const list = defineCommand({
  summary: 'List birthdays and anniversaries, the next first',
  examples: ['rapport dates', 'rapport dates acme', 'rapport dates --csv'],
  args: { client: optional('[client]', 'only those of one client') },
  isList: true,
  async run({ client: ref }, context) {
    const client = await clientOfList(context, ref);
    return reply(occasionList, readOccasions(context.journal, context.today, client?.id));
  },
});

export const edit = defineCommand({
  details: 'Only the fields you give change; a day without a year keeps its year.',
  examples: ['rapport date edit 3 "4 june 2019"', 'rapport date edit d3 --what "first job together"'],
  writes: true,
  edits: true,
  args: {
    id: needed('<id>', 'the number of the date'),
    day: rest('[day...]', 'the new day, with or without its year'),
  },
  fields: fieldFlags([occasion], 'edit'),
  async run(input, context) {
    const { journal, today } = context;
    const { id, client } = resolve(journal, kinds.occasion, input.id);
    const day = input.day.join(' ').trim();
    const changes = {
      ...changesIn(occasion, input, context, { personId: (text) => resolvePerson(journal, client, text).id }),
      ...(day && (await newDay(day, context))),
    };
    if (changes.what === '')
      throw emptyText('The text of the date', `rapport date edit ${id} --what founded`);
    if (Object.keys(changes).length === 0)
      throw nothingToChange(`date ${id}`, `rapport date edit ${id} "12 may"`);
    journal.change(`changed a date of ${client.name}`, () => journal.occasions.update(id, changes));
    return reply(occasionStored, comingOccasion(journal.occasions.stored(id), today));
  },
});

/** A day that is typed without its year leaves the year as it is. */
async function newDay(text: string, context: Context): Promise<Partial<YearlyDay>> {
  const { year, ...day } = await withDateOrder(context, () => yearlyDay(text, 'DAY', context));
  return year === null ? day : { ...day, year };
}
