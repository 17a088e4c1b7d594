import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { unreadable } from './failure.ts';
import { ask, type WebServer } from './web.ts';

/** What a collection holds: calendars are objects of iCalendar, address books vCards. */
export type DavKind = 'calendar' | 'contacts';

/** The state of collections as they were read: the mark of each object, by the address of its collection. */
export type DavState = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What changed since the last time. */
export interface DavChanges {
  /** The texts of new and changed objects. */
  changed: string[];
  /** How many objects are gone. */
  goneCount: number;
  /** Objects that the server does not give out. */
  brokenCount: number;
  collections: number;
  state: Record<string, Record<string, string>>;
}

/** So many objects are asked for at once. */
const batch = 100;

const words = {
  calendar: {
    home: 'calendar-home-set',
    type: 'calendar',
    ns: 'urn:ietf:params:xml:ns:caldav',
    data: 'calendar-data',
    multiget: 'calendar-multiget',
  },
  contacts: {
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
    await readCollection(collection, kind, server, before[collection.href] ?? {}, changes);
  return changes;
}

async function readCollection(
  collection: URL,
  kind: DavKind,
  server: WebServer,
  before: Readonly<Record<string, string>>,
  changes: DavChanges,
): Promise<void> {
  const marks = await marksIn(collection, server);
  const wanted = [...marks].filter(([href, mark]) => before[href] !== mark).map(([href]) => href);
  changes.goneCount += Object.keys(before).filter((href) => !marks.has(href)).length;
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
  changes.state[collection.href] = Object.fromEntries(marks);
}

/** The objects of a collection, each with its mark. */
async function marksIn(collection: URL, server: WebServer): Promise<Map<string, string>> {
  const responses = await propfind(collection, server, '1', '<D:getetag/><D:resourcetype/>');
  const found = new Map<string, string>();
  for (const { href, props } of responses) {
    const etag = childNamed(props, 'getetag')?.text.trim();
    if (etag && !descendant(childNamed(props, 'resourcetype'), 'collection')) found.set(href, etag);
  }
  return found;
}

/** The texts of some objects; where the server fails for all together, one by one. */
async function objects(
  collection: URL,
  kind: DavKind,
  server: WebServer,
  hrefs: readonly string[],
): Promise<Map<string, string>> {
  const { ns, data, multiget } = words[kind];
  const body = `<?xml version="1.0" encoding="utf-8"?><C:${multiget} xmlns:D="DAV:" xmlns:C="${ns}"><D:prop><D:getetag/><C:${data}/></D:prop>${hrefs.map((href) => `<D:href>${escaped(href)}</D:href>`).join('')}</C:${multiget}>`;
  const answer = await ask(collection, server, {
    method: 'REPORT',
    body,
    headers: { ...xmlType, depth: '1' },
  });
  const texts = new Map<string, string>();
  if (answer.status === 207)
    for (const { href, props } of multistatus(answer.text, collection)) {
      const text = childNamed(props, data)?.text;
      if (text) texts.set(href, text);
    }
  for (const href of hrefs) {
    if (texts.has(href)) continue;
    const one = await ask(new URL(href, collection), server);
    if (one.status === 200) texts.set(href, one.text);
  }
  return texts;
}

/** The collections of a kind: the address itself, or what its owner has. */
async function collectionsAt(url: URL, kind: DavKind, server: WebServer): Promise<URL[]> {
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
  if (url.host === base.host) return url;
  throw unreadable(
    base.host,
    `it sends to another server, ${url.host}`,
    `If you trust it, name it instead: ${url.href}`,
  );
}

interface DavResponse {
  href: string;
  props: XmlElement;
}

const xmlType = { 'content-type': 'application/xml; charset=utf-8' };

async function propfind(
  url: URL,
  server: WebServer,
  depth: '0' | '1',
  props: string,
  isSearch = false,
): Promise<DavResponse[]> {
  const body = `<?xml version="1.0" encoding="utf-8"?><D:propfind xmlns:D="DAV:"><D:prop>${props}</D:prop></D:propfind>`;
  const answer = await ask(url, server, { method: 'PROPFIND', body, headers: { ...xmlType, depth } });
  if (answer.status === 207) return multistatus(answer.text, answer.url);
  if (isSearch && (answer.status === 404 || answer.status === 405)) return [];
  throw unreadable(url.host, `it answers ${answer.status} where a collection should be`);
}

function multistatus(text: string, url: URL): DavResponse[] {
  let root: XmlElement | null;
  try {
    ({ root } = parseXml(text));
  } catch {
    throw unreadable(url.host, 'its answer is damaged');
  }
  return elements(root)
    .filter((one) => local(one) === 'response')
    .flatMap((response) => {
      const href = childNamed(response, 'href')?.text.trim();
      const good = elements(response).filter(
        (one) => local(one) === 'propstat' && / 2\d\d/.test(childNamed(one, 'status')?.text ?? ' 200'),
      );
      const [props] = good.flatMap((one) => childNamed(one, 'prop') ?? []);
      return href && props ? [{ href, props }] : [];
    });
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
