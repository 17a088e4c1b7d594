import { type FileBytes, firstBytes } from './csv/dialect.ts';
import { isMbox } from './mail/mbox.ts';

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

/** Whether a file is XML. */
export function isXml(bytes: FileBytes): boolean {
  return /^\s*(?:\xef\xbb\xbf)?<\?xml/.test(Buffer.from(firstBytes(bytes, 64)).toString('latin1'));
}
