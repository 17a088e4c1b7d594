import { notLetIn, unreadable } from './failure.ts';
import { ask, type WebServer } from './web.ts';

/** What tells a server which state of a file is known. */
export interface FileMark {
  etag: string | null;
  lastModified: string | null;
}

/** Fetches a calendar or an address book that is one file; the text is null where it is as it was. */
export async function fetchFile(
  url: URL,
  server: WebServer,
  before: FileMark | null,
): Promise<{ text: string | null; mark: FileMark }> {
  const headers = {
    ...(before?.etag && { 'if-none-match': before.etag }),
    ...(before?.lastModified && { 'if-modified-since': before.lastModified }),
  };
  const { status, text, etag, lastModified } = await ask(url, server, { headers });
  if (status === 304 && before) return { text: null, mark: before };
  if (status === 403) throw notLetIn(url.host, server.secret);
  if (status !== 200) throw unreadable(url.host, `it answers ${status} at ${url.pathname}`);
  if (!/^\uFEFF?\s*BEGIN:V(?:CALENDAR|CARD)/i.test(text))
    throw unreadable(url.host, 'what it gives is no calendar and no address book');
  return { text, mark: { etag, lastModified } };
}
