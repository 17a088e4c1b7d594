import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openText } from '../../../src/interchange/csv/dialect.ts';
import { FormatError } from '../../../src/interchange/csv/format-error.ts';
import { inPieces } from '../../support/in-pieces.ts';
import { runs } from '../../support/runs.ts';

const text = 'name,city\nZoë,Málaga\n';
const wide = (source: string) => Buffer.from(source, 'utf16le');
const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
  );

function decodeText(input: Uint8Array, pieceLength?: number): { text: string; encoding: string } {
  const { encoding, pieces } = openText(inPieces(input, pieceLength));
  return { text: [...pieces()].join(''), encoding };
}

function refusal(input: Uint8Array): FormatError {
  try {
    decodeText(input);
  } catch (error) {
    if (error instanceof FormatError) return error;
    throw error;
  }
  throw new Error('was not refused');
}

describe('what is decoded', () => {
  test.each([
    ['UTF-8', Buffer.from(text), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`), 'utf-8'],
    ['UTF-16LE with a mark', wide(`\uFEFF${text}`), 'utf-16le'],
    ['UTF-16LE without', wide(text), 'utf-16le'],
    ['UTF-16BE with a mark', wide(`\uFEFF${text}`).swap16(), 'utf-16be'],
    ['UTF-16BE without', wide(text).swap16(), 'utf-16be'],
    ['windows-1252', Buffer.from(text, 'latin1'), 'windows-1252'],
  ])('%s', (_, input, encoding) => {
    expect(decodeText(input)).toEqual({ text, encoding });
    for (const length of [1, 2, 3, 7]) expect(decodeText(input, length)).toEqual({ text, encoding });
  });

  test('a windows file has its curly quotes, its euro and its dashes', () => {
    expect(decodeText(bytes('caf\xe9 \x80 \x93ring me\x94 \x96 \x8e\x9f')).text).toBe(
      'café € “ring me” – ŽŸ',
    );
  });

  test('an empty file is an empty text', () => {
    expect(decodeText(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8' });
  });

  test('reads only its part of a larger buffer', () => {
    const whole = Buffer.from('before caf\xe9 after', 'latin1');
    expect(decodeText(whole.subarray(7, 11)).text).toBe('café');
  });
});

describe('what is refused', () => {
  test.each([
    ['an .ods', bytes('PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.spreadsheet'), '(.ods)'],
    ['a zip', bytes('PK\x03\x04....Connections.csv'), 'a ZIP archive'],
    ['an .xls', bytes('\xd0\xcf\x11\xe0\xa1\xb1'), '(.xls)'],
    ['a database', bytes('SQLite format 3\0....'), 'an SQLite database'],
    ['a PDF', bytes('%PDF-1.7'), 'a PDF'],
    ['gzip', bytes('\x1f\x8b\x08'), 'a compressed file'],
  ])('%s', (_, input, named) => {
    const { message, hint } = refusal(input);
    expect(message).toBe(`This looks like ${message.slice('This looks like '.length)}`);
    expect(message).toContain(named);
    expect(hint).not.toBe('');
  });

  test('an .ods gets a hint how to save it as CSV', () => {
    expect(refusal(bytes('PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument.spreadsheet'))).toMatchObject(
      {
        message: 'This looks like a spreadsheet file (.ods), not CSV.',
        hint: 'In the spreadsheet choose File › Save as › CSV UTF-8, then import that file.',
      },
    );
  });

  test('more zero bytes than lines outside UTF-16', () => {
    expect(refusal(bytes('name,email\na\0b\0c,d\0')).message).toContain('not text');
  });

  test('UTF-16 cut in the middle of a letter', () => {
    expect(refusal(wide(`\uFEFF${text}`).subarray(0, -1)).message).toContain('UTF-16');
  });

  test('UTF-8 with one bad byte names the line instead of garbling the rest', () => {
    const input = Buffer.concat([
      Buffer.from('name\nZoë\nÉlan '),
      Buffer.from([0xe9]),
      Buffer.from('\nŁucja\n'),
    ]);
    expect(refusal(input)).toMatchObject({ line: 3 });
  });

  test('Cyrillic in its own code page does not pass as Western letters', () => {
    expect(refusal(bytes('name\n\xc8\xe2\xe0\xed\xee\xe2\n')).message).toContain('encoding');
  });

  test('bytes without a letter in windows-1252', () => {
    expect(refusal(bytes('name\ncaf\x8f\n')).message).toContain('not text');
  });
});

test('any bytes are text or a FormatError', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (input) => {
      try {
        expect(typeof decodeText(input).text).toBe('string');
      } catch (error) {
        expect(error).toBeInstanceOf(FormatError);
      }
    }),
    { numRuns: runs(500) },
  );
});

test('reads back any text from UTF-8 and from marked UTF-16', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (any) => {
      const source = `name\n${any}`;
      fc.pre(!source.includes('\0'));
      expect(decodeText(Buffer.from(source)).text).toBe(source);
      expect(decodeText(wide(`\uFEFF${source}`)).text).toBe(source);
    }),
  );
});
