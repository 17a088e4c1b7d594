import { Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { calendar, mailText, mbox, me } from '../../support/capture/mail.ts';
import { everyAnswer } from '../../support/json/every-answer.ts';
import { newJournal, type TestJournal } from '../../support/new-journal.ts';
import { type Dovecot, startDovecot } from '../../support/servers/dovecot.ts';
import { scriptedServer } from '../../support/servers/scripted.ts';
import { describeWith } from '../../support/servers/unprivileged.ts';
import { testInZones } from '../../support/zones.ts';

type Entry = Record<string, unknown>;

async function book(print = ''): Promise<TestJournal> {
  const journal = await newJournal({
    today: '2026-03-09',
    run: () => ({ text: `${print}\n`, isDone: print !== '' }),
  });
  const { rapport } = journal;
  await rapport`add Acme`;
  await rapport`person add acme "Dana Reyes" --email dana@acme.example`;
  await rapport`config set me.addresses ines@vale.example`;
  return journal;
}

const entries = ({ rapport }: TestJournal) => rapport.json<Entry[]>`entry list`;

describe('sources', () => {
  test('are added, listed, changed and removed, and no password is kept', async () => {
    const { rapport, read } = await book();
    expect(await rapport`source list`).toContain('No sources yet.');
    await rapport`source add mail ada@gmail.com --password-command ${'pass show mail'}`;
    await rapport`source add calendar https://dav.example.com/ada/ --user ada --keyring`;
    expect(await rapport.json`source list`).toEqual([
      { name: 'mail', kind: 'mail', place: 'ada@gmail.com', user: null, password: 'pass show mail' },
      {
        name: 'calendar',
        kind: 'calendar',
        place: 'https://dav.example.com/ada/',
        user: 'ada',
        password: 'the keyring',
      },
    ]);
    expect(await rapport`source edit mail --user ada`).toContain('Changed the source mail.');
    await rapport`source remove mail`;
    expect(await rapport.json`source list`).toHaveLength(1);
    expect(JSON.parse(read('.config/rapport/sources.json'))).toMatchObject({
      sources: [{ name: 'calendar' }],
    });
  });

  test.each([
    ['source add mail https://x.example/', 'is no place of such a source'],
    ['source add calendar imaps://x.example', 'is no place of such a source'],
    [
      'source add mail imaps://ada:secret@x.example',
      'A password in an address stands in the history of your shell.',
    ],
    ['source add post x', 'post'],
    ['source test mail', 'There is no source "mail".'],
    ['sync', 'There are no sources yet.'],
  ])('%s is refused', async (line, why) => {
    const { rapport } = await book();
    const { stderr, code } = await rapport.run(line.split(' '));
    expect(code).toBeGreaterThan(0);
    expect(stderr).toContain(why);
    expect(stderr).not.toContain('secret@');
  });
});

testInZones('what is new in a mailbox on disk comes, once; what was undone stays away', async () => {
  const journal = await book();
  const { rapport } = journal;
  const first = mbox({ id: 'a@x' });
  journal.write('box', first);
  await rapport`source add mail box`;
  // cron runs in another folder.
  expect(await rapport.json`source list`).toMatchObject([{ place: '/home/you/box' }]);
  expect(await rapport.json`sync`).toMatchObject([{ source: 'mail', readCount: 1, newCount: 1 }]);
  expect(await rapport`sync`).toBe('');
  journal.write('box', first + mbox({ id: 'b@x', from: me, to: 'dana@acme.example' }));
  expect(await rapport.json`sync`).toMatchObject([{ readCount: 1, newCount: 1 }]);
  await rapport`undo`;
  expect(await rapport.json`sync`).toMatchObject([{ readCount: 0, newCount: 0 }]);
  expect(await rapport.json`sync --since 2026-03-01`).toMatchObject([{ newCount: 1, unchangedCount: 1 }]);
  expect(await entries(journal)).toHaveLength(2);
});

testInZones('a source that fails is named, and the others go on; a dry run keeps nothing', async () => {
  const journal = await book();
  const { rapport } = journal;
  journal.write(
    'diary.ics',
    calendar([
      'UID:1',
      'DTSTART:20260302T100000Z',
      'ATTENDEE:mailto:dana@acme.example',
      'ATTENDEE:mailto:ines@vale.example',
    ]),
  );
  await rapport`source add mail gone.mbox`;
  await rapport`source add calendar diary.ics`;
  expect((await rapport.run(['sync', '--dry-run'])).code).toBe(1);
  expect(await entries(journal)).toEqual([]);
  const { stdout, stderr, code } = await rapport.run(['sync']);
  expect([code, stdout]).toEqual([1, 'calendar: 1 new  (rapport undo u3)\n']);
  expect(stderr).toMatch(/^mail: Cannot read "\/home\/you\/gone.mbox": there is no such file\./);
});

testInZones('a series that does not change goes on, though only what changed is read', async () => {
  const text = calendar([
    ...['UID:s', 'DTSTART:20260302T100000Z', 'RRULE:FREQ=MONTHLY', 'SUMMARY:Review'],
    ...['ATTENDEE:mailto:dana@acme.example', 'ATTENDEE:mailto:ines@vale.example'],
  ]);
  const server = await scriptedServer(({ headers }) =>
    headers['if-none-match'] ? { status: 304 } : { status: 200, headers: { etag: '"1"' }, body: text },
  );
  onTestFinished(() => server.stop());
  const { rapport } = await book();
  await rapport`source add calendar ${`${server.url}/diary.ics`}`;
  expect(await rapport.json`sync`).toMatchObject([{ newCount: 4 }]);
  expect(await rapport.json`sync`).toEqual([{ source: 'calendar', kind: 'calendar' }]);
  await rapport`undo`;
  const later = rapport.with({ today: '2026-05-02' });
  expect(await later.json`sync`).toMatchObject([{ newCount: 2 }]);
  expect(await later.json`sync`).toEqual([{ source: 'calendar', kind: 'calendar' }]);
});

test('a server that is out of reach is said once a day', async () => {
  const { rapport } = await book('word');
  await rapport`source add mail imap://ada@127.0.0.1:1 --password-command ${'echo word'}`;
  const { stderr, code } = await rapport.run(['sync']);
  expect([code, stderr]).toEqual([1, expect.stringContaining('mail: 127.0.0.1 cannot be reached')]);
  expect(await rapport.run(['sync'])).toMatchObject({ code: 0, stdout: '', stderr: '' });
});

describeWith('dovecot', 'a mailbox on a server', () => {
  let server: Dovecot;
  beforeAll(async () => {
    server = await startDovecot();
  });
  afterAll(() => server.stop());

  testInZones('is synced twice by the line of cron, and gets new mail in between', async (zone) => {
    const id = zone.replace('/', '.');
    const journal = await book(server.password);
    const { rapport } = journal;
    await rapport`source add mail ${`imap://${server.user}@127.0.0.1:${server.port}`} --password-command ${'pass show mail'}`;
    server.deliver('INBOX', [mailText({ id: `a@${id}`, text: 'Could you call me?' })]);
    expect(await rapport.json`sync`).toMatchObject([{ source: 'mail' }]);
    const before = (await entries(journal)).length;
    expect(before).toBeGreaterThan(0);
    server.deliver('INBOX', [mailText({ id: `b@${id}` })]);
    expect(await rapport.json`sync`).toMatchObject([{ newCount: 1, readCount: 1 }]);
    expect(await rapport.json`sync`).toMatchObject([{ newCount: 0, readCount: 0 }]);
    expect(server.files('INBOX').every((name) => !/:2,.*S/.test(name))).toBe(true);
    await rapport`undo`;
    expect(await entries(journal)).toHaveLength(before);
  });

  test('a wrong password is refused, and stands in no answer', async () => {
    const { rapport } = await book('wrong word');
    await rapport`source add mail ${`imap://${server.user}@127.0.0.1:${server.port}`} --password-command ${'echo'}`;
    const { stdout, stderr, code } = await rapport.run(['sync']);
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining('does not accept the user name and the password'),
    ]);
    expect(stdout + stderr).not.toContain('wrong word');
  });
});

test('no other command opens a connection', async () => {
  const connect = vi.spyOn(Socket.prototype, 'connect');
  await everyAnswer();
  expect(connect).not.toHaveBeenCalled();
  connect.mockRestore();
});
