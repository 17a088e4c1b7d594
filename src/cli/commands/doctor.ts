import { diagnose } from '../../app/doctor.ts';
import { doctorPage } from '../../render/journal/doctor.ts';
import { type Examination, examineJournal } from '../../store/doctor/examine.ts';
import type { Fixed } from '../../store/doctor/fix.ts';
import { journalNotThere } from '../../store/errors.ts';
import { journalMissing } from '../../store/open.ts';
import { defineCommand, reply, toggle } from '../command.ts';
import type { Io } from '../io.ts';

export default defineCommand({
  details:
    'Checks the file, who can open it, its contents and its disk. It changes nothing without --fix, which closes the file to others, removes unfinished files and mends the index of find. If the journal is damaged, it exits with 3 and says how to save what can be read.',
  examples: [
    'rapport doctor',
    'rapport doctor --fix',
    'rapport doctor --journal copy.db',
    'rapport doctor --json',
  ],
  flags: { fix: toggle('--fix', 'fix what can be fixed without loss') },
  async run({ fix }, { journalPath, today, io }) {
    if (journalMissing(journalPath)) throw journalNotThere(journalPath);
    const found = examineJournal(journalPath, io);
    const isWhole = diagnose(found, today).isSound !== false;
    const fixed = fix ? (isWhole ? await fixedIn(found, io) : []) : null;
    const diagnosis = diagnose(fixed?.length ? examineJournal(journalPath, io) : found, today, fixed);
    return reply(doctorPage, diagnosis, { damaged: diagnosis.isSound === false });
  },
});

/** What changes a journal is not loaded to look at one. */
async function fixedIn(found: Examination, io: Io): Promise<Fixed[]> {
  const { fixJournal } = await import('../../store/doctor/fix.ts');
  return fixJournal(found, io);
}
