/** The bytes of a file in pieces, from its beginning each time it is called; a piece is good until the next one. */
export type FileBytes = () => Iterable<Uint8Array>;

/** Bytes that are in memory already, as pieces. */
export function inPieces(bytes: Uint8Array, length = 262_144): FileBytes {
  return function* () {
    for (let from = 0; from < bytes.length; from += length) yield bytes.subarray(from, from + length);
  };
}

/** The first bytes of a file, at least `length` of them where it has as many. */
export function firstBytes(bytes: FileBytes, length: number): Uint8Array {
  const parts: Buffer[] = [];
  let found = 0;
  for (const piece of bytes()) {
    parts.push(Buffer.from(piece));
    found += piece.length;
    if (found >= length) break;
  }
  return Buffer.concat(parts).subarray(0, length);
}
