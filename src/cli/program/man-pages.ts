import { rules } from '../../domain/rules/index.ts';
import { exitCodes } from '../../domain/text/failure.ts';
import { firstScreen, helpTopics } from '../../render/help/help.ts';
import { type ManCommand, manPage, manProgram } from '../../render/help/man.ts';
import { version } from '../../version.ts';
import { flagsEverywhere, loadCommand } from './command-line.ts';
import { type CommandGroup, type CommandVerb, program, type Verb } from './program.ts';

/** The pages of the manual by the names of their files, from what help says. The build writes them. */
export async function manPages(): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  const everywhere = Object.values(flagsEverywhere(true));
  const groups = program.map(({ title, verbs }) => ({ title, pages: verbs.map(lineOf) }));
  const screen = firstScreen(program, { width: 80, mark: (_label, text) => text });
  pages.set('rapport.1', manProgram({ screen, groups }, helpTopics(exitCodes, rules), everywhere, version));
  for (const verb of program.flatMap(({ verbs }) => verbs)) {
    // The file of a page has a name that can be typed.
    if (!/^[a-z]/.test(verb.name)) continue;
    const commands = await Promise.all(
      verb.verbs ? verb.verbs().map((below) => commandOf(below, verb)) : [commandOf(verb)],
    );
    pages.set(`rapport-${verb.name}.1`, manPage({ ...verb, commands }, everywhere, version));
  }
  return pages;
}

function lineOf({ name, usage, listed, summary }: Verb) {
  return { spec: listed ?? `${name} ${usage}`.trim(), help: summary };
}

async function commandOf(verb: CommandVerb, noun?: CommandGroup): Promise<ManCommand> {
  const { path, summary, command } = await loadCommand(verb, noun);
  const { args = {}, flags = {} } = command;
  return { path, summary, ...command, args: Object.values(args), flags: Object.values(flags) };
}
