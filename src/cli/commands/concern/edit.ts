import { type ConcernCorrection, editConcern } from '../../../app/care/concerns.ts';
import { emptyText } from '../../../domain/text/failure.ts';
import { concernAnswer } from '../../../render/care/concerns.ts';
import { defineCommand, needed, reply, rest } from '../../command.ts';
import { flagsConflict, nothingToChange } from '../../failures.ts';
import { learntDay } from '../../flags/days.ts';
import { toggle, value, words } from '../../flags/flags.ts';
import { editedText, ownWords } from '../../prompts/text-input.ts';
import { concernMeant } from '../../references/numbered.ts';
import { whichPerson } from '../../references/people.ts';

export default defineCommand({
  summary: 'Correct a concern',
  details:
    'Only what is said changes. Without TEXT and without flags the text opens in $EDITOR. What was done to help stays as it is; rapport undo takes it back.',
  examples: [
    'rapport concern edit 4 "The board wants the numbers two months earlier"',
    'rapport concern edit 4 --person dana --on monday',
  ],
  args: { id: needed('<id>', 'the number of the concern'), text: rest('[text...]', 'what it is') },
  flags: {
    what: value('--what <text>', 'what it is; the same as TEXT', words),
    person: value('--person <person>', 'whose problem it is', words),
    noPerson: toggle('--no-person', 'it is the problem of the client as a whole'),
    on: value('--on <day>', 'the day you learnt of it', learntDay),
    ending: value('--ending <text>', 'how it ended; "" to leave it open', words),
  },
  writes: true,
  edits: true,
  async run(input, context) {
    if (input.text.length > 0 && input.what !== undefined) throw flagsConflict('TEXT', '--what');
    const { journal } = context;
    const before = concernMeant(context, input.id);
    const { id, clientId, clientName } = before;
    const client = { id: clientId, name: clientName };
    const what = input.text.length > 0 ? input.text.join(' ') : input.what;
    const fields: ConcernCorrection = {
      ...(what !== undefined && { what: what.trim() }),
      ...(input.person !== undefined && { personId: whichPerson(journal, client, input.person).id }),
      ...(input.noPerson && { personId: null }),
      ...(input.on && { notedOn: input.on }),
      ...(input.ending !== undefined && { ending: input.ending.trim() || null }),
    };
    if (fields.what === '') throw emptyText('Their problem', `rapport concern edit ${id} --what TEXT`);
    if (Object.keys(fields).length === 0) {
      const editor = context.io.env.VISUAL || context.io.env.EDITOR;
      if (!context.canAsk || !editor)
        throw nothingToChange(`concern ${id}`, `rapport concern edit ${id} --what TEXT`);
      const edited = (await editedText(context, editor, before.what)).trim();
      if (edited !== '') fields.what = ownWords(edited);
    }
    const concern = editConcern(journal, before, fields);
    return reply(concernAnswer, { did: 'Changed', concern, entry: null });
  },
});
