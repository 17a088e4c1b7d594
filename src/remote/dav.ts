import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { unreadable } from './failure.ts';
import { ask, type WebServer } from './web.ts';

/** What a collection holds: calendars are objects of iCalendar, address books vCards. */
export type DavKind = 'calendar' | 'contacts';

/** Collections as they were read, by their addresses. */
export type DavState = Readonly<Record<string, CollectionState>>;

interface CollectionState {
  /** What a server that knows its own changes calls this state. */
  token: string | null;
  /** The mark of each object. */
  marks: Readonly<Record<string, string>>;
}

/** What changed since the last time. */
interface DavChanges {
  /** The texts of new and changed objects. */
  changed: string[];
  /** How many objects are gone. */
  goneCount: number;
  /** Objects that the server does not give out. */
  brokenCount: number;
  collections: number;
  state: Record<string, CollectionState>;
}

/** So many objects are asked for at once. */
const batch = 100;
/** A server tells its changes in so many parts at most. */
const mostParts = 1000;

const unread: CollectionState = { token: null, marks: {} };

const words = {
  calendar: {
    service: 'caldav',
    home: 'calendar-home-set',
    type: 'calendar',
    ns: 'urn:ietf:params:xml:ns:caldav',
    data: 'calendar-data',
    multiget: 'calendar-multiget',
  },
  contacts: {
    service: 'carddav',
    home: 'addressbook-home-set',
    type: 'addressbook',
    ns: 'urn:ietf:params:xml:ns:carddav',
    data: 'address-data',
    multiget: 'addressbook-multiget',
  },
} as const;

/** Reads the calendars or address books behind an address: a collection, or a server that says where they are. */
export async function readDav(
  url: URL,
  kind: DavKind,
  server: WebServer,
  before: DavState,
): Promise<DavChanges> {
  const changes: DavChanges = { changed: [], goneCount: 0, brokenCount: 0, collections: 0, state: {} };
  const collections = await collectionsAt(url, kind, server);
  if (collections.length === 0)
    throw unreadable(
      url.host,
      `there is no ${kind === 'calendar' ? 'calendar' : 'address book'} at ${url.pathname}`,
      'Name its address as other programs have it.',
    );
  changes.collections = collections.length;
  for (const collection of collections)
    await readCollection(collection, kind, server, before[collection.href] ?? unread, changes);
  return changes;
}

async function readCollection(
  collection: URL,
  kind: DavKind,
  server: WebServer,
  before: CollectionState,
  changes: DavChanges,
): Promise<void> {
  const { marks, token } = (await changesIn(collection, server, before)) ?? (await allIn(collection, server));
  const wanted = [...marks].filter(([href, mark]) => before.marks[href] !== mark).map(([href]) => href);
  changes.goneCount += Object.keys(before.marks).filter((href) => !marks.has(href)).length;
  for (let at = 0; at < wanted.length; at += batch) {
    const some = wanted.slice(at, at + batch);
    const texts = await objects(collection, kind, server, some);
    changes.changed.push(...texts.values());
    for (const href of some) {
      if (texts.has(href)) continue;
      changes.brokenCount += 1;
      marks.delete(href);
    }
  }
  changes.state[collection.href] = { token, marks: Object.fromEntries(marks) };
}

/** The objects of a collection, each with its mark. */
interface Listing {
  marks: Map<string, string>;
  token: string | null;
}

async function allIn(collection: URL, server: WebServer): Promise<Listing> {
  const props = '<D:getetag/><D:resourcetype/><D:sync-token/>';
  const listing: Listing = { marks: new Map(), token: null };
  for (const { href, props: found } of await propfind(collection, server, '1', props)) {
    const etag = etagOf(found);
    if (etag !== null) listing.marks.set(href, etag);
    else listing.token ??= childNamed(found, 'sync-token')?.text.trim() || null;
  }
  return listing;
}

/** The same by what changed since it was read; null where the server does not know that. */
async function changesIn(
  collection: URL,
  server: WebServer,
  { token, marks }: CollectionState,
): Promise<Listing | null> {
  if (token === null) return null;
  const listing: Listing = { marks: new Map(Object.entries(marks)), token };
  for (let part = 0; part < mostParts; part += 1) {
    const body = `${xmlHead}<D:sync-collection xmlns:D="DAV:"><D:sync-token>${escaped(listing.token ?? '')}</D:sync-token><D:sync-level>1</D:sync-level><D:prop><D:getetag/><D:resourcetype/></D:prop></D:sync-collection>`;
    const headers = { ...xmlType, depth: '0' };
    const answer = await ask(collection, server, { method: 'REPORT', body, headers });
    if (answer.status !== 207) return null;
    const { responses, token: next } = multistatus(answer.text, answer.url);
    if (next === null) return null;
    for (const { href, status, props } of responses) {
      const etag = etagOf(props);
      if (status === 404) listing.marks.delete(href);
      else if (etag !== null) listing.marks.set(href, etag);
    }
    const isPart = responses.some(({ status }) => status === 507) && next !== listing.token;
    listing.token = next;
    if (!isPart) return listing;
  }
  return null;
}

/** The mark of an object; null for a collection, and for what has none. */
function etagOf(props: XmlElement | null): string | null {
  if (descendant(childNamed(props, 'resourcetype'), 'collection')) return null;
  return childNamed(props, 'getetag')?.text.trim() || null;
}

/** The texts of some objects; where the server fails for all together, one by one. */
async function objects(
  collection: URL,
  kind: DavKind,
  server: WebServer,
  hrefs: readonly string[],
): Promise<Map<string, string>> {
  const { ns, data, multiget } = words[kind];
  const body = `${xmlHead}<C:${multiget} xmlns:D="DAV:" xmlns:C="${ns}"><D:prop><D:getetag/><C:${data}/></D:prop>${hrefs.map((href) => `<D:href>${escaped(href)}</D:href>`).join('')}</C:${multiget}>`;
  const answer = await ask(collection, server, {
    method: 'REPORT',
    body,
    headers: { ...xmlType, depth: '1' },
  });
  const texts = new Map<string, string>();
  if (answer.status === 207)
    for (const { href, props } of multistatus(answer.text, collection).responses) {
      const text = childNamed(props, data)?.text;
      if (text) texts.set(href, text);
    }
  for (const href of hrefs) {
    if (texts.has(href)) continue;
    const one = await ask(sameServer(href, collection), server);
    if (one.status === 200) texts.set(href, one.text);
  }
  return texts;
}

/** The collections of a kind: the address itself, or what its owner has there, or where the server says (RFC 6764). */
async function collectionsAt(url: URL, kind: DavKind, server: WebServer): Promise<URL[]> {
  const found = await collectionsBehind(url, kind, server);
  if (found.length > 0) return found;
  return collectionsBehind(new URL(`/.well-known/${words[kind].service}`, url), kind, server);
}

async function collectionsBehind(url: URL, kind: DavKind, server: WebServer): Promise<URL[]> {
  const { home, ns } = words[kind];
  const here = await propfind(
    url,
    server,
    '1',
    `<D:resourcetype/><D:current-user-principal/><C:${home} xmlns:C="${ns}"/>`,
    true,
  );
  const found = collectionsOf(here, url, kind);
  if (found.length > 0) return found;
  const places = new Set([...hrefsIn(here, home), ...hrefsIn(here, 'current-user-principal')]);
  for (const place of [...places]) {
    const further = await propfind(sameServer(place, url), server, '0', `<C:${home} xmlns:C="${ns}"/>`, true);
    for (const one of hrefsIn(further, home)) places.add(one);
  }
  const all = new Map<string, URL>();
  for (const one of places) {
    const place = sameServer(one, url);
    const there = await propfind(place, server, '1', '<D:resourcetype/>', true);
    for (const collection of collectionsOf(there, place, kind)) all.set(collection.href, collection);
  }
  return [...all.values()];
}

function collectionsOf(responses: readonly DavResponse[], base: URL, kind: DavKind): URL[] {
  return responses
    .filter(({ props }) => descendant(childNamed(props, 'resourcetype'), words[kind].type))
    .map(({ href }) => sameServer(href, base));
}

/** An address on the same server; another one is never asked. */
function sameServer(href: string, base: URL): URL {
  const url = new URL(href, base);
  if (url.hostname === base.hostname && (url.port === base.port || url.protocol !== base.protocol))
    return new URL(url.pathname + url.search, base);
  throw unreadable(
    base.host,
    `it sends to another server, ${url.host}`,
    `If you trust it, name it instead: ${url.href}`,
  );
}

interface DavResponse {
  href: string;
  /** What is said of the whole, 404 for what is gone; null where each property has its own. */
  status: number | null;
  props: XmlElement | null;
}

const xmlHead = '<?xml version="1.0" encoding="utf-8"?>';
const xmlType = { 'content-type': 'application/xml; charset=utf-8' };

async function propfind(
  url: URL,
  server: WebServer,
  depth: '0' | '1',
  props: string,
  isSearch = false,
): Promise<DavResponse[]> {
  const body = `${xmlHead}<D:propfind xmlns:D="DAV:"><D:prop>${props}</D:prop></D:propfind>`;
  const answer = await ask(url, server, { method: 'PROPFIND', body, headers: { ...xmlType, depth } });
  if (answer.status === 207) return multistatus(answer.text, answer.url).responses;
  if (answer.status >= 500)
    throw unreadable(
      url.host,
      `it fails itself at ${url.pathname} (${answer.status})`,
      'Its log says why. With some servers, one damaged card or event is enough.',
    );
  if (isSearch) return [];
  throw unreadable(url.host, `it answers ${answer.status} where a collection should be`);
}

/** What a server says of several places, and what it calls the state they are in. */
function multistatus(text: string, url: URL): { responses: DavResponse[]; token: string | null } {
  let root: XmlElement | null;
  try {
    ({ root } = parseXml(text));
  } catch {
    throw unreadable(url.host, 'its answer is damaged');
  }
  const responses = elements(root)
    .filter((one) => local(one) === 'response')
    .flatMap((response) => {
      const href = childNamed(response, 'href')?.text.trim();
      const good = elements(response).filter(
        (one) => local(one) === 'propstat' && / 2\d\d/.test(childNamed(one, 'status')?.text ?? ' 200'),
      );
      const [props = null] = good.flatMap((one) => childNamed(one, 'prop') ?? []);
      const [, status = null] = / (\d{3})\b/.exec(childNamed(response, 'status')?.text ?? '') ?? [];
      return href ? [{ href, props, status: status === null ? null : Number(status) }] : [];
    });
  return { responses, token: childNamed(root, 'sync-token')?.text.trim() || null };
}

function hrefsIn(responses: readonly DavResponse[], name: string): string[] {
  return responses.flatMap(({ props }) => {
    const href = descendant(childNamed(props, name), 'href')?.text.trim();
    return href ? [href] : [];
  });
}

function elements(parent: XmlElement | null | undefined): XmlElement[] {
  return (parent?.children ?? []).filter((child): child is XmlElement => child instanceof XmlElement);
}

/** An element's name without the letters that stand for its namespace. */
function local({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1);
}

function childNamed(parent: XmlElement | null | undefined, name: string): XmlElement | undefined {
  return elements(parent).find((child) => local(child) === name);
}

function descendant(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  for (const child of elements(parent)) {
    const found = local(child) === name ? child : descendant(child, name);
    if (found) return found;
  }
  return undefined;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
