import { type Readable, Transform, type TransformCallback } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

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
 * answering the questions after it; Ctrl-D is Ctrl-C, so that a question
 * never ends without an answer.
 */
export function keyboardOf(
  input: Readable & { setRawMode?(raw: boolean): unknown },
  output: NodeJS.WritableStream,
): Keyboard {
  const keys = Object.assign(new Keys(), {
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
  #pasting = false;
  #held = '';

  override _transform(chunk: Buffer, _encoding: string, done: TransformCallback): void {
    let text = this.#held + this.#decoder.write(chunk);
    // The mark of a paste can be cut in two by the way it is read.
    this.#held = /\u001b\[20[01]?$/.exec(text)?.[0] ?? '';
    text = text.slice(0, text.length - this.#held.length);
    const pieces = text.split(/(\u001b\[20[01]~)/);
    const read = pieces.map((piece) => this.#read(piece)).join('');
    this.#give(read.split(/(?<=[^\r\n])(?=[\r\n])/), done);
  }

  /** Gives what was typed before Enter a turn of its own: a list is cut to it before Enter takes the first one. */
  #give([first = '', ...rest]: string[], done: TransformCallback): void {
    if (rest.length === 0) {
      done(null, first);
      return;
    }
    this.push(first);
    setImmediate(() => this.#give(rest, done));
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
    return this.#pasting
      ? piece.replace(/[\s\u0000-\u001f\u007f-\u009f]+/gu, ' ')
      : piece.replaceAll('\u0004', '\u0003');
  }
}
