import type { FieldName } from '../header/column-names.ts';
import type { HeaderMapping } from '../header/columns.ts';
import type { RowReader } from './row-reader.ts';

/** A row's id with the program and the kind that it belongs to. */
export interface RowId {
  externalId?: string;
  /** Whether the program is unknown: many programs count from 1, so a name or an address has to agree. */
  isIdCommon?: true;
}

/** The id in the first of some fields that has one. */
export function readId(reader: RowReader, ...fields: FieldName[]): RowId {
  for (const field of fields) {
    const found = reader.at(field);
    // Some programs put a quote before a number, so that a spreadsheet keeps it as text.
    if (found) return qualified(found.value.replace(/^'/, ''), found.column, reader.mapping);
  }
  return {};
}

function qualified(id: string, column: number, { source, names, fields }: HeaderMapping): RowId {
  // Its own lists hold ids with all that belongs to them.
  if (source === 'rapport') return { externalId: id };
  const written = names[column] ?? '';
  const name = written.startsWith(source) ? written.slice(source.length) : written;
  if (source === 'unknown') return { externalId: `${name}/${id}`, isIdCommon: true };
  const isOfPerson = ['firstName', 'lastName', 'name'].some((field) => fields.has(field));
  const isPlain = /^(?:record)?id$|^hsobjectid$/.test(name);
  return { externalId: [source, isPlain ? (isOfPerson ? 'contact' : 'company') : name, id].join('/') };
}
