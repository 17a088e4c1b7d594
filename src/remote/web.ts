import { isThisMachine, networkFailure, notEncrypted, notLetIn, type Secret, unreadable } from './failure.ts';

/** A server that speaks HTTP, and how it is asked. */
export interface WebServer {
  user: string | null;
  secret: Secret;
}

/** An answer: its text, and what tells later whether it changed. */
interface WebAnswer {
  status: number;
  text: string;
  etag: string | null;
  lastModified: string | null;
  /** Where it came from, after redirects on the same server. */
  url: URL;
}

/** What is sent. */
interface WebRequest {
  method?: string;
  body?: string;
  headers?: Readonly<Record<string, string>>;
}

const mostBytes = 50_000_000;
const mostRedirects = 5;
/** The most milliseconds without a word of the server. */
const patience = 60_000;
const silence = Object.assign(new Error('no answer'), { code: 'ETIMEDOUT' });

/** Asks a server. Only encrypted, this machine apart; and no other server is asked, whatever it says. */
export async function ask(url: URL, server: WebServer, request: WebRequest = {}): Promise<WebAnswer> {
  let at = url;
  for (let hop = 0; hop <= mostRedirects; hop += 1) {
    if (at.protocol !== 'https:' && !isThisMachine(at.hostname)) throw notEncrypted(at.host);
    const answer = await askOnce(at, server, request);
    if (typeof answer !== 'string') return answer;
    const next = new URL(answer, at);
    if (next.host !== url.host)
      throw unreadable(
        url.host,
        `it sends to another server, ${next.host}`,
        `If you trust it, name it instead: ${next.href}`,
      );
    at = next;
  }
  throw unreadable(url.host, 'it sends from one address to the next without end');
}

/** An answer, or the address it sends to. */
async function askOnce(
  url: URL,
  { user, secret }: WebServer,
  request: WebRequest,
): Promise<WebAnswer | string> {
  let hasBegun = false;
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(silence), patience);
  try {
    const response = await fetch(url, {
      method: request.method ?? 'GET',
      ...(request.body !== undefined && { body: request.body }),
      headers: { ...authorization(user, secret), ...request.headers },
      redirect: 'manual',
      signal: abort.signal,
    });
    hasBegun = true;
    const target = response.headers.get('location');
    if (response.status >= 300 && response.status < 400 && response.status !== 304 && target) return target;
    if (response.status === 401) throw notLetIn(url.host, secret);
    return {
      status: response.status,
      text: await textOf(response, url, () => timer.refresh()),
      etag: response.headers.get('etag'),
      lastModified: response.headers.get('last-modified'),
      url,
    };
  } catch (error) {
    throw networkFailure(error, url.host, hasBegun);
  } finally {
    clearTimeout(timer);
  }
}

function authorization(user: string | null, secret: Secret): Record<string, string> {
  if (secret === null) return {};
  if ('accessToken' in secret) return { authorization: `Bearer ${secret.accessToken}` };
  return { authorization: `Basic ${Buffer.from(`${user ?? ''}:${secret.password}`).toString('base64')}` };
}

async function textOf(response: Response, url: URL, onPiece: () => void): Promise<string> {
  if (!response.body) return '';
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of response.body as unknown as AsyncIterable<Uint8Array>) {
    onPiece();
    length += piece.length;
    if (length > mostBytes) throw unreadable(url.host, 'its answer is longer than 50 MB');
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}
