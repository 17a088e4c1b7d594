import { emptyText } from '../../domain/text/failure.ts';
import type { Changes } from '../../nouns/field.ts';
import { note } from '../../nouns/note.ts';
import { flagsConflict } from '../failures.ts';
import type { Context } from '../io.ts';
import { resolvePerson } from '../references/clients.ts';
import { changesIn, type FieldInput } from './field-flags.ts';

/** What the flags set of a note. A note that names a service is a want. */
export function noteChanges(
  input: { fields: FieldInput },
  context: Context,
  client: { id: number; name: string },
): Changes<typeof note> {
  const changes = changesIn(note, input, context, {
    personId: (text) => resolvePerson(context.journal, client, text).id,
  });
  if (input.fields['note.service'] === undefined) return changes;
  if (changes.service === null) throw emptyText('The service', 'Say which, for example: --service hosting');
  if (changes.kind === null) throw flagsConflict('--service', '--no-kind');
  if (changes.kind && changes.kind !== 'want') throw flagsConflict('--service', `--kind ${changes.kind}`);
  return { ...changes, kind: 'want' };
}
