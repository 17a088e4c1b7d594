import { readAgenda } from '../../app/day/agenda.ts';
import { todayView } from '../../render/day/today.ts';
import { defineCommand, reply } from '../command.ts';

export default defineCommand({
  details:
    'Promises and what is overdue, what is due today, birthdays and anniversaries, what comes in the next days, what is booked, and then the clients who need you most. Each line has the command that acts on it. How many days and how many clients is in: rapport config list',
  examples: ['rapport', 'rapport today --as-of monday', 'rapport today --json'],
  async run(_input, context) {
    const { journal, settings, today, journalExists, journalPath } = context;
    const agenda = await readAgenda(journal, settings, today, settings.comingDays);
    const archived = agenda.clients === 0 ? journal.clients.list({ archived: true }).length : 0;
    return reply(todayView, { ...agenda, missingJournal: journalExists ? null : journalPath, archived });
  },
});
