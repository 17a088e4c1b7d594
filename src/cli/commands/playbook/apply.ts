import { applyPlaybook } from '../../../app/plans/playbooks.ts';
import type { PlaybookProgress } from '../../../domain/plans/playbook.ts';
import { RapportError } from '../../../domain/text/failure.ts';
import { appliedPlaybook } from '../../../render/plans/playbooks.ts';
import { comingDay, defineCommand, needed, reply, toggle, value } from '../../command.ts';
import { flagsConflict } from '../../failures.ts';
import { resolveClient } from '../../references/clients.ts';
import { kinds } from '../../references/kinds.ts';
import { resolve } from '../../references/reference.ts';

export default defineCommand({
  details:
    'Each step becomes a reminder. Days are counted on the calendar, from today or from --from, and stay where they fall; those on which you do not work are marked.',
  examples: [
    'rapport playbook apply onboarding acme',
    'rapport playbook apply renewal acme --from "31 dec" --dry-run',
  ],
  writes: ({ dryRun }) => !dryRun,
  args: {
    playbook: needed('<playbook>', 'its number or any part of its name'),
    client: needed('<client>', 'any part of the name, a person, an email address or the number'),
  },
  flags: {
    from: value('--from <day>', 'the day the steps are counted from; today', comingDay),
    on: value('--on <day>', 'the same as --from', comingDay),
    dryRun: toggle('-n, --dry-run', 'say what would be planned and change nothing'),
    again: toggle('--again', 'although steps of it are open with the client'),
  },
  async run({ playbook: ref, client: clientRef, from: start, on, dryRun, again }, context) {
    if (start !== undefined && on !== undefined) throw flagsConflict('--from', '--on');
    const { journal, settings } = context;
    const playbook = resolve(journal, kinds.playbook, ref);
    const client = await resolveClient(context, clientRef);
    const from = start ?? on ?? context.today;
    try {
      const plan = { client, from, week: settings.workingWeek, again, dryRun };
      const applied = applyPlaybook(journal, playbook, plan);
      if (applied.kind === 'running') throw playbookRunning(applied.progress);
      return reply(appliedPlaybook, { client, playbook, from, ...applied });
    } catch (error) {
      throw error instanceof RangeError ? playbookBeyondCalendar(from) : error;
    }
  },
});

/** Steps of the playbook are open with the client. */
function playbookRunning(run: PlaybookProgress): RapportError {
  const open = run.openCount === 1 ? '1 step is' : `${run.openCount} steps are`;
  return new RapportError(
    'refused',
    'playbook-running',
    `${run.playbookName} was applied to ${run.clientName} from ${run.fromOn}, and ${open} still open.`,
    [
      `Give those up: rapport playbook drop ${run.id}`,
      'Or plan the steps once more beside them, with --again.',
    ],
  );
}

/** Steps whose days lie beyond the calendar. */
function playbookBeyondCalendar(from: string): RapportError {
  return new RapportError(
    'usage',
    'playbook-beyond-calendar',
    `From ${from}, some steps fall on days no calendar has.`,
    ['Name a nearer day with --from.'],
  );
}
