import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';

const pieceLength = 262_144;

/**
 * The bytes of a file, piece by piece, anew each time; a piece is good until the next one. What can be read only once,
 * as a pipe, is kept. Throws the system's error where the file cannot be read.
 */
export function filePieces(path: string): () => Iterable<Uint8Array> {
  const handle = openSync(path, 'r');
  try {
    if (fstatSync(handle).isFile()) return () => piecesOf(path);
    const whole = readFileSync(handle);
    return () => [whole];
  } finally {
    closeSync(handle);
  }
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
