import type { Case } from '../../domain/repair/case.ts';
import { emptyText, RapportError } from '../../domain/text/failure.ts';
import { foldText, nearMisses } from '../../domain/text/names.ts';
import { listWords } from '../../domain/text/words.ts';
import { apology } from '../../nouns/apology.ts';
import { caseNoun } from '../../nouns/case.ts';
import { charge } from '../../nouns/charge.ts';
import { concern } from '../../nouns/concern.ts';
import { entry } from '../../nouns/entry.ts';
import { feedback } from '../../nouns/feedback.ts';
import type { Noun } from '../../nouns/field.ts';
import { handle, nounOf, parseReference } from '../../nouns/index.ts';
import { note } from '../../nouns/note.ts';
import { occasion } from '../../nouns/occasion.ts';
import { operation } from '../../nouns/operation.ts';
import { person } from '../../nouns/person.ts';
import { playbook, playbookRun } from '../../nouns/playbook.ts';
import { policy } from '../../nouns/policy.ts';
import { criterion, profile } from '../../nouns/profile.ts';
import { reminder } from '../../nouns/reminder.ts';
import type { Journal } from '../../store/journal.ts';
import { type Numbered, numbered } from '../failures.ts';
import { givenName } from '../flags/given-name.ts';

/** A kind of thing that can be named on the command line, and how one is found. */
export interface Kind<T extends { id: number }> {
  noun: Noun;
  /** The command that lists them all. */
  list: string;
  get(journal: Journal, id: number): T | null;
  /** Those that any part of a name can mean, in groups that are searched in turn; left out for what has no name. */
  named?(journal: Journal): readonly (readonly (T & { name: string })[])[];
  /** What tells one from another of the same name. */
  label?(one: T & { name: string }): string;
}

/** The number that was typed for a thing of a kind; a handle of another kind is refused. */
export function parseId({ noun, list }: Pick<Kind<never>, 'noun' | 'list'>, text: string): number {
  const found = parseReference(text);
  if (!found) throw notAReference(text, noun, list);
  const other = found.letter === null || found.letter === noun.letter ? undefined : nounOf(found.letter);
  if (other) throw otherKind(text, other, noun, list);
  return found.id;
}

/** The thing that was typed: its number, its handle, or for what has a name the whole or any part of it. */
export function resolve<T extends { id: number }>(journal: Journal, kind: Kind<T>, text: string): T {
  if (text.trim() === '')
    throw emptyText(
      `The ${kind.named ? 'name' : 'number'} of the ${kind.noun.name}`,
      `See them with: ${kind.list}`,
    );
  if (!kind.named) return stored(journal, kind, parseId(kind, text));
  const [only, second, ...more] = matches(journal, kind, text);
  if (!only) {
    if (parseReference(text)) throw noneNumbered(kind, [parseId(kind, text)]);
    throw noneNamed(kind, text, kind.named(journal).flat());
  }
  if (second) {
    const found = [only, second, ...more];
    const { label = ({ name }) => name } = kind;
    throw severalNamed(
      kind.noun,
      text,
      found.map((one) => ({ id: one.id, name: label(one) })),
    );
  }
  return only;
}

/** The same, or null for the word `none`. */
export function resolveOrNone<T extends { id: number }>(
  journal: Journal,
  kind: Kind<T>,
  text: string,
): T | null {
  return foldText(text) === 'none' ? null : resolve(journal, kind, text);
}

/** What a text can mean among things with names: by the number, else the whole name, else any part of it. */
export function matches<T extends { id: number }>(
  journal: Journal,
  kind: Kind<T>,
  text: string,
): (T & { name: string })[] {
  const groups = kind.named?.(journal) ?? [];
  const reference = ownReference(kind.noun, text);
  const folded = foldText(text);
  const ways = [
    groups.flat().filter(({ id }) => id === reference?.id),
    ...groups.flatMap((group) => [
      group.filter(({ name }) => foldText(name) === folded),
      group.filter(({ name }) => foldText(name).includes(folded)),
    ]),
  ];
  return ways.find((found) => found.length > 0) ?? [];
}

/** A bare number or a handle of this kind. */
function ownReference({ letter }: Pick<Noun, 'letter'>, text: string): { id: number } | null {
  const reference = parseReference(text);
  return reference && [null, letter].includes(reference.letter) ? reference : null;
}

/** The things that were typed, each once: `1,2 #3 e4`. Numbers that no thing has are named together. */
export function resolveEach<T extends { id: number }>(
  journal: Journal,
  kind: Kind<T>,
  words: readonly string[],
): T[] {
  const ids = parseIds(kind, words);
  const found = ids.map((id) => kind.get(journal, id));
  const missing = ids.filter((_, at) => found[at] === null);
  if (missing.length > 0) throw noneNumbered(kind, missing);
  return found.filter((one) => one !== null);
}

/** The numbers that were typed, each once: `1,2 #3 e4`. */
export function parseIds(kind: Pick<Kind<never>, 'noun' | 'list'>, words: readonly string[]): number[] {
  const texts = words.flatMap(parts);
  if (texts.length === 0) throw notAReference(words.join(' '), kind.noun, kind.list);
  return [...new Set(texts.map((text) => parseId(kind, text)))];
}

/** The words in front that are references, the first of them whatever it is, and those that follow: `4 5 She was glad`. */
export function leadingReferences(words: readonly string[]): { references: string[]; rest: string[] } {
  const isReference = (word: string) => parts(word).every((part) => parseReference(part) !== null);
  const at = words.findIndex((word, index) => index > 0 && !isReference(word));
  const end = at < 0 ? words.length : at;
  return { references: words.slice(0, end), rest: words.slice(end) };
}

function parts(word: string): string[] {
  return word.split(',').filter((part) => part.trim() !== '');
}

function stored<T extends { id: number }>(journal: Journal, kind: Kind<T>, id: number): T {
  const found = kind.get(journal, id);
  if (!found) throw noneNumbered(kind, [id]);
  return found;
}

/** The name for a new thing, or one that is renamed (`own`): not empty, no number, and no other's. */
export function parseName<T extends { id: number }>(
  journal: Journal,
  kind: Kind<T>,
  text: string,
  { own, hint, taken = [] }: { own?: number; hint: string; taken?: readonly string[] },
): string {
  const { noun } = kind;
  const name = givenName(text.replace(/\s+/gu, ' '), `The name of the ${noun.name}`, hint);
  if (taken.includes(foldText(name)) || ownReference(noun, name)) throw nameMeansOther(name, noun, hint);
  const [among = []] = kind.named?.(journal) ?? [];
  const same = among.find((one) => foldText(one.name) === foldText(name) && one.id !== own);
  if (same) throw nameTaken(same, noun);
  return name;
}

/** No thing of a name, with what comes close to it. */
function noneNamed(
  { noun, list }: Pick<Kind<never>, 'noun' | 'list'>,
  text: string,
  known: readonly { name: string }[],
): RapportError {
  const names = known.map(({ name }) => name);
  return new RapportError('refused', 'none-named', `No ${noun.name} matches "${text}".`, [
    didYouMean(nearMisses(text, names)) ?? `See them with: ${list}`,
  ]);
}

/** The question that a slip of the fingers gets; null where nothing is close. */
export function didYouMean(near: readonly string[]): string | null {
  return near.length > 0 ? `Did you mean ${listWords(near.map((name) => `"${name}"`))}?` : null;
}

/** Several things that a text can mean; `ways` are the ways to say which. */
function severalNamed(
  { plural, letter }: Pick<Noun, 'plural' | 'letter'>,
  text: string,
  found: readonly Numbered[],
  ways = 'Use more of the name, or the handle:',
): RapportError {
  return new RapportError('refused', 'several-named', `"${text}" matches ${found.length} ${plural}.`, [
    ways,
    ...numbered({ letter }, found),
  ]);
}

/** Numbers that nothing of a kind has. */
export function noneNumbered(
  { noun, list }: Pick<Kind<never>, 'noun' | 'list'>,
  ids: readonly number[],
): RapportError {
  const those = listWords(
    ids.map((id) => `${noun.letter}${id}`),
    'and',
  );
  const sentence =
    ids.length > 1 ? `There are no ${noun.plural} ${those}.` : `There is no ${noun.name} ${those}.`;
  return new RapportError('refused', 'no-such-number', sentence, [`See them with: ${list}`]);
}

function notAReference(text: string, { name, letter }: Kind<never>['noun'], list: string): RapportError {
  return new RapportError(
    'usage',
    'not-a-reference',
    `"${text}" is not the handle of ${article(name)} ${name}.`,
    [`Handles look like ${letter}12, or just 12. See them with: ${list}`],
  );
}

/** A word that is no handle where only a handle tells what is meant. */
export function notAHandle(text: string, meant: readonly Numbered[] = []): RapportError {
  return new RapportError('usage', 'not-a-handle', `"${text}" is not a handle.`, [
    ...meant.slice(0, 3).map(({ id, name }) => `To archive ${name}: rapport delete k${id}`),
    'Handles are a letter and a number, as lists show them: e12 is an entry, n3 a note, r4 a reminder.',
  ]);
}

function otherKind(text: string, other: Noun, { name }: Kind<never>['noun'], list: string): RapportError {
  return new RapportError(
    'usage',
    'other-kind',
    `${text} is ${article(other.name)} ${other.name}, not ${article(name)} ${name}.`,
    [`See them with: ${list}`],
  );
}

function nameMeansOther(name: string, { name: noun }: Kind<never>['noun'], hint: string): RapportError {
  const meaning = parseReference(name) ? 'a number' : `no ${noun} at all`;
  return new RapportError(
    'usage',
    'name-taken',
    `"${name}" means ${meaning}, so a ${noun} cannot have that name.`,
    [`Choose another name: ${hint}`],
  );
}

function nameTaken({ id, name }: Numbered, { name: noun }: Kind<never>['noun']): RapportError {
  return new RapportError('refused', 'name-exists', `There is already a ${noun} "${name}".`, [
    `Change it with: rapport ${noun} edit ${id}`,
  ]);
}

function article(word: string): string {
  return /^[aeiou]/.test(word) ? 'an' : 'a';
}

function kind<T extends { id: number }>(
  noun: Kind<T>['noun'],
  list: string,
  get: (journal: Journal, id: number) => T | null,
  named?: Kind<T>['named'],
  label?: Kind<T>['label'],
): Kind<T> {
  return { noun, list, get, ...(named && { named }), ...(label && { label }) };
}

/** What is found by its number, or by a name of its own. Clients and people are found in more ways than these. */
export const kinds = {
  person: kind(person, 'rapport person list', ({ people }, id) => people.places(id)[0] ?? null),
  operation: kind(operation, 'rapport history', ({ operations }, id) => operations.get(id)),
  entry: kind(entry, 'rapport entries', ({ entries }, id) => entries.get(id)),
  note: kind(note, 'rapport notes list', ({ notes }, id) => notes.get(id)),
  reminder: kind(reminder, 'rapport reminders', ({ reminders }, id) => reminders.get(id)),
  occasion: kind(occasion, 'rapport dates', ({ occasions }, id) => occasions.get(id)),
  case: kind(caseNoun, 'rapport case', ({ cases }, id) => cases.get(id)),
  apology: kind(apology, 'rapport apology list', ({ apologies }, id) => apologies.get(id)),
  charge: kind(charge, 'rapport charge list --all', ({ charges }, id) => charges.get(id)),
  concern: kind(concern, 'rapport concern list --all', ({ concerns }, id) => concerns.get(id)),
  feedback: kind(feedback, 'rapport feedback list', (journal, id) => journal.feedback.get(id)),
  run: kind(playbookRun, 'rapport playbook progress', ({ playbooks }, id) => playbooks.run(id)),
  playbook: kind(
    playbook,
    'rapport playbook list',
    ({ playbooks }, id) => playbooks.get(id),
    ({ playbooks }) => [playbooks.list()],
  ),
  profile: kind(
    profile,
    'rapport profile list',
    ({ profiles }, id) => profiles.get(id),
    ({ profiles }) => [profiles.list()],
  ),
  criterion: kind(
    criterion,
    'rapport ideal list',
    ({ criteria }, id) => criteria.get(id),
    ({ criteria }) => [criteria.list()],
    ({ name, profileName }) => `${name} (${profileName})`,
  ),
  // Those that hold come before those that were withdrawn.
  policy: kind(
    policy,
    'rapport policy list',
    ({ policies }, id) => policies.get(id),
    ({ policies }) => [policies.list(), policies.list({ removed: true })],
  ),
};

/** The case that `--case` names; undefined where it was not given. It must be the client's. */
export function resolveCaseOf(
  journal: Journal,
  client: { id: number; name: string },
  text: string | undefined,
): Case | undefined {
  if (text === undefined) return undefined;
  const found = resolve(journal, kinds.case, text);
  if (found.clientId !== client.id) throw caseOfAnother(found.id, found.clientName, client.name);
  return found;
}

/** A case that is another client's. */
function caseOfAnother(id: number, owner: string, clientName: string): RapportError {
  return new RapportError(
    'refused',
    'case-of-another',
    `Case ${handle('case', id)} is with ${owner}, not with ${clientName}.`,
    ['See the cases with: rapport case'],
  );
}

/** Refuses a text that is only handles: `entry edit e1 e2` means two entries, and not a new text. */
export function refuseHandles(words: readonly string[], noun: Pick<Noun, 'name' | 'letter'>): void {
  if (words.length === 0 || !words.every((word) => ownReference(noun, word))) return;
  throw new RapportError(
    'usage',
    'one-at-a-time',
    `rapport edits one ${noun.name} at a time, and "${words.join(' ')}" is not a text.`,
    ['Type the command once for each.'],
  );
}
