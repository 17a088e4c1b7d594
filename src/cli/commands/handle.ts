import { knownNote, readNotes } from '../../app/care/notes.ts';
import { birthdayOf, comingOccasion } from '../../app/care/occasions.ts';
import { progressOf } from '../../app/plans/playbooks.ts';
import { skipReminders } from '../../app/plans/reminders.ts';
import { dueDay } from '../../domain/plans/reminder.ts';
import { cancelled, RapportError } from '../../domain/text/failure.ts';
import { listWords, plural } from '../../domain/text/words.ts';
import { handleOf, type Noun } from '../../nouns/field.ts';
import { nounOf, numberedNouns, parseReference } from '../../nouns/index.ts';
import { type RemovedThing, removedThings } from '../../render/journal/removed.ts';
import { thingPage } from '../../render/journal/thing.ts';
import { entryJson, reminderJson } from '../../render/json/everyday.ts';
import type { Json } from '../../render/json/shape.ts';
import {
  addresses,
  apologyJson,
  caseJson,
  chargeJson,
  concernJson,
  criterionJson,
  feedbackJson,
  noteJson,
  occasionJson,
  operationJson,
  personJson,
  playbookJson,
  policyJson,
  profileJson,
  runJson,
} from '../../render/json/things.ts';
import { yearlyIso } from '../../render/words/days.ts';
import {
  type AnyCommand,
  asked,
  defineCommand,
  needed,
  type Reply,
  reply,
  rest,
  toggle,
} from '../command.ts';
import { missingArgument } from '../failures.ts';
import type { Context } from '../io.ts';
import { file } from '../program/program.ts';
import { standingOf } from '../references/cases.ts';
import { findClient } from '../references/clients.ts';
import { type Kind, kinds, notAHandle, resolve, resolveEach } from '../references/reference.ts';
import { actedReply } from '../references/reminders.ts';
import { needsRecurrence } from './remind.ts';

type ThingOf<K> = K extends Kind<infer T> ? T : never;

const shown: {
  [K in keyof typeof kinds]: (one: ThingOf<(typeof kinds)[K]>, context: Context) => Json;
} = {
  ...{ entry: entryJson, reminder: reminderJson, apology: apologyJson, charge: chargeJson },
  ...{ concern: concernJson, feedback: feedbackJson, policy: policyJson, profile: profileJson },
  ...{ criterion: criterionJson, playbook: playbookJson },
  person: (one, { journal }) => personJson(one, birthdayOf(journal, one.id)),
  operation: operationJson,
  note: (one, { today }) => noteJson(knownNote(one, today)),
  occasion: (one, { today }) => occasionJson(comingOccasion(one, today)),
  case: ({ id }, context) => caseJson(standingOf(context, id)),
  run: (one, { journal }) => runJson(progressOf(journal, one)),
};

/** A thing of any kind as JSON shows it, with what is worked out on the day. */
function thingJson({ inData: [name] }: Noun, one: { id: number }, context: Context): Json {
  const json = (shown as Record<string, (one: never, context: Context) => Json>)[name];
  if (!json) throw new Error(`a ${name} has no JSON`);
  return json(one as never, context);
}

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
    const places = journal.people.places(id);
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

/** The commands that end things of a noun in another way: a client is put away, a policy is given up. */
const otherEnds: Readonly<
  Record<string, { load: () => Promise<{ default: AnyCommand }>; words(text: string): object }>
> = {
  client: { load: file('client/archive'), words: (client) => ({ client }) },
  person: { load: file('person/remove'), words: (client) => ({ client, person: [] }) },
  policy: { load: file('policy/remove'), words: (policy) => ({ policy: [policy] }) },
  operation: { load: file('undo'), words: (id) => ({ id, dryRun: false, yes: false }) },
};

interface Removable {
  noun: Noun;
  one: { id: number };
}

const unasked = toggle('-y, --yes', 'do not ask, however many things go');

/** Deletes things, each with what cannot be without it, as one operation; asks first where it is more than one. */
async function removeThings(context: Context, things: readonly Removable[], yes: boolean): Promise<Reply> {
  const { journal } = context;
  const names = things.map(({ noun, one }) => `${noun.name} ${handleOf(noun, one.id)}`);
  const shown = things.map(({ noun, one }) => ({ noun, one, json: thingJson(noun, one, context) }));
  if (context.canAsk && !yes) await confirmRemoval(context, things);
  const removed = journal.change(`deleted ${listWords(names, 'and')}`, () =>
    shown.map(({ noun, one, json }): RemovedThing => {
      const values = one as Readonly<Record<string, unknown>>;
      const { clientName, client } = values as { clientName?: string; client?: { name: string } };
      const title = values[noun.title ?? ''];
      return {
        ...{ noun, id: one.id, title: String(title ?? ''), json },
        clientName: clientName ?? client?.name ?? null,
        ...journal.rows.remove(noun, one.id),
      };
    }),
  );
  return reply(removedThings, removed);
}

/** Asks before more than one thing goes, counting what goes with the named ones. */
async function confirmRemoval(context: Context, things: readonly Removable[]): Promise<void> {
  const { journal } = context;
  const going = new Map<Noun, number>();
  const count = (noun: Noun, more: number) => going.set(noun, (going.get(noun) ?? 0) + more);
  journal.change(
    '',
    () => {
      for (const { noun, one } of things) {
        count(noun, 1);
        for (const [other, more] of journal.rows.remove(noun, one.id).gone)
          if (other.letter) count(other, more);
      }
    },
    { keep: () => false },
  );
  if ([...going.values()].reduce((sum, one) => sum + one, 0) < 2) return;
  const words = [...going].map(([{ name, plural: several }, one]) => plural(one, name, several));
  const message = `This deletes ${listWords(words, 'and')}. To undo it later: rapport undo. Go on?`;
  if (!(await (await context.ask()).confirm({ message, initial: false }))) throw cancelled();
}

function nounIn({ journal }: Context, text: string, words = text): Noun {
  const letter = parseReference(text)?.letter;
  const noun = letter ? nounOf(letter) : undefined;
  if (!noun) {
    const found = findClient(journal, words);
    throw notAHandle(text, found.kind === 'some' ? found.matches : []);
  }
  return noun;
}

function resolveAny(context: Context, text: string): Removable {
  const { journal } = context;
  const noun = nounIn(context, text);
  const kind = Object.values<Kind<{ id: number }>>(kinds).find((one) => one.noun === noun);
  if (!kind || otherEnds[noun.name]) throw endsAlone(text);
  return { noun, one: resolve(journal, kind, text) };
}

/** Every letter with its noun: `k client, p person`. */
function letters(): string {
  return Object.values<Noun>(numberedNouns)
    .map(({ letter, name }) => `${letter} ${name}`)
    .join(', ');
}

/** `delete e12 n3`: whatever has a handle. */
export default defineCommand({
  details: `Archive a client instead, and undo an operation. To undo a deletion: rapport undo. Handles: ${letters()}.`,
  examples: ['rapport delete e12', 'rapport delete e12 e13 n3'],
  writes: true,
  args: { handle: asked('[handle...]', 'the handles, as lists show them') },
  flags: { once: toggle('--once', 'skip a recurring reminder once, and keep the rest'), yes: unasked },
  async run({ handle: handles, once, yes }, context) {
    if (handles.length === 0 && !context.canAsk)
      throw missingArgument('handle', 'delete', 'rapport delete e12');
    const typed =
      handles.length > 0 ? handles : [await (await import('../prompts/pick-thing.ts')).pickToDelete(context)];
    const texts = typed.flatMap((text) => text.split(',')).filter((text) => text.trim() !== '');
    if (once) return skipped(context, texts);
    const [only = '', second] = texts;
    const named = otherEnds[nounIn(context, only, texts.join(' ')).name];
    const other = second === undefined ? named : undefined;
    if (other)
      return (await other.load()).default.run({ ...other.words(only), fields: {} } as never, context);
    const things = texts.map((text) => resolveAny(context, text));
    const distinct = new Map(things.map((thing) => [handleOf(thing.noun, thing.one.id), thing]));
    return removeThings(context, [...distinct.values()], yes);
  },
});

/** Skips the occurrence of reminders that is due. */
function skipped(context: Context, handles: readonly string[]): Reply {
  const reminders = resolveEach(context.journal, kinds.reminder, handles);
  if (reminders.some(({ every }) => every === null)) throw needsRecurrence('--once');
  const ids = reminders.map(({ id }) => id);
  return actedReply(context, skipReminders(context.journal, ids, context.today), () => 'Skipped');
}

/** Deleting things of one kind, by numbers or by a name: `entry delete 12 13`, `profile delete dormant`. */
function removal(
  name: keyof typeof kinds,
  words: { details?: string; examples: readonly string[] },
): AnyCommand {
  const kind: Kind<{ id: number }> = kinds[name];
  const { noun } = kind;
  return defineCommand({
    ...words,
    writes: true,
    args: {
      ids: kind.named
        ? rest(`<${noun.name}...>`, 'its number or any part of its name')
        : rest('<ids...>', `the numbers, as ${kind.list.replace('rapport ', '')} shows them`),
    },
    flags: { yes: unasked },
    run({ ids, yes }, context) {
      const found = kind.named
        ? [resolve(context.journal, kind, ids.join(' '))]
        : resolveEach(context.journal, kind, ids);
      return removeThings(
        context,
        found.map((one) => ({ noun, one })),
        yes,
      );
    },
  });
}

/** The verb `delete` of a noun, by the name of its kind. */
export const removals = {
  entry: removal('entry', { examples: ['rapport entry delete 12', 'rapport entry delete 12 13'] }),
  note: removal('note', { examples: ['rapport notes delete 12', 'rapport notes delete 12 13'] }),
  occasion: removal('occasion', { examples: ['rapport date delete 3', 'rapport date delete 3 4'] }),
  concern: removal('concern', {
    details:
      'For mistakes; close a concern that is over. What was done to help goes with it, and entries of the log stay. To undo it: rapport undo',
    examples: ['rapport concern delete 4', 'rapport concern delete 4 5'],
  }),
  feedback: removal('feedback', {
    details:
      'For mistakes; close feedback when there is nothing to tell. Entries of the log stay. To undo it: rapport undo',
    examples: ['rapport feedback delete 4', 'rapport feedback delete 4 5'],
  }),
  profile: removal('profile', {
    details: 'Its clients stay, without a profile. To undo it: rapport undo',
    examples: ['rapport profile delete dormant'],
  }),
  criterion: removal('criterion', {
    details: 'Its answers are deleted too.',
    examples: ['rapport ideal delete haggles', 'rapport ideal delete 4'],
  }),
  playbook: removal('playbook', {
    details: 'Reminders planned with it stay.',
    examples: ['rapport playbook delete onboarding'],
  }),
};

/** The nouns with such a verb. */
export type RemovalName = keyof typeof removals;

/** A thing that ends in a way of its own, named among others. */
function endsAlone(text: string): RapportError {
  return new RapportError('usage', 'ends-alone', `${text} cannot be deleted together with others.`, [
    `Delete it alone: rapport delete ${text}`,
  ]);
}
