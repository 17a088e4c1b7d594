import { type CaseCorrection, editCase } from '../../../app/repair/cases.ts';
import { emptyText } from '../../../domain/text/failure.ts';
import { caseFlags, knownOfCase, refuseCameUpBefore } from '../../case/flags.ts';
import { caseReply, stepNotYet } from '../../case/talk.ts';
import { defineCommand, needed } from '../../command.ts';
import { nothingToChange } from '../../failures.ts';
import { pastDay, toggle, value, words } from '../../flags/flags.ts';
import { storedCase } from '../../references/cases.ts';
import { whichPerson } from '../../references/people.ts';

export default defineCommand({
  summary: 'Correct what is known of a case',
  details: 'Only what is said changes. Steps that were taken stay as they are; rapport undo takes one back.',
  examples: [
    'rapport case edit 3 --amount "500 USD" --severity critical',
    'rapport case edit 3 --came-up friday --cause bill',
    'rapport case edit 3 --change "Every charge is told before it is billed"',
  ],
  args: { id: needed('<id>', 'the number of the case') },
  flags: {
    what: value('--what <text>', 'what went wrong', words),
    ...caseFlags,
    noAmount: toggle('--no-amount', 'it is not over an amount'),
    noHandledBy: toggle('--no-handled-by', 'you deal with it yourself'),
    cameUp: value('--came-up <day>', 'the day it came up', pastDay),
    change: value('--change <text>', 'what changes so that it does not happen again', words),
  },
  writes: true,
  edits: true,
  run(input, context) {
    const { journal, today } = context;
    const one = storedCase(journal, input.id);
    const late = [input.cameUp, input.happened].find((day) => day !== undefined && day > today);
    if (late) throw stepNotYet(late);
    if (input.what?.trim() === '')
      throw emptyText('What went wrong', `rapport case edit ${one.id} --what TEXT`);
    const client = { id: one.clientId, name: one.clientName };
    const fields: CaseCorrection = {
      ...(input.what !== undefined && { what: input.what.trim() }),
      ...knownOfCase(context, input),
      ...(input.noAmount && one.amount !== null && { amount: null }),
      ...(input.noHandledBy && one.handledBy !== null && { handledBy: null }),
      ...(input.cameUp && { openedOn: input.cameUp }),
      ...(input.person !== undefined && { personId: whichPerson(journal, client, input.person).id }),
      ...(input.change !== undefined && { change: input.change.trim() || null }),
    };
    if (Object.keys(fields).length === 0)
      throw nothingToChange(`case ${one.id}`, `rapport case edit ${one.id} --severity critical`);
    refuseCameUpBefore({ ...one, ...fields });
    editCase(journal, one, fields);
    return caseReply(context, one.id, 'changed');
  },
});
