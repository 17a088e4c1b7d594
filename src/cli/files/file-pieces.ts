import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { RapportError } from '../../domain/text/failure.ts';
import type { FileBytes } from '../../interchange/csv/decode-text.ts';
import type { Context } from '../io.ts';

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

/** The bytes of a file named on the command line; refuses one that cannot be read, with the reason. */
export function openNamedFile({ io }: Context, file: string): FileBytes {
  try {
    return io.openFile(file);
  } catch (error) {
    throw unreadableFile(file, unreadable(error));
  }
}

function unreadable(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'it is a folder';
  if (code === 'EACCES' || code === 'EPERM') return 'permission is denied';
  if (code === 'ERR_FS_FILE_TOO_LARGE') return 'it is larger than 2 GiB';
  return error instanceof Error ? error.message : String(error);
}

/** A file that cannot be read. */
function unreadableFile(path: string, why: string): RapportError {
  return new RapportError('refused', 'unreadable-file', `Cannot read "${path}": ${why}.`);
}
