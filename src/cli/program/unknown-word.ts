import { nearest } from '../../domain/text/names.ts';
import { shellWord } from '../../domain/text/shell-word.ts';
import { parseReference } from '../../nouns/index.ts';
import type { AnyCommand } from '../command.ts';
import { unknownCommand } from '../failures.ts';
import type { Context } from '../io.ts';
import { findClient } from '../references/clients.ts';
import { type Dispatched, dispatch, flagsEverywhere, verbPlaces } from './command-line.ts';
import { renamed } from './names.ts';
import { insteadOf } from './other-words.ts';
import { file, topVerbs, verbNamed } from './program.ts';

/** A line that begins with another name of a command, an old one, or the name of a client. */
export async function dispatchOther(argv: readonly string[], first: number): Promise<Dispatched> {
  const now = renamed(argv, first, verbPlaces(argv)[1]);
  if (!now) return showUnknown(argv, first);
  const { notices = [], ...found } = await dispatch(now.argv);
  return { ...found, notices: [...now.notices, ...notices] };
}

/**
 * A line that begins with no command shows the client it names: `rapport acme` is `rapport show acme`, and `rapport e12`
 * shows an entry. Where it names none, or comes near a command, the answer is that there is no such command.
 */
async function showUnknown(argv: readonly string[], first: number): Promise<Dispatched> {
  const word = argv[first] ?? '';
  const near = suggestion(word);
  if (parseReference(word)?.letter) return dispatch([...argv.slice(0, first), 'show', ...argv.slice(first)]);
  const { default: show } = await file('show')();
  const unknown = (hint = near) =>
    unknownCommand(word, hint, 'rapport help', insteadOf(word) ?? (hint ? undefined : asEntry(argv, first)));
  if (!takesFlags(show, argv)) throw unknown();
  const command: AnyCommand = {
    ...show,
    run(input: { client: string[] }, context: Context) {
      const name = input.client.join(' ');
      const found = findClient(context.journal, name);
      if (found.kind === 'none') throw unknown();
      // A part of a name may also be a slip.
      const isWhole = found.matches.some(({ rank }) => rank <= 3);
      if (near && !isWhole) throw unknown(`${near}, or the client: rapport show ${shellWord(name)}`);
      return show.run(input as never, context);
    },
  };
  return { path: 'show', summary: show.summary ?? '', command, rest: argv };
}

/** The hint for several words that may be a sentence of the log. */
function asEntry(argv: readonly string[], first: number): string | undefined {
  const words = argv.slice(first).join(' ').split(' ');
  if (words.length < 2 || argv.some((word) => word.startsWith('-'))) return undefined;
  return `To write it down: rapport log ${shellWord(words.join(' '))}`;
}

/** Whether the flags of a line are those of a command. */
function takesFlags({ flags = {} }: AnyCommand, argv: readonly string[]): boolean {
  const known = Object.values({ ...flags, ...flagsEverywhere(false) }).flatMap(
    ({ spec }) => spec.match(/--?[\w-]+/g) ?? [],
  );
  return argv.every((word) => !/^-[^\d]/.test(word) || known.includes(word.replace(/=.*/s, '')));
}

function suggestion(name: string): string | undefined {
  // One letter is near to any other.
  const top = topVerbs().filter((verb) => verb.name !== '+');
  const near = nearest(
    name,
    top.map((verb) => verb.name),
  );
  if (near) return `rapport ${near}`;
  // A verb of a noun, typed alone: `rapport open`.
  for (const noun of top) {
    const found = noun.verbs && verbNamed(name, noun.verbs());
    if (found) return `rapport ${noun.name} ${found.name}`;
  }
  return undefined;
}
