import { type ChargeChange, changeCharge } from '../../../app/repair/charges.ts';
import { tidyWords } from '../../../domain/repair/apology/plain-sentence.ts';
import { emptyText } from '../../../domain/text/failure.ts';
import { charge } from '../../../nouns/charge.ts';
import { changedCharge } from '../../../render/repair/charges.ts';
import { defineCommand, needed, reply } from '../../command.ts';
import { nothingToChange } from '../../failures.ts';
import { changesIn, fieldFlags } from '../../flags/field-flags.ts';
import { resolveCaseOf } from '../../references/cases.ts';
import { kinds } from '../../references/kinds.ts';
import { resolve } from '../../references/reference.ts';

export default defineCommand({
  details: 'Where it becomes more than the client was told, they count as not told again.',
  examples: [
    'rapport charge edit 4 --amount "450 USD"',
    'rapport charge edit 4 --what "over-service" --case 3',
  ],
  args: { id: needed('<id>', 'the number of the charge') },
  fields: fieldFlags([charge], 'edit'),
  writes: true,
  edits: true,
  run(input, context) {
    const { journal } = context;
    const { id, clientId, clientName, amount } = resolve(journal, kinds.charge, input.id);
    const client = { id: clientId, name: clientName };
    // An amount without a currency is in the one it had.
    const settings = { ...context.settings, currency: amount.currency };
    const change: ChargeChange = changesIn(
      charge,
      input,
      { settings },
      {
        caseId: (text) => resolveCaseOf(journal, client, text)?.id ?? null,
      },
    );
    if (change.what !== undefined) change.what = tidyWords(change.what);
    if (change.what === '') throw emptyText('What it is for', `rapport charge edit ${id} --what "WHAT"`);
    if (Object.keys(change).length === 0)
      throw nothingToChange(`charge ${id}`, `rapport charge edit ${id} --amount "450 ${amount.currency}"`);
    return reply(changedCharge, changeCharge(journal, id, change));
  },
});
