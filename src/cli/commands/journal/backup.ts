import { calendarDateOf } from '../../../domain/days/calendar-date.ts';
import { backupView } from '../../../render/journal/backup.ts';
import { backUp } from '../../../store/backup/back-up.ts';
import { forgetOld } from '../../../store/retention.ts';
import { count, defineCommand, optional, reply, value } from '../../command.ts';

export default defineCommand({
  details:
    'Copies the journal, also while other programs write to it, and opens the copy to check it. Without FILE it goes into the folder backups beside the journal, under a name with the day; FILE can be a folder, too. Nothing is replaced.',
  examples: [
    'rapport backup',
    'rapport backup --keep 10',
    'rapport backup /media/usb/rapport.db',
    'rapport restore rapport.db --dry-run',
  ],
  args: { file: optional('[file]', 'the file to write, or a folder') },
  flags: {
    keep: value('--keep <n>', 'keep this many backups with such names, and delete older ones', count(1)),
  },
  async run({ file, keep }, { journalPath, io }) {
    const { packageFolder, user, makeTemporaryFolder } = io;
    const day = calendarDateOf(io.now());
    const options = { packageFolder, user, makeTemporaryFolder, keep, day };
    const backup = await backUp(journalPath, file === undefined ? null : io.pathOf(file), options);
    return reply(backupView, backup, { afterwards: () => forgetOld(journalPath, io) });
  },
});
