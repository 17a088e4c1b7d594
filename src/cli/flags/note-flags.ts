import { type NoteKind, noteKinds } from '../../domain/care/note.ts';
import { emptyText } from '../../domain/text/failure.ts';
import { flagsConflict } from '../failures.ts';
import { oneOf, value, words } from './flags.ts';

/** The flags that say what a note is about and where it comes from. */
export const noteFlags = {
  kind: value('-k, --kind <kind>', noteKinds.join(', '), oneOf(noteKinds)),
  from: value('--from <where>', 'where you learnt it', words),
  service: value('--service <service>', 'a want: the service asked for, as it is counted', words),
};

/** The kind that the flags say: whoever names a service means a want. Undefined where they do not say; an empty service is refused. */
export function saidNoteKind({
  kind,
  service,
}: {
  kind: NoteKind | undefined;
  service: string | undefined;
}): NoteKind | undefined {
  if (service === undefined) return kind;
  if (service.trim() === '') throw emptyText('The service', 'Say which, for example: --service hosting');
  if (kind !== undefined && kind !== 'want') throw flagsConflict('--service', `--kind ${kind}`);
  return 'want';
}
