import { RapportError } from '../../domain/text/failure.ts';
import { nounOf, parseReference } from '../../nouns/index.ts';
import { type CommandGroup, type CommandVerb, topVerb, verbNamed } from './program.ts';

/** The verb of a noun that `show` or `edit` means by a handle: `show e12` is `entry show e12`. */
export function verbOfHandle(name: string, word: string): [CommandVerb, CommandGroup] | undefined {
  const letter = parseReference(word)?.letter;
  const noun = letter ? nounOf(letter) : undefined;
  if (!noun) return undefined;
  // A note is written down with the verb of that name.
  const owner = topVerb(noun.name === 'note' ? 'notes' : noun.name);
  const verb = verbNamed(name, owner?.verbs?.() ?? []);
  if (owner?.verbs && verb) return [verb, owner];
  throw new RapportError(
    'usage',
    'cannot-be',
    `${word} is ${noun.name === 'operation' ? 'an' : 'a'} ${noun.name}, which cannot be ${name === 'edit' ? 'edited' : 'shown'}.`,
    ['See what can be done with it: rapport help'],
  );
}
