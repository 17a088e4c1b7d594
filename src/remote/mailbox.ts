import { ImapFlow, type ListResponse } from 'imapflow';
import { isThisMachine, networkFailure, notEncrypted, notLetIn, type Secret } from './failure.ts';

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
  source: Buffer;
}

/** What is read of a mailbox, and how. */
export interface MailWish {
  state: FolderState;
  /** Only mail that came since, whatever was read before. */
  since: Date | undefined;
  /** The most bytes of a message. */
  mostBytes: number;
}

/** So many messages are asked for at once. */
const batch = 200;
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
      for (const { path, specialUse } of await this.#folders(client)) {
        for await (const source of this.#folderMail(client, path, { state, since, mostBytes }))
          yield { folder: path, role: specialUse ?? null, source };
      }
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
  ): AsyncIterable<Buffer> {
    const lock = await client.getMailboxLock(path, { readOnly: true });
    try {
      const box = client.mailbox;
      if (!box) return;
      const uidValidity = String(box.uidValidity);
      const known = state[path];
      const isSame = known?.uidValidity === uidValidity;
      const next = box.uidNext ?? 1;
      const first = isSame && !since ? known.lastUid + 1 : 1;
      const uids = since
        ? await client.search({ since }, { uid: true })
        : first < next
          ? await client.search({ uid: `${first}:*` }, { uid: true })
          : [];
      // A range that ends in a star names the last message, also where it is before the first of the range.
      const wanted = (uids || []).filter((uid) => since !== undefined || uid >= first);
      let last = isSame ? known.lastUid : 0;
      for (let at = 0; at < wanted.length; at += batch) {
        const range = wanted.slice(at, at + batch);
        const query = { uid: true, source: { start: 0, maxLength: mostBytes } };
        for await (const message of client.fetch(range.join(','), query, { uid: true })) {
          last = Math.max(last, message.uid);
          if (message.source) yield message.source;
        }
      }
      if (!since) last = Math.max(last, next - 1);
      this.reached[path] = { uidValidity, lastUid: last };
    } finally {
      lock.release();
    }
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
      ...{ host, port, secure: isTls, auth: { user, ...auth }, logger: false, disableAutoIdle: true },
      ...{ connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience },
    });
    // What goes wrong is thrown where it is awaited; without a listener it would end the process.
    client.on('error', () => {});
    return client;
  }

  #failure(error: unknown, hasBegun: boolean) {
    const { authenticationFailed } = error as { authenticationFailed?: boolean };
    if (authenticationFailed) return notLetIn(this.#server.host);
    return networkFailure(error, this.#server.host, hasBegun);
  }
}
