import { asksForSomething, keepShown, readPage } from '../../app/day/page.ts';
import { digestView } from '../../render/day/today.ts';
import { screen } from '../../render/layout/measures.ts';
import { journalNotThere } from '../../store/errors.ts';
import { defineCommand, type Reply, reply, toggle } from '../command.ts';
import type { Context } from '../io.ts';

export default defineCommand({
  details:
    'Promises and what is overdue, what is due today, then a few clients who need you and how many more there are, and whose birthday or anniversary it is, on one screen. What was shown on three mornings and not acted on comes back weekly, and later monthly. On a quiet day it prints nothing; with --json it always prints an object. A journal that does not exist is an error: a digest must not be silent because of a slip in a path. With --monthly it is the page of the last month that is over: cases that came up and ended, promises kept and broken, causes beside the month before, what changed. In a crontab: 0 7 1 * * rapport digest --monthly',
  examples: [
    'rapport digest',
    'rapport digest --json',
    'rapport digest --as-of tomorrow',
    'rapport digest --monthly',
    'rapport digest --exit-code > /dev/null || echo "somebody needs you"',
  ],
  flags: {
    all: toggle('--all', 'everything, however long the page'),
    monthly: toggle('--monthly', 'the page of the last month that is over'),
    exitCode: toggle('--exit-code', 'end with 4 when there is something to say'),
  },
  async run({ exitCode, monthly, all }, context) {
    if (!context.journalExists) throw journalNotThere(context.journalPath);
    if (monthly) return monthlyPage(context, exitCode);
    const { journal, settings, today, asOf, wantsData } = context;
    const agenda = await readPage(journal, settings, today, {
      daysAhead: 0,
      isWhole: all,
      ...(wantsData ? {} : { most: screen }),
    });
    if (!asOf && !all) keepShown(journal, agenda, today);
    return reply(digestView, agenda, { attention: exitCode && asksForSomething(agenda) });
  },
});

/** The page of the last month that is over. It is wanted once a month; the other mornings load none of it. */
async function monthlyPage(context: Context, exitCode: boolean): Promise<Reply> {
  const { journal, settings, today } = context;
  const { readMonthly, tellsSomething } = await import('../../app/repair/monthly.ts');
  const { monthlyView } = await import('../../render/repair/monthly.ts');
  if (settings.country) {
    const { holidaysEnding } = await import('../settings/days-off.ts');
    const word = holidaysEnding(settings, today);
    if (word !== null) context.status(word);
  }
  const page = readMonthly(journal, settings, today);
  const { readUsefulness } = await import('../../app/flags/usefulness.ts');
  const uses = readUsefulness(journal, { ...page.month, today });
  return reply(monthlyView, { ...page, uses }, { attention: exitCode && tellsSomething(page) });
}
