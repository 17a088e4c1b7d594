import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, closeSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';

import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, test } from 'vitest';
import { quickFolder } from '../package-folder.ts';

/** A program that is started by a test, in a folder of its own, by a user without rights. */
interface Running {
  folder: string;
  /** Ends it at once, with all it started, as when the machine loses its power. */
  kill(): Promise<void>;
}

/** The user that a server runs as: this one, or nobody where this one is root. */
export const serverUser = (() => {
  const isRoot = process.getuid?.() === 0;
  const ask = (flag: string) =>
    execFileSync('id', [flag, ...(isRoot ? ['nobody'] : [])], { encoding: 'utf8' });
  return {
    isRoot,
    name: ask('-un').trim(),
    group: ask('-gn').trim(),
    uid: Number(ask('-u')),
    gid: Number(ask('-g')),
  };
})();

/** Groups tests that need a program; without it they are skipped, and fail where `CI` is set. */
export function describeWith(program: string, name: string, tests: () => void): void {
  if (isInstalled(program)) return void describe(name, tests);
  const words = `${program} is not installed`;
  if (process.env.CI)
    test(name, () => {
      throw new Error(words);
    });
  else test.skip(`${name}; skipped: ${words}`);
}

function isInstalled(program: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${program}`], { env: serverEnv() }).status === 0;
}

/** Debian keeps servers where only root looks. */
function serverEnv(folder = quickFolder): NodeJS.ProcessEnv {
  return { PATH: `${process.env.PATH ?? ''}:/usr/sbin:/usr/local/sbin`, HOME: folder };
}

/** A new folder that belongs to the user of the server. */
export function serverFolder(): string {
  const folder = mkdtempSync(join(quickFolder, 'rapport-server-'));
  chmodSync(folder, 0o755);
  own(folder);
  return folder;
}

/** Gives a file or a folder to the user of the server. */
export function own(path: string): void {
  if (serverUser.isRoot) chownSync(path, serverUser.uid, serverUser.gid);
}

/**
 * Runs a program in a group of its own, so that all it starts ends with it, until a line comes; or until the test is gone,
 * however that ended, and then the folder goes too.
 */
const guard =
  'gone=; setsid "$@" </dev/null & read -r _ || gone=yes; kill -KILL -$!; wait; [ -z "$gone" ] || rm -rf "$PWD"';

/** Starts a program, and waits until it listens. */
export async function startServer(
  folder: string,
  [program, ...args]: readonly [string, ...string[]],
  port: number,
): Promise<Running> {
  const log = openSync(join(folder, 'output'), 'a');
  const child = spawn('sh', ['-c', guard, 'sh', program, ...args], {
    ...{ cwd: folder, detached: true, env: serverEnv(folder), stdio: ['pipe', log, log] },
    ...(serverUser.isRoot && { uid: serverUser.uid, gid: serverUser.gid }),
  });
  closeSync(log);
  const ended = new Promise<void>((done) => child.on('exit', () => done()));
  const kill = async () => {
    child.stdin?.end('\n');
    await ended;
  };
  for (let tries = 0; tries < 400; tries += 1) {
    if (await listens(port)) return { folder, kill };
    await wait(25);
  }
  await kill();
  throw new Error(`${program} does not start: see ${folder}`);
}

/** Takes the folder of a server away. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

function listens(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => done(true));
    socket.on('error', () => done(false));
    socket.on('close', () => done(false));
    socket.on('connect', () => socket.destroy());
  });
}

/** Ports of this machine where nothing listens. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  const ports = await Promise.all(
    servers.map(
      (server) =>
        new Promise<number>((done) =>
          server.listen(0, '127.0.0.1', () => {
            const address = server.address();
            done(typeof address === 'object' && address ? address.port : 0);
          }),
        ),
    ),
  );
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  return ports;
}
