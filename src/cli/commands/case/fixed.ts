import { fixCase } from '../../../app/case-endings.ts';
import { alreadyFixed } from '../../../errors/cases.ts';
import { promisesLeft } from '../../../render/promises.ts';
import { optionalText } from '../../case-asked.ts';
import { openCaseFile } from '../../case-id.ts';
import { caseReply } from '../../case-reply.ts';
import { stepDay, stepDayFlag } from '../../case-talk.ts';
import { defineCommand, needed, rest } from '../../command.ts';

export default defineCommand({
  summary: 'Record that it is put right',
  details: 'Plans to ask them how it is now, 7 and 30 days later.',
  examples: [
    'rapport case fixed 3 "The bill is corrected, the 250 are paid back"',
    'rapport case fixed 3 --on friday',
  ],
  args: {
    id: needed('<id>', 'the number of the case'),
    text: rest('[text...]', 'what was done'),
  },
  flags: { on: stepDayFlag },
  writes: true,
  async run({ id: typed, text: words, on }, context) {
    const file = openCaseFile(context, typed);
    const { id, fixedOn } = file.case;
    if (fixedOn !== null) throw alreadyFixed(id, fixedOn);
    const at = stepDay(context, file, on);
    const text = await optionalText(context, words, 'What was done', `rapport case fixed ${id} "TEXT"`);
    const done = fixCase(context.journal, at, file, text);
    const promised = promisesLeft(file);
    if (promised !== null) context.status(promised);
    return caseReply(context, id, 'fixed', done);
  },
});
