import type { Drill } from '../../../domain/backup.ts';
import { cancelled } from '../../../domain/text/failure.ts';
import { commandLine as commandText } from '../../../domain/text/shell-word.ts';
import { drillPage, drillView, restoredView } from '../../../render/journal/backup.ts';
import { marker, wantsColour } from '../../../render/layout/styles.ts';
import { drill, restore } from '../../../store/backup/restore.ts';
import { defineCommand, needed, reply, toggle } from '../../command.ts';
import { needsAnswer } from '../../failures.ts';
import type { Context } from '../../io.ts';

export default defineCommand({
  details:
    'First shows what the backup and the journal have, then asks. The journal that it replaces stays beside it under another name. A damaged journal can be replaced, too.',
  examples: [
    'rapport restore backups/journal-2026-03-02.db --dry-run',
    'rapport restore /media/usb/rapport.db --yes',
  ],
  args: { file: needed('<file>', 'the backup') },
  flags: {
    dryRun: toggle('-n, --dry-run', 'only show what the backup and the journal have'),
    yes: toggle('-y, --yes', 'do not ask'),
  },
  async run({ file, dryRun, yes }, context) {
    const { journalPath, journalIsDefault, commandLine, io } = context;
    const { packageFolder, user, makeTemporaryFolder } = io;
    const path = io.pathOf(file);
    const found = drill(path, journalPath, { packageFolder, makeTemporaryFolder });
    if (dryRun) return reply(drillView, found);
    if (!yes) await allowed(context, found);
    const { kept } = await restore(path, journalPath, {
      ...{ packageFolder, user, makeTemporaryFolder, makeFolder: journalIsDefault },
      ...{ now: io.now(), command: commandText(commandLine) },
    });
    return reply(restoredView, { ...found, kept });
  },
});

/** Asks whether the journal shall be replaced, with what both have above the question. */
async function allowed(context: Context, found: Drill): Promise<void> {
  if (!context.canAsk) throw needsAnswer('An answer', '--yes');
  const prompter = await context.ask();
  const mark = await marker(wantsColour(context.io.env, true));
  const page = { width: prompter.columns ?? 80, isTerminal: true, today: context.today, mark };
  (prompter.show ?? context.status)(drillPage(found, page));
  const isAllowed = await prompter.confirm({
    message: 'Put the backup in the place of the journal?',
    initial: false,
  });
  if (!isAllowed) throw cancelled();
}
