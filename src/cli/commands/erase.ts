import type { ClientPerson, ContactPoint } from '../../domain/clients/client.ts';
import { cancelled, RapportError } from '../../domain/text/failure.ts';
import { foldText, nearMisses } from '../../domain/text/names.ts';
import { scrubber, type Traces } from '../../domain/text/scrub.ts';
import { shellWord } from '../../domain/text/shell-word.ts';
import { client } from '../../nouns/client.ts';
import { handleOf, type Noun } from '../../nouns/field.ts';
import { parseReference } from '../../nouns/index.ts';
import { person } from '../../nouns/person.ts';
import { erasedView } from '../../render/journal/erased.ts';
import { copiesWith } from '../../store/erase.ts';
import { defineCommand, reply, rest, toggle, value, words } from '../command.ts';
import { needsAnswer } from '../failures.ts';
import type { Context } from '../io.ts';
import { didYouMean } from '../references/reference.ts';

interface Somebody {
  noun: Noun;
  id: number;
  name: string;
  points: readonly ContactPoint[];
}

export default defineCommand({
  details:
    'A client goes with all entries, notes, cases and addresses, and with the people who work only there. A person is removed from entries, which stay; what mail told of them alone goes. History, search and copies in the journal forget them; other texts say [erased]. It cannot be undone.',
  examples: ['rapport erase "Dana Reyes" --dry-run', 'rapport erase p3 --confirm "Dana Reyes"'],
  writes: ({ dryRun }) => !dryRun,
  args: { who: rest('<client|person...>', 'the whole name of a client or a person, or a handle') },
  flags: {
    confirm: value('--confirm <name>', 'the name once more, to erase without a question', words),
    dryRun: toggle('-n, --dry-run', 'only say what would be erased'),
  },
  async run({ who, confirm, dryRun }, context) {
    const { journal } = context;
    const somebody = whoIs(context, who.join(' '));
    if (!dryRun) await confirmed(context, somebody, confirm);
    const { noun, id, name } = somebody;
    const all = [somebody, ...goingWith(context, somebody)];
    const scrubs = all.map(tracesOf).map(scrubber);
    const scrub = (text: string) => scrubs.reduce((left, one) => one(left), text);
    const addresses = all.flatMap(({ points }) => points.filter(({ kind }) => kind === 'email'));
    const erase = () => {
      journal.erasedAddresses.add(addresses.map(({ value: address }) => address));
      return journal.erasure.erase(noun, id, scrub);
    };
    const erased = journal.change('', erase, { keep: () => !dryRun, leavesNone: true });
    const isWhole = dryRun || journal.erasure.compact();
    if (!isWhole)
      context.status(
        'Another program has the journal open. The erased text stays on the disk until that program ends.',
      );
    const texts = all.flatMap((one) => [one.name, ...one.points.map(({ value: text }) => text)]);
    const copies = context.journalExists ? copiesWith(context.journalPath, texts) : [];
    return reply(erasedView, { ...erased, noun, name, copies, isDryRun: dryRun });
  },
});

function tracesOf({ name, points }: Somebody): Traces {
  const of = (kind: ContactPoint['kind']) =>
    points.filter((one) => one.kind === kind).map((one) => one.value);
  return { name, addresses: of('email'), numbers: of('phone') };
}

function asPerson({ id, name, contactPoints }: ClientPerson): Somebody {
  return { noun: person, id, name, points: contactPoints };
}

/** The people who are at a client alone. */
function goingWith({ journal }: Context, { noun, id }: Somebody): Somebody[] {
  if (noun !== client) return [];
  return journal.people
    .list(id)
    .filter((one) => journal.people.places(one.id).length === 1)
    .map(asPerson);
}

/** The one client or person of a whole name, or of a handle. */
function whoIs({ journal }: Context, text: string): Somebody {
  const { letter = null, id = 0 } = parseReference(text) ?? {};
  const matches = journal.clients
    .match(foldText(text))
    .filter(({ rank, through }) => rank <= 1 && through === null);
  const ids = letter === client.letter ? [id] : letter === null ? matches.map((one) => one.id) : [];
  const clients = ids.flatMap((one): Somebody[] => {
    const found = journal.clients.get(one);
    return found ? [{ noun: client, id: one, name: found.name, points: found.contactPoints }] : [];
  });
  const people =
    letter === person.letter
      ? journal.people.known({ id })
      : journal.people.known({ nameKey: foldText(text) });
  const found = [...clients, ...people.map((one) => ({ ...one, noun: person, points: one.contactPoints }))];
  const [only, second] = found;
  if (!only)
    throw nobodyToErase(
      text,
      nearMisses(
        text,
        journal.clients.names().map(({ name }) => name),
      ),
    );
  if (second) throw severalToErase(text, found);
  return only;
}

/** Has the name typed once more, or takes it from the flag. */
async function confirmed(
  context: Context,
  { noun, id, name }: Somebody,
  confirm: string | undefined,
): Promise<void> {
  if (confirm === undefined && !context.canAsk)
    throw needsAnswer('The name once more', `--confirm ${shellWord(name)}`);
  const typed =
    confirm ??
    (await (
      await context.ask()
    ).text({
      message: `Everything of ${noun.name} ${handleOf(noun, id)} goes for good. Type the name to go on:`,
    }));
  if (foldText(typed) === foldText(name)) return;
  if (typed.trim() === '') throw cancelled();
  throw otherName(typed, name);
}

/** No client and no person has that whole name. */
function nobodyToErase(text: string, near: readonly string[]): RapportError {
  return new RapportError('refused', 'nobody-to-erase', `No client and no person is called "${text}".`, [
    didYouMean(near) ?? 'Type the whole name, or a handle: k3 a client, p3 a person.',
  ]);
}

/** Several have that name. */
function severalToErase(text: string, found: readonly Somebody[]): RapportError {
  return new RapportError(
    'refused',
    'several-to-erase',
    `${found.length} clients or people are called "${text}".`,
    [
      `Name one by its handle: ${found.map(({ noun, id }) => `${handleOf(noun, id)} (${noun.name})`).join(', ')}`,
    ],
  );
}

/** The name that was typed once more is another one. */
function otherName(typed: string, name: string): RapportError {
  return new RapportError('refused', 'other-name', `"${typed}" is not the name; nothing was erased.`, [
    `The name is ${name}.`,
  ]);
}
