import { fixCase } from '../../../app/repair/case-steps.ts';
import { RapportError } from '../../../domain/text/failure.ts';
import { handle } from '../../../nouns/index.ts';
import { promisesLeft } from '../../../render/plans/promises.ts';
import { optionalText } from '../../case/questions.ts';
import { caseReply, stepDay, stepDayFlag } from '../../case/talk.ts';
import { defineCommand, needed, rest } from '../../command.ts';
import { openCaseFile } from '../../references/cases.ts';

export default defineCommand({
  details: 'Adds reminders to ask them how it is now, 7 and 30 days later.',
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
  async run({ id: ref, text: words, on }, context) {
    const file = openCaseFile(context, ref);
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

/** A case that was fixed before. */
function alreadyFixed(id: number, on: string): RapportError {
  return new RapportError('refused', 'already-fixed', `Case ${handle('case', id)} was fixed on ${on}.`, [
    `Ask how it is now: rapport case check-back ${id} "THEIR WORDS"`,
    'If that was a mistake: rapport undo',
  ]);
}
