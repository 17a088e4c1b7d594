import { type FileBytes, firstBytes } from '../csv/dialect.ts';

/** Whether a file is a workbook of a spreadsheet program (.xlsx). */
export function isWorkbook(bytes: FileBytes): boolean {
  const head = Buffer.from(firstBytes(bytes, 4096)).toString('latin1');
  return /^PK\x03\x04/.test(head) && /\[Content_Types\]\.xml|xl\//.test(head);
}
