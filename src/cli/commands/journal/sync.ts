import { RapportError } from '../../../domain/text/failure.ts';
import { type Synced, syncReport } from '../../../render/journal/sync-report.ts';
import { defineCommand, pastDay, reply, rest, toggle, value } from '../../command.ts';
import { attempt } from '../../import/attempt.ts';
import { readSources, sourceNamed } from '../../sync/sources.ts';
import { syncOne } from '../../sync/sync-one.ts';

export default defineCommand({
  details:
    'Servers are only read; no mail is marked as seen. Each source is one change, which undo reverses; mail that was undone comes again only with --since. A source that fails is named, and the others go on. One that is out of reach is named once a day.',
  examples: ['rapport sync', 'rapport sync mail --since "last month"', 'rapport sync && rapport digest'],
  writes: ({ dryRun }) => !dryRun,
  args: { sources: rest('[source...]', 'only these sources') },
  flags: {
    dryRun: toggle('-n, --dry-run', 'say what would come; change nothing'),
    since: value('--since <day>', 'read again what came since that day', pastDay),
    bodies: toggle('--bodies', 'keep the words of each mail, not its subject alone'),
    byTitle: toggle('--by-title', 'take clients that the title of a meeting names for its guests'),
  },
  async run({ sources: names, dryRun, since, bodies, byTitle }, context) {
    const all = readSources(context);
    if (all.length === 0) throw noSources();
    const wanted = names.length > 0 ? names.map((name) => sourceNamed(name, all)) : all;
    const from = since === undefined ? undefined : new Date(`${since}T00:00:00`).getTime();
    const { sourceStates } = context.journal;
    const done: Synced[] = [];
    for (const source of wanted) {
      const { name, kind } = source;
      const { answer, failure } = await attempt(
        name,
        () => syncOne(source, { dryRun, bodies, byTitle, since: from }, context),
        context,
        (code) => code === 'source-offline' && sourceStates.isOfflineAgain(name, context.today),
      );
      const found = answer && { view: answer.view, data: answer.data as never };
      if (answer !== undefined || failure) done.push({ name, kind, ...found, ...(failure && { failure }) });
    }
    return reply(syncReport, done, { refused: done.some(({ failure }) => failure !== undefined) });
  },
});

/** There is nothing to read. */
function noSources(): RapportError {
  return new RapportError('refused', 'no-sources', 'There are no sources yet.', [
    'Add one: rapport source add mail ada@example.com --password-command "pass show mail"',
  ]);
}
