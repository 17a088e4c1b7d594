import { refuseForeignBytes } from './foreign-file.ts';
import { FormatError } from './format-error.ts';

/** How the letters of a text file are stored. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

const saveAsUtf8 = 'Save it again as CSV UTF-8, then import that file.';

// What windows-1252 puts where Latin-1 has control characters (0x80 to 0x9F); the dots are undefined. Node's own
// decoder has read these as Latin-1 since 20.18.3 (nodejs/node#60888), so it is not asked.
const windowsLetters = '€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ';

/**
 * The text of a file and how it was stored, without its byte order mark; throws a FormatError for what is not text or
 * cannot be read without garbling it.
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: Encoding } {
  refuseForeignBytes(bytes);
  const { text, encoding } = decode(bytes);
  if (text.includes('\0')) throw notText();
  return { text, encoding };
}

function decode(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const wide = wideEncoding(bytes);
  if (wide) {
    const text = strictly(wide, bytes);
    if (text === null) throw new FormatError('This UTF-16 file is damaged or cut short.', saveAsUtf8);
    return { text, encoding: wide };
  }
  const text = strictly('utf-8', bytes);
  if (text !== null) return { text, encoding: 'utf-8' };
  refuseDamagedUtf8(bytes);
  return { text: decodeWindows(bytes), encoding: 'windows-1252' };
}

function strictly(encoding: Encoding, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** UTF-16 by its mark or, unmarked, by the zero byte that nearly every Western letter has on one side. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const looked = Math.min(bytes.length, 4096) & ~1;
  const zeros = [0, 0];
  for (let i = 0; i < looked; i++) if (bytes[i] === 0) zeros[i & 1] = (zeros[i & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const many = looked / 8;
  if (odd > many && even < odd / 10) return 'utf-16le';
  if (even > many && odd < even / 10) return 'utf-16be';
  return null;
}

/** Throws when the bytes are UTF-8 but for a few: taken for another encoding, every other accent would be garbled. */
function refuseDamagedUtf8(bytes: Uint8Array): void {
  const text = new TextDecoder('utf-8').decode(bytes);
  const damaged = text.match(/\uFFFD/g)?.length ?? 0;
  const sound = text.match(/[^\0-\x7F\uFFFD]/gu)?.length ?? 0;
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  if (!marked && sound <= damaged) return;
  const line = text.slice(0, text.indexOf('\uFFFD')).split(/\r\n|\r|\n/).length;
  throw new FormatError(
    `A letter on line ${line} is damaged; the rest of the file is UTF-8.`,
    saveAsUtf8,
    line,
  );
}

function decodeWindows(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (/[\0-\x08\x0e-\x1f\x7f\x81\x8d\x8f\x90\x9d]/.test(latin)) throw notText();
  // Four accented letters in a row are no Western word; they are what Cyrillic or Greek code pages look like.
  if (/[\xc0-\xff]{4}/.test(latin)) {
    throw new FormatError(
      'The encoding of this file cannot be told: it is neither Unicode nor Western.',
      saveAsUtf8,
    );
  }
  return latin.replace(/[\x80-\x9f]/g, (letter) => windowsLetters.charAt(letter.charCodeAt(0) - 0x80));
}

function notText(): FormatError {
  return new FormatError('This file is not text: it holds bytes no text has.', saveAsUtf8);
}
