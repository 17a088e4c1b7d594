import type { FileBytes } from '../../src/interchange/csv/dialect.ts';

/** Bytes in memory as those of a file. */
export function inPieces(bytes: Uint8Array, length = 262_144): FileBytes {
  return function* () {
    for (let from = 0; from < bytes.length; from += length) yield bytes.subarray(from, from + length);
  };
}
