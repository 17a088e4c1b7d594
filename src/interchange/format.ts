import { type FileBytes, firstBytes } from './csv/dialect.ts';

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
