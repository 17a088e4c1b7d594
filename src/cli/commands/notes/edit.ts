import { knownNote } from '../../../app/care/notes.ts';
import type { NoteFields } from '../../../app/journal.ts';
import type { Note } from '../../../domain/care/note.ts';
import { notesChanged, serviceGone } from '../../../render/care/notes.ts';
import { defineCommand, needed, reply, rest } from '../../command.ts';
import { flagsConflict, nothingToChange } from '../../failures.ts';
import { learntDay } from '../../flags/days.ts';
import { toggle, value, words } from '../../flags/flags.ts';
import { noteFlags, saidNoteKind } from '../../flags/note-flags.ts';
import { editedText, ownWords } from '../../prompts/text-input.ts';
import { notesNumbered } from '../../references/numbered.ts';
import { whichPerson } from '../../references/people.ts';

export default defineCommand({
  summary: 'Change a note',
  details: 'Only what is said changes. Without TEXT and without flags the text opens in $EDITOR.',
  examples: [
    'rapport notes edit 12 "Fiscal year ends in July"',
    'rapport notes edit 12 --kind preference --person dana',
  ],
  writes: true,
  edits: true,
  args: { id: needed('<id>', 'the number of the note'), text: rest('[text...]', 'the new text') },
  flags: {
    person: value('--person <person>', 'the person it is about', words),
    noPerson: toggle('--no-person', 'it is about the client as a whole'),
    ...noteFlags,
    noKind: toggle('--no-kind', 'it is of no kind'),
    noFrom: toggle('--no-from', 'where it was learnt is not known'),
    noService: toggle('--no-service', 'no service was named'),
    on: value('--on <day>', 'the day you learnt it', learntDay),
  },
  async run(input, context) {
    const { journal, today } = context;
    const [note] = notesNumbered(journal, [input.id]);
    if (!note) throw new Error('no note was named');
    const said = saidFields(input, note);
    if (input.person !== undefined) {
      const client = { id: note.clientId, name: note.clientName };
      said.personId = whichPerson(journal, client, input.person).id;
    }
    const given = input.text.join(' ').trim();
    const editor = context.io.env.VISUAL || context.io.env.EDITOR;
    if (given !== '') said.text = given;
    else if (Object.keys(said).length === 0) {
      if (!context.canAsk || !editor)
        throw nothingToChange(`note ${note.id}`, `rapport notes edit ${note.id} "TEXT"`);
      const edited = (await editedText(context, editor, note.text)).trim();
      if (edited !== '') said.text = ownWords(edited);
    }
    journal.change(`changed note ${note.id} about ${note.clientName}`, () =>
      journal.notes.update(note.id, said),
    );
    if (said.service === null && note.service !== null && !input.noService)
      context.status(serviceGone(note.service));
    return reply(notesChanged('Changed'), [knownNote(journal.notes.get(note.id) ?? note, today)]);
  },
});

/** What the flags say to change. */
function saidFields(
  input: Parameters<typeof saidNoteKind>[0] &
    Record<'noKind' | 'noFrom' | 'noService' | 'noPerson', boolean> & {
      from: string | undefined;
      on: Note['notedOn'] | undefined;
    },
  note: Note,
): Partial<NoteFields> {
  if (input.service !== undefined && input.noKind) throw flagsConflict('--service', '--no-kind');
  const kind = input.noKind ? null : saidNoteKind(input);
  // Only a want names a service.
  const losesService = input.noService || (kind !== undefined && kind !== 'want' && note.service !== null);
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(input.from === undefined && !input.noFrom ? {} : { learntFrom: input.from?.trim() || null }),
    ...(input.service === undefined && !losesService ? {} : { service: input.service?.trim() ?? null }),
    ...(input.noPerson ? { personId: null } : {}),
    ...(input.on ? { notedOn: input.on } : {}),
  };
}
