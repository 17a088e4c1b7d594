import { budgetStanding, noteCharge } from '../../../app/repair/charges.ts';
import { formatMoney } from '../../../domain/money/money.ts';
import { charge } from '../../../nouns/charge.ts';
import { notedCharge } from '../../../render/repair/charges.ts';
import { asked, defineCommand, needed, reply } from '../../command.ts';
import { changesIn, fieldFlags } from '../../flags/field-flags.ts';
import { amountAndWhat, chargeTooEarly } from '../../flags/money-flags.ts';
import { textInput } from '../../prompts/ask.ts';
import { resolveCaseOf } from '../../references/cases.ts';
import { resolveClient } from '../../references/clients.ts';

export default defineCommand({
  details:
    'As soon as you know of it, so that they know before the bill does. An amount without a currency is in yours: rapport config set currency EUR',
  examples: [
    'rapport charge add acme "500 USD" "over-service in October"',
    'rapport charge add acme 120.50 "stamps" --on monday --case 3',
  ],
  args: {
    client: needed('<client>', 'any part of a name, a person, an email address or an id'),
    amount: needed('<amount>', 'how much: "500 USD", 1234.50'),
    what: asked('[what...]', 'what it is for; - reads it from stdin'),
  },
  fields: fieldFlags([charge], 'add'),
  writes: true,
  async run(input, context) {
    const { journal, today, settings } = context;
    const client = await resolveClient(context, input.client);
    const { notedOn = today, caseId = null } = changesIn(charge, input, context, {
      caseId: (text) => resolveCaseOf(journal, client, text)?.id ?? null,
    });
    if (notedOn > today) throw chargeTooEarly(notedOn, 'noted');
    const { amount, what: words } = amountAndWhat(input.amount, input.what, settings.currency);
    const hint = `rapport charge add ${client.id} "${formatMoney(amount)}" "WHAT"`;
    const what = await textInput(context, words, 'What it is for', hint);
    const noted = noteCharge(journal, { client, amount, what, notedOn, caseId });
    return reply(notedCharge, {
      charge: noted,
      budget: budgetStanding(journal, settings, client, notedOn),
    });
  },
});
