import { knownNote, readNotes } from '../../../app/care/notes.ts';
import { note, noteKinds } from '../../../nouns/note.ts';
import { noteList, notesChanged, serviceGone, staleNotes } from '../../../render/care/notes.ts';
import { defineCommand, needed, oneOf, optional, reply, rest, toggle, value } from '../../command.ts';
import { nothingToChange } from '../../failures.ts';
import { fieldFlags } from '../../flags/field-flags.ts';
import { editedText, ownWords } from '../../prompts/ask.ts';
import { clientOfList } from '../../references/clients.ts';
import { kinds, refuseHandles, resolve, resolveEach } from '../../references/reference.ts';
import { noteChanges } from '../note.ts';

export const list = defineCommand({
  details:
    'A note with a kind (preference, personal, want, strength, weakness) is stale after a year. Ask them, then confirm it, edit it or delete it: rapport notes confirm ID',
  examples: [
    'rapport notes',
    'rapport notes list acme',
    'rapport notes --kind preference',
    'rapport notes --stale',
  ],
  args: { client: optional('[client]', 'only the notes about one client') },
  flags: {
    kind: value('-k, --kind <kind>', noteKinds.join(', '), oneOf(noteKinds)),
    stale: toggle('--stale', 'only stale notes'),
  },
  isList: true,
  async run({ client: ref, kind, stale }, context) {
    const client = await clientOfList(context, ref);
    const notes = readNotes(context.journal, context.today, { clientId: client?.id, kind, stale });
    return reply(stale ? staleNotes : noteList, notes);
  },
});

export const edit = defineCommand({
  details: 'Only the fields you give change. Without TEXT and flags, the text opens in $EDITOR.',
  examples: [
    'rapport notes edit 12 "Fiscal year ends in July"',
    'rapport notes edit 12 --kind preference --person dana',
  ],
  writes: true,
  edits: true,
  args: { id: needed('<id>', 'the number of the note'), text: rest('[text...]', 'the new text') },
  fields: fieldFlags([note], 'edit'),
  async run(input, context) {
    const { journal, today } = context;
    const before = resolve(journal, kinds.note, input.id);
    const { id, clientId, clientName, service } = before;
    const set = noteChanges(input, context, { id: clientId, name: clientName });
    // Only a want names a service.
    const losesService = set.kind !== undefined && set.kind !== 'want' && service !== null;
    if (losesService && set.service === undefined) set.service = null;
    refuseHandles(input.text, note);
    const text = input.text.join(' ').trim();
    if (text !== '') set.text = text;
    else if (Object.keys(set).length === 0) {
      const editor = context.io.env.VISUAL || context.io.env.EDITOR;
      if (!context.canAsk || !editor) throw nothingToChange(`note ${id}`, `rapport notes edit ${id} "TEXT"`);
      const edited = (await editedText(context, editor, before.text)).trim();
      if (edited !== '') set.text = ownWords(edited);
    }
    journal.change(`changed note ${id} about ${clientName}`, () => journal.notes.update(id, set));
    if (losesService && input.fields['no note.service'] !== true) context.status(serviceGone(service));
    return reply(notesChanged('Changed'), [knownNote(journal.notes.get(id) ?? before, today)]);
  },
});

export const confirm = defineCommand({
  examples: ['rapport notes confirm 12', 'rapport notes confirm 12 14'],
  writes: true,
  args: { ids: rest('<ids...>', 'the numbers, as notes shows them') },
  run({ ids }, { journal, today }) {
    const notes = resolveEach(journal, kinds.note, ids);
    journal.change(`confirmed ${notes.map(({ id }) => `note ${id}`).join(', ')}`, () => {
      for (const { id } of notes) journal.notes.update(id, { confirmedOn: today });
    });
    const now = notes.map((note) => knownNote({ ...note, confirmedOn: today }, today));
    return reply(notesChanged('Confirmed'), now);
  },
});
