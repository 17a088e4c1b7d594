import { shellWord } from '../../domain/text/shell-word.ts';
import { parseReference } from '../../nouns/index.ts';
import type { AnyCommand } from '../command.ts';
import { unknownCommand } from '../failures.ts';
import type { Context } from '../io.ts';
import { findClient } from '../references/clients.ts';
import { type Dispatched, dispatch, flagsEverywhere } from './command-line.ts';
import { file } from './program.ts';

/**
 * A line that begins with no command shows the client it names: `rapport acme` is `rapport show acme`, and `rapport e12`
 * shows an entry. Where it names none, or comes near a command, the answer is that there is no such command.
 */
export async function showUnknown(
  argv: readonly string[],
  first: number,
  near: string | undefined,
): Promise<Dispatched> {
  const word = argv[first] ?? '';
  if (parseReference(word)?.letter) return dispatch([...argv.slice(0, first), 'show', ...argv.slice(first)]);
  const { default: show } = await file('show')();
  const unknown = (hint = near) => unknownCommand(word, hint, 'rapport help');
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

/** Whether the flags of a line are those of a command. */
function takesFlags({ flags = {} }: AnyCommand, argv: readonly string[]): boolean {
  const known = Object.values({ ...flags, ...flagsEverywhere(false) }).flatMap(
    ({ spec }) => spec.match(/--?[\w-]+/g) ?? [],
  );
  return argv.every((word) => !/^-[^\d]/.test(word) || known.includes(word.replace(/=.*/s, '')));
}
