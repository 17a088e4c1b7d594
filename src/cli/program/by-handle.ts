import { RapportError } from '../../domain/text/failure.ts';
import { nounOf, parseReference } from '../../nouns/index.ts';
import { type CommandGroup, type CommandVerb, topVerb, verbNamed } from './program.ts';

/** The nouns whose verbs have another name: a note is written down with `note`, a trait is of the ideal client. */
const ownerNames: Readonly<Record<string, string>> = { note: 'notes', trait: 'ideal' };

/** The verb of a noun that `show` or `edit` means by a handle: `show e12` is `entry show e12`. */
export function verbOfHandle(name: string, word: string): [CommandVerb, CommandGroup] | undefined {
  const letter = parseReference(word)?.letter;
  const noun = letter ? nounOf(letter) : undefined;
  if (!noun) return undefined;
  const owner = topVerb(ownerNames[noun.name] ?? noun.name);
  const verb = verbNamed(name, owner?.verbs?.() ?? []);
  if (owner?.verbs && verb) return [verb, owner];
  throw new RapportError(
    'usage',
    'cannot-be',
    `${word} is ${noun.name === 'operation' ? 'an' : 'a'} ${noun.name}, which cannot be ${name === 'edit' ? 'edited' : 'shown'}.`,
    ['See what can be done with it: rapport help'],
  );
}
