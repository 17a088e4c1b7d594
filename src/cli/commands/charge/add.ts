import { budgetStanding, noteCharge } from '../../../app/repair/charges.ts';
import { formatMoney } from '../../../domain/money/money.ts';
import { notedCharge } from '../../../render/repair/charges.ts';
import { asked, defineCommand, needed, reply } from '../../command.ts';
import { pastDay, value } from '../../flags/flags.ts';
import { amountAndWhat, chargeTooEarly } from '../../flags/money-flags.ts';
import { textInput } from '../../prompts/ask.ts';
import { caseFlag, resolveCaseOf } from '../../references/cases.ts';
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
  flags: { on: value('--on <day>', 'the day you knew of it, when not today', pastDay), case: caseFlag },
  writes: true,
  async run(input, context) {
    const { journal, today, settings } = context;
    const on = input.on ?? today;
    if (on > today) throw chargeTooEarly(on, 'noted');
    const client = await resolveClient(context, input.client);
    const about = resolveCaseOf(journal, client, input.case);
    const { amount, what: words } = amountAndWhat(input.amount, input.what, settings.currency);
    const hint = `rapport charge add ${client.id} "${formatMoney(amount)}" "WHAT"`;
    const what = await textInput(context, words, 'What it is for', hint);
    const charge = noteCharge(journal, { client, amount, what, notedOn: on, caseId: about?.id ?? null });
    return reply(notedCharge, { charge, budget: budgetStanding(journal, settings, client, on) });
  },
});
