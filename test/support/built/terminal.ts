import pty from '@lydell/node-pty';
import xterm from '@xterm/headless';
import { onTestFinished } from 'vitest';
import { type BuiltJournal, builtProgram } from './built.ts';

const keys = {
  enter: '\r',
  up: '\u001b[A',
  down: '\u001b[B',
  space: ' ',
  backspace: '\u007f',
  escape: '\u001b',
  tab: '\t',
  'ctrl-c': '\u0003',
  'ctrl-d': '\u0004',
} as const;

/** A key that is not a letter. */
export type Key = keyof typeof keys;

/** The built program at a terminal, seen as a person sees it. */
export interface Terminal {
  /** What is on the screen and above it now, without trailing blanks. */
  screen(): string;
  /** All that was sent to the terminal until now, as it was sent. */
  sent(): string;
  /** Waits until a text is on the screen; in a string, the numbers of a list do not count. */
  waitFor(text: string | RegExp): Promise<void>;
  type(text: string): void;
  press(...pressed: Key[]): void;
  /** Makes the window so many columns wide. */
  resize(columns: number): void;
  /** Waits for the end of the program and gives its exit code. */
  ended(): Promise<number>;
}

/** How long something may take to appear, in milliseconds, on a machine that is very busy. */
const patience = 90_000;

/** The command to the terminal that tells how the program ended. */
const endMark = 9;

/**
 * A shell that runs the program, says how it ended, and stays. When the last process of a pseudo-terminal ends, what it
 * wrote at the end is lost on a busy machine.
 */
const untilSeen = `trap : INT; "$@"; printf '\\033]${endMark};%s\\007' "$?"; exec cat > /dev/null`;

/** The screen without the numbers of a list. */
const withoutNumbers = (screen: string) => screen.replace(/^([❯ ]) \d+ {2}/gm, '$1 ');

/** Runs the built program in a pseudo-terminal of 80×24. */
export function openTerminal(
  world: Pick<BuiltJournal, 'home' | 'env'>,
  argv: readonly string[],
  size: { columns?: number; rows?: number } = {},
): Terminal {
  return openProgram(world, [process.execPath, builtProgram, ...argv], size);
}

/** Runs a program, such as a shell, in a pseudo-terminal. */
export function openProgram(
  { home, env }: Pick<BuiltJournal, 'home' | 'env'>,
  command: readonly string[],
  { columns = 80, rows = 24 } = {},
): Terminal {
  const screen = new xterm.Terminal({ cols: columns, rows, scrollback: 2000, allowProposedApi: true });
  const child = pty.spawn('/bin/sh', ['-c', untilSeen, 'sh', ...command], {
    name: 'xterm-256color',
    cols: columns,
    rows,
    cwd: home,
    env: { ...env, TERM: 'xterm-256color' },
  });
  let written = Promise.resolve();
  const changed = new Set<() => void>();
  let sent = '';
  child.onData((data) => {
    sent += data;
    written = new Promise((done) => {
      screen.write(data, () => {
        done();
        for (const look of changed) look();
      });
    });
  });
  const exit = new Promise<number>((done) => {
    screen.parser.registerOscHandler(endMark, (code) => {
      done(Number(code));
      return true;
    });
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
    screen.dispose();
  });

  const read = () => {
    const { active } = screen.buffer;
    const lines = Array.from(
      { length: active.length },
      (_, at) => active.getLine(at)?.translateToString(true) ?? '',
    );
    return lines.join('\n').trimEnd();
  };
  const within = async <T>(what: string, waited: Promise<T>): Promise<T> => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, failed) => {
      timer = setTimeout(
        () => failed(new Error(`${what} did not come; on the screen:\n${read()}`)),
        patience,
      );
    });
    return Promise.race([waited, late]).finally(() => clearTimeout(timer));
  };
  return {
    screen: read,
    sent: () => sent,
    waitFor(text) {
      const found = () =>
        typeof text === 'string' ? withoutNumbers(read()).includes(text) : text.test(read());
      const appearing = new Promise<void>((done) => {
        const look = () => {
          if (!found()) return;
          changed.delete(look);
          done();
        };
        changed.add(look);
        look();
      });
      return within(String(text), appearing);
    },
    type: (text) => child.write(text),
    press(...pressed) {
      for (const key of pressed) child.write(keys[key]);
    },
    resize(wide) {
      child.resize(wide, rows);
      screen.resize(wide, rows);
    },
    async ended() {
      const code = await within('the end', exit);
      await written;
      return code;
    },
  };
}
