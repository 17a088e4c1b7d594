import { caseStandings } from '../../../app/repair/case-ladder.ts';
import { outcomes } from '../../../nouns/case.ts';
import { casesFound, openCaseList } from '../../../render/repair/cases.ts';
import { causeIn } from '../../case/flags.ts';
import { defineCommand, oneOf, optional, pastDay, reply, toggle, value, words } from '../../command.ts';
import { flagsConflict } from '../../failures.ts';
import { clientOfList } from '../../references/clients.ts';

export default defineCommand({
  details: 'Shows open cases, the latest first, with the step each has reached and the next thing to do.',
  examples: [
    'rapport case',
    'rapport case acme --all',
    'rapport case --outcome parted --since "last year"',
    'rapport case --all --cause bill --csv',
  ],
  args: { client: optional('[client]', 'only cases of one client') },
  flags: {
    all: toggle('--all', 'also cases that are over'),
    settled: toggle('--settled', 'only cases that are over'),
    outcome: value(
      '--outcome <outcome>',
      `only cases that ended this way: ${outcomes.join(', ')}`,
      oneOf(outcomes),
    ),
    cause: value('--cause <cause>', 'only cases of that cause', words),
    since: value('--since <day>', 'only cases raised on that day or later', pastDay),
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
