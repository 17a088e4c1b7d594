import { asksForSomething, keepShown, readPage } from '../../app/day/page.ts';
import { weekdayOf } from '../../domain/days/calendar-date.ts';
import { digestView } from '../../render/day/today.ts';
import { screen } from '../../render/layout/measures.ts';
import { journalNotThere } from '../../store/errors.ts';
import { defineCommand, type Reply, reply, toggle } from '../command.ts';
import type { Context } from '../io.ts';

export default defineCommand({
  details:
    'Shows promises, what is overdue or due today, a few clients who need you, and birthdays, on one screen. On a quiet day it prints nothing. --monthly shows the last month; for a crontab: 0 7 1 * * rapport digest --monthly',
  examples: [
    'rapport digest',
    'rapport digest --json',
    'rapport digest --as-of tomorrow',
    'rapport digest --monthly',
    'rapport digest --exit-code > /dev/null || echo "somebody needs you"',
  ],
  flags: {
    all: toggle('--all', 'everything, however long the page'),
    monthly: toggle('--monthly', 'the page of last month'),
    exitCode: toggle('--exit-code', 'exit with 4 if there is something to show'),
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
    // Once a week, and on no quiet day: what is printed then may become a mail.
    if (!asOf && !wantsData && weekdayOf(today) === 'fri' && asksForSomething(agenda)) {
      const { remindOfBackup } = await import('../backup-reminder.ts');
      remindOfBackup(context);
    }
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
