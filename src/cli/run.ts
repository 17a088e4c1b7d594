import { answerUnwritten, flagsConflict } from '../errors/input.ts';
import { exitCodes } from '../errors/rapport-error.ts';
import { notAList } from '../errors/usage.ts';
import { commandHelp, helpWidth, nounHelp, overview } from '../render/help.ts';
import { sameAsBefore } from '../render/sentence.ts';
import { marker, wantsColour } from '../render/styles.ts';
import { version } from '../version.ts';
import { dispatch } from './dispatch.ts';
import { draw, type Face } from './faces.ts';
import type { Io } from './io.ts';
import { flagsEverywhere, type GlobalValues, parseArguments } from './parse-arguments.ts';
import { program } from './program.ts';
import { reportError } from './report-error.ts';
import type { Session } from './session.ts';
import { watchChanges } from './watch-changes.ts';

/** Runs one command line and returns its exit code; the only caller of commands, and the only writer of answers. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const mark = await marker(wantsColour(io.env, io.stdout.isTerminal));
  let session: Session | undefined;
  try {
    if (asksVersion(argv[0]) || (argv[0] === '--json' && asksVersion(argv[1]))) {
      io.stdout.write(`${argv.includes('--json') ? JSON.stringify({ version }, null, 2) : version}\n`);
      return exitCodes.done.code;
    }
    const width = helpWidth(io.stdout.isTerminal ? io.stdout.columns || 80 : Number.POSITIVE_INFINITY);
    if (argv.length === 1 && (argv[0] === '--help' || argv[0] === '-h')) {
      io.stdout.write(overview(program, { mark, width }));
      return exitCodes.done.code;
    }
    const { command, path, noun, rest } = await dispatch(argv);
    const parsed = await parseArguments(command, path, rest);
    if (parsed.globals.help) {
      const help = noun
        ? nounHelp(noun, { mark, width })
        : commandHelp(path, command, flagsEverywhere(command.isList === true), { mark, width });
      io.stdout.write(help);
      return exitCodes.done.code;
    }
    const face = wantedFace(parsed.globals, command.isList === true, path);
    const { makeSession } = await import('./session.ts');
    const manner = { writes: command.writes === true, commandLine: argv };
    session = await makeSession(io, parsed.globals, manner);
    const input = parsed.input(session.context.today) as never;
    if (typeof command.writes === 'function') manner.writes = command.writes(input);
    const watched = command.edits ? watchChanges(session.context) : null;
    const answer = await command.run(input, watched?.context ?? session.context);
    const isSame = watched?.made().length === 0 && face === 'human';
    session.close();
    writeAnswer(
      io,
      draw(isSame ? sameAsBefore : answer.view, answer.data as never, face, {
        width: io.stdout.isTerminal ? io.stdout.columns || 80 : Number.POSITIVE_INFINITY,
        isTerminal: io.stdout.isTerminal,
        today: session.context.today,
        mark,
      }),
    );
    const ending = answer.refused
      ? exitCodes.refused
      : answer.attention
        ? exitCodes.attention
        : exitCodes.done;
    return ending.code;
  } catch (error) {
    session?.close();
    const markError = await marker(wantsColour(io.env, io.stderr.isTerminal));
    return reportError(error, (text) => io.stderr.write(text), markError);
  }
}

function asksVersion(word: string | undefined): boolean {
  return word === '--version' || word === '-V';
}

/** Writes the answer; where that fails, what the command did is done all the same, and the error says so. */
function writeAnswer(io: Io, text: string): void {
  try {
    io.stdout.write(text);
  } catch (error) {
    throw answerUnwritten(error instanceof Error ? error.message : String(error));
  }
}

function wantedFace(globals: GlobalValues, isList: boolean, path: string): Face {
  const wanted = (['json', 'csv', 'ndjson'] as const).filter((face) => globals[face]);
  const [first, second] = wanted;
  if (first && second) throw flagsConflict(`--${first}`, `--${second}`);
  if (first && first !== 'json' && !isList) throw notAList(`--${first}`, path);
  return first ?? 'human';
}
