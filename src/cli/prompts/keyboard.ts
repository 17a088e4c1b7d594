import { type Readable, Transform, type TransformCallback } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { cancelled } from '../../domain/text/failure.ts';
import type { KeyChoice } from '../io.ts';

/** The keys of a terminal for the time of one question. */
interface Keyboard {
  readonly keys: Readable;
  /** Gives the terminal back. */
  release(): void;
}

const pasteBegins = '\u001b[200~';
const pasteEnds = '\u001b[201~';

/**
 * Reads a terminal for one question. A text of several lines that is pasted arrives as one line, instead of
 * answering the questions after it, or not at all where `pastes` is `dropped`; Ctrl-D is Ctrl-C, so that a question
 * never ends without an answer.
 */
export function keyboardOf(
  input: Readable & { setRawMode?(raw: boolean): unknown },
  output: NodeJS.WritableStream,
  pastes: 'taken' | 'dropped' = 'taken',
): Keyboard {
  const keys = Object.assign(new Keys(pastes), {
    isTTY: true,
    setRawMode: (raw: boolean) => input.setRawMode?.(raw),
  });
  output.write('\u001b[?2004h');
  input.pipe(keys);
  return {
    keys,
    release() {
      input.unpipe(keys);
      input.pause();
      output.write('\u001b[?2004l');
    },
  };
}

/** Turns what a terminal sends into keys a question can take. */
export class Keys extends Transform {
  readonly #decoder = new StringDecoder('utf8');
  readonly #pastes: 'taken' | 'dropped';
  #pasting = false;
  #held = '';

  constructor(pastes: 'taken' | 'dropped' = 'taken') {
    super();
    this.#pastes = pastes;
  }

  override _transform(chunk: Buffer, _encoding: string, done: TransformCallback): void {
    let text = this.#held + this.#decoder.write(chunk);
    // The mark of a paste can be cut in two by the way it is read.
    this.#held = /\u001b\[20[01]?$/.exec(text)?.[0] ?? '';
    text = text.slice(0, text.length - this.#held.length);
    const pieces = text.split(/(\u001b\[20[01]~)/);
    done(null, pieces.map((piece) => this.#read(piece)).join(''));
  }

  /** A terminal that has gone away leaves the question, too. */
  override _flush(done: TransformCallback): void {
    done(null, '\u0003');
  }

  #read(piece: string): string {
    if (piece === pasteBegins || piece === pasteEnds) {
      this.#pasting = piece === pasteBegins;
      return '';
    }
    if (this.#pasting && this.#pastes === 'dropped') return '';
    return this.#pasting
      ? piece.replace(/[\s\u0000-\u001f\u007f-\u009f]+/gu, ' ')
      : piece.replaceAll('\u0004', '\u0003');
  }
}

const escapeKey = '\u001b';
/** Milliseconds after which an escape is a key of its own. */
const escapeWait = 500;
/** What arrows send, and by how much they move. */
const arrows: ReadonlyMap<string, number> = new Map(
  ['[', 'O'].flatMap((lead) =>
    Object.entries({ A: -1, D: -1, B: 1, C: 1 }).map(([end, step]): [string, number] => [
      `\u001b${lead}${end}`,
      step,
    ]),
  ),
);
/** What an arrow sends after the escape. */
const arrowEnd = /^(?:\[[0-?]*[ -/]*[@-~]|O[A-D])/;

/**
 * Asks a question at a terminal, waits for one of its keys and gives what it stands for; throws `cancelled` on Ctrl-C.
 * Arrows go through the choices and give each to `show`; Enter takes the one that is shown. What is pasted is
 * no key. Keys pressed after it are left for the next question.
 */
export async function pressedKey<T>(
  terminal: { input: Readable & { setRawMode?(raw: boolean): unknown }; output: NodeJS.WritableStream },
  choices: readonly KeyChoice<T>[],
  question = '',
  show: (choice: KeyChoice<T>) => void = () => undefined,
): Promise<KeyChoice<T>> {
  const { input, output } = terminal;
  const keyboard = keyboardOf(input, output, 'dropped');
  const choiceOf = chooser(choices, show);
  let waiting = '';
  let lone: NodeJS.Timeout | undefined;
  let isCut = false;
  // Before the question stands there, so that a quick answer counts.
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
          const choice = choiceOf(key);
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

/** What a key chooses: a letter at once, Enter what the arrows came to, and nothing before an arrow was pressed. */
function chooser<T>(choices: readonly KeyChoice<T>[], show: (choice: KeyChoice<T>) => void) {
  let at: number | null = null;
  return (key: string): KeyChoice<T> | undefined => {
    const step = arrows.get(key);
    if (step === undefined && at !== null && /[\r\n]/.test(key)) return choices[at];
    if (step === undefined) return choices.find((one) => one.key === key.toLowerCase());
    at = ((at ?? (step > 0 ? -1 : 0)) + step + choices.length) % choices.length;
    const shown = choices[at];
    if (shown) show(shown);
    return undefined;
  };
}

/** The first key in what a terminal sent: a letter, or all that an arrow or a function key sends; null where it is cut. */
function nextKey(text: string): string | null {
  if (text === '' || /^\u001b(?:\[[0-?]*)?$/.test(text)) return null;
  return /^(?:\u001b(?:\[[0-?]*[ -/]*[@-~]|O?[^\u001b\u0003])|.)/su.exec(text)?.[0] ?? null;
}
