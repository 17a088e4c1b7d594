import { readFileSync } from 'node:fs';
import type { ImportKind } from '../../../src/app/importing/import-rows.ts';
import { type CsvRow, type CsvTable, readCsv } from '../../../src/interchange/csv/csv.ts';
import {
  type HeaderMapping,
  headerRecogniser,
  recogniseHeader,
} from '../../../src/interchange/header/columns.ts';
import { evidenceOf } from '../../../src/interchange/rows/evidence.ts';
import { withWaysOfWriting } from '../../../src/interchange/rows/ways-of-writing.ts';
import { inPieces } from '../../support/in-pieces.ts';

/** The bytes of a file in test/fixtures/csv. */
export function fixtureBytes(name: string): Uint8Array {
  return readFileSync(new URL(`../../fixtures/csv/${name}`, import.meta.url));
}

/** CSV as rows and mapping, ready to import. */
export function openCsv(
  bytes: Uint8Array | string,
  kind: ImportKind,
  map: Record<string, string> = {},
): { table: CsvTable; mapping: HeaderMapping; rows: CsvRow[] } {
  const overrides = new Map(Object.entries(map));
  const table = readCsv(inPieces(typeof bytes === 'string' ? Buffer.from(bytes) : bytes), {
    isHeader: headerRecogniser(kind, overrides),
  });
  const evidence = kind === 'clients' ? evidenceOf(table.header.length, table.rows) : [];
  const mapping = withWaysOfWriting(recogniseHeader(table.header, kind, overrides, evidence), table.rows);
  return { table, mapping, rows: [...table.rows] };
}

/** A record with its values merged into it. */
export function flat<R extends { values: object }>({ values, ...rest }: R): Omit<R, 'values'> & R['values'] {
  return { ...rest, ...values };
}
