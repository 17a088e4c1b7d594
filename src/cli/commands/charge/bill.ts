import { billCharges } from '../../../app/repair/charges.ts';
import { emptyText } from '../../../domain/text/failure.ts';
import { billedCharges } from '../../../render/repair/charges.ts';
import { defineCommand, pastDay, reply, rest, value, words } from '../../command.ts';
import { chargeTooEarly } from '../../flags/money-flags.ts';
import { kinds } from '../../references/kinds.ts';
import { resolveEach } from '../../references/reference.ts';

export default defineCommand({
  details:
    'Refused while the client has not been told, because nobody likes to learn of money from a bill. Where it cannot wait, --untold keeps the reason for good.',
  examples: [
    'rapport charge bill 4',
    'rapport charge bill 4 5 --on friday',
    'rapport charge bill 4 --untold "They are away until May, and the year closes"',
  ],
  args: { ids: rest('<ids...>', 'the numbers of the charges') },
  flags: {
    on: value('--on <day>', 'the day of the bill, when not today', pastDay),
    untold: value('--untold <reason>', 'why it is billed although they do not know', words),
  },
  writes: true,
  run(input, { journal, today, status }) {
    const on = input.on ?? today;
    if (on > today) throw chargeTooEarly(on, 'billed');
    const untold = input.untold?.trim() ?? null;
    if (untold === '') throw emptyText('The reason', 'Say why with --untold REASON.');
    const charges = billCharges(
      journal,
      resolveEach(journal, kinds.charge, input.ids).map(({ id }) => id),
      { on, untold },
    );
    if (untold !== null && charges.every(({ untoldBecause }) => untoldBecause === null))
      status('They had been told, so the reason is not needed and was not kept.');
    return reply(billedCharges, charges);
  },
});
