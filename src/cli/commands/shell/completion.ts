import { completionReport, scriptView } from '../../../render/journal/completion.ts';
import { defineCommand, needed, oneOf, optional, reply, toggle } from '../../command.ts';
import {
  addLine,
  isInStartFile,
  planFor,
  removeAll,
  shellOf,
  writeScript,
} from '../../completion/install.ts';
import { type Shell, scripts, shells } from '../../completion/scripts.ts';
import { flagsConflict, onlyTogether } from '../../failures.ts';
import type { Context } from '../../io.ts';

const words = [...shells, 'install'] as const;

export default defineCommand({
  details:
    'Tab completes commands, flags and their values, the names of clients, and handles. With a shell it prints the script; with install it puts it where your shell looks, and asks before it changes a start file such as ~/.zshrc.',
  examples: [
    'rapport completion install',
    'rapport completion install zsh --dry-run',
    'rapport completion install --undo',
    'rapport completion fish',
  ],
  args: {
    shell: needed('<shell>', 'bash, zsh or fish, whose script is printed; or install'),
    where: optional('[where]', 'with install, the shell, if it is not the one you use now'),
  },
  flags: {
    dryRun: toggle('-n, --dry-run', 'say what would be written, and write nothing'),
    undo: toggle('--undo', 'remove what install wrote'),
  },
  async run({ shell: word, where, dryRun, undo }, context) {
    const what = oneOf(words)(word, 'SHELL', context);
    if (what !== 'install') {
      const stray = where === undefined ? (dryRun ? '--dry-run' : undo ? '--undo' : null) : where;
      if (stray !== null) throw onlyTogether(stray, 'install');
      return reply(scriptView, { shell: what, script: scripts[what] });
    }
    if (dryRun && undo) throw flagsConflict('--dry-run', '--undo');
    const shell = where === undefined ? shellOf(context.io) : oneOf(shells)(where, 'SHELL', context);
    return undo ? taken(shell, context) : install(shell, dryRun, context);
  },
});

async function install(shell: Shell, dryRun: boolean, context: Context) {
  const plan = planFor(shell, context.io);
  const { file, startFile, line } = plan;
  const needsLine = !isInStartFile(plan);
  const isAllowed = needsLine && !dryRun && (await mayChange(startFile ?? '', line, context));
  if (!dryRun) writeScript(plan);
  if (isAllowed) addLine(plan);
  return reply(completionReport, {
    ...{ shell, file, startFile: needsLine ? startFile : null, line: needsLine ? line : null },
    ...{ isLineAdded: isAllowed, isDryRun: dryRun, undone: null },
  });
}

/** Whether the user allows a line in a start file; without a terminal nobody can. */
async function mayChange(startFile: string, line: string, context: Context): Promise<boolean> {
  if (!context.canAsk) return false;
  const prompter = await context.ask();
  return prompter.confirm({ message: `Add this line to ${startFile}?\n  ${line}\n`, initial: true });
}

function taken(shell: Shell, { io }: Context) {
  const plan = planFor(shell, io);
  return reply(completionReport, {
    ...{ shell, file: plan.file, startFile: null, line: null, isLineAdded: false, isDryRun: false },
    undone: removeAll(plan),
  });
}
