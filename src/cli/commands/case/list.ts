import { caseStandings } from '../../../app/repair/case-ladder.ts';
import { outcomes } from '../../../nouns/case.ts';
import { casesFound, openCaseList } from '../../../render/repair/cases.ts';
import { causeIn } from '../../case/flags.ts';
import { defineCommand, oneOf, optional, pastDay, reply, toggle, value, words } from '../../command.ts';
import { flagsConflict } from '../../failures.ts';
import { clientOfList } from '../../references/clients.ts';

export default defineCommand({
  details:
    'Open ones unless asked for others: the latest first, with the step each has reached and what comes next.',
  examples: [
    'rapport case',
    'rapport case acme --all',
    'rapport case --outcome parted --since "last year"',
    'rapport case --all --cause bill --csv',
  ],
  args: { client: optional('[client]', 'only those with one client') },
  flags: {
    all: toggle('--all', 'those that are over as well'),
    settled: toggle('--settled', 'only those that are over'),
    outcome: value(
      '--outcome <outcome>',
      `only those that ended so: ${outcomes.join(', ')}`,
      oneOf(outcomes),
    ),
    cause: value('--cause <cause>', 'only those of that cause', words),
    since: value('--since <day>', 'only those that came up from that day on', pastDay),
  },
  isList: true,
  async run({ client: ref, all, settled, outcome, cause, since }, context) {
    if (all && settled) throw flagsConflict('--all', '--settled');
    const { journal, settings, today } = context;
    const client = await clientOfList(context, ref);
    const isOpenOnly = !all && !settled && !outcome;
    const cases = journal.cases.list({
      ...(isOpenOnly ? { open: true } : settled ? { open: false } : {}),
      ...(client ? { clientId: client.id } : {}),
      ...(outcome ? { outcome } : {}),
      ...(cause === undefined ? {} : { cause: causeIn(journal, cause) }),
      ...(since ? { since } : {}),
      until: today,
    });
    const isNarrowed = client !== undefined || cause !== undefined || since !== undefined;
    const view = isOpenOnly && !isNarrowed ? openCaseList : casesFound;
    return reply(view, caseStandings(journal, settings, today, cases));
  },
});
