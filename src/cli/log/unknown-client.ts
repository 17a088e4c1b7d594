import { isEveryday, isEverydayName } from '../../domain/reading/lexicon.ts';
import { plainWord } from '../../domain/reading/tokens.ts';
import { RapportError } from '../../domain/text/failure.ts';
import { foldText, nearMisses } from '../../domain/text/names.ts';
import { commandLine, shellWord } from '../../domain/text/shell-word.ts';
import { client as clientNoun } from '../../nouns/client.ts';
import { warnOfDuplicates } from '../duplicates/warn.ts';
import { flagsConflict } from '../failures.ts';
import { givenName } from '../flags/given-name.ts';
import type { Context } from '../io.ts';
import { textInput } from '../prompts/ask.ts';
import { keepingWords } from '../prompts/kept-words.ts';
import { type PickedClient, pickClientOrNew } from '../prompts/pick-client.ts';
import { findClient } from '../references/clients.ts';
import { isSlip, type Nickname, nicknameOf } from './nickname.ts';
import { typedLine } from './typed-line.ts';
import type { LogLine } from './understand.ts';

/** A line about a client who is picked from a list, or who is new by the name of a flag. */
export async function lineOfPicked(
  newName: string | undefined,
  words: readonly string[],
  context: Context,
  verb: string,
): Promise<LogLine> {
  if (words.length > 1) refuseSecondClient(context, words, verb);
  const client = await (newName === undefined ? pickClientOrNew(context) : newClient(context, newName, verb));
  const hint = `rapport ${verb} --new ${shellWord(client.name)} "TEXT"`;
  const text = await textInput(context, words, 'What was said', hint);
  const names = client.id > 0 ? context.journal.clients.namesOf(client.id) : [];
  return { client, clientRef: null, text, isLoose: false, names };
}

async function newClient(context: Context, typed: string, verb: string): Promise<PickedClient> {
  const name = givenName(typed, 'The name of the client', `rapport ${verb} --new "NAME" "TEXT"`);
  const { clients } = context.journal;
  const same = clients.list({}).find((one) => foldText(one.name) === foldText(name));
  if (same) throw notNew(same.name, verb);
  const { clients: all, points } = clients.known();
  await warnOfDuplicates(context, { noun: clientNoun, name, points: [] }, { all, points });
  return { id: 0, name };
}

/** `log acme "Called" --new Karen` names two clients. */
function refuseSecondClient({ journal }: Context, words: readonly string[], verb: string): void {
  const { client, text } = typedLine(words, verb, () => []);
  if (client !== null && text !== null && findClient(journal, client).kind === 'some')
    throw flagsConflict('--new', shellWord(client));
}

/**
 * The client that is meant by a word nobody knows: asked on a terminal, those of a similar name first, and the word is kept as
 * another name of theirs. Off a terminal it is refused with `error`, and with the line that adds the client and stores the words.
 */
export async function whoIsMeant(
  context: Context,
  { word, text }: { word: string; text: string | null },
  error: RapportError,
): Promise<PickedClient & { nickname?: Nickname }> {
  if (!context.canAsk) throw text === null ? error : withLineToPaste(context, word, error);
  const { journal } = context;
  const all = journal.clients.list({});
  const misses = nearMisses(
    word,
    all.map(({ name }) => name),
  );
  const near = all.filter(({ name }) => misses.includes(name)).map(({ id, name }) => ({ id, name }));
  const picked = await keepingWords(text ?? '', () =>
    pickClientOrNew(context, {
      ...{ message: `Nobody is called "${word}" yet. Who is it about?`, first: near },
      ...{ withPeople: true, initial: word },
    }),
  );
  if (picked.id === 0 || isSlip(word, picked) || !mayBeKept(word)) return picked;
  return { ...picked, nickname: nicknameOf(journal, word, picked) };
}

/** Whether a word can be a name: no address and no number, and none that stands for something else in most sentences, unless it is a name with its capital. */
function mayBeKept(word: string): boolean {
  return /^[^\d@,]+$/.test(word) && (!isEveryday(plainWord(word)) || isEverydayName(word));
}

/** The error with the line that says the same about somebody new. */
export function withLineToPaste(context: Context, word: string, error: RapportError): RapportError {
  // `the` is no name, nor is a client to be called that.
  if (isEveryday(plainWord(word)) || /^(?:the|an?|my|our)$/i.test(word))
    return new RapportError(error.kind, error.code, error.message, [
      'Begin with the client, in quotes: rapport log "NAME" "TEXT"',
    ]);
  return new RapportError(error.kind, error.code, error.message, [
    ...error.hints,
    `Somebody new: ${lineForNew(context, word, word)}`,
  ]);
}

/** The line that was typed as one about somebody new, whose name is taken out where it stood apart. */
export function lineForNew({ commandLine: typed }: Context, name: string, apart?: string): string {
  const places = typed.flatMap((word, at) => (word === apart ? [at] : []));
  const taken = places.length === 1 ? places[0] : undefined;
  const words = typed.filter((_, at) => at !== taken);
  const verb = words.findIndex((word, at) => !word.startsWith('-') && !takesWord.has(words[at - 1] ?? ''));
  return commandLine(['rapport', ...words.slice(0, verb + 1), '--new', name, ...words.slice(verb + 1)]);
}

/** The global flags that are followed by a word of theirs. */
const takesWord: ReadonlySet<string> = new Set(['--journal', '--as-of']);

/** A client to add is there already. */
function notNew(name: string, verb: string): RapportError {
  return new RapportError('refused', 'not-new', `There is already a client "${name}".`, [
    `Begin with the client: rapport ${verb} ${shellWord(name)} "TEXT"`,
  ]);
}
