import { addressParser, decodeWords } from 'postal-mime';
import type { Party } from '../../app/capture/records.ts';
import { decodeWindows } from '../csv/dialect.ts';

/** The headers of a message, unfolded: what stood behind each name, in order. Names are in small letters. */
export type Headers = ReadonlyMap<string, readonly string[]>;

/** The most bytes of headers that are read: some programs add kilobytes of marks, and nobody needs more. */
const longest = 262_144;
/** The most addresses of one header that are looked at. */
const mostAddresses = 500;

/** Where the headers end and the body begins. */
export function endOfHeaders(source: Buffer): number {
  const unix = source.indexOf('\n\n');
  const dos = source.indexOf('\r\n\r\n');
  if (unix < 0 && dos < 0) return source.length;
  return dos >= 0 && (unix < 0 || dos < unix) ? dos + 4 : unix + 2;
}

/** Reads the headers of a message. Bytes that are no UTF-8 are read as the letters of Western Europe. */
export function headersOf(source: Buffer): Headers {
  const bytes = source.subarray(0, Math.min(endOfHeaders(source), longest));
  const found = new Map<string, string[]>();
  let name: string | null = null;
  for (const line of textOf(bytes).split(/\r?\n/)) {
    if (line === '') continue;
    if (line.startsWith(' ') || line.startsWith('\t')) {
      const values = name === null ? undefined : found.get(name);
      if (values) values[values.length - 1] += ` ${line.trim()}`;
      continue;
    }
    const colon = line.indexOf(':');
    name = colon > 0 ? line.slice(0, colon).trimEnd().toLowerCase() : null;
    if (name === null) continue;
    const value = line.slice(colon + 1).trim();
    const values = found.get(name);
    if (values) values.push(value);
    else found.set(name, [value]);
  }
  return found;
}

function textOf(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  return text.includes('\uFFFD') ? decodeWindows(bytes) : text;
}

/** The first header of a name; empty where there is none. */
export function header(headers: Headers, name: string): string {
  return headers.get(name)?.[0] ?? '';
}

/** A header in the words of its writer. */
export function decoded(text: string): string {
  if (!text.includes('=?')) return text;
  try {
    return decodeWords(text);
  } catch {
    return text;
  }
}

/** The addresses of all headers of a name, those in groups among them. */
export function partiesOf(headers: Headers, name: string): Party[] {
  return (headers.get(name) ?? []).flatMap((value) => partiesIn(value)).slice(0, mostAddresses);
}

const plain = /^([\w.+-]+@[\w-]+(?:\.[\w-]+)+)$/;
const named = /^"?([^"<>@,;:()\\=]*?)"? *<([\w.+-]+@[\w-]+(?:\.[\w-]+)+)>$/;

function partiesIn(value: string): Party[] {
  const only = plain.exec(value)?.[1];
  if (only !== undefined) return [{ name: '', address: only.toLowerCase() }];
  const [, name, address] = named.exec(value) ?? [];
  if (address !== undefined) return [{ name: name ?? '', address: address.toLowerCase() }];
  try {
    return addressParser(value, { flatten: true }).flatMap((one) =>
      one.address?.includes('@')
        ? [{ name: decoded(one.name ?? ''), address: one.address.trim().toLowerCase() }]
        : [],
    );
  } catch {
    return [];
  }
}
