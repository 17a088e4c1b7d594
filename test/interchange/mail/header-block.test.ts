import { expect, test } from 'vitest';
import { readMessage } from '../../../src/interchange/mail/message.ts';

const headOf = (text: string) => readMessage(Buffer.from(text), 1).head;

test.each([
  ['Dana <DANA@x.example>', [['Dana', 'dana@x.example']]],
  ['=?utf-8?Q?M=C3=BCller=2C_J=C3=B6rg?= <j@x.example>', [['Müller, Jörg', 'j@x.example']]],
  ['a@x.example (Ada)', [['Ada', 'a@x.example']]],
  ['undisclosed-recipients:;', []],
  [
    'Team: a@x.example, "B, C" <b@x.example>;',
    [
      ['', 'a@x.example'],
      ['B, C', 'b@x.example'],
    ],
  ],
  ['=?utf-8?Q?M=C3?= =?utf-8?Q?=BCller?= <m@x.example>', [['Müller', 'm@x.example']]],
  ['"=?utf-8?Q?B=C3=B6?=" <b@x.example>', [['Bö', 'b@x.example']]],
  [
    '"Last, First" <F@X.EXAMPLE>,\n\t<g@x.example>',
    [
      ['Last, First', 'f@x.example'],
      ['', 'g@x.example'],
    ],
  ],
  [
    'Max@x.example; Moritz@x.example',
    [
      ['', 'max@x.example'],
      ['', 'moritz@x.example'],
    ],
  ],
  ['nobody', []],
])('the addresses of %s', (value, parties) => {
  const { to } = headOf(`From: x@x.example\nTo: ${value}\n\n`);
  expect(to.map(({ name, address }) => [name, address])).toEqual(parties);
});

test('headers in letters of Western Europe, folded, and without end are read', () => {
  const latin = Buffer.from('From: J\xf6rg <j@x.example>\nSubject: Gr\xfc\xdfe\n\taus K\xf6ln\n', 'latin1');
  expect(readMessage(latin, 1).head).toMatchObject({ subject: 'Grüße aus Köln', from: [{ name: 'Jörg' }] });
});

test('a subject in encoded words, folded, has no blank where two of them meet', () => {
  expect(
    headOf('From: a@x.example\nSubject: =?iso-8859-1?Q?Gr=FC=DFe?=\n =?iso-8859-1?Q?_an_alle?= da\n\n')
      .subject,
  ).toBe('Grüße an alle da');
});
