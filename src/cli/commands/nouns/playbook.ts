import { join } from 'node:path';
import { applyPlaybook, dropRun, playbookProgress } from '../../../app/plans/playbooks.ts';
import type { Playbook, PlaybookProgress } from '../../../domain/plans/playbook.ts';
import { RapportError } from '../../../domain/text/failure.ts';
import { shellWord } from '../../../domain/text/shell-word.ts';
import { listWords } from '../../../domain/text/words.ts';
import { type Checklist, readChecklist, writeChecklist } from '../../../interchange/checklist.ts';
import { FormatError } from '../../../interchange/csv/format-error.ts';
import { longestChecklist } from '../../../interchange/csv/limits.ts';
import {
  appliedPlaybook,
  droppedRun,
  playbookChanged,
  playbookList,
  playbookSheet,
  progressList,
  tickedTaken,
} from '../../../render/plans/playbooks.ts';
import {
  comingDay,
  defineCommand,
  needed,
  oneOf,
  optional,
  reply,
  rest,
  toggle,
  value,
  words,
} from '../../command.ts';
import { flagsConflict, nothingToChange } from '../../failures.ts';
import type { Context } from '../../io.ts';
import { editedText } from '../../prompts/ask.ts';
import { clientOfList, resolveClient } from '../../references/clients.ts';
import { kinds, noneNumbered, parseName, resolve } from '../../references/reference.ts';
import { smallFile } from '../../small-file.ts';

/** A checklist from a file named on the command line, `-` from stdin; refuses one that cannot be read or has no step. */
async function checklistIn(context: Context, file: string): Promise<Checklist> {
  const limit = { most: longestChecklist, hint: 'A playbook is what you do for one client; split it.' };
  const { source, text } = await smallFile(context, file, limit, unusableChecklist);
  return checklistOf(context, source, text);
}

/**
 * A checklist as it comes back from the user's editor. Where it cannot be read, the reason is said and the editor opens
 * again if that is wanted, so that nothing written is lost.
 */
async function editedChecklist(context: Context, editor: string, text: string): Promise<Checklist> {
  const edited = await editedText(context, editor, text);
  try {
    return checklistOf(context, 'What was written', edited);
  } catch (error) {
    if (!(error instanceof RapportError)) throw error;
    const prompter = await context.ask();
    (prompter.show ?? context.status)([error.message, ...error.hints.slice(0, 1)].join('\n'));
    if (!(await prompter.confirm({ message: 'Open it again?', initial: true }))) throw error;
    return editedChecklist(context, editor, edited);
  }
}

function checklistOf(context: Context, source: string, text: string): Checklist {
  try {
    const checklist = readChecklist(text);
    const { steps, ticked } = checklist;
    if (ticked !== undefined) context.status(tickedTaken(ticked));
    if (steps.length > 0) return checklist;
  } catch (error) {
    if (error instanceof FormatError) throw unusableChecklist(source, error.message, error.hint);
    throw error;
  }
  throw unusableChecklist(
    source,
    'It has no steps.',
    'A step is a line such as: - [ ] +3d Send the welcome letter',
  );
}

/** The ready playbooks, by the names of their files in `samples/playbooks/`. */
export const playbookSamples = ['onboarding', 'project-end', 'renewal'] as const;

/** A playbook as a Markdown checklist, its name as the heading. */
function playbookText({ name, about, steps }: Omit<Playbook, 'id'>): string {
  return writeChecklist({ title: name, about, steps });
}

/** A checklist that cannot be read; `why` says what is wrong with it in a sentence. */
function unusableChecklist(source: string, why: string, hint: string): RapportError {
  return new RapportError('refused', 'unusable-checklist', `${source} cannot be used. ${why}`, [
    hint,
    'Nothing was changed.',
  ]);
}

const sampleNamed = oneOf(playbookSamples);

export const add = defineCommand({
  details: `Takes a Markdown checklist with a day for each step: "- [ ] +3d Send the welcome letter", "- 2w: Send it"; -7d is a week before. Its heading is the name. --sample starts from a ready one: ${playbookSamples.join(', ')}. Without a file your editor opens.`,
  examples: [
    'rapport playbook add onboarding --sample',
    'rapport playbook add launch launch.md',
    'rapport playbook add launch - < launch.md',
  ],
  writes: true,
  args: {
    name: needed('<name>', 'what it is called'),
    file: optional('[file]', 'the checklist; - for stdin'),
  },
  flags: { sample: toggle('--sample', `start from a ready one: ${playbookSamples.join(', ')}`) },
  async run({ name: input, file, sample }, context) {
    const { journal } = context;
    if (sample && file !== undefined) throw flagsConflict('--sample', 'FILE');
    const ownName = sample ? sampleNamed(input, 'A sample', context) : input;
    const name = parseName(journal, kinds.playbook, ownName, {
      hint: 'rapport playbook add onboarding steps.md',
    });
    const { about, steps } = await stepsFor(name, sample, file, context);
    const playbook = journal.change(`added the playbook ${name}`, () =>
      journal.playbooks.stored(journal.playbooks.add({ name, about, steps })),
    );
    return reply(playbookChanged, { playbook, did: 'Added' });
  },
});

async function stepsFor(
  name: string,
  sample: boolean,
  file: string | undefined,
  context: Context,
): Promise<Checklist> {
  const { io, canAsk } = context;
  if (sample) return checklistIn(context, join(io.packageFolder, 'samples', 'playbooks', `${name}.md`));
  if (file !== undefined) return checklistIn(context, file);
  const editor = io.env.VISUAL || io.env.EDITOR;
  if (!canAsk || !editor) throw playbookNeedsFile(name, playbookSamples);
  const empty = writeChecklist({ title: name, about: null, steps: [] });
  return editedChecklist(context, editor, `${empty}\n- [ ] `);
}

/** A new playbook without steps, where nobody can write them down. */
function playbookNeedsFile(name: string, samples: readonly string[]): RapportError {
  return new RapportError('usage', 'playbook-needs-file', `The playbook "${name}" needs its steps.`, [
    `Give a Markdown checklist as a file, or - for stdin: rapport playbook add ${shellWord(name)} steps.md`,
    `Or start from a sample (${listWords(samples)}): rapport playbook add onboarding --sample`,
    'On a terminal, set EDITOR and write them there.',
  ]);
}

export const list = defineCommand({
  details: 'To see their progress with clients: rapport playbook progress',
  examples: ['rapport playbook list', 'rapport playbook list --csv'],
  isList: true,
  run(_input, { journal }) {
    return reply(playbookList, journal.playbooks.list());
  },
});

export const show = defineCommand({
  examples: ['rapport playbook show onboarding', 'rapport playbook show onboarding > onboarding.md'],
  args: { playbook: rest('<playbook...>', 'its number or any part of its name') },
  run({ playbook: ref }, { journal }) {
    const playbook = resolve(journal, kinds.playbook, ref.join(' '));
    return reply(playbookSheet, { playbook, markdown: playbookText(playbook) });
  },
});

export const edit = defineCommand({
  details:
    'Without flags the checklist opens in $EDITOR; its heading is the name. Reminders already planned with it stay.',
  examples: [
    'rapport playbook edit onboarding',
    'rapport playbook edit onboarding --file onboarding.md',
    'rapport playbook edit onboarding --name "first weeks"',
  ],
  writes: true,
  edits: true,
  args: { playbook: needed('<playbook>', 'its number or any part of its name') },
  flags: {
    file: value('-f, --file <file>', 'take the checklist from a file; - for stdin', words),
    name: value('-n, --name <name>', 'a new name', words),
  },
  async run({ playbook: ref, file, name: newName }, context) {
    const { journal, io, canAsk } = context;
    const before = resolve(journal, kinds.playbook, ref);
    const { id } = before;
    const editor = io.env.VISUAL || io.env.EDITOR;
    if (file === undefined && newName === undefined && (!canAsk || !editor))
      throw nothingToChange(`the playbook "${before.name}"`, `rapport playbook edit ${id} --file steps.md`);
    const checklist =
      file !== undefined
        ? await checklistIn(context, file)
        : newName === undefined && editor
          ? await editedChecklist(context, editor, playbookText(before))
          : { ...before, title: null };
    const name = parseName(journal, kinds.playbook, newName ?? checklist.title ?? before.name, {
      own: id,
      hint: `rapport playbook edit ${id} --name NAME`,
    });
    const { about, steps } = checklist;
    const playbook = journal.change(`changed the playbook ${name}`, () => {
      journal.playbooks.update(id, { name, about, steps });
      return journal.playbooks.stored(id);
    });
    return reply(playbookChanged, { playbook, did: 'Changed', was: before.name });
  },
});

export const apply = defineCommand({
  details:
    'Each step becomes a reminder. Days count from today or from --from, weekends included; rapport marks those on your days off.',
  examples: [
    'rapport playbook apply onboarding acme',
    'rapport playbook apply renewal acme --from "31 dec" --dry-run',
  ],
  writes: ({ dryRun }) => !dryRun,
  args: {
    playbook: needed('<playbook>', 'its number or any part of its name'),
    client: needed('<client>', 'any part of a name, a person, an email address or a handle'),
  },
  flags: {
    from: value('--from <day>', 'the day the steps count from; default: today', comingDay),
    on: value('--on <day>', 'the same as --from', comingDay),
    dryRun: toggle('-n, --dry-run', 'say what would be planned and change nothing'),
    again: toggle('--again', 'even if steps of it are still open'),
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
    `${run.playbookName} was applied to ${run.clientName} from ${run.fromOn}; ${open} still open.`,
    [`End it first: rapport playbook end ${run.id}`, 'To plan its steps a second time, add --again.'],
  );
}

/** Steps whose days lie beyond the calendar. */
function playbookBeyondCalendar(from: string): RapportError {
  return new RapportError(
    'usage',
    'playbook-beyond-calendar',
    `From ${from}, some steps fall outside the calendar.`,
    ['Give a nearer day with --from.'],
  );
}

export const progress = defineCommand({
  examples: ['rapport playbook progress', 'rapport playbook progress acme --all'],
  isList: true,
  args: { client: optional('[client]', 'only those of one client') },
  flags: { all: toggle('--all', 'also those finished or ended') },
  async run({ client: ref, all }, context) {
    const client = await clientOfList(context, ref);
    const progress = playbookProgress(context.journal, client?.id, { removed: all });
    return reply(progressList, all ? progress : progress.filter(({ openCount }) => openCount > 0));
  },
});

export const end = defineCommand({
  details: 'Cancels its open steps; the done ones stay. For the number: rapport playbook progress --all',
  examples: ['rapport playbook end 2'],
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
    `${playbook} for ${clientName} (run ${id}) has no open step.`,
    ['See what is running with: rapport playbook progress'],
  );
}
