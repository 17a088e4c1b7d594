import { RapportError } from '../../domain/text/failure.ts';
import type { Source } from './sources.ts';

/** Where a source is. */
export type Place =
  | { is: 'imap'; host: string; port: number; isTls: boolean; user: string | null }
  | { is: 'web'; url: URL; user: string | null }
  | { is: 'path'; path: string };

/** The mail servers of large providers, where they are not called `imap.` and the domain of the address. */
const mailServers: Readonly<Record<string, string>> = {
  ...{ 'gmail.com': 'imap.gmail.com', 'googlemail.com': 'imap.gmail.com' },
  ...{
    'outlook.com': 'outlook.office365.com',
    'hotmail.com': 'outlook.office365.com',
    'live.com': 'outlook.office365.com',
  },
  ...{ 'icloud.com': 'imap.mail.me.com', 'me.com': 'imap.mail.me.com', 'mac.com': 'imap.mail.me.com' },
  ...{
    'gmx.de': 'imap.gmx.net',
    'gmx.at': 'imap.gmx.net',
    'gmx.ch': 'imap.gmx.net',
    'gmx.net': 'imap.gmx.net',
  },
  ...{
    't-online.de': 'secureimap.t-online.de',
    'yahoo.com': 'imap.mail.yahoo.com',
    'yahoo.de': 'imap.mail.yahoo.com',
  },
  ...{ 'fastmail.com': 'imap.fastmail.com', 'mailbox.org': 'imap.mailbox.org', 'posteo.de': 'posteo.de' },
  ...{ 'orange.fr': 'imap.orange.fr', 'free.fr': 'imap.free.fr', 'bluewin.ch': 'imaps.bluewin.ch' },
};

const address = /^([^\s@/:]+)@([^\s@/:]+\.[^\s@/:]+)$/;

const webHint = 'Calendars and address books have an address with https://, or are a file.';

/** Reads where a source is: an address of mail, `imaps://host`, `https://…`, `webcal://…`, or a path. */
export function placeOf(kind: Source['kind'], text: string): Place {
  const [, , domain] = (kind === 'mail' && address.exec(text)) || [];
  if (domain !== undefined)
    return {
      is: 'imap',
      host: mailServers[domain.toLowerCase()] ?? `imap.${domain}`,
      port: 993,
      isTls: true,
      user: text,
    };
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return { is: 'path', path: text };
  const url = urlOf(text.replace(/^(?:webcal|caldav|carddav)(s?):\/\//i, 'https://'));
  const user = url.username ? decodeURIComponent(url.username) : null;
  if (url.password)
    throw new RapportError(
      'usage',
      'password-shown',
      'A password in an address stands in the history of your shell.',
      ['Leave it out, and name a command or a file that has it: --password-command "pass show mail"'],
    );
  url.username = '';
  if (/^imaps?:$/.test(url.protocol)) {
    if (kind !== 'mail') throw badPlace(text, webHint);
    const isTls = url.protocol === 'imaps:';
    return { is: 'imap', host: url.hostname, port: Number(url.port) || (isTls ? 993 : 143), isTls, user };
  }
  if (/^https?:$/.test(url.protocol) && kind !== 'mail') return { is: 'web', url, user };
  throw badPlace(
    text,
    kind === 'mail'
      ? 'A source of mail is an address such as ada@example.com, a server such as imaps://mail.example.com, or a folder or file of mail.'
      : webHint,
  );
}

function urlOf(text: string): URL {
  try {
    return new URL(text);
  } catch {
    throw badPlace(text, 'Write it as imaps://mail.example.com or https://example.com/calendar.ics.');
  }
}

/** An address that leads nowhere. */
function badPlace(text: string, hint: string): RapportError {
  return new RapportError('usage', 'bad-place', `"${text}" is no place of such a source.`, [hint]);
}
