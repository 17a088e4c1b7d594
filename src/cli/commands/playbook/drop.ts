import { dropRun } from '../../../app/plans/playbooks.ts';
import { noSuchRun, runOver } from '../../../errors/playbooks.ts';
import { droppedRun } from '../../../render/plans/playbooks.ts';
import { defineCommand, needed, reply } from '../../command.ts';
import { entryId } from '../../references/numbered.ts';

export default defineCommand({
  summary: 'Give up the open steps of a playbook with a client',
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
