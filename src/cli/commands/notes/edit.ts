import { knownNote } from '../../../app/care/notes.ts';
import { note } from '../../../nouns/note.ts';
import { notesChanged, serviceGone } from '../../../render/care/notes.ts';
import { defineCommand, needed, reply, rest } from '../../command.ts';
import { nothingToChange } from '../../failures.ts';
import { fieldFlags } from '../../flags/field-flags.ts';
import { noteChanges } from '../../flags/note-flags.ts';
import { editedText, ownWords } from '../../prompts/ask.ts';
import { kinds } from '../../references/kinds.ts';
import { resolve } from '../../references/reference.ts';

export default defineCommand({
  details: 'Only what is said changes. Without TEXT and without flags the text opens in $EDITOR.',
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
