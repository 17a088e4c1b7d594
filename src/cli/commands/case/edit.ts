import { type CaseCorrection, editCase } from '../../../app/repair/cases.ts';
import { emptyText } from '../../../domain/text/failure.ts';
import { caseNoun } from '../../../nouns/case.ts';
import { handle } from '../../../nouns/index.ts';
import { caseChanges, newCauseFlag, refuseCameUpBefore } from '../../case/flags.ts';
import { caseReply, stepNotYet } from '../../case/talk.ts';
import { defineCommand, needed } from '../../command.ts';
import { nothingToChange } from '../../failures.ts';
import { fieldFlags } from '../../flags/field-flags.ts';
import { resolvePerson } from '../../references/clients.ts';
import { kinds, resolve } from '../../references/reference.ts';

export default defineCommand({
  details: 'Only the fields you give change. Steps already taken stay; to undo one: rapport undo',
  examples: [
    'rapport case edit 3 --amount "500 USD" --severity critical',
    'rapport case edit 3 --came-up friday --cause bill',
    'rapport case edit 3 --change "Every charge is told before it is billed"',
  ],
  args: { id: needed('<id>', 'the number of the case') },
  fields: fieldFlags([caseNoun], 'edit'),
  flags: { newCause: newCauseFlag },
  writes: true,
  edits: true,
  run(input, context) {
    const { journal, today } = context;
    const one = resolve(journal, kinds.case, input.id);
    const client = { id: one.clientId, name: one.clientName };
    const person = input.fields['case.personId'] as string | undefined;
    const fields: CaseCorrection = {
      ...caseChanges(input, context),
      ...(person !== undefined && { personId: resolvePerson(journal, client, person).id }),
    };
    const late = [fields.openedOn, fields.happenedOn].find((day) => day && day > today);
    if (late) throw stepNotYet(late);
    if (fields.what === '') throw emptyText('What went wrong', `rapport case edit ${one.id} --what TEXT`);
    if (Object.keys(fields).length === 0)
      throw nothingToChange(
        `case ${handle('case', one.id)}`,
        `rapport case edit ${one.id} --severity critical`,
      );
    refuseCameUpBefore({ ...one, ...fields });
    editCase(journal, one, fields);
    return caseReply(context, one.id, 'changed');
  },
});
