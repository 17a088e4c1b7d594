import {
  type Assignment,
  assign,
  assignedCount,
  assignmentTo,
  type GivenProfile,
  type SortingRule,
  sortClients,
} from '../../../app/clients/assign-profiles.ts';
import { RapportError } from '../../../domain/text/failure.ts';
import { shellWord } from '../../../domain/text/shell-word.ts';
import { assignmentLines, assignmentView } from '../../../render/clients/assignment.ts';
import { defineCommand, many, optional, reply, rest, toggle, words } from '../../command.ts';
import { flagsConflict } from '../../failures.ts';
import { readWhere } from '../../flags/read-where.ts';
import type { Context } from '../../io.ts';
import { resolveClient } from '../../references/clients.ts';
import { kinds } from '../../references/kinds.ts';
import { resolveOrNone } from '../../references/reference.ts';

export default defineCommand({
  details: `Name the clients, or say with --where what they have in common. All conditions of one --where have to hold: tag=vip status=active value>=5000 profile=none since>1y source="a talk" name~smith; != turns one around, and none is for those without. Of several --where the first that fits decides, and each may name its profile after an arrow.
The word none instead of a profile takes it away. At a terminal it says who gets what, and asks.`,
  examples: [
    'rapport profile assign key acme birch',
    "rapport profile assign regular --where 'tag=retainer status=active' --dry-run",
    "rapport profile assign --where 'value>=10000 => key' --where 'tag=retainer => regular' --where 'status=active => occasional'",
    'rapport profile assign none acme',
  ],
  writes: ({ dryRun }) => !dryRun,
  args: {
    profile: optional('[profile]', 'its number, any part of its name, or none'),
    client: rest('[client...]', 'the clients'),
  },
  flags: {
    where: many('-w, --where <conditions>', 'the clients they fit; may be repeated', words),
    dryRun: toggle('-n, --dry-run', 'say who would get what and change nothing'),
    yes: toggle('-y, --yes', 'do not ask'),
  },
  async run(input, context) {
    const { journal } = context;
    const assignment = await askAssignment(input, context);
    const answer = { assignment, dryRun: input.dryRun, isSorting: input.where.length > 0 };
    if (input.dryRun || assignedCount(assignment) === 0)
      return reply(assignmentView, { ...answer, done: false });
    const isAgreed =
      input.yes || input.where.length === 0 || !context.canAsk || (await agrees(context, assignment));
    if (isAgreed) assign(journal, assignment);
    return reply(assignmentView, { ...answer, done: isAgreed });
  },
});

interface Input {
  profile: string | undefined;
  client: readonly string[];
  where: readonly string[];
}

async function askAssignment(input: Input, context: Context): Promise<Assignment> {
  const { journal } = context;
  if (input.where.length > 0) {
    if (input.client.length > 0) throw flagsConflict('CLIENT', '--where');
    const named =
      input.profile === undefined ? undefined : resolveOrNone(journal, kinds.profile, input.profile);
    const rules = input.where.map((text) => sortingRule(context, text, named));
    return sortClients(journal.clients.list({}), rules);
  }
  const profile = input.profile === undefined ? null : resolveOrNone(journal, kinds.profile, input.profile);
  if (input.client.length === 0) throw nobodyToAssign(profile?.name ?? 'PROFILE');
  const ids = new Set<number>();
  for (const ref of input.client) ids.add((await resolveClient(context, ref)).id);
  return assignmentTo(
    journal.clients.list({}).filter(({ id }) => ids.has(id)),
    profile,
  );
}

function sortingRule(context: Context, text: string, named: GivenProfile | undefined): SortingRule {
  const { terms, profile } = readWhere(context, text);
  if (profile !== null && named !== undefined) throw flagsConflict('PROFILE', 'an arrow in --where');
  if (profile !== null)
    return { terms, text, profile: resolveOrNone(context.journal, kinds.profile, profile) };
  if (named === undefined) throw whereWithoutProfile(text);
  return { terms, text, profile: named };
}

async function agrees(context: Context, assignment: Assignment): Promise<boolean> {
  const prompter = await context.ask();
  const sheet = { width: prompter.columns ?? 80, mark: (_label: unknown, text: string) => text };
  (prompter.show ?? context.status)(assignmentLines(assignment, sheet, 'would').join('\n'));
  return prompter.confirm({ message: 'Do it?', initial: true });
}

/** Conditions on the command line, and no profile to give. */
function whereWithoutProfile(where: string): RapportError {
  return new RapportError('usage', 'where-without-profile', `Which profile is for "${where}"?`, [
    `Name it first: rapport profile assign key --where ${shellWord(where)}`,
    `Or after an arrow: --where ${shellWord(`${where} => key`)}`,
  ]);
}

/** Nothing says which clients are to get a profile. */
function nobodyToAssign(profile: string): RapportError {
  return new RapportError('usage', 'nobody-to-assign', 'Nothing says which clients it is for.', [
    `Name them: rapport profile assign ${profile} acme birch`,
    `Or say what they have in common: rapport profile assign ${profile} --where 'tag=retainer'`,
  ]);
}
