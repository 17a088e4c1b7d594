import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import { packageFolder, quickFolder } from '../package-folder.ts';
import { inOneProcess } from './one-process.ts';

/** The built program. */
export const builtProgram = join(packageFolder, 'bin', 'rapport.js');

/** How a run of the built program ended; the code is null when a signal ended it. */
export interface Ended {
  stdout: string;
  stderr: string;
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** A home folder of its own for the built program. */
export interface BuiltJournal {
  home: string;
  journalFile: string;
  /** The program's environment: bare, plus what a test adds. */
  env: Record<string, string>;
  /** Runs the program to its end, in a process of its own. */
  rapport(argv: readonly string[]): Promise<Ended>;
  /** Runs the program to its end in one process with all others that are run so, for what is not about processes. */
  quick(argv: readonly string[]): Promise<Ended>;
  /** Starts the program and leaves it running; it is killed at the end of the test at the latest. */
  start(argv: readonly string[], options?: SpawnOptions): ChildProcess;
  /** Runs a line of `/bin/sh` with `rapport` on its PATH. */
  shell(line: string): Promise<Ended>;
  /** Writes a file into the home folder and gives its path. */
  write(name: string, content: string | Uint8Array): string;
}

/** Makes a home folder without a journal for the built program; nothing of the real one is seen. */
export function newBuiltJournal(env: Readonly<Record<string, string>> = {}): BuiltJournal {
  const home = realpathSync(mkdtempSync(join(quickFolder, 'rapport-built-')));
  onTestFinished(() => {
    // A test may have taken the permissions away.
    for (const folder of [home, join(home, '.local/share/rapport')]) {
      try {
        chmodSync(folder, 0o700);
      } catch {}
    }
    rmSync(home, { recursive: true, force: true });
  });
  const journalFile = join(home, '.local', 'share', 'rapport', 'journal.db');
  const bin = join(home, '.bin');
  const temporary = join(home, '.tmp');
  mkdirSync(bin);
  mkdirSync(temporary);
  symlinkSync(builtProgram, join(bin, 'rapport'));
  const bare = {
    HOME: home,
    PATH: `${bin}:${dirname(process.execPath)}:/usr/local/bin:/usr/bin:/bin`,
    TMPDIR: temporary,
    TZ: process.env.TZ ?? 'Europe/Paris',
    RAPPORT_TEST_NOW: '2026-03-02T09:00:00',
    ...env,
  };
  const start = (command: string, argv: readonly string[], options: SpawnOptions) => {
    const child = spawn(command, argv, { cwd: home, env: bare, ...options });
    onTestFinished(() => void (child.exitCode === null && child.kill('SIGKILL')));
    return child;
  };
  return {
    home,
    journalFile,
    env: bare,
    rapport: (argv) => ending(start(process.execPath, [builtProgram, ...argv], {})),
    quick: (argv) => inOneProcess({ argv, env: bare, cwd: home }),
    start: (argv, options = {}) => start(process.execPath, [builtProgram, ...argv], options),
    shell: (line) => ending(start('/bin/sh', ['-c', line], {})),
    write(name, content) {
      const path = resolve(home, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
      return path;
    },
  };
}

/** Waits for a process to end and gives what it said. */
export async function ending(child: ChildProcess): Promise<Ended> {
  const stdout = collect(child.stdout);
  const stderr = collect(child.stderr);
  child.stdin?.on('error', () => {}).end();
  const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((done, failed) => {
    child.on('error', failed).on('close', (...how) => done(how));
  });
  return { stdout: stdout(), stderr: stderr(), code, signal };
}

function collect(stream: NodeJS.ReadableStream | null): () => string {
  const chunks: Buffer[] = [];
  stream?.on('data', (chunk: Buffer) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString('utf8');
}
