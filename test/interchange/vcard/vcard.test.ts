import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClientRecord } from '../../../src/app/importing/import-rows.ts';
import { type ImportFile, readImportFile } from '../../../src/interchange/rows/import-file.ts';
import { cardsIn } from '../../../src/interchange/vcard/cards.ts';
import { inPieces } from '../../support/in-pieces.ts';
import { runs } from '../../support/runs.ts';

function open(text: string | Uint8Array, map: Record<string, string> = {}): ImportFile {
  const bytes = inPieces(typeof text === 'string' ? Buffer.from(text) : text);
  return readImportFile(bytes, { map: new Map(Object.entries(map)), currency: null });
}

function records(file: ImportFile): ClientRecord[] {
  return [...file.content.rows].map(({ record }) => record as ClientRecord);
}

/** The record of a single card with these lines. */
function card(version: string, ...lines: string[]): ClientRecord {
  const [record, ...others] = records(open(book(version, lines)));
  expect(others).toEqual([]);
  if (!record) throw new Error('no card was read');
  return record;
}

function book(version: string, ...cards: string[][]): string {
  const written = cards.map((lines) => ['BEGIN:VCARD', `VERSION:${version}`, ...lines, 'END:VCARD', '']);
  return written.map((lines) => lines.join('\r\n')).join('');
}

describe('whom a card is about', () => {
  test.each<[what: string, lines: string[], name: string, person: string | undefined]>([
    ['a full name alone', ['FN:Lena Ox'], 'Lena Ox', undefined],
    ['the parts of a name alone', ['N:Ox;Lena;Maria;;'], 'Lena Maria Ox', undefined],
    ['a full name with its parts', ['N:Ox;Lena;;Dr.;', 'FN:Dr. Lena Ox'], 'Dr. Lena Ox', undefined],
    ['a name written without a blank', ['N:山田;太郎;;;', 'FN:山田太郎'], '山田太郎', undefined],
    ['somebody at a business', ['FN:Lena Ox', 'ORG:Harbour Rooms;'], 'Harbour Rooms', 'Lena Ox'],
    [
      'a business that Apple marks',
      ['N:;;;;', 'FN:Harbour', 'ORG:Harbour;', 'X-ABShowAs:COMPANY'],
      'Harbour',
      undefined,
    ],
    [
      'a business without a full name',
      ['N:;;;;', 'FN:', 'ORG:Harbour;', 'X-ABShowAs:COMPANY'],
      'Harbour',
      undefined,
    ],
    [
      'a business with somebody there',
      ['N:Ox;Lena;;;', 'FN:Harbour', 'ORG:Harbour', 'X-ABShowAs:COMPANY'],
      'Harbour',
      'Lena Ox',
    ],
    ['an organisation', ['KIND:org', 'FN:Harbour Rooms'], 'Harbour Rooms', undefined],
    ['an address alone', ['N:;;;;', 'EMAIL:lena@rooms.example'], 'lena@rooms.example', undefined],
    [
      'an address in place of the name',
      ['FN:lena@rooms.example', 'EMAIL:lena@rooms.example'],
      'lena@rooms.example',
      undefined,
    ],
  ])('%s', (_, lines, name, person) => {
    const record = card('3.0', ...lines);
    expect([record.name, record.person?.name, record.problems]).toEqual([name, person, []]);
  });

  test('the unescaped comma of Outlook stays in a name', () => {
    expect(card('2.1', 'N;LANGUAGE=en-us:Ox,Maria;Lena').name).toBe('Lena Ox,Maria');
  });
});

test('addresses and numbers keep their kinds, the preferred ones first', () => {
  const record = card(
    '3.0',
    'FN:Lena Ox',
    'EMAIL;TYPE=INTERNET;TYPE=HOME:lena@home.example',
    'item1.EMAIL;type=INTERNET;type=pref:lena@rooms.example',
    'item1.X-ABLabel:_$!<Work>!$_',
    'TEL;TYPE=HOME,FAX:+49 40 1111111',
    'TEL;VALUE=uri;PREF=1;TYPE="voice,cell":tel:+49-40-2222222;ext=7',
    'item2.TEL:+49 40 3333333',
    'item2.X-ABLabel:Büro hinten',
    'TEL;X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=C3=9Cberall):+49 40 4444444',
  );
  expect(record.emails).toMatchObject([
    { value: 'lena@rooms.example', label: 'work' },
    { value: 'lena@home.example', label: 'home' },
  ]);
  expect(record.phones).toMatchObject([
    { value: '+49-40-2222222 ext. 7', label: 'mobile' },
    { value: '+49 40 3333333', label: 'büro hinten' },
    { value: '+49 40 4444444', label: 'überall' },
  ]);
});

test.each([
  ['BDAY:1984-03-09', { year: 1984, month: 3, day: 9 }],
  ['BDAY:19840309', { year: 1984, month: 3, day: 9 }],
  ['BDAY;VALUE=date-time:1984-03-09T00:00:00Z', { year: 1984, month: 3, day: 9 }],
  ['BDAY;X-APPLE-OMIT-YEAR=1604:1604-03-09', { year: null, month: 3, day: 9 }],
  ['BDAY;X-APPLE-OMIT-YEAR=1604:16040309', { year: null, month: 3, day: 9 }],
  ['BDAY:--0309', { year: null, month: 3, day: 9 }],
])('%s', (line, birthday) => {
  expect(card('4.0', 'FN:Lena Ox', line)).toMatchObject({ birthday, problems: [] });
});

test('a birthday that is no day is a remark', () => {
  expect(card('4.0', 'FN:Lena Ox', 'BDAY;VALUE=text:circa 1800').remarks).toEqual([
    expect.stringContaining('"circa 1800" is not a day'),
  ]);
});

test('texts lose their backslashes, lists are parted at commas', () => {
  const record = card(
    '3.0',
    'FN:Lena Ox',
    'NOTE:Short\\, please\\; no calls\\nbefore \\"nine\\" C:\\\\new',
    'NOTE:And friendly.',
    'CATEGORIES:fair,late\\, often',
    'NICKNAME:Lele,Leni',
    'UID:urn:uuid:0b1c',
  );
  expect(record.values.about).toBe('Short, please; no calls\nbefore "nine" C:\\new\nAnd friendly.');
  expect([record.tags, record.values.alsoCalled, record.externalId]).toEqual([
    ['fair', 'late, often'],
    'Lele, Leni',
    'vcard/uid/0b1c',
  ]);
});

describe('what is not read is listed', () => {
  test('pictures, addresses, properties nobody knows, and what stands there twice', () => {
    const file = open(
      book(
        '2.1',
        [
          'FN:Lena Ox',
          'TITLE:Clerk',
          'TITLE:Manager',
          'PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQ',
          'SkZJRgABAQ',
          '',
          'ADR;WORK:;;1 Quay;Hull;;;UK',
          'X-SKYPE:lena',
          'JUNK NAME:here',
          'REV:20260101T101010Z',
          'KEY:',
        ],
        ['FN:Tom', 'N:Ashdown;Tom;;Mr;'],
      ),
    );
    const [lena, tom] = records(file);
    expect([lena?.name, tom?.name]).toEqual(['Lena Ox', 'Tom Ashdown']);
    expect(file.unread().map(({ name }) => name)).toEqual([
      'Name prefix',
      ...['further TITLE', 'Photo', 'Address', 'X-SKYPE', 'property JUNK NAME'],
    ]);
  });

  test('a column can be said to be another', () => {
    const [record] = records(
      open(book('3.0', ['FN:Lena Ox', 'ADR:;;1 Quay;Hull;;;UK']), { Address: 'notes' }),
    );
    expect(record?.values.about).toBe('1 Quay, Hull, UK');
  });

  test('the card of an assistant inside a card', () => {
    const inner = ['BEGIN:VCARD', 'FN:Tom', 'TEL:+49 40 1111111', 'END:VCARD'];
    for (const agent of [
      ['AGENT:', ...inner],
      ['AGENT:BEGIN:VCARD', ...inner.slice(1)],
    ]) {
      const file = open(book('2.1', ['FN:Lena Ox', ...agent, 'TEL:+49 40 2222222']));
      expect(records(file).map(({ name, phones }) => [name, phones[0]?.value])).toEqual([
        ['Lena Ox', '+49 40 2222222'],
      ]);
    }
  });
});

describe('letters', () => {
  const note = (bytes: Buffer) => records(open(bytes)).map(({ values }) => values.about);
  const withNote = (...parts: (string | Buffer)[]) =>
    Buffer.concat(
      ['BEGIN:VCARD\r\nVERSION:2.1\r\nFN:Lena\r\n', ...parts, '\r\nEND:VCARD\r\n'].map((one) =>
        Buffer.from(one),
      ),
    );

  test('a fold may part a letter', () => {
    const letter = Buffer.from('ü');
    const folded = withNote(
      'VERSION:3.0\r\nNOTE:M',
      letter.subarray(0, 1),
      '\r\n ',
      letter.subarray(1),
      'ller',
    );
    expect(note(folded)).toEqual(['Müller']);
  });

  test('QUOTED-PRINTABLE with soft breaks, in the charset that is said', () => {
    expect(
      note(withNote('NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=9Cber=0D=0A=\r\n=C3=84ra =3D=\r\n 1')),
    ).toEqual(['Über\nÄra = 1']);
    expect(note(withNote('NOTE;CHARSET=KOI8-R;QUOTED-PRINTABLE:=EB=CF=D4'))).toEqual(['Кот']);
    expect(note(withNote('NOTE;ENCODING=QUOTED-PRINTABLE:speci=E4l='))).toEqual(['speciäl']);
  });

  test('windows-1252 and UTF-8 in one file, and UTF-16', () => {
    const both = withNote(
      'NOTE:caf',
      Buffer.from([0xe9]),
      '\r\nEND:VCARD\r\nBEGIN:VCARD\r\nFN:Zoë\r\nNOTE:naïve',
    );
    expect(note(both)).toEqual(['café', 'naïve']);
    expect(open(both).encoding).toBe('windows-1252');
    const wide = Buffer.from(`\uFEFF${book('3.0', ['FN:Zoë', 'NOTE:naïve'])}`, 'utf16le');
    expect([note(wide), open(wide).encoding]).toEqual([['naïve'], 'utf-16le']);
    expect(note(Buffer.from(`\uFEFF\r\n${book('4.0', ['FN:Zoë', 'NOTE:naïve'])}`))).toEqual(['naïve']);
  });

  test('letters that cannot be told cost their card', () => {
    const other = withNote('NOTE:', Buffer.from([0xca, 0xee, 0xf2, 0xee, 0xe2]));
    const [record] = records(open(Buffer.concat([other, Buffer.from(book('3.0', ['FN:Tom']))])));
    expect(record?.problems).toEqual([
      'the letters of its NOTE cannot be told: they are neither Unicode nor Western',
    ]);
  });

  test('control characters are taken out, and said to be', () => {
    const record = card('3.0', 'FN:Lena\f Ox', 'NOTE:a\u0000b\u001b[31m');
    expect([record.name, record.values.about, record.remarks]).toEqual([
      'Lena Ox',
      'ab[31m',
      ['control characters, which no text has, were taken out'],
    ]);
  });
});

test('a bad card costs that card alone, with its line and its reason', () => {
  const text = [
    'BEGIN:VCARD\nVERSION:3.0\nFN:Lena Ox\nno colon here\nEND:VCARD',
    'BEGIN:VCARD\nVERSION:3.0\nFN:Cut Off',
    'BEGIN:VCARD\nVERSION:4.0\nKIND:group\nFN:Friends\nMEMBER:urn:uuid:1\nEND:VCARD',
    'BEGIN:VCARD\nVERSION:3.0\nNOTE:nobody\nEND:VCARD',
    'FN:outside',
    `BEGIN:VCARD\nVERSION:3.0\nFN:Long\nNOTE:${'x'.repeat(1_000_001)}\nEND:VCARD`,
    `BEGIN:VCARD\nVERSION:4.0\nFN:Tom Ashdown\nPHOTO:data:image/jpeg;base64,${'A'.repeat(3_000_000)}\nEND:VCARD`,
    'BEGIN:VCARD\nVERSION:4.0\nFN:Last',
  ].join('\n');
  const read = records(open(text)).map(({ line, name, problems, remarks = [] }) => [
    line,
    name,
    ...problems,
    ...remarks,
  ]);
  expect(read).toEqual([
    [1, 'Lena Ox', '"no colon here" is no property of a card'],
    [6, undefined, 'the card has no end: END:VCARD is missing'],
    [9, undefined, '"Friends" is a group of cards, and no client'],
    [15, undefined, 'no name, company or email'],
    [19, undefined, 'it stands in no card'],
    [20, undefined, 'the card has more than 1,000,000 characters'],
    [25, 'Tom Ashdown'],
    [30, undefined, 'the card has no end: END:VCARD is missing'],
  ]);
});

test('a vCard file holds clients, and nothing else', () => {
  const bytes = inPieces(Buffer.from(book('3.0', ['FN:Lena Ox'])));
  expect(() => readImportFile(bytes, { kind: 'entries', map: new Map(), currency: null })).toThrow(
    'It is a vCard file, and its cards are clients.',
  );
});

describe('any text in any writing', () => {
  const text = fc
    .string({ unit: fc.constantFrom(...'abc xyz,;:\\"=^ÄßñЖ語😀\n'), minLength: 1, maxLength: 200 })
    .map((one) => one.trim())
    .filter((one) => one !== '');

  /** Folds at so many octets, wherever they part a letter. */
  function folded(line: string, most: number): Buffer {
    const bytes = Buffer.from(line);
    const parts = Array.from({ length: Math.ceil(bytes.length / most) }, (_, i) =>
      bytes.subarray(i * most, (i + 1) * most),
    );
    return Buffer.concat(parts.flatMap((part, i) => (i === 0 ? [part] : [Buffer.from('\r\n '), part])));
  }

  function quotedPrintable(value: string): string {
    const bytes = [...Buffer.from(value.replaceAll('\n', '\r\n'))];
    const written = bytes.map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`);
    return written.map((one, i) => (i > 0 && i % 20 === 0 ? `=\r\n${one}` : one)).join('');
  }

  const escaped = (value: string) => value.replace(/[\\,;]/g, '\\$&').replaceAll('\n', '\\n');

  test('is read as it was', () => {
    fc.assert(
      fc.property(
        text,
        fc.integer({ min: 5, max: 75 }),
        fc.integer({ min: 1, max: 40 }),
        (note, most, piece) => {
          const later = folded(`NOTE:${escaped(note)}`, most);
          const older = `NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:${quotedPrintable(escaped(note).replaceAll('\\n', '\n'))}`;
          for (const [version, line] of [
            ['3.0', later],
            ['4.0', later],
            ['2.1', Buffer.from(older)],
          ] as const) {
            const [before = '', after = ''] = book(version, ['NOTE']).split('NOTE');
            const bytes = Buffer.concat([Buffer.from(before), line, Buffer.from(after)]).toString('latin1');
            const pieces = Array.from({ length: Math.ceil(bytes.length / piece) }, (_, i) =>
              bytes.slice(i * piece, (i + 1) * piece),
            );
            const [first] = [...cardsIn(pieces)];
            const { value } = first?.properties.find(({ name }) => name === 'NOTE') ?? {};
            const plain = value?.replace(/\\([\s\S])/g, (_, mark: string) => (mark === 'n' ? '\n' : mark));
            expect(plain?.replaceAll('\r\n', '\n')).toBe(note);
          }
        },
      ),
      { numRuns: runs(100) },
    );
  });
});
