import { type ConcernCorrection, editConcern } from '../../../app/care/concerns.ts';
import { emptyText } from '../../../domain/text/failure.ts';
import { concern } from '../../../nouns/concern.ts';
import { concernAnswer } from '../../../render/care/concerns.ts';
import { defineCommand, needed, reply, rest } from '../../command.ts';
import { flagsConflict, nothingToChange } from '../../failures.ts';
import { changesIn, fieldFlags } from '../../flags/field-flags.ts';
import { editedText, ownWords } from '../../prompts/ask.ts';
import { resolvePerson } from '../../references/clients.ts';
import { kinds } from '../../references/kinds.ts';
import { resolve } from '../../references/reference.ts';

export default defineCommand({
  details:
    'Only what is said changes. Without TEXT and without flags the text opens in $EDITOR. What was done to help stays as it is; rapport undo takes it back.',
  examples: [
    'rapport concern edit 4 "The board wants the numbers two months earlier"',
    'rapport concern edit 4 --person dana --on monday',
  ],
  args: { id: needed('<id>', 'the number of the concern'), text: rest('[text...]', 'what it is') },
  fields: fieldFlags([concern], 'edit'),
  writes: true,
  edits: true,
  async run(input, context) {
    if (input.text.length > 0 && input.fields['concern.what'] !== undefined)
      throw flagsConflict('TEXT', '--what');
    const { journal } = context;
    const before = resolve(context.journal, kinds.concern, input.id);
    const { id, clientId, clientName } = before;
    const client = { id: clientId, name: clientName };
    const fields: ConcernCorrection = changesIn(concern, input, context, {
      personId: (text) => resolvePerson(journal, client, text).id,
    });
    if (input.text.length > 0) fields.what = input.text.join(' ').trim();
    if (fields.what === '') throw emptyText('Their problem', `rapport concern edit ${id} --what TEXT`);
    if (Object.keys(fields).length === 0) {
      const editor = context.io.env.VISUAL || context.io.env.EDITOR;
      if (!context.canAsk || !editor)
        throw nothingToChange(`concern ${id}`, `rapport concern edit ${id} --what TEXT`);
      const edited = (await editedText(context, editor, before.what)).trim();
      if (edited !== '') fields.what = ownWords(edited);
    }
    const changed = editConcern(journal, before, fields);
    return reply(concernAnswer, { did: 'Changed', concern: changed, entry: null });
  },
});
