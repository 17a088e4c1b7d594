import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { freePorts, own, removeFolder, serverFolder, startServer } from './unprivileged.ts';

/** A server of calendars and address books on this machine. */
export interface Radicale {
  /** Its address, without a path. */
  url: string;
  user: string;
  password: string;
  /** Puts an object into a collection as it is, unasked: `put('work', 'a.ics', text)`. */
  put(collection: string, name: string, text: string): void;
  remove(collection: string, name: string): void;
  kill(): Promise<void>;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts radicale with a calendar, `work`, and an address book, `people`, both empty. */
export async function startRadicale(): Promise<Radicale> {
  const root = serverFolder();
  const [port = 0] = await freePorts(1);
  const [user, password] = ['ada', 'open sesame'];
  const place = join(root, 'data', 'collection-root', user);
  const write = (path: string, text: string) => {
    const made = mkdirSync(dirname(path), { recursive: true });
    for (let at = dirname(path); made && at !== root; at = dirname(at)) own(at);
    writeFileSync(path, text);
    own(path);
  };
  write(join(place, 'work', '.Radicale.props'), '{"tag": "VCALENDAR", "D:displayname": "Work"}');
  write(join(place, 'people', '.Radicale.props'), '{"tag": "VADDRESSBOOK", "D:displayname": "People"}');
  write(join(root, 'users'), `${user}:${password}\n`);
  write(
    join(root, 'config'),
    `[server]
hosts = 127.0.0.1:${port}
[auth]
type = htpasswd
htpasswd_filename = ${root}/users
htpasswd_encryption = plain
delay = 0
[storage]
filesystem_folder = ${root}/data
`,
  );
  const start = () => startServer(root, ['radicale', '--config', join(root, 'config')], port);
  let running = await start();
  return {
    ...{ url: `http://127.0.0.1:${port}`, user, password },
    put: (collection, name, text) => write(join(place, collection, name), text),
    remove: (collection, name) => rmSync(join(place, collection, name)),
    kill: () => running.kill(),
    async restart() {
      await running.kill();
      running = await start();
    },
    async stop() {
      await running.kill();
      removeFolder(root);
    },
  };
}
