import { createServer } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RapportError } from '../../src/domain/text/failure.ts';
import { fetchFile } from '../../src/remote/file.ts';
import { type FolderState, Mailbox, type MailServer, type RemoteMail } from '../../src/remote/mailbox.ts';
import { type Dovecot, startDovecot } from '../support/servers/dovecot.ts';
import { describeWith, freePorts } from '../support/servers/unprivileged.ts';

const mail = (subject: string, body = 'Hello.') =>
  `From: Grace <grace@example.com>\r\nTo: ada@example.com\r\nSubject: ${subject}\r\n\r\n${body}\r\n`;
const subjectOf = ({ source }: RemoteMail) => /^Subject: (.*)\r?$/m.exec(source.toString())?.[1]?.trim();
const isLeftOut = (folder: string) => folder === 'Kladde';

/** A mailbox of the machine; `change` says what is different from how it should be. */
const boxOf = ({ port, user, password }: Dovecot, change: Partial<MailServer> = {}) =>
  new Mailbox({ host: '127.0.0.1', port, user, secret: { password }, isTls: false, ...change }, isLeftOut);

async function read(box: Mailbox, state: FolderState = {}, since?: Date, mostBytes = 10_000) {
  const all: RemoteMail[] = [];
  for await (const one of box.mail({ state, since, mostBytes })) all.push(one);
  return all;
}

const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: RapportError) => error,
  );

describeWith('dovecot', 'a mailbox on a server', () => {
  let server: Dovecot;
  beforeAll(async () => {
    server = await startDovecot();
  });
  afterAll(() => server.stop());

  test('is read with its folders, without what nobody sent, and nothing is marked as seen', async () => {
    server.deliver('INBOX', [mail('one'), mail('two')]);
    server.deliver('Sent', [mail('three')]);
    server.deliver('Zettel', [mail('a draft, by the word of the server')]);
    server.deliver('Kladde', [mail('a draft, by the name of its folder')]);
    const box = boxOf(server);
    const found = await read(box);
    expect(found.map((one) => [one.folder, one.role, subjectOf(one), one.flags.has('\\Draft')])).toEqual([
      ['INBOX', '\\Inbox', 'one', false],
      ['INBOX', '\\Inbox', 'two', false],
      ['Sent', '\\Sent', 'three', false],
    ]);
    expect(server.files('INBOX').filter((name) => /:2,.*S/.test(name))).toEqual([]);
    expect(await box.test()).toEqual({ folders: 2, messages: 3 });
  });

  test('gives what came since the last time, and nothing where nothing came', async () => {
    const box = boxOf(server);
    await read(box);
    const state = box.reached;
    expect(await read(box, state)).toEqual([]);
    expect(box.reached).toEqual(state);
    server.deliver('INBOX', [mail('new')]);
    expect((await read(box, state)).map(subjectOf)).toEqual(['new']);
    expect(await read(box, box.reached)).toEqual([]);
  });

  test('gives what came since a day beside what is new', async () => {
    const box = boxOf(server);
    await read(box);
    server.deliver('Sent', [mail('sent now')]);
    const tomorrow = new Date('2200-01-01T00:00:00Z');
    expect((await read(box, box.reached, tomorrow)).map(subjectOf)).toEqual(['sent now']);
    const longAgo = new Date('2000-01-01T00:00:00Z');
    expect((await read(box, box.reached, longAgo)).length).toBe(5);
    // A first time with a day begins there, and goes on from there.
    const fresh = boxOf(server);
    expect(await read(fresh, {}, tomorrow)).toEqual([]);
    expect(await read(fresh, fresh.reached)).toEqual([]);
  });

  test('reads a folder from its beginning when its numbers are others', async () => {
    server.deliver('Lists', [mail('l1'), mail('l2')]);
    const box = boxOf(server);
    await read(box);
    const before = box.reached;
    server.renumber('Lists');
    expect((await read(box, before)).map(subjectOf)).toEqual(['l1', 'l2']);
    expect(box.reached.Lists?.uidValidity).not.toBe(before.Lists?.uidValidity);
    expect(await read(box, box.reached)).toEqual([]);
  });

  test('goes on without a folder that vanished', async () => {
    server.deliver('Zoo', [mail('gone soon')]);
    const box = boxOf(server);
    const found: (string | undefined)[] = [];
    for await (const one of box.mail({ state: {}, since: undefined, mostBytes: 1000 })) {
      server.removeFolder('Zoo');
      found.push(subjectOf(one));
    }
    expect(found).toContain('three');
    expect(found).not.toContain('gone soon');
    expect(Object.keys(box.reached)).not.toContain('Zoo');
  });

  test('cuts a huge message', async () => {
    server.deliver('Huge', [mail('huge', 'x'.repeat(30_000_000).replace(/(.{70})/g, '$1\r\n'))]);
    const box = boxOf(server);
    const huge = (await read(box)).filter(({ folder }) => folder === 'Huge');
    expect(huge.map((one) => [subjectOf(one), one.source.length])).toEqual([['huge', 10_000]]);
    server.removeFolder('Huge');
  });

  test('refuses a wrong password without saying it', async () => {
    const failure = await failureOf(read(boxOf(server, { secret: { password: 'wrong horse' } })));
    expect(failure).toMatchObject({
      code: 'source-refused',
      message: '127.0.0.1 does not accept the user name and the password.',
    });
    expect(JSON.stringify([failure, failure?.message, failure?.hints, failure?.stack])).not.toContain(
      'horse',
    );
    const token = await failureOf(read(boxOf(server, { secret: { accessToken: 'wrong horse' } })));
    expect(token?.message).toBe('127.0.0.1 does not accept the user name and the token.');
  });

  test('is opened by a token as well', async () => {
    const box = boxOf(server, { secret: { accessToken: server.token } });
    expect((await box.test()).folders).toBeGreaterThan(1);
  });

  test('refuses a certificate that nobody signed', async () => {
    const failure = await failureOf(read(boxOf(server, { port: server.tlsPort, isTls: true })));
    expect(failure).toMatchObject({
      code: 'source-certificate',
      message: '127.0.0.1 shows a certificate that cannot be trusted: nobody known has signed it.',
    });
    const url = new URL(`https://127.0.0.1:${server.tlsPort}/a.ics`);
    const onTheWeb = await failureOf(fetchFile(url, { user: null, secret: null }, null));
    expect(onTheWeb?.code).toBe('source-certificate');
  });

  test('says that TLS is not spoken where it is not', async () => {
    const failure = await failureOf(read(boxOf(server, { isTls: true })));
    expect(failure?.message).toBe(
      '127.0.0.1 shows a certificate that cannot be trusted: it does not speak TLS there.',
    );
  });

  test('holds 20,000 messages one batch at a time', async () => {
    const words = Buffer.alloc(4000, 'word ');
    const many = Array.from({ length: 1000 }, (_, at) => Buffer.concat([Buffer.from(mail(`n${at}`)), words]));
    for (let round = 0; round < 20; round += 1) server.deliver('Archive', many);
    const box = boxOf(server);
    let [count, peak] = [0, 0];
    const start = process.memoryUsage();
    for await (const { folder } of box.mail({ state: {}, since: undefined, mostBytes: 10_000 })) {
      count += folder === 'Archive' ? 1 : 0;
      if (count % 500 === 0) peak = Math.max(peak, process.memoryUsage().rss - start.rss);
    }
    expect(count).toBe(20_000);
    // All of them together are 80 MB.
    expect(peak).toBeLessThan(40_000_000);
  });

  test('tells when the server dies in the middle, and begins again where it was', async () => {
    const box = boxOf(server);
    const state = { ...box.reached };
    const reading = (async () => {
      let count = 0;
      for await (const _ of box.mail({ state, since: undefined, mostBytes: 10_000 })) {
        count += 1;
        if (count === 1200) await server.kill();
      }
    })();
    expect(await failureOf(reading)).toMatchObject({
      code: 'source-broke-off',
      message: '127.0.0.1 broke off: the connection ended.',
    });
    expect(box.reached.Archive).toBeUndefined();
    expect(await failureOf(read(box))).toMatchObject({
      code: 'source-offline',
      message: '127.0.0.1 cannot be reached: nothing listens there.',
    });
    await server.restart();
    server.removeFolder('Archive');
    expect((await read(box)).length).toBeGreaterThan(3);
  });
});

test('nothing is sent to another machine in the clear', () => {
  const secret = { password: 'x' };
  expect(
    () => new Mailbox({ host: 'mail.example.com', port: 143, user: 'a', secret, isTls: false }, isLeftOut),
  ).toThrow('Nothing is sent to mail.example.com without encryption.');
});

test('a server that hangs up at once has broken off', async () => {
  const [port = 0] = await freePorts(1);
  const server = createServer((socket) => socket.end()).listen(port, '127.0.0.1');
  const box = new Mailbox(
    { host: '127.0.0.1', port, user: 'a', secret: { password: 'b' }, isTls: false },
    isLeftOut,
  );
  expect((await failureOf(read(box)))?.code).toBe('source-broke-off');
  server.close();
});
