import type { LeftOut } from '../../app/capture/records.ts';
import { isAutomaticReply } from '../../domain/log/automatic-reply.ts';
import { foldText } from '../../domain/text/names.ts';
import { decoded, type Headers, header, partiesOf } from './header-block.ts';

/** What folders are called by mail programs, folded; Gmail writes them as labels. */
const folderNames: Readonly<Record<'draft' | 'deleted' | 'spam', readonly string[]>> = {
  draft: [
    ...['draft', 'drafts', 'entwurf', 'entwurfe', 'brouillon', 'brouillons', 'borrador', 'borradores'],
    ...['bozza', 'bozze', 'concept', 'concepten', 'rascunho', 'rascunhos', 'templates', 'vorlagen', 'outbox'],
  ],
  deleted: [
    ...['trash', 'bin', 'papierkorb', 'corbeille', 'papelera', 'cestino', 'prullenbak', 'lixo', 'lixeira'],
    ...[
      'deleted',
      'deleted items',
      'deleted messages',
      'geloscht',
      'geloschte elemente',
      'elements supprimes',
    ],
  ],
  spam: [
    'spam',
    'junk',
    'junk e-mail',
    'junk-e-mail',
    'junk mail',
    'bulk mail',
    'unerwunscht',
    'werbung',
    'indesirables',
  ],
};

/** What a folder or a label says of the mail in it; null for one that keeps mail. */
export function folderKind(name: string): 'draft' | 'deleted' | 'spam' | null {
  const key = foldText(name)
    .replace(/^\[.*?\]\//, '')
    .replace(/^(?:inbox|posteingang)[./]/, '')
    .trim();
  for (const kind of ['draft', 'deleted', 'spam'] as const) if (folderNames[kind].includes(key)) return kind;
  return null;
}

/** Why a message is nobody's word; null for one that somebody wrote to somebody. */
export function leftOutFor(headers: Headers, subject: string, source: Buffer): LeftOut | null {
  return ofFolder(headers) ?? ofMachine(headers, subject, source);
}

function ofFolder(headers: Headers): LeftOut | null {
  const labels = splitLabels(decoded(header(headers, 'x-gmail-labels')));
  for (const label of labels) {
    const kind = folderKind(label);
    if (kind) return kind;
  }
  if (Number.parseInt(header(headers, 'x-mozilla-status'), 16) & 0x0008) return 'deleted';
  if (headers.has('x-mozilla-draft-info') && !headers.has('received')) return 'draft';
  if (header(headers, 'x-uniform-type-identifier') === 'com.apple.mail-note') return 'note';
  if (/^yes/i.test(header(headers, 'x-spam-flag')) || /^yes\b/i.test(header(headers, 'x-spam-status')))
    return 'spam';
  return null;
}

/** Labels with commas between them; one with a comma stands in quotes. */
function splitLabels(text: string): string[] {
  return [...text.matchAll(/"([^"]*)"|([^,"]+)/g)].map(([, quoted, plain]) => (quoted ?? plain ?? '').trim());
}

const machineNames =
  /^(?:no-?_?reply|do-?not-?reply|nicht-?antworten|ne-?pas-?repondre|notifications?|bounces?|mailer-daemon|postmaster|news(?:letters?)?|mailing)(?:[+._-].*)?@/;

function ofMachine(headers: Headers, subject: string, source: Buffer): LeftOut | null {
  const type = header(headers, 'content-type').toLowerCase();
  const [from] = partiesOf(headers, 'from');
  const sender = from?.address ?? '';
  if (/report-type="?delivery-status/.test(type) || /^(?:mailer-daemon|postmaster)@/.test(sender))
    return 'bounce';
  if (type.startsWith('multipart/report')) return 'automatic';
  const precedence = header(headers, 'precedence').toLowerCase();
  if (headers.has('list-id') && (headers.has('list-post') || /^\[[^\]]+\]/.test(subject))) return 'list';
  const submitted = header(headers, 'auto-submitted').toLowerCase();
  if (submitted.startsWith('auto-replied') || headers.has('x-autoreply') || headers.has('x-autorespond'))
    return 'automatic';
  if (headers.has('list-unsubscribe') || headers.has('list-id') || /^(?:bulk|list|junk)/.test(precedence))
    return 'newsletter';
  if (submitted !== '' && !submitted.startsWith('no')) return 'automatic';
  if (/^auto/.test(precedence) || machineNames.test(sender) || isCalendarMail(type, source))
    return 'automatic';
  return isAutomaticReply(subject) ? 'automatic' : null;
}

/** An invitation, or the answer of a calendar to one; the calendar itself tells of the meeting. */
function isCalendarMail(type: string, source: Buffer): boolean {
  if (/^text\/calendar\b.*method=/s.test(type)) return true;
  const at = type.startsWith('multipart/') ? source.indexOf('ext/calendar') : -1;
  return (
    at >= 0 && /method="?(?:request|reply|cancel|counter)/i.test(source.toString('latin1', at, at + 200))
  );
}

/** What the name of a file in a Maildir says of its message: flags behind `:2,`. */
export function leftOutByName(name: string): LeftOut | null {
  const [, flags = ''] = /[:;!]2,([A-Za-z]*)$/.exec(name) ?? [];
  return flags.includes('D') ? 'draft' : flags.includes('T') ? 'deleted' : null;
}

/** What a mail server notes of a message. */
export function leftOutByFlags(flags: ReadonlySet<string>): LeftOut | null {
  return flags.has('\\Draft') ? 'draft' : flags.has('\\Deleted') ? 'deleted' : null;
}

/** What the path of a folder says of its mail: `.Drafts`, `.INBOX.Trash`, `[Gmail]/Spam`. */
export function leftOutByFolder(path: string): LeftOut | null {
  for (const part of path.replace(/^\./, '').split(/[./]/)) {
    const kind = folderKind(part);
    if (kind) return kind;
  }
  return null;
}
