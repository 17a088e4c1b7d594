import { ImapFlow, type ListResponse, type MailboxLockObject, type SearchObject } from 'imapflow';
import { isThisMachine, networkFailure, notEncrypted, notLetIn, type Secret, unreadable } from './failure.ts';

/** A mail server. */
export interface MailServer {
  host: string;
  port: number;
  user: string;
  secret: Secret;
  /** Whether the connection is encrypted from its beginning, or else after a word of the server (STARTTLS). */
  isTls: boolean;
}

/** How far a folder was read: its generation, and the last number of a message in it. */
export type FolderState = Readonly<Record<string, { uidValidity: string; lastUid: number }>>;

/** A message of a folder, cut where what is attached goes on. */
export interface RemoteMail {
  folder: string;
  /** What the folder is for, by the word of the server. */
  role: string | null;
  /** What the server notes of it: `\\Draft`, `\\Deleted`. */
  flags: ReadonlySet<string>;
  source: Buffer;
}

/** What is read of a mailbox, and how. */
interface MailWish {
  state: FolderState;
  /** With what is new also what came since, whatever was read before. */
  since: Date | undefined;
  /** The most bytes of a message. */
  mostBytes: number;
}

/** So many messages are asked for at once. */
const batch = 500;
/** The most milliseconds without a word of the server. */
const patience = 60_000;

/** Folders that hold nothing that anybody said. */
const leftOutRoles: ReadonlySet<string> = new Set(['\\Drafts', '\\Junk', '\\Trash']);

/**
 * Reads the mail of a server that came since the last time, and keeps how far it came in `reached`. Folders are opened to
 * be read alone, so that no message is marked as seen. What was read is only `reached` once its folder is at its end.
 */
export class Mailbox {
  readonly #server: MailServer;
  readonly #isLeftOut: (folder: string) => boolean;
  reached: Record<string, { uidValidity: string; lastUid: number }> = {};

  /** `isLeftOut` tells folders by their names, where the server does not say what they are for. */
  constructor(server: MailServer, isLeftOut: (folder: string) => boolean) {
    if (!server.isTls && !isThisMachine(server.host)) throw notEncrypted(server.host);
    this.#server = server;
    this.#isLeftOut = isLeftOut;
  }

  /** Logs in, and says how many messages its folders hold. */
  async test(): Promise<{ folders: number; messages: number }> {
    return this.#connected(async (client) => {
      let messages = 0;
      const folders = await this.#folders(client);
      for (const { path } of folders) {
        const status = await client.status(path, { messages: true });
        if (status) messages += status.messages ?? 0;
      }
      return { folders: folders.length, messages };
    });
  }

  async *mail({ state, since, mostBytes }: MailWish): AsyncIterable<RemoteMail> {
    const client = this.#client();
    let hasBegun = false;
    try {
      await client.connect();
      hasBegun = true;
      this.reached = { ...state };
      for (const { path, specialUse } of await this.#folders(client))
        for await (const { flags, source } of this.#folderMail(client, path, { state, since, mostBytes }))
          yield { folder: path, role: specialUse ?? null, flags, source };
    } catch (error) {
      throw this.#failure(error, hasBegun);
    } finally {
      client.close();
    }
  }

  async *#folderMail(
    client: ImapFlow,
    path: string,
    { state, since, mostBytes }: MailWish,
  ): AsyncIterable<Pick<RemoteMail, 'flags' | 'source'>> {
    const lock = await opened(client, path);
    const box = client.mailbox;
    if (!lock || !box) return;
    try {
      const uidValidity = String(box.uidValidity);
      const known = state[path];
      const readTo = known?.uidValidity === uidValidity ? known.lastUid : 0;
      const next = box.uidNext ?? 1;
      const came = since ? await this.#found(client, { since }) : [];
      // What is older than a day that is asked for stays unread only the first time.
      const isSought = readTo + 1 < next && (known !== undefined || !since);
      const fresh = isSought ? await this.#found(client, { uid: `${readTo + 1}:*` }) : [];
      // A range that ends in a star names the last message, also where that is before the first of the range.
      const wanted = [...new Set([...came, ...fresh.filter((uid) => uid > readTo)])];
      let lastUid = Math.max(readTo, next - 1);
      const query = { uid: true, flags: true, source: { start: 0, maxLength: mostBytes } };
      for (let at = 0; at < wanted.length; at += batch) {
        const range = wanted.slice(at, at + batch).join(',');
        for await (const { uid, flags, source } of client.fetch(range, query, { uid: true })) {
          lastUid = Math.max(lastUid, uid);
          if (source) yield { flags: flags ?? new Set(), source };
        }
      }
      this.reached[path] = { uidValidity, lastUid };
    } finally {
      lock.release();
    }
  }

  /** The numbers of the messages that fit. */
  async #found(client: ImapFlow, query: SearchObject): Promise<number[]> {
    const uids = await client.search(query, { uid: true });
    if (Array.isArray(uids)) return uids;
    throw unreadable(this.#server.host, 'it does not search its mail');
  }

  /** The folders that are read. Where one holds all mail, as with Gmail, it is read alone. */
  async #folders(client: ImapFlow): Promise<ListResponse[]> {
    const all = await client.list();
    const open = all.filter(
      ({ flags, specialUse, path }) =>
        !flags.has('\\Noselect') &&
        !flags.has('\\NonExistent') &&
        !(specialUse ? leftOutRoles.has(specialUse) : this.#isLeftOut(path)),
    );
    const whole = open.find(({ specialUse }) => specialUse === '\\All');
    return whole ? [whole] : open;
  }

  async #connected<T>(work: (client: ImapFlow) => Promise<T>): Promise<T> {
    const client = this.#client();
    let hasBegun = false;
    try {
      await client.connect();
      hasBegun = true;
      return await work(client);
    } catch (error) {
      throw this.#failure(error, hasBegun);
    } finally {
      client.close();
    }
  }

  #client(): ImapFlow {
    const { host, port, user, secret, isTls } = this.#server;
    const auth = secret === null ? {} : 'password' in secret ? { pass: secret.password } : secret;
    const client = new ImapFlow({
      // An address of IPv6 has brackets only in a URL.
      ...{ host: host.replace(/^\[(.*)\]$/, '$1'), port, secure: isTls, auth: { user, ...auth } },
      ...{ logger: false, disableAutoIdle: true },
      // This machine may speak in the clear, so its certificate says nothing more.
      ...(!isTls && { tls: { rejectUnauthorized: false } }),
      ...{ connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience },
    });
    // What goes wrong is thrown where it is awaited; without a listener it would end the process.
    client.on('error', () => {});
    return client;
  }

  #failure(error: unknown, hasBegun: boolean) {
    const { authenticationFailed, message } = error as { authenticationFailed?: boolean; message?: string };
    const { host, secret } = this.#server;
    if (authenticationFailed || message === 'Unsupported authentication mechanism')
      return notLetIn(host, secret);
    return networkFailure(error, host, hasBegun);
  }
}

/** Opens a folder to be read; null where it is gone since the folders were listed. */
async function opened(client: ImapFlow, path: string): Promise<MailboxLockObject | null> {
  try {
    return await client.getMailboxLock(path, { readOnly: true });
  } catch (error) {
    if ((error as { mailboxMissing?: boolean }).mailboxMissing) return null;
    throw error;
  }
}
