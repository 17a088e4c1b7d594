import { keepShown, readPage } from '../../app/day/page.ts';
import { todayView } from '../../render/day/today.ts';
import { screen } from '../../render/layout/measures.ts';
import { defineCommand, reply, toggle } from '../command.ts';

export default defineCommand({
  details:
    'Shows promises and what is overdue, then what is due, the clients who need you most, birthdays, and what comes next, as far as the window has room. A flag you ignored on three mornings comes back weekly. Each line has its command.',
  examples: ['rapport', 'rapport today --all', 'rapport today --as-of monday', 'rapport today --json'],
  flags: { all: toggle('--all', 'everything, however long the page') },
  async run({ all }, context) {
    const { journal, settings, today, journalExists, journalPath, asOf, wantsData, io } = context;
    const agenda = await readPage(journal, settings, today, {
      daysAhead: settings.comingDays,
      isWhole: all,
      ...(wantsData ? {} : { most: Math.max(screen, io.stdout.rows ?? 0) }),
    });
    if (!asOf && !all) keepShown(journal, agenda, today);
    const archived = agenda.isAnyClient ? 0 : journal.clients.list({ archived: true }).length;
    return reply(todayView, { ...agenda, missingJournal: journalExists ? null : journalPath, archived });
  },
});
