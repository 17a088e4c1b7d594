import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { RapportError } from '../../src/domain/text/failure.ts';
import { type FileMark, fetchFile } from '../../src/remote/file.ts';
import type { WebServer } from '../../src/remote/web.ts';
import { type Answer, type Scripted, scriptedServer } from '../support/servers/scripted.ts';
import { freePorts } from '../support/servers/unprivileged.ts';

const calendar = 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n';
const open: WebServer = { user: null, secret: null };
const locked: WebServer = { user: 'ada', secret: { password: 'open sesame' } };

let server: Scripted;
beforeEach(async () => {
  server = await scriptedServer(({ url, headers }): Answer => {
    if (url === '/same.ics')
      return headers['if-none-match'] === '"1"' || headers['if-modified-since']
        ? { status: 304 }
        : {
            status: 200,
            body: calendar,
            headers: { etag: '"1"', 'last-modified': 'Mon, 02 Mar 2026 09:00:00 GMT' },
          };
    if (url === '/moved.ics') return { status: 301, headers: { location: '/same.ics' } };
    if (url === '/elsewhere.ics')
      return { status: 302, headers: { location: 'https://other.example.com/a.ics' } };
    if (url === '/round.ics') return { status: 302, headers: { location: '/round.ics' } };
    if (url === '/page.ics') return { status: 200, body: '<!doctype html><title>Please log in</title>' };
    if (url === '/long.ics') return { status: 200, body: Buffer.alloc(51_000_000, calendar) };
    if (url === '/half.ics') return { status: 200, body: calendar, breaksOff: true };
    if (url === '/locked.ics')
      return headers.authorization === `Basic ${Buffer.from('ada:open sesame').toString('base64')}`
        ? { status: 200, body: `\uFEFF${calendar}` }
        : { status: 401 };
    if (url === '/token.ics')
      return headers.authorization === 'Bearer t1' ? { status: 200, body: calendar } : { status: 403 };
    return { status: 404 };
  });
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await server.stop();
});

const get = (path: string, as = open, before: FileMark | null = null) =>
  fetchFile(new URL(path, server.url), as, before);
const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: RapportError) => [error.code, error.message.replace(/127\.0\.0\.1:\d+/, 'HOST')],
  );

test('a file is fetched once, and then only where it changed', async () => {
  const first = await get('/same.ics');
  expect(first.text).toBe(calendar);
  expect(first.mark).toEqual({ etag: '"1"', lastModified: 'Mon, 02 Mar 2026 09:00:00 GMT' });
  expect(await get('/same.ics', open, first.mark)).toEqual({ text: null, mark: first.mark });
});

test('a file that moved on its server is followed, to another server never', async () => {
  expect((await get('/moved.ics')).text).toBe(calendar);
  expect(await failureOf(get('/elsewhere.ics', locked))).toEqual([
    'source-unreadable',
    'HOST gave no answer that can be read: it sends to another server, other.example.com.',
  ]);
  expect(await failureOf(get('/round.ics'))).toEqual([
    'source-unreadable',
    'HOST gave no answer that can be read: it sends from one address to the next without end.',
  ]);
});

test('what is no calendar, is not there, is too long or ends early is said', async () => {
  expect(await failureOf(get('/page.ics'))).toEqual([
    'source-unreadable',
    'HOST gave no answer that can be read: what it gives is no calendar and no address book.',
  ]);
  expect(await failureOf(get('/nothing.ics'))).toEqual([
    'source-unreadable',
    'HOST gave no answer that can be read: it answers 404 at /nothing.ics.',
  ]);
  expect(await failureOf(get('/long.ics'))).toEqual([
    'source-unreadable',
    'HOST gave no answer that can be read: its answer is longer than 50 MB.',
  ]);
  expect(await failureOf(get('/half.ics'))).toEqual([
    'source-broke-off',
    'HOST broke off: the connection ended.',
  ]);
});

test('a password or a token opens what is locked', async () => {
  expect((await get('/locked.ics', locked)).text).toContain('VCALENDAR');
  expect(await failureOf(get('/locked.ics'))).toEqual([
    'source-refused',
    'HOST does not accept visitors without a password.',
  ]);
  expect((await get('/token.ics', { user: null, secret: { accessToken: 't1' } })).text).toBe(calendar);
  expect(await failureOf(get('/token.ics', { user: null, secret: { accessToken: 't2' } }))).toEqual([
    'source-refused',
    'HOST does not accept the user name and the token.',
  ]);
});

test('nothing is sent to another machine in the clear, not even after a redirect', async () => {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (url: URL) => {
    asked.push(url.href);
    return new Response(null, { status: 302, headers: { location: url.href.replace('https:', 'http:') } });
  });
  expect(await failureOf(fetchFile(new URL('http://example.com/a.ics'), locked, null))).toEqual([
    'source-not-encrypted',
    'Nothing is sent to example.com without encryption.',
  ]);
  expect(await failureOf(fetchFile(new URL('https://example.com/a.ics'), locked, null))).toEqual([
    'source-not-encrypted',
    'Nothing is sent to example.com without encryption.',
  ]);
  expect(asked).toEqual(['https://example.com/a.ics']);
});

test('a server that is not there is offline', async () => {
  const [port = 0] = await freePorts(1);
  expect(await failureOf(fetchFile(new URL(`http://127.0.0.1:${port}/a.ics`), open, null))).toEqual([
    'source-offline',
    'HOST cannot be reached: nothing listens there.',
  ]);
});
