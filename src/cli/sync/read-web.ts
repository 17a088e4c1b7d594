import { readFileSync } from 'node:fs';
import { RapportError } from '../../domain/text/failure.ts';
import { hintsFor, reasonOf } from '../../domain/text/system-reason.ts';
import type { DavState } from '../../remote/dav.ts';
import type { Context } from '../io.ts';
import type { Place } from './place.ts';
import { secretOf } from './secret.ts';
import type { Source } from './sources.ts';

/** The texts of a calendar or an address book that are new; null where nothing changed since. */
export interface Fetched {
  text: string | null;
  state: unknown;
}

/** Reads a calendar or an address book: a file on disk or on the web, or what a server of CalDAV or CardDAV has. */
export async function fetchTexts(
  source: Source,
  place: Place,
  before: unknown,
  context: Context,
): Promise<Fetched> {
  if (place.is === 'path') return { text: readFile(place.path, context), state: null };
  if (place.is !== 'web') throw new Error(`${source.name} is no place on the web`);
  const server = { user: source.user ?? place.user, secret: secretOf(source, context) };
  const kind = source.kind === 'calendar' ? 'calendar' : 'contacts';
  if (/\.(?:ics|ical|vcf|vcard)$/i.test(place.url.pathname)) return fetchFile(place.url, server, before);
  const { readDav } = await import('../../remote/dav.ts');
  const known = (
    typeof before === 'object' && before && 'objects' in before ? before.objects : {}
  ) as DavState;
  const { changed, state } = await readDav(place.url, kind, server, known);
  return { text: changed.length > 0 ? changed.join('\r\n') : null, state: { objects: state } };
}

async function fetchFile(
  url: URL,
  server: Parameters<typeof import('../../remote/web.ts').ask>[1],
  before: unknown,
): Promise<Fetched> {
  const [{ ask }, { unreadable }] = await Promise.all([
    import('../../remote/web.ts'),
    import('../../remote/failure.ts'),
  ]);
  const known = (before ?? {}) as { etag?: string | null; lastModified?: string | null };
  const headers = {
    ...(known.etag && { 'if-none-match': known.etag }),
    ...(known.lastModified && { 'if-modified-since': known.lastModified }),
  };
  const answer = await ask(url, server, { headers });
  if (answer.status === 304) return { text: null, state: before };
  if (answer.status !== 200) throw unreadable(url.host, `it answers ${answer.status}`);
  if (!/^\s*\uFEFF?BEGIN:V(?:CALENDAR|CARD)/i.test(answer.text))
    throw unreadable(url.host, 'what it gives is no calendar and no address book');
  return { text: answer.text, state: { etag: answer.etag, lastModified: answer.lastModified } };
}

function readFile(path: string, { io }: Context): string {
  try {
    return readFileSync(io.pathOf(path), 'utf8');
  } catch (error) {
    throw new RapportError(
      'refused',
      'unreadable-file',
      `"${path}" cannot be read: ${reasonOf(error)}.`,
      hintsFor(error),
    );
  }
}
