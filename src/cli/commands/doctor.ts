import { diagnose } from '../../app/doctor.ts';
import { doctorPage } from '../../render/journal/doctor.ts';
import { examineJournal } from '../../store/doctor/examine.ts';
import { journalNotThere } from '../../store/errors.ts';
import { journalMissing } from '../../store/open.ts';
import { defineCommand, reply } from '../command.ts';

export default defineCommand({
  details:
    'Checks the file, who can open it, its contents and its disk. It changes nothing. If the journal is damaged, it exits with 3 and says how to save what can be read.',
  examples: ['rapport doctor', 'rapport doctor --journal copy.db', 'rapport doctor --json'],
  run(_input, { journalPath, today, io: { user, packageFolder } }) {
    if (journalMissing(journalPath)) throw journalNotThere(journalPath);
    const diagnosis = diagnose(examineJournal(journalPath, { user, packageFolder }), today);
    return reply(doctorPage, diagnosis, { damaged: diagnosis.isSound === false });
  },
});
