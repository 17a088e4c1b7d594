import { closeSync, constants, openSync, readSync, statSync } from 'node:fs';
import { RapportError, tooLong } from '../domain/text/failure.ts';
import type { FileBytes } from '../interchange/csv/dialect.ts';
import { longestText } from '../nouns/field.ts';

const pieceLength = 262_144;

/** The most megabytes of stdin or a pipe: they are kept in memory, as a file is read more than once. */
const mostStreamed = 64;

/** The most bytes of the longest text: no character has more than three for each of its units. */
export const mostTextBytes = 3 * longestText;

/** How often a pipe is looked at until nobody is waited for who writes to it, or the wait is said, and after how many milliseconds. */
const waits = { most: 300, each: 10 } as const;

/** What came from a stream, in blocks of one size, however small the chunks were; more than `most` bytes are refused. */
class Gathered {
  readonly #most: number;
  readonly #refuse: () => RapportError;
  readonly #blocks: Buffer[] = [];
  length = 0;

  constructor(most: number, refuse: () => RapportError) {
    this.#most = most;
    this.#refuse = refuse;
  }

  add(chunk: Uint8Array): void {
    if (this.length + chunk.length > this.#most) throw this.#refuse();
    for (let from = 0; from < chunk.length; ) {
      const at = this.length % pieceLength;
      if (at === 0) this.#blocks.push(Buffer.allocUnsafeSlow(pieceLength));
      const part = chunk.subarray(from, from + pieceLength - at);
      this.#blocks.at(-1)?.set(part, at);
      from += part.length;
      this.length += part.length;
    }
  }

  pieces(): Buffer[] {
    return this.#blocks.map((block, i) => block.subarray(0, this.length - i * pieceLength));
  }
}

/** The bytes of stdin, kept. `onSilence` is called when nothing comes for a while. */
export async function stdinPieces(
  chunks: AsyncIterable<Uint8Array>,
  onSilence: () => void,
): Promise<FileBytes> {
  const gathered = new Gathered(mostStreamed * 1_000_000, () => streamTooLong('stdin'));
  const silence = setTimeout(onSilence, waits.most * waits.each);
  try {
    for await (const chunk of chunks) {
      silence.refresh();
      gathered.add(chunk);
    }
  } finally {
    clearTimeout(silence);
  }
  const pieces = gathered.pieces();
  return () => pieces;
}

/** A text from stdin; `what` names it where it is too long. */
export async function stdinText(chunks: AsyncIterable<Uint8Array>, what: string): Promise<string> {
  const gathered = new Gathered(mostTextBytes, () => tooLong(what, longestText));
  for await (const chunk of chunks) gathered.add(chunk);
  return Buffer.concat(gathered.pieces()).toString('utf8');
}

/**
 * The bytes of a file, piece by piece, anew each time; a piece is good until the next one. What can be read only once,
 * as a pipe, is kept; `onSilence` is called when nothing comes for a while. Throws the system's error where the file
 * cannot be read.
 */
export function filePieces(path: string, onSilence: () => void): FileBytes {
  const found = statSync(path);
  if (found.isFIFO()) {
    const pieces = pipePieces(path, onSilence);
    return () => pieces;
  }
  // A device may never end, and a socket cannot be read as a file.
  if (!found.isFile() && !found.isDirectory()) throw new Error('it is a device, not a file');
  const handle = openSync(path, 'r');
  try {
    readSync(handle, Buffer.alloc(1));
  } finally {
    closeSync(handle);
  }
  return () => piecesOf(path);
}

function* piecesOf(path: string): Generator<Uint8Array> {
  const handle = openSync(path, 'r');
  const piece = Buffer.allocUnsafe(pieceLength);
  try {
    for (;;) {
      const length = readSync(handle, piece);
      if (length === 0) return;
      yield piece.subarray(0, length);
    }
  } finally {
    closeSync(handle);
  }
}

/** What comes from a pipe with a name; an ordinary opening would wait until somebody writes, which may be never. */
function pipePieces(path: string, onSilence: () => void): Buffer[] {
  const gathered = new Gathered(mostStreamed * 1_000_000, () => streamTooLong(`"${path}"`));
  const handle = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  const piece = Buffer.allocUnsafe(pieceLength);
  let isWritten = false;
  let waited = 0;
  try {
    for (;;) {
      const length = readSoon(handle, piece);
      // A writer that is there may take its time.
      if (length === null) isWritten = true;
      else gathered.add(piece.subarray(0, length));
      if (length) {
        waited = 0;
        continue;
      }
      if (length === 0 && (isWritten || gathered.length > 0)) return gathered.pieces();
      if (length === 0 && waited === waits.most) throw new Error('nobody writes to it');
      waited += 1;
      if (waited === waits.most && isWritten) onSilence();
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, waits.each);
    }
  } finally {
    closeSync(handle);
  }
}

/** How many bytes a pipe has now: 0 where nobody writes to it, null where nothing has come yet. */
function readSoon(handle: number, piece: Buffer): number | null {
  try {
    return readSync(handle, piece);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EAGAIN') return null;
    throw error;
  }
}

/** More came than is read of a stream, which may never end. */
function streamTooLong(source: string): RapportError {
  return new RapportError(
    'refused',
    'stream-too-long',
    `${source} gave more than ${mostStreamed} MB, the most rapport reads from a stream.`,
    ['Save it in a file first, and name that file.', 'Nothing was changed.'],
  );
}
