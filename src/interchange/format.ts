import { type FileBytes, firstBytes } from './csv/dialect.ts';
import { isMbox } from './mail/mbox.ts';
import { isCallList } from './others/call-columns.ts';

/** The formats that an import takes, each by its word. */
export const importFormats = ['csv', 'json'] as const;
export type ImportFormat = (typeof importFormats)[number];

/**
 * The format of a file, by its first bytes and else by its name: `json` for the export of a whole journal. All else has
 * rows; `read-table.ts` tells what they are written in.
 */
export function formatOf(bytes: FileBytes, name: string): ImportFormat {
  const head = Buffer.from(firstBytes(bytes, 4096)).toString('utf8');
  const isExport = /^\uFEFF?\s*\{/.test(head) && head.includes('"rapport-journal"');
  return isExport || /\.json$/i.test(name) ? 'json' : 'csv';
}

export type CaptureFormat = 'mbox' | 'message' | 'calendar';

/** What fills the log by itself, by its first bytes: a mailbox, one message or a calendar; null for a file of rows. */
export function captureFormatOf(bytes: FileBytes): CaptureFormat | null {
  const head = Buffer.from(firstBytes(bytes, 16_384))
    .toString('latin1')
    .replace(/^(?:\xef\xbb\xbf|[\r\n])+/, '');
  if (isMbox(Buffer.from(head, 'latin1'))) return 'mbox';
  if (/^\s*BEGIN:VCALENDAR\b/i.test(head)) return 'calendar';
  const [block = ''] = head.split(/\r?\n\r?\n/, 1);
  const names = [...block.matchAll(/^([\w-]+):/gm)].map(([, name = '']) => name.toLowerCase());
  const isHeader = /^[\w-]+:[ \t]*\S/.test(block) && names.includes('from');
  return isHeader && ['date', 'message-id', 'received'].some((name) => names.includes(name))
    ? 'message'
    : null;
}

/** What some programs write in a way of their own, and is read as rows. */
export type OtherFormat = 'calls' | 'call list' | 'chat' | 'friends' | 'tasks';

/** Tells it by the first lines; null for all else. */
export function otherFormatOf(bytes: FileBytes): OtherFormat | null {
  const head = Buffer.from(firstBytes(bytes, 65_536))
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (/^<\?xml/.test(head) && /<calls[\s>]/.test(head)) return 'calls';
  if (
    /^\u200e?\[?\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? (?:um )?\d{1,2}[:.]\d\d[^\n]{0,20}?(?:\]| -) /i.test(head)
  )
    return 'chat';
  if (/^### Activities:\s*$/m.test(head)) return 'friends';
  if (isCallList(head)) return 'call list';
  const isTask = /^(?:\[\s*)?\{/.test(head) && /"uuid"\s*:/.test(head) && /"description"\s*:/.test(head);
  return isTask ? 'tasks' : null;
}
