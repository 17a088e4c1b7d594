import { readNotes } from '../../../app/care/notes.ts';
import { birthdayOf, comingOccasion } from '../../../app/care/occasions.ts';
import { dueDay } from '../../../domain/plans/reminder.ts';
import { listWords } from '../../../domain/text/words.ts';
import type { Noun } from '../../../nouns/field.ts';
import { thingPage } from '../../../render/journal/thing.ts';
import { addresses } from '../../../render/json/things.ts';
import { yearlyIso } from '../../../render/words/days.ts';
import { type AnyCommand, defineCommand, needed, reply } from '../../command.ts';
import type { Context } from '../../io.ts';
import { kinds } from '../../references/kinds.ts';
import { type Kind, resolve } from '../../references/reference.ts';
import { thingJson } from '../../references/thing-json.ts';

/** What is worked out beside the row of a thing. */
const workedOut: { [Name in keyof typeof kinds]?: (context: Context, id: number) => object | undefined } = {
  note: ({ journal, today }, id) => {
    const { clientId } = journal.notes.stored(id);
    return readNotes(journal, today, { clientId }).find((note) => note.id === id);
  },
  occasion({ journal, today }, id) {
    const { on, years, client, person } = comingOccasion(journal.occasions.stored(id), today);
    return {
      ...{ comesOn: on, years, clientId: client.id, clientName: client.name },
      ...{ personId: person?.id ?? null, personName: person?.name ?? null },
    };
  },
  reminder: ({ journal }, id) => ({ comesUpOn: dueDay(journal.reminders.stored(id)) }),
  person({ journal }, id) {
    const places = journal.people.list().filter((one) => one.id === id);
    const birthday = birthdayOf(journal, id);
    return {
      ...addresses(places[0]?.contactPoints ?? []),
      clientName: listWords(
        places.map(({ clientName }) => clientName),
        'and',
      ),
      bornOn: birthday && yearlyIso(birthday),
    };
  },
};

/** The verb `show` of a noun that has no page of its own: the fields it declares. */
function page(name: keyof typeof kinds): AnyCommand {
  const kind: Kind<{ id: number }> = kinds[name];
  const noun: Noun = kind.noun;
  return defineCommand({
    examples: [`rapport show ${noun.letter}3`],
    args: { id: needed('<id>', `the number of the ${noun.name}, as ${kind.list} shows it`) },
    run({ id }, context) {
      const found = resolve(context.journal, kind, id);
      const values = { ...found, ...workedOut[name]?.(context, found.id) };
      return reply(thingPage(noun), { values, json: thingJson(noun, found, context) });
    },
  });
}

/** The verb `show` of a noun, by the name of its kind. */
export const pages = {
  person: page('person'),
  note: page('note'),
  reminder: page('reminder'),
  occasion: page('occasion'),
  criterion: page('criterion'),
  run: page('run'),
  operation: page('operation'),
};

export type PageName = keyof typeof pages;
