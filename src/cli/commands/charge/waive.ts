import { waiveCharge } from '../../../app/repair/charges.ts';
import { emptyText } from '../../../domain/text/failure.ts';
import { waivedCharge } from '../../../render/repair/charges.ts';
import { defineCommand, needed, reply, value, words } from '../../command.ts';
import { needsAnswer } from '../../failures.ts';
import type { Context } from '../../io.ts';
import { kinds } from '../../references/kinds.ts';
import { resolve } from '../../references/reference.ts';

export default defineCommand({
  details:
    'For a compromise, or a kindness. One that is billed already can be let go as well: credit it then.',
  examples: ['rapport charge waive 4 --because "We meet in the middle: half of it was our mistake"'],
  args: { id: needed('<id>', 'the number of the charge') },
  flags: { because: value('-b, --because <reason>', 'why you let it go', words) },
  writes: true,
  async run({ id, because: reason }, context) {
    const charge = resolve(context.journal, kinds.charge, id);
    const because = (reason ?? (await askReason(context))).trim();
    if (because === '') throw emptyText('The reason', 'Say why with --because REASON.');
    return reply(waivedCharge, waiveCharge(context.journal, charge.id, { on: context.today, because }));
  },
});

async function askReason(context: Context): Promise<string> {
  if (!context.canAsk) throw needsAnswer('The reason', '--because REASON');
  const prompter = await context.ask();
  return prompter.text({ message: 'Why do you let it go?', required: 'Say why, or press Ctrl-C.' });
}
