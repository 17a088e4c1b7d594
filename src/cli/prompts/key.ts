import type { Readable } from 'node:stream';
import { cancelled } from '../../domain/text/failure.ts';
import type { KeyChoice } from '../io.ts';
import { keyboardOf } from './keyboard.ts';

const escapeKey = '\u001b';
/** Milliseconds after which an escape is a key of its own. */
const escapeWait = 500;
/** What an arrow sends after the escape. */
const arrowEnd = /^(?:\[[0-?]*[ -/]*[@-~]|O[A-D])/;

/**
 * Asks a question at a terminal, waits for one of its keys and gives what it stands for; throws `cancelled` on Ctrl-C.
 * What is pasted is no key. Keys pressed after it are left for the next question.
 */
export async function pressedKey<T>(
  terminal: { input: Readable & { setRawMode?(raw: boolean): unknown }; output: NodeJS.WritableStream },
  choices: readonly KeyChoice<T>[],
  question = '',
): Promise<KeyChoice<T>> {
  const { input, output } = terminal;
  const keyboard = keyboardOf(input, output, 'dropped');
  const meant = (key: string) => choices.find((one) => one.key === key || one.also?.includes(key));
  let waiting = '';
  let lone: NodeJS.Timeout | undefined;
  let isCut = false;
  // Before the question stands there: whoever answers it at once is understood.
  input.setRawMode?.(true);
  output.write(question);
  try {
    return await new Promise<KeyChoice<T>>((done, failed) => {
      keyboard.keys.on('data', (chunk) => {
        waiting += isCut ? String(chunk).replace(arrowEnd, '') : String(chunk);
        isCut = false;
        clearTimeout(lone);
        for (;;) {
          const key = nextKey(waiting);
          if (key === null) {
            // What follows an escape of an arrow comes at once; after a while it was the key itself, which means nothing.
            if (waiting === escapeKey)
              lone = setTimeout(() => {
                waiting = '';
                isCut = true;
              }, escapeWait);
            return;
          }
          waiting = waiting.slice(key.length);
          if (key === '\u0003') return failed(cancelled());
          const choice = meant(key.toLowerCase());
          if (choice) {
            keyboard.keys.removeAllListeners('data').pause();
            return done(choice);
          }
        }
      });
    });
  } finally {
    clearTimeout(lone);
    input.setRawMode?.(false);
    keyboard.release();
    if (waiting !== '') input.unshift(waiting);
  }
}

/** The first key in what a terminal sent: a letter, or all that an arrow or a function key sends; null where it is cut. */
function nextKey(text: string): string | null {
  if (text === '' || /^\u001b(?:\[[0-?]*)?$/.test(text)) return null;
  return /^(?:\u001b(?:\[[0-?]*[ -/]*[@-~]|O?[^\u001b\u0003])|.)/su.exec(text)?.[0] ?? null;
}
