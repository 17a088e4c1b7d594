import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { packageFolder } from '../package-folder.ts';
import type { Ended } from './built.ts';

/** A command line of the built program, and where it is run. */
interface Run {
  argv: readonly string[];
  env: Readonly<Record<string, string>>;
  cwd: string;
}

let child: ChildProcess | undefined;
let last: Promise<unknown> = Promise.resolve();

/** Runs the built program in a process that is started once and serves every test of this worker, one at a time. */
export function inOneProcess(run: Run): Promise<Ended> {
  const answer = last.then(() => ask(run));
  last = answer.catch(() => {});
  return answer;
}

function ask(run: Run): Promise<Ended> {
  if (!child?.connected) {
    child = fork(join(packageFolder, 'test/support/built/many-commands.cjs'), {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    // It ends with this process, and does not keep it.
    child.unref();
    child.channel?.unref();
  }
  const serving = child;
  return new Promise((done, failed) => {
    const dies = (code: number | null) =>
      failed(new Error(`rapport ${run.argv.join(' ')} ended all: ${code}`));
    serving.once('exit', dies).once('message', (ended: Ended) => {
      serving.off('exit', dies);
      done(ended);
    });
    serving.send(run);
  });
}
