import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import type { Io, Sink } from './cli/io.ts';
import { run } from './cli/run.ts';

/** The only file that touches the process: it makes the outside world one value, and hands it over. */

/** A stream of the process; Node makes it when it is first touched, so nothing here touches it early. */
function sink(stream: () => NodeJS.WriteStream): Sink {
  let watched = false;
  return {
    write(text) {
      if (text === '') return;
      // A reader that has seen enough (`| head`) is no error.
      if (!watched) {
        stream().on('error', (error: NodeJS.ErrnoException) => {
          if (error.code !== 'EPIPE') throw error;
          process.exit(0);
        });
      }
      watched = true;
      stream().write(text);
    },
    get isTerminal() {
      return stream().isTTY === true;
    },
    get columns() {
      return stream().columns ?? (Number(process.env.COLUMNS) || undefined);
    },
  };
}

/** The clock; a test can pin it to an instant. */
function now(): Date {
  const pinned = process.env.RAPPORT_TEST_NOW;
  return pinned ? new Date(pinned) : new Date();
}

async function stdinBytes(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}

function accountHome(): string | null {
  try {
    return userInfo().homedir || null;
  } catch {
    return null;
  }
}

async function edit(command: string, text: string): Promise<{ text: string; failure: string | null }> {
  const { spawnSync } = await import('node:child_process');
  const folder = mkdtempSync(join(tmpdir(), 'rapport-'));
  const file = join(folder, 'text.md');
  try {
    writeFileSync(file, text, { mode: 0o600 });
    // An editor is a command line of the user's own, arguments included, as for git.
    const ended = spawnSync(`${command} "$1"`, ['--', file], {
      shell: '/bin/sh',
      stdio: 'inherit',
      argv0: 'sh',
    });
    const failure =
      ended.error !== undefined
        ? `could not be started`
        : ended.status !== 0
          ? `ended with ${ended.status ?? ended.signal}`
          : null;
    return { text: failure ? text : readFileSync(file, 'utf8'), failure };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const io: Io = {
  stdout: sink(() => process.stdout),
  stderr: sink(() => process.stderr),
  stdin: {
    get isTerminal() {
      return process.stdin.isTTY === true;
    },
    bytes: stdinBytes,
    text: async () => Buffer.from(await stdinBytes()).toString('utf8'),
  },
  env: process.env,
  accountHome,
  now,
  readFile: async (path) => readFileSync(path),
  edit,
  makeTemporaryFolder: () => mkdtempSync(join(tmpdir(), 'rapport-demo-')),
  prompter: async () => (await import('./cli/terminal-prompter.ts')).terminalPrompter,
  packageFolder: join(__dirname, '..'),
};

run(process.argv.slice(2), io).then((code) => {
  process.exitCode = code;
});
