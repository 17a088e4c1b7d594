import { decodeWindows } from '../csv/dialect.ts';

/** One property of a card: `item1.EMAIL;TYPE=work:ada@example.com`. */
export interface Property {
  /** In capitals. */
  name: string;
  /** What ties it to others: `item1`. */
  group: string | undefined;
  params: ReadonlyMap<string, readonly string[]>;
  /** The value as text, still escaped; null if its letters cannot be told. */
  value: string | null;
  /** Whether its letters are those of windows-1252 and nothing said so. */
  isWestern: boolean;
}

/** Reads a property of a line of bytes; null if the line is none. */
export function readProperty(bytes: string): Property | null {
  const colon = outsideQuotes(bytes, ':')[0];
  if (colon === undefined) return null;
  const [named = '', ...written] = split(bytes.slice(0, colon), ';');
  const [, group, name = ''] = /^(?:([^.]*)\.)?(.*)$/.exec(named.trim()) ?? [];
  if (name.trim() === '') return null;
  const params = new Map<string, string[]>();
  for (const param of written) addParam(params, param);
  const body = bytes.slice(colon + 1).trim();
  const isQuoted = params.get('ENCODING')?.some((one) => one.toUpperCase() === 'QUOTED-PRINTABLE');
  const { text, isWestern } = decoded(isQuoted ? unquoted(body) : body, params.get('CHARSET')?.[0]);
  return { name: name.trim().toUpperCase(), group: group?.toLowerCase(), params, value: text, isWestern };
}

/** How Android writes a kind of the user's own: `X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=C3=9C)`. */
const ownKind = /^X-CUSTOM\((.*)\)$/i;

function addParam(params: Map<string, string[]>, param: string): void {
  const own = ownKind.exec(param.trim())?.[1];
  if (own !== undefined) {
    const isQuoted = /ENCODING=QUOTED-PRINTABLE,/i.test(own);
    const bytes = own.replace(/^(?:(?:CHARSET|ENCODING)=[^,]*,)*/i, '');
    params.set('LABEL', [decoded(isQuoted ? unquoted(bytes) : bytes, undefined).text ?? '']);
    return;
  }
  const equals = param.indexOf('=');
  const [key, text] =
    equals < 0 ? [keyOfBare(param), param] : [param.slice(0, equals), param.slice(equals + 1)];
  const values = split(text, ',').map((value) => plainParam(value.trim()));
  const name = key.trim().toUpperCase();
  params.set(name, [...(params.get(name) ?? []), ...values.flatMap((value) => value.split(','))]);
}

/** What a value without its key is, as version 2.1 writes it: `TEL;WORK`. */
function keyOfBare(value: string): string {
  return /^(?:QUOTED-PRINTABLE|BASE64|B|7BIT|8BIT)$/i.test(value.trim()) ? 'ENCODING' : 'TYPE';
}

const circumflexed: Readonly<Record<string, string>> = { n: '\n', "'": '"', '^': '^' };

function plainParam(value: string): string {
  const inner = value.startsWith('"') && value.endsWith('"') && value.length > 1 ? value.slice(1, -1) : value;
  return (decoded(inner, undefined).text ?? '').replace(
    /\^([n'^])/g,
    (_, mark: string) => circumflexed[mark] ?? '',
  );
}

/** The places of a mark outside quotes. */
function outsideQuotes(text: string, mark: string): number[] {
  const places: number[] = [];
  let isQuoted = false;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '"') isQuoted = !isQuoted;
    else if (text[i] === mark && !isQuoted) places.push(i);
    if (mark === ':' && places.length > 0) break;
  }
  return places;
}

function split(text: string, mark: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const place of outsideQuotes(text, mark)) {
    parts.push(text.slice(from, place));
    from = place + 1;
  }
  return [...parts, text.slice(from)];
}

/** The bytes that QUOTED-PRINTABLE stands for. */
function unquoted(bytes: string): string {
  return bytes
    .replace(/=$/, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

const western = /^(?:windows-?1252|cp-?1252|iso-?8859-?1|latin-?1|us-ascii|ascii|ansi)$/i;

/** Bytes as text: in the charset that is said, else as UTF-8, else as windows-1252. */
function decoded(bytes: string, charset: string | undefined): { text: string | null; isWestern: boolean } {
  if (!/[\x80-\xff]|\x1b/.test(bytes)) return { text: bytes, isWestern: false };
  const buffer = Buffer.from(bytes, 'latin1');
  if (charset !== undefined && western.test(charset))
    return { text: decodeWindows(buffer), isWestern: false };
  for (const encoding of [charset ?? '', 'utf-8']) {
    try {
      return { text: new TextDecoder(encoding, { fatal: true }).decode(buffer), isWestern: false };
    } catch {
      // A charset nobody knows, or another than it says.
    }
  }
  // Western words never have four accented letters in a row; those of other code pages look like that.
  const isOther = /[\xc0-\xff]{4}|[\x81\x8d\x8f\x90\x9d]/.test(bytes);
  return { text: isOther ? null : decodeWindows(buffer), isWestern: true };
}

const escaped = /\\([\s\S])/g;

/** A text without the backslashes before its commas, semicolons and breaks. */
export function unescaped(value: string): string {
  return value.replace(escaped, (whole, letter: string) =>
    /n/i.test(letter) ? '\n' : /[,;:\\"]/.test(letter) ? letter : whole,
  );
}

/** The parts of a value between marks that no backslash stands before, without the other backslashes. */
export function partsOf(value: string, mark: ';' | ','): string[] {
  const parts: string[] = [];
  let from = 0;
  for (let i = 0; i < value.length; i++) {
    if (value[i] === '\\') i += 1;
    else if (value[i] === mark) {
      parts.push(value.slice(from, i));
      from = i + 1;
    }
  }
  return [...parts, value.slice(from)].map((part) => unescaped(part).trim());
}
