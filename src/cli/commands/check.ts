import { openersFor } from '../../app/care/openers.ts';
import { cachedSweep, cachedTold } from '../../app/flags/cached-flags.ts';
import { byStrength, eachTold, type Finding, restingLast, withoutEchoes } from '../../app/flags/finding.ts';
import { evidenceOf, explain, sweep } from '../../app/flags/findings.ts';
import { rules } from '../../domain/rules/index.ts';
import { type FlagsPage, flagsPage } from '../../render/flags/finding-list.ts';
import { defineCommand, optional, reply, toggle, value } from '../command.ts';
import type { Context } from '../io.ts';
import { resolveClient } from '../references/clients.ts';
import { ruleId } from '../references/rules.ts';

export default defineCommand({
  details:
    'The strongest come first: clients who wait for an answer, then red (!), then amber (-). CLIENT shows the entries behind each flag. Snoozed flags appear only here. Why a rule is quiet: rapport why RULE CLIENT',
  examples: [
    'rapport check',
    'rapport check acme',
    'rapport check --rule email-only',
    'rapport check --as-of "next month"',
  ],
  isList: true,
  args: {
    client: optional(
      '[client]',
      'only this client: any part of a name, a person, an email address or a handle',
    ),
  },
  flags: {
    rule: value('-r, --rule <rule>', 'only this rule', ruleId),
    muted: toggle('--muted', 'also list what is muted'),
    exitCode: toggle('--exit-code', 'exit with 4 if there is a flag'),
  },
  async run(input, context) {
    const found = await (input.client === undefined
      ? everybody(context, input)
      : oneClient(context, input.client, input));
    return reply(flagsPage, found, { attention: input.exitCode && hasAny(found.findings) });
  },
});

type Filter = { rule: string | undefined; muted: boolean };

async function everybody(context: Context, filter: Filter): Promise<FlagsPage> {
  const { journal, settings, today, wantsData } = context;
  const look = [journal, settings, today] as const;
  const page = { clients: journal.cachedFindings.clientCount(), withMuted: filter.muted };
  if (filter.rule === undefined && !wantsData) {
    const { findings, muted } = await cachedTold(...look);
    return { ...page, findings: restingLast(journal, findings, today), muted, data: null };
  }
  const found = filter.rule === undefined ? await cachedSweep(...look) : sweep(...look, filter);
  const data = { ...found, findings: restingLast(journal, found.findings, today) };
  return { ...page, findings: eachTold(data.findings), muted: eachTold(data.muted), data };
}

async function oneClient(context: Context, ref: string, filter: Filter): Promise<FlagsPage> {
  const { journal, settings, today } = context;
  const details = await resolveClient(context, ref, { archived: 'also' });
  const { id } = details;
  const chosen = rules.filter((rule) => filter.rule === undefined || rule.id === filter.rule);
  const explained = explain(journal, settings, today, chosen, id);
  const [first] = explained;
  if (!first) throw new Error('a client that was found is gone');
  const found: Finding[] = [];
  const muted: Finding[] = [];
  for (const { finding, silence } of explained) {
    if (finding && silence === null) found.push(finding);
    if (finding?.mute) muted.push(finding);
  }
  const findings = [...restingLast(journal, withoutEchoes(found).sort(byStrength), today)];
  muted.sort(byStrength);
  const { client, wish } = first;
  const silences = new Map(explained.flatMap(({ silence }) => (silence ? [[silence.why, silence]] : [])));
  const mutes = explained.flatMap(({ silence }) => (silence?.why === 'muted' ? [silence.mute] : []));
  const evidence = new Map([...findings, ...muted].map((finding) => [finding, evidenceOf(journal, finding)]));
  return {
    ...{ findings: eachTold(findings), muted: eachTold(muted), data: { findings, muted } },
    withMuted: filter.muted,
    clients: 1,
    about: {
      client,
      wish,
      silences: [...silences.values()],
      mutes,
      evidence,
      openers: openersFor(journal, details, today),
    },
  };
}

function hasAny(findings: FlagsPage['findings']): boolean {
  for (const _ of findings) return true;
  return false;
}
