import { dropRun } from '../../../app/plans/playbooks.ts';
import { RapportError } from '../../../domain/text/failure.ts';
import { droppedRun } from '../../../render/plans/playbooks.ts';
import { defineCommand, needed, reply } from '../../command.ts';
import { kinds } from '../../references/kinds.ts';
import { noneNumbered, resolve } from '../../references/reference.ts';

export default defineCommand({
  details:
    'What was done stays in the record: rapport playbook progress --all. The number is the one shown there.',
  examples: ['rapport playbook drop 2'],
  writes: true,
  args: { run: needed('<run>', 'the number of what was applied') },
  run({ run: ref }, { journal, today }) {
    const { id } = resolve(journal, kinds.run, ref);
    const outcome = dropRun(journal, id, today);
    if (outcome.kind === 'unknown') throw noneNumbered(kinds.run, [id]);
    if (outcome.kind === 'over') throw runOver(id, outcome.run.playbookName, outcome.run.clientName);
    return reply(droppedRun, outcome);
  },
});

/** Nothing of what was applied is open. */
function runOver(id: number, playbook: string, clientName: string): RapportError {
  return new RapportError(
    'refused',
    'run-over',
    `No step of ${playbook} for ${clientName} (${id}) is open.`,
    ['See what is running with: rapport playbook progress'],
  );
}
