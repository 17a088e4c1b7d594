import { exitCodes, RapportError } from '../domain/text/failure.ts';
import { escapedJson, safeText, visibleText } from '../domain/text/safe-text.ts';
import { shortened } from '../domain/text/shorten.ts';
import { reasonOf } from '../domain/text/system-reason.ts';
import { guardCell, writeCsv } from '../interchange/csv/writer.ts';
import { type Label, marker, wantsColour } from '../render/layout/styles.ts';
import { oneLine } from '../render/layout/text.ts';
import { type Cell, type Page, sameAsBefore, type View } from '../render/layout/view.ts';
import { version } from '../version.ts';
import type { Reply } from './command.ts';
import { flagsConflict } from './failures.ts';
import { withDateOrder } from './flags/typed-day.ts';
import { gated } from './gate.ts';
import type { Io } from './io.ts';
import { dispatch, type GlobalValues, parseArguments } from './program/command-line.ts';
import type { Session } from './session.ts';

/** Says what went wrong on stderr and returns the exit code; anything but a `RapportError` is a bug of ours. */
export function reportError(
  error: unknown,
  write: (text: string) => void,
  mark: (label: Label, text: string) => string,
): number {
  if (!(error instanceof RapportError)) {
    write(`${mark('error', 'Error:')} rapport met a fault of its own; nothing was changed.\n`);
    write(`${mark('hint', 'Please report:')} ${safeText(shortened(describe(error), 1_500))}\n`);
    return exitCodes.bug.code;
  }
  write(`${error.kind === 'cancelled' ? '' : `${mark('error', 'Error:')} `}${oneLine(error.message)}\n`);
  error.hints.forEach((hint, index) => {
    write(`${index === 0 ? mark('hint', 'Hint:') : '     '} ${oneLine(hint)}\n`);
  });
  return exitCodes[error.kind].code;
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const where = (error.stack ?? '').split('\n').find((line) => line.trim().startsWith('at '));
  return `${error.name}: ${error.message}${where ? ` (${where.trim().replace(/\(.*[\\/]/, '(')})` : ''}`;
}

/** The ways an answer can be written. */
type Face = 'human' | 'json' | 'csv' | 'ndjson';

/** An answer as text in the wanted face, ending in a line break unless it is empty. */
export function draw<T>(view: View<T>, data: T, face: Face, page: Page): string {
  if (face === 'json') return `${escapedJson(JSON.stringify(view.json(data), null, 2))}\n`;
  if (face === 'ndjson' && view.list)
    return view.list
      .json(data)
      .map((one) => `${escapedJson(JSON.stringify(one))}\n`)
      .join('');
  if (face === 'csv' && view.list) {
    const { keys } = view.list;
    return writeCsv([
      keys,
      ...view.list.cells(data).map((row) => keys.map((key) => cellText(row[key] ?? null))),
    ]);
  }
  const text = view.human(data, page);
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}

/** A cell of CSV, which has no way to escape what acts on a terminal or hides; only text can be taken for a formula. */
function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
  return guardCell(visibleText(typeof cell === 'string' ? cell : cell.join(' ::: ')));
}

/** Runs one command line and returns its exit code; the only caller of commands, and the only writer of answers. */
export async function run(argv: readonly string[], world: Io): Promise<number> {
  const io = gated(world);
  const mark = await marker(wantsColour(io.env, io.stdout.isTerminal));
  let session: Session | undefined;
  try {
    if (asksVersion(argv[0]) || (argv[0] === '--json' && asksVersion(argv[1]))) {
      writeAnswer(io, `${argv.includes('--json') ? JSON.stringify({ version }, null, 2) : version}\n`);
      return exitCodes.done.code;
    }
    if (argv[0] === 'completion' && argv[1] === 'words') {
      const { answerShell } = await import('./completion/answer.ts');
      writeAnswer(io, await answerShell(argv.slice(2), io));
      return exitCodes.done.code;
    }
    const sheet = {
      mark,
      width: io.stdout.isTerminal ? io.stdout.columns || 80 : Number.POSITIVE_INFINITY,
    };
    if (argv.length === 1 && /^-(h|-?help)$/.test(argv[0] ?? '')) {
      const { helpPage } = await import('./program/help-page.ts');
      writeAnswer(io, await helpPage(null, sheet));
      return exitCodes.done.code;
    }
    const dispatched = await dispatch(argv);
    const { command, path, rest } = dispatched;
    const parsed = await parseArguments(command, path, rest);
    if (parsed.globals.help) {
      const { helpPage } = await import('./program/help-page.ts');
      writeAnswer(io, await helpPage(dispatched, sheet));
      return exitCodes.done.code;
    }
    const face = faceOf(parsed.globals, command.isList === true, path);
    const { makeSession, watchChanges } = await import('./session.ts');
    const manner = { writes: command.writes === true, commandLine: argv };
    session = await makeSession(io, parsed.globals, manner);
    const { context } = session;
    for (const notice of [...(dispatched.notices ?? []), ...parsed.notices]) context.status(notice);
    const input = (await withDateOrder(context, () => parsed.input(context))) as never;
    if (typeof command.writes === 'function') manner.writes = command.writes(input);
    const watched = command.edits ? watchChanges(session.context) : null;
    const answer = await command.run(input, watched?.context ?? session.context);
    const isSame = watched?.made().length === 0 && face === 'human';
    session.close();
    writeAnswer(
      io,
      draw(isSame ? sameAsBefore : answer.view, answer.data as never, face, {
        ...sheet,
        isTerminal: io.stdout.isTerminal,
        height: io.stdout.isTerminal ? io.stdout.rows : undefined,
        today: session.context.today,
      }),
    );
    return endedWith(answer);
  } catch (error) {
    const explained = session ? session.explain(error) : error;
    session?.close();
    const markError = await marker(wantsColour(io.env, io.stderr.isTerminal));
    return reportError(explained, (text) => io.stderr.write(text), markError);
  }
}

/** Does what comes after an answer that was written, and gives the exit code. */
function endedWith(answer: Reply): number {
  answer.afterwards?.();
  return endingOf(answer).code;
}

function endingOf({ damaged, refused, attention }: Reply) {
  if (damaged) return exitCodes.journal;
  if (refused) return exitCodes.refused;
  return attention ? exitCodes.attention : exitCodes.done;
}

function asksVersion(word: string | undefined): boolean {
  return word === '--version' || word === '-V' || word === '-v' || word === 'version';
}

/** Writes the answer; where that fails, what the command did is done all the same, and the error says so. */
function writeAnswer(io: Io, text: string): void {
  try {
    io.stdout.write(text);
  } catch (error) {
    throw answerUnwritten(reasonOf(error));
  }
}

function faceOf(globals: GlobalValues, isList: boolean, path: string): Face {
  const faces = (['json', 'csv', 'ndjson'] as const).filter((face) => globals[face]);
  const [first, second] = faces;
  if (first && second) throw flagsConflict(`--${first}`, `--${second}`);
  if (first && first !== 'json' && !isList) throw notAList(`--${first}`, path);
  return first ?? 'human';
}

/** A face only lists have. */
function notAList(flag: string, command: string): RapportError {
  return new RapportError(
    'usage',
    'not-a-list',
    `${flag} is for lists, and rapport ${command} does not give one.`,
    [command === 'export' ? `Use --format ${flag.slice(2)}.` : 'Use --json.'],
  );
}

/** The answer could not be written to stdout. */
function answerUnwritten(why: string): RapportError {
  return new RapportError('refused', 'answer-unwritten', `rapport could not write the answer: ${why}.`, [
    'The change itself is saved. See it with: rapport history',
  ]);
}
