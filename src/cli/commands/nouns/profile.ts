import {
  type AssignedProfile,
  type Assignment,
  assignedCount,
  assignmentTo,
  assign as giveProfile,
  type SortingRule,
  sortClients,
} from '../../../app/clients/assign-profiles.ts';
import { readProfileStatistics } from '../../../app/clients/profile-statistics.ts';
import { RapportError } from '../../../domain/text/failure.ts';
import { shellWord } from '../../../domain/text/shell-word.ts';
import { profile } from '../../../nouns/profile.ts';
import { assignmentLines, assignmentView } from '../../../render/clients/assignment.ts';
import { profilePage } from '../../../render/clients/profile-page.ts';
import { hoursAsDays, profileChanged, profileList } from '../../../render/clients/profiles.ts';
import { defineCommand, many, needed, optional, reply, rest, toggle, words } from '../../command.ts';
import { flagsConflict, nothingToChange } from '../../failures.ts';
import { changesIn, fieldFlags } from '../../flags/field-flags.ts';
import { parseStandards, profileFlags, setStandards } from '../../flags/profile-flags.ts';
import { readWhere } from '../../flags/read-where.ts';
import type { Context } from '../../io.ts';
import { resolveClient } from '../../references/clients.ts';
import { kinds, parseName, resolve, resolveOrNone } from '../../references/reference.ts';

export const add = defineCommand({
  details:
    'A standard is a number that a rule uses for the clients of the profile. Without one, your settings count, and a client may have its own numbers. Reply times count in working days of eight hours.',
  examples: [
    'rapport profile add partner --about "They send others to us" --every 2w --spoken 6w',
    'rapport profile add "fixed price" --every 30 --reply 4h --feedback 180',
    'rapport profile add agency --people 3 --threshold email-only.entries=5',
  ],
  writes: true,
  args: { name: rest('<name...>', 'what the kind is called, in a word or two') },
  fields: fieldFlags([profile], 'add'),
  flags: profileFlags,
  run(input, context) {
    const { journal } = context;
    const name = parseName(journal, kinds.profile, input.name.join(' '), {
      hint: 'rapport profile add NAME',
      taken: ['none'],
    });
    const standards = parseStandards(input);
    const added = journal.change(`added the profile ${name}`, () => {
      const id = journal.profiles.add({ ...changesIn(profile, input, context), name });
      setStandards(context, id, standards);
      return journal.profiles.stored(id);
    });
    if (standards.hours) context.status(hoursAsDays(standards.hours));
    return reply(profileChanged, { profile: added, did: 'Added' });
  },
});

export const list = defineCommand({
  examples: ['rapport profile list', 'rapport profile list --csv'],
  isList: true,
  run: (_input, { journal }) => reply(profileList, journal.profiles.list()),
});

export const show = defineCommand({
  summary: 'Show its standards, and what its clients have in common',
  details:
    'Compares its clients with all clients, over the last 365 days. For today and each of the last six months it says how many clients met each standard, by the numbers set today.',
  examples: ['rapport profile show key', 'rapport profile show regular --json'],
  args: { profile: rest('<profile...>', 'its number or any part of its name') },
  run(input, { journal, settings, today }) {
    const profile = resolve(journal, kinds.profile, input.profile.join(' '));
    return reply(profilePage, readProfileStatistics(journal, settings, today, profile));
  },
});

export const edit = defineCommand({
  details:
    'The word default removes a standard; none switches it off. The new numbers count at once for its clients, unless a client has its own.',
  examples: [
    'rapport profile edit key --every 2w --spoken 30',
    'rapport profile edit regular --reply 2 --people default',
    'rapport profile edit key --name "key account"',
  ],
  writes: true,
  edits: true,
  args: { profile: needed('<profile>', 'its number or any part of its name') },
  fields: fieldFlags([profile], 'edit'),
  flags: profileFlags,
  run(input, context) {
    const { journal } = context;
    const { id, name: before } = resolve(journal, kinds.profile, input.profile);
    const standards = parseStandards(input);
    const changes = changesIn(profile, input, context);
    if (changes.name !== undefined) {
      const hint = `rapport profile edit ${id} --name NAME`;
      changes.name = parseName(journal, kinds.profile, changes.name, { own: id, hint, taken: ['none'] });
    }
    if (Object.keys(changes).length === 0 && standards.settings.length === 0)
      throw nothingToChange(`the profile "${before}"`, `rapport profile edit ${id} --every 3w`);
    const changed = journal.change(`changed the profile ${changes.name ?? before}`, () => {
      journal.profiles.update(id, changes);
      setStandards(context, id, standards);
      return journal.profiles.stored(id);
    });
    if (standards.hours) context.status(hoursAsDays(standards.hours));
    return reply(profileChanged, { profile: changed, did: 'Changed' });
  },
});

export const assign = defineCommand({
  details: `Name the clients, or describe them with --where: tag=vip status=active value>=5000 profile=none since>1y source="a talk" name~smith; != means not. A client must meet all conditions of one --where; with several, the first match counts. The word none removes the profile.`,
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
    where: many('-w, --where <conditions>', 'the clients who meet them; may be repeated', words),
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
    if (isAgreed) giveProfile(journal, assignment);
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

function sortingRule(context: Context, text: string, named: AssignedProfile | undefined): SortingRule {
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
  return new RapportError('usage', 'where-without-profile', `No profile is named for "${where}".`, [
    `Name it first: rapport profile assign key --where ${shellWord(where)}`,
    `Or after an arrow: --where ${shellWord(`${where} => key`)}`,
  ]);
}

/** Nothing says which clients are to get a profile. */
function nobodyToAssign(profile: string): RapportError {
  return new RapportError('usage', 'nobody-to-assign', 'No clients are named.', [
    `Name them: rapport profile assign ${profile} acme birch`,
    `Or say what they have in common: rapport profile assign ${profile} --where 'tag=retainer'`,
  ]);
}
