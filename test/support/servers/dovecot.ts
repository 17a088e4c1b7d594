import { execFileSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePorts, own, removeFolder, serverFolder, serverUser, startServer } from './unprivileged.ts';

/** A mail server of this machine with one mailbox. */
export interface Dovecot {
  port: number;
  /** The port of TLS, with a certificate that nobody signed. */
  tlsPort: number;
  user: string;
  password: string;
  /** A token that opens the mailbox as the password does. */
  token: string;
  /** Puts messages into a folder, which is made where there is none; `INBOX` is the first. */
  deliver(folder: string, messages: readonly (string | Buffer)[]): void;
  /** The names of the files of a folder, with the flags of each message at their ends. */
  files(folder: string): string[];
  removeFolder(folder: string): void;
  /** Gives the messages of a folder new numbers, as a server that lost its index does. */
  renumber(folder: string): void;
  kill(): Promise<void>;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts dovecot with an empty mailbox. */
export async function startDovecot(): Promise<Dovecot> {
  const root = serverFolder();
  const [port = 0, tlsPort = 0] = await freePorts(2);
  const [user, password] = ['ada', 'open sesame'];
  const keys = ['keys', 'keys/default', 'keys/default/HS256'];
  for (const name of ['run', 'mail', ...keys]) {
    mkdirSync(join(root, name));
    own(join(root, name));
  }
  const key = 'a key that only the server and the test know';
  write(root, 'keys/default/HS256/default', Buffer.from(key).toString('base64'));
  write(root, 'tokens', tokenConfiguration(root));
  makeCertificate(root);
  write(root, 'users', `${user}:{PLAIN}${password}\n`);
  write(root, 'dovecot.conf', configuration(root, port, tlsPort));
  const start = () => startServer(root, ['dovecot', '-F', '-c', join(root, 'dovecot.conf')], port);
  let running = await start();
  let count = 0;
  const place = (folder: string) => join(root, 'mail', folder === 'INBOX' ? '' : `.${folder}`);
  return {
    ...{ port, tlsPort, user, password, token: tokenFor(user, key) },
    deliver(folder, messages) {
      const box = place(folder);
      for (const path of [box, ...['cur', 'new', 'tmp'].map((name) => join(box, name))]) {
        mkdirSync(path, { recursive: true });
        own(path);
      }
      for (const message of messages) {
        count += 1;
        const name = `${1_760_000_000 + count}.M${count}.here`;
        writeFileSync(join(box, 'new', name), message);
        own(join(box, 'new', name));
      }
    },
    files: (folder) => ['cur', 'new'].flatMap((name) => readdirSync(join(place(folder), name))),
    removeFolder: (folder) => removeFolder(place(folder)),
    renumber(folder) {
      for (const name of readdirSync(place(folder)).filter((one) => one.startsWith('dovecot.index')))
        rmSync(join(place(folder), name));
      const list = join(place(folder), 'dovecot-uidlist');
      const text = readFileSync(list, 'utf8');
      writeFileSync(
        list,
        text.replace(/(?<= V)\d+/, (number) => String(Number(number) + 1)),
      );
    },
    kill: () => running.kill(),
    async restart() {
      await running.kill();
      rmSync(join(root, 'run', 'master.pid'), { force: true });
      running = await start();
    },
    async stop() {
      await running.kill();
      removeFolder(root);
    },
  };
}

function write(root: string, name: string, text: string): void {
  writeFileSync(join(root, name), text, { mode: 0o600 });
  own(join(root, name));
}

function makeCertificate(root: string): void {
  const [key, certificate] = [join(root, 'key.pem'), join(root, 'certificate.pem')];
  const words = `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=mail.example.com -keyout ${key} -out ${certificate}`;
  execFileSync('openssl', words.split(' '), { stdio: 'ignore' });
  for (const path of [key, certificate]) own(path);
}

/** A signed token of OAuth 2, as a provider gives it (RFC 7519). */
function tokenFor(user: string, key: string): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ sub: user, iat: 1, exp: 4_000_000_000 })}`;
  return `${signed}.${createHmac('sha256', key).update(signed).digest('base64url')}`;
}

function tokenConfiguration(root: string): string {
  return `
introspection_mode = local
local_validation_key_dict = fs:posix:prefix=${root}/keys/
username_attribute = sub
`;
}

function configuration(root: string, port: number, tlsPort: number): string {
  const { name, group, uid, gid } = serverUser;
  return `
base_dir = ${root}/run
state_dir = ${root}/run
log_path = ${root}/log
listen = 127.0.0.1
protocols = imap
default_internal_user = ${name}
default_internal_group = ${group}
default_login_user = ${name}
first_valid_uid = 1
first_valid_gid = 1
ssl = yes
ssl_cert = <${root}/certificate.pem
ssl_key = <${root}/key.pem
disable_plaintext_auth = no
auth_failure_delay = 0
auth_mechanisms = plain login xoauth2 oauthbearer
mail_location = maildir:${root}/mail
mail_fsync = never
passdb {
  driver = passwd-file
  args = ${root}/users
}
passdb {
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = ${root}/tokens
}
userdb {
  driver = static
  args = uid=${uid} gid=${gid} home=${root}
}
namespace {
  inbox = yes
  separator = /
  mailbox Sent {
    special_use = \\Sent
  }
  mailbox Zettel {
    special_use = \\Drafts
  }
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = ${tlsPort}
    ssl = yes
  }
}
service anvil {
  chroot =
  # Otherwise each failure makes all others wait.
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
`;
}
