import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { RapportError } from '../../src/domain/text/failure.ts';
import { type DavKind, type DavState, readDav } from '../../src/remote/dav.ts';
import type { WebServer } from '../../src/remote/web.ts';
import { type Radicale, startRadicale } from '../support/servers/radicale.ts';
import { type Scripted, scriptedServer } from '../support/servers/scripted.ts';
import { describeWith } from '../support/servers/unprivileged.ts';

const lines = (...all: string[]) => `${all.join('\r\n')}\r\n`;
const event = (uid: string, summary = uid) =>
  lines(
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Example//EN', 'BEGIN:VEVENT', `UID:${uid}`],
    ...['DTSTAMP:20260301T090000Z', 'DTSTART:20260302T090000Z', `SUMMARY:${summary}`, 'END:VEVENT'],
    'END:VCALENDAR',
  );
const card = (uid: string, version = '3.0', ...more: string[]) =>
  lines('BEGIN:VCARD', `VERSION:${version}`, `UID:${uid}`, `FN:${uid}`, `N:${uid};;;;`, ...more, 'END:VCARD');
/** One that radicale cannot write: then it lists nothing at all. */
const brokenCard = card('c', '2.1', 'PHOTO;TYPE=JPEG;ENCODING=BASE64:', ' AAAA', '');

const saidIn = (texts: readonly string[], name: string) =>
  texts.map((text) => new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(text)?.[1]).sort();

const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: RapportError) => error,
  );

describeWith('radicale', 'calendars and address books on a server', () => {
  let radicale: Radicale;
  let server: WebServer;
  beforeAll(async () => {
    radicale = await startRadicale();
    server = { user: radicale.user, secret: { password: radicale.password } };
  });
  afterAll(() => radicale.stop());

  const read = (path: string, kind: DavKind, before: DavState = {}, as = server) =>
    readDav(new URL(path, radicale.url), kind, as, before);

  test('are found by the address of the server, of their owner and their own', async () => {
    radicale.put('work', 'a.ics', event('a'));
    radicale.put('work', 'b.ics', event('b'));
    radicale.put('people', 'grace.vcf', card('grace'));
    for (const path of ['/', '/ada/', '/ada/work/', '/nowhere/']) {
      const { changed, collections } = await read(path, 'calendar');
      expect([path, collections, saidIn(changed, 'SUMMARY')]).toEqual([path, 1, ['a', 'b']]);
    }
    expect(saidIn((await read('/', 'contacts')).changed, 'UID')).toEqual(['grace']);
  });

  test('give what changed, and count what is gone', async () => {
    const first = await read('/', 'calendar');
    expect(Object.values(first.state).map(({ token }) => token)).toEqual([expect.any(String)]);
    const second = await read('/', 'calendar', first.state);
    expect([second.changed, second.goneCount]).toEqual([[], 0]);
    radicale.put('work', 'a.ics', event('a', 'moved'));
    radicale.put('work', 'c.ics', event('c'));
    radicale.remove('work', 'b.ics');
    const third = await read('/', 'calendar', second.state);
    expect([saidIn(third.changed, 'SUMMARY'), third.goneCount]).toEqual([['c', 'moved'], 1]);
    expect((await read('/', 'calendar', third.state)).changed).toEqual([]);
  });

  test('give the same when the server has forgotten what it said last', async () => {
    const { state } = await read('/', 'calendar');
    const forgotten = Object.fromEntries(
      Object.entries(state).map(([href, one]) => [href, { ...one, token: 'http://example.com/forgotten' }]),
    );
    radicale.put('work', 'd.ics', event('d'));
    expect(saidIn((await read('/', 'calendar', forgotten)).changed, 'SUMMARY')).toEqual(['d']);
  });

  test('come by the hundred', async () => {
    for (let at = 0; at < 250; at += 1) radicale.put('people', `n${at}.vcf`, card(`n${at}`));
    expect((await read('/ada/people/', 'contacts')).changed.length).toBe(251);
  });

  test('are read nowhere when the server fails, and the sentence says where to look', async () => {
    radicale.put('people', 'c.vcf', brokenCard);
    expect(await failureOf(read('/', 'contacts'))).toMatchObject({
      code: 'source-unreadable',
      hints: ['Its log says why. With some servers, one damaged card or event is enough.'],
    });
    radicale.remove('people', 'c.vcf');
  });

  test('need the right password, which no failure says', async () => {
    const failure = await failureOf(
      read('/', 'calendar', {}, { user: 'ada', secret: { password: 'wrong horse' } }),
    );
    expect(failure?.code).toBe('source-refused');
    expect(JSON.stringify([failure, failure?.message, failure?.hints, failure?.stack])).not.toContain(
      'horse',
    );
  });

  test('are offline while the server is away', async () => {
    await radicale.kill();
    expect((await failureOf(read('/', 'calendar')))?.code).toBe('source-offline');
    await radicale.restart();
    expect((await read('/', 'calendar')).changed.length).toBe(3);
  });
});

/** What a server says of some objects. */
const answerOf = (responses: string, token = '') =>
  `<?xml version="1.0"?><d:multistatus xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:carddav">${responses}${token}</d:multistatus>`;
const said = (href: string, props: string) =>
  `<d:response><d:href>${href}</d:href><d:propstat><d:prop>${props}</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>`;
const book = said('/book/', '<d:resourcetype><d:collection/><c:addressbook/></d:resourcetype>');
const marks = (...names: string[]) =>
  names.map((name) => said(`/book/${name}`, `<d:getetag>"${name}"</d:getetag>`)).join('');

describe('a server that does what real ones seldom do', () => {
  let scripted: Scripted;
  afterEach(() => scripted.stop());
  const anybody: WebServer = { user: 'ada', secret: { password: 'sesame' } };
  const readBook = (before: DavState = {}) =>
    readDav(new URL('/book/', scripted.url), 'contacts', anybody, before);

  test('one card that the server cannot give out does not hide the others', async () => {
    scripted = await scriptedServer(({ method, url }) => {
      if (method === 'PROPFIND')
        return { status: 207, body: answerOf(book + marks('a.vcf', 'b.vcf', 'c.vcf')) };
      if (method === 'REPORT' || url === '/book/b.vcf') return { status: 500 };
      return { status: 200, body: card(url.slice(6, 7)) };
    });
    const { changed, brokenCount } = await readBook();
    expect([saidIn(changed, 'UID'), brokenCount]).toEqual([['a', 'c'], 1]);
  });

  test('changes that come in parts are read to the last of them', async () => {
    const token = (name: string) => `<d:sync-token>${name}</d:sync-token>`;
    scripted = await scriptedServer(({ method, body }) => {
      if (method === 'PROPFIND') return { status: 207, body: answerOf(book) };
      if (body.includes('multiget')) return { status: 500 };
      if (method === 'GET') return { status: 200, body: card('x') };
      const more =
        '<d:response><d:href>/book/</d:href><d:status>HTTP/1.1 507 Insufficient Storage</d:status></d:response>';
      const gone =
        '<d:response><d:href>/book/c.vcf</d:href><d:status>HTTP/1.1 404 Not Found</d:status></d:response>';
      if (body.includes('>one<')) return { status: 207, body: answerOf(marks('a.vcf') + more, token('two')) };
      return { status: 207, body: answerOf(marks('b.vcf') + gone, token('three')) };
    });
    const place = new URL('/book/', scripted.url).href;
    const { changed, goneCount, state } = await readBook({
      [place]: { token: 'one', marks: { '/book/c.vcf': '"c"' } },
    });
    expect([changed.length, goneCount]).toEqual([2, 1]);
    expect(state[place]).toEqual({
      token: 'three',
      marks: { '/book/a.vcf': '"a.vcf"', '/book/b.vcf': '"b.vcf"' },
    });
  });

  test('a card at another server is not asked for there', async () => {
    scripted = await scriptedServer(({ method }) =>
      method === 'PROPFIND'
        ? {
            status: 207,
            body: answerOf(book + said('https://evil.example.com/a.vcf', '<d:getetag>"a"</d:getetag>')),
          }
        : { status: 404 },
    );
    expect((await failureOf(readBook()))?.message).toMatch(/sends to another server, evil\.example\.com\.$/);
  });

  test('an answer that is no XML, and one that tries to grow, are damaged', async () => {
    const bomb = '<!DOCTYPE a [<!ENTITY b "boom"><!ENTITY c "&b;&b;">]><a>&c;</a>';
    for (const body of ['<a', 'words', '', bomb]) {
      scripted = await scriptedServer(() => ({ status: 207, body }));
      expect((await failureOf(readBook()))?.message).toMatch(/its answer is damaged\.$/);
      await scripted.stop();
    }
  });

  test('a server that breaks off in its answer', async () => {
    scripted = await scriptedServer(() => ({ status: 207, body: answerOf(book), breaksOff: true }));
    expect((await failureOf(readBook()))?.code).toBe('source-broke-off');
  });

  test('a server that knows no calendars says so', async () => {
    scripted = await scriptedServer(() => ({ status: 405 }));
    expect((await failureOf(readBook()))?.message).toMatch(/there is no address book at \/book\/\.$/);
  });
});
