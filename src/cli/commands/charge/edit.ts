import { type ChargeChange, changeCharge, storedCharge } from '../../../app/repair/charges.ts';
import { tidyWords } from '../../../domain/repair/apology/plain-sentence.ts';
import { emptyText } from '../../../domain/text/failure.ts';
import { changedCharge } from '../../../render/repair/charges.ts';
import { defineCommand, needed, reply } from '../../command.ts';
import { nothingToChange } from '../../failures.ts';
import { toggle, value, words } from '../../flags/flags.ts';
import { moneyOf } from '../../flags/money-flags.ts';
import { caseFlag, caseMeant } from '../../references/cases.ts';
import { chargeId } from '../../references/numbered.ts';

export default defineCommand({
  summary: 'Correct a charge',
  details: 'Where it becomes more than the client was told, they count as not told again.',
  examples: [
    'rapport charge edit 4 --amount "450 USD"',
    'rapport charge edit 4 --what "over-service" --case 3',
  ],
  args: { id: needed('<id>', 'the number of the charge') },
  flags: {
    what: value('--what <text>', 'what it is for', words),
    amount: value('--amount <amount>', 'how much: "450 USD"', words),
    case: caseFlag,
    noCase: toggle('--no-case', 'it belongs to no case'),
  },
  writes: true,
  edits: true,
  run(input, { journal }) {
    const { id, clientId, clientName, amount } = storedCharge(journal, chargeId(input.id));
    const about = caseMeant(journal, { id: clientId, name: clientName }, input.case);
    const change: ChargeChange = {
      ...(input.what === undefined ? {} : { what: tidyWords(input.what) }),
      ...(input.amount === undefined ? {} : { amount: moneyOf(input.amount, amount.currency) }),
      ...(about || input.noCase ? { caseId: about?.id ?? null } : {}),
    };
    if (change.what === '') throw emptyText('What it is for', `rapport charge edit ${id} --what "WHAT"`);
    if (Object.keys(change).length === 0)
      throw nothingToChange(`charge ${id}`, `rapport charge edit ${id} --amount "450 ${amount.currency}"`);
    return reply(changedCharge, changeCharge(journal, id, change));
  },
});
