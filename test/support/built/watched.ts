import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { packageFolder } from '../package-folder.ts';
import { type BuiltJournal, type Ended, ending } from './built.ts';

/** What is different for a program whose statements are watched. */
interface Watch {
  /** It dies in place of the statement with this number. */
  dieAt?: number;
  /** The number of the statement before which it stands still, until it gets SIGCONT. */
  stopAt?: number;
  /** How long it waits for a lock, in milliseconds. */
  lockWait?: number;
  /** Hears of each statement, in order, while the program goes on. */
  onStatement?(sql: string, program: ChildProcess): void;
}

/** Runs the built program to its end, telling of each statement it gives to SQLite; gives how many there were, too. */
export async function watched(
  world: BuiltJournal,
  argv: readonly string[],
  { dieAt, stopAt, lockWait, onStatement }: Watch = {},
): Promise<Ended & { statements: number }> {
  const env = {
    ...world.env,
    NODE_OPTIONS: `--require ${join(packageFolder, 'test/support/built/watched-sqlite.cjs')}`,
    ...(dieAt === undefined ? {} : { RAPPORT_TEST_DIE_AT: String(dieAt) }),
    ...(stopAt === undefined ? {} : { RAPPORT_TEST_STOP_AT: String(stopAt) }),
    ...(lockWait === undefined ? {} : { RAPPORT_TEST_LOCK_WAIT: String(lockWait) }),
  };
  const program = world.start(argv, { env, stdio: ['pipe', 'pipe', 'pipe', 'pipe'] });
  let statements = 0;
  let rest = '';
  program.stdio[3]?.on('data', (chunk: Buffer) => {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    for (const sql of lines) {
      statements += 1;
      onStatement?.(sql, program);
    }
  });
  const ended = await ending(program);
  return { ...ended, statements };
}
