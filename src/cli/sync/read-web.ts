import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { RapportError } from '../../domain/text/failure.ts';
import { hintsFor, reasonOf } from '../../domain/text/system-reason.ts';
import type { DavState } from '../../remote/dav.ts';
import type { FileMark } from '../../remote/file.ts';
import type { Context } from '../io.ts';
import type { Place } from './place.ts';
import { secretOf } from './secret.ts';
import type { Source } from './sources.ts';

/** The texts of a calendar or an address book that are new; null where nothing changed since. */
export interface Fetched {
  text: string | null;
  state: unknown;
}

/** How far a place on the web was read. */
type WebState =
  | ({ file: FileMark } & { collections?: never })
  | ({ collections: DavState } & { file?: never });

/** Reads a calendar or an address book: a file on disk or on the web, or what a server of CalDAV or CardDAV has. */
export async function fetchTexts(
  source: Source,
  place: Place,
  before: unknown,
  context: Context,
): Promise<Fetched> {
  if (place.is === 'path') {
    const text = readFile(place.path, context);
    const sum = createHash('sha256').update(text).digest('base64');
    return { text: sum === before ? null : text, state: sum };
  }
  if (place.is !== 'web') throw new Error(`${source.name} is no place on the web`);
  const server = { user: source.user ?? place.user, secret: secretOf(source, context) };
  const known = (typeof before === 'object' && before ? before : {}) as Partial<WebState>;
  const isFile = /\.(?:ics|ical|vcf|vcard)$/i.test(place.url.pathname);
  // A file that is published needs no password, a collection nearly always does.
  if (isFile || server.secret === null)
    try {
      const { fetchFile } = await import('../../remote/file.ts');
      const { text, mark } = await fetchFile(place.url, server, known.file ?? null);
      return { text, state: { file: mark } satisfies WebState };
    } catch (error) {
      if (isFile || !(error instanceof RapportError) || error.code !== 'source-unreadable') throw error;
    }
  const { readDav } = await import('../../remote/dav.ts');
  const kind = source.kind === 'calendar' ? 'calendar' : 'contacts';
  const { changed, state } = await readDav(place.url, kind, server, known.collections ?? {});
  return {
    text: changed.length > 0 ? changed.join('\r\n') : null,
    state: { collections: state } satisfies WebState,
  };
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
