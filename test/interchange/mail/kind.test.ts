import { expect, test } from 'vitest';
import { leftOutByFolder, leftOutByName } from '../../../src/interchange/mail/kind.ts';
import { readMessage } from '../../../src/interchange/mail/message.ts';

const kindOf = (headers: string, from = 'Ada <a@x.example>') =>
  readMessage(Buffer.from(`From: ${from}\n${headers}\n\nbody`), 1).head.leftOut;

const report = 'Content-Type: multipart/report;\n boundary="x"; report-type=';

test.each([
  [`${report}delivery-status`, 'bounce'],
  [`${report}"delivery-status"`, 'bounce'],
  [`${report}disposition-notification`, 'automatic'],
  ['Auto-Submitted: auto-replied (vacation)', 'automatic'],
  ['Auto-Submitted: auto-generated', 'automatic'],
  ['Auto-Submitted: no', null],
  ['X-Auto-Response-Suppress: All', null],
  ['Subject: Automatic reply: Plan', 'automatic'],
  ['Subject: Abwesenheitsnotiz: Plan', 'automatic'],
  ['Subject: =?utf-8?Q?R=C3=A9ponse_automatique_:_Plan?=', 'automatic'],
  ['Subject: Absence du bureau', 'automatic'],
  ['Subject: The absence of a plan', null],
  ['List-Id: <l.x.example>\nList-Post: <mailto:l@x.example>', 'list'],
  ['List-Unsubscribe: <mailto:u@x.example>', 'newsletter'],
  ['Precedence: bulk', 'newsletter'],
  ['Content-Type: text/calendar;\n\tmethod=REPLY', 'automatic'],
  ['X-Spam-Flag: YES', 'spam'],
  ['X-Mozilla-Status: 0009', 'deleted'],
  ['X-Mozilla-Status: 0001', null],
  ['X-Mozilla-Draft-Info: internal/draft; vcard=0', 'draft'],
  ['X-Apple-Auto-Saved: 1\nX-Uniform-Type-Identifier: com.apple.mail-draft', null],
  ['X-Uniform-Type-Identifier: com.apple.mail-note', 'note'],
])('what %j says', (headers, kind) => expect(kindOf(headers)).toBe(kind));

test.each([
  ['Inbox,Important', null],
  ['=?UTF-8?Q?Posteingang,Wichtig,Kategorie:_=22Neuigkeiten=22?=', null],
  ['=?UTF-8?Q?Posteingang,Wichtig,?=\r\n =?UTF-8?Q?Papierkorb?=', 'deleted'],
  ['=?UTF-8?Q?Entw=C3=BCrfe?=', 'draft'],
  ['=?UTF-8?Q?Messages_envoy=C3=A9s,Corbeille?=', 'deleted'],
  ['Brouillons', 'draft'],
  ['Spam', 'spam'],
  ['Inbox,"Spam, maybe"', null],
])('the labels %j of Gmail', (labels, kind) => expect(kindOf(`X-Gmail-Labels: ${labels}`)).toBe(kind));

test.each([
  ['no-reply@x.example', 'automatic'],
  ['notifications+abc@x.example', 'automatic'],
  ['MAILER-DAEMON@x.example', 'bounce'],
  ['info@x.example', null],
  ['newsome@x.example', null],
])('mail from %s', (from, kind) => expect(kindOf('Subject: x', from)).toBe(kind));

test('the name of a file and of a folder', () => {
  expect(['1.x:2,DS', '1.x:2,ST', '1.x:2,S', '1.x', '1.x;2,T'].map(leftOutByName)).toEqual([
    ...['draft', 'deleted', null, null, 'deleted'],
  ]);
  expect(
    ['.Drafts', '.INBOX.Trash', '[Gmail]/Spam', 'Archive', '.Clients.Acme'].map(leftOutByFolder),
  ).toEqual([...['draft', 'deleted', 'spam', null, null]]);
});
