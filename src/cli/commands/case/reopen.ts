import { reopenCase } from '../../../app/repair/case-steps.ts';
import { isOpenCase } from '../../../domain/repair/case.ts';
import { RapportError } from '../../../domain/text/failure.ts';
import { handle } from '../../../nouns/index.ts';
import { oneLine } from '../../../render/layout/text.ts';
import { askWords } from '../../case/questions.ts';
import { caseReply, stepDay, stepDayFlag } from '../../case/talk.ts';
import { defineCommand, needed, value, words } from '../../command.ts';
import { resolveCaseFile } from '../../references/cases.ts';

export default defineCommand({
  summary: 'Open a case again',
  details: 'It must be fixed again, and they must be asked again. The story keeps how it ended before.',
  examples: ['rapport case reopen 3 --because "It came back on the next bill"'],
  args: { id: needed('<id>', 'the number of the case') },
  flags: {
    because: value('-b, --because <reason>', 'what is wrong again', words),
    on: stepDayFlag,
  },
  writes: true,
  async run({ id: ref, because: reason, on }, context) {
    const { journal } = context;
    const file = resolveCaseFile(context, ref);
    const { id, clientId } = file.case;
    if (isOpenCase(file.case)) throw caseIsOpen(id);
    const at = stepDay(context, file, on);
    const because = await askWords(context, reason, {
      what: 'The reason',
      flag: '--because REASON',
      message: 'What is wrong again?',
    });
    const done = reopenCase(journal, at, because);
    const client = journal.clients.get(clientId);
    if (client?.status === 'former')
      context.status(
        `${oneLine(client.name)} is still a former client. If they are back: rapport client edit ${clientId} --status active`,
      );
    return caseReply(context, id, 'reopened', done);
  },
});

/** The case is already open. */
function caseIsOpen(id: number): RapportError {
  return new RapportError('refused', 'case-is-open', `Case ${handle('case', id)} is already open.`, [
    `See what is next: rapport case show ${id}`,
  ]);
}
