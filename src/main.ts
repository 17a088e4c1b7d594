import { fstatSync, mkdtempSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { gated } from './cli/gate.ts';
import type { Io, Sink } from './cli/io.ts';
import { run } from './cli/run.ts';
import { filePieces } from './cli/streams.ts';
import { exitCodes } from './domain/text/failure.ts';

/** The only file that touches the process: it makes the outside world one value, and hands it over. */

/**
 * A place text goes to. A terminal is written through the stream Node makes for it; a file or a pipe directly,
 * because making a stream is a tenth of a start.
 */
function sink(descriptor: 1 | 2, stream: () => NodeJS.WriteStream): Sink {
  let seen: boolean | undefined;
  const isTerminal = () => {
    seen ??= mayBeTerminal(descriptor) && stream().isTTY === true;
    return seen;
  };
  return {
    write: (text) => (isTerminal() ? void stream().write(text) : writeAll(descriptor, utf8(text))),
    get isTerminal() {
      return isTerminal();
    },
    get columns() {
      return isTerminal() ? stream().columns : Number(process.env.COLUMNS) || undefined;
    },
    get rows() {
      return isTerminal() ? stream().rows : undefined;
    },
  };
}

function mayBeTerminal(descriptor: number): boolean {
  try {
    const stat = fstatSync(descriptor);
    return stat.isCharacterDevice() && stat.rdev !== statSync('/dev/null').rdev;
  } catch {
    return false;
  }
}

/** A text as bytes. Measured first, as Buffer.from does it, a long one would be gone through twice. */
function utf8(text: string): Uint8Array {
  const bytes = Buffer.allocUnsafe(3 * text.length);
  return bytes.subarray(0, bytes.write(text));
}

function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(descriptor, bytes, at);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      // A reader that has seen enough (`| head`) is no error, nor is a stream that was closed from the start.
      if (code === 'EPIPE' || code === 'EBADF') return;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

/** What the operating system knows; asked for seldom, and not at every start. */
const system = () => process.getBuiltinModule('node:os');

/** The clock; a test can pin it to an instant. */
function now(): Date {
  const pinned = process.env.RAPPORT_TEST_NOW;
  return pinned ? new Date(pinned) : new Date();
}

function accountHome(): string | null {
  try {
    return system().userInfo().homedir || null;
  } catch {
    return null;
  }
}

async function edit(command: string, text: string): Promise<{ text: string; failure: string | null }> {
  // The bundle is run as a script, in which Node cannot import.
  const { spawnSync } = process.getBuiltinModule('node:child_process');
  let folder: string | undefined;
  try {
    folder = mkdtempSync(join(system().tmpdir(), 'rapport-'));
    const file = join(folder, 'text.md');
    writeFileSync(file, text, { mode: 0o600 });
    // An editor is a command line of the user's own, arguments included, as for git.
    process.umask(usualMask);
    const ended = spawnSync('/bin/sh', ['-c', `${command} "$1"`, 'sh', file], { stdio: 'inherit' });
    process.umask(ownMask);
    const failure =
      ended.error !== undefined
        ? `could not be started`
        : ended.status !== 0
          ? `ended with ${ended.status ?? ended.signal}`
          : null;
    if (failure) return { text, failure };
    const { writtenText } = await import('./cli/prompts/written-text.ts');
    return writtenText(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
    return { text, failure: 'could not be given a file in the temporary folder' };
  } finally {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  }
}

// What is made is the user's alone, and the user's in any case: a mask may take even that away.
const ownMask = 0o077;
const usualMask = process.umask(ownMask);

const io: Io = {
  stdout: sink(1, () => process.stdout),
  stderr: sink(2, () => process.stderr),
  stdin: {
    get isTerminal() {
      return process.stdin.isTTY === true;
    },
    chunks: () => process.stdin,
  },
  env: process.env,
  user: process.geteuid?.(),
  accountHome,
  now,
  openFile: filePieces,
  pathOf: (path) => path,
  edit,
  run(command) {
    const { spawnSync } = process.getBuiltinModule('node:child_process');
    process.umask(usualMask);
    const ended = spawnSync('/bin/sh', ['-c', command], {
      stdio: ['inherit', 'pipe', 'inherit'],
      encoding: 'utf8',
      timeout: 120_000,
    });
    process.umask(ownMask);
    return { text: ended.stdout ?? '', isDone: ended.status === 0 };
  },
  makeTemporaryFolder: () => mkdtempSync(join(system().tmpdir(), 'rapport-')),
  keepMemoryLow() {
    const { setFlagsFromString } = process.getBuiltinModule('node:v8');
    // Node makes room for more and more short-lived objects, up to 48 MB, and lets old ones wait.
    setFlagsFromString('--semi-space-growth-factor=1');
    setFlagsFromString('--heap-growing-percent=60');
  },
  async prompter() {
    const { terminalPrompter } = await import('./cli/prompts/prompter.ts');
    return terminalPrompter({ input: process.stdin, output: process.stderr, env: process.env });
  },
  packageFolder: join(__dirname, '..'),
};

// Nothing should get here; what does is a fault of ours, and no stack trace reaches anybody.
process.on('uncaughtException', (error) => {
  gated(io).stderr.write(
    `Error: rapport met a fault of its own.\nPlease report: ${error.name}: ${error.message}\n`,
  );
  process.exit(exitCodes.bug.code);
});

// All was written synchronously, so nothing is lost by leaving at once; taking the heap down would cost milliseconds.
run(process.argv.slice(2), io).then((code) => process.exit(code));
