import { dropRun } from '../../../app/plans/playbooks.ts';
import { RapportError } from '../../../domain/text/failure.ts';
import { droppedRun } from '../../../render/plans/playbooks.ts';
import { defineCommand, needed, reply } from '../../command.ts';
import { entryId } from '../../references/numbered.ts';

export default defineCommand({
  details:
    'What was done stays in the record: rapport playbook progress --all. The number is the one shown there.',
  examples: ['rapport playbook drop 2'],
  writes: true,
  args: { run: needed('<run>', 'the number of what was applied') },
  run({ run: typed }, { journal, today }) {
    const id = entryId(typed, 'The number of what was applied');
    const outcome = dropRun(journal, id, today);
    if (outcome.kind === 'unknown') throw noSuchRun(id);
    if (outcome.kind === 'over') throw runOver(id, outcome.run.playbookName, outcome.run.clientName);
    return reply(droppedRun, outcome);
  },
});

/** No playbook was applied under that number. */
function noSuchRun(id: number): RapportError {
  return new RapportError('refused', 'no-such-run', `No playbook was applied under the number ${id}.`, [
    'See the numbers with: rapport playbook progress',
  ]);
}

/** Nothing of what was applied is open. */
function runOver(id: number, playbook: string, clientName: string): RapportError {
  return new RapportError(
    'refused',
    'run-over',
    `No step of ${playbook} for ${clientName} (${id}) is open.`,
    ['See what is running with: rapport playbook progress'],
  );
}
