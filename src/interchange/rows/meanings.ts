import type { ImportKind } from '../../app/importing/import-rows.ts';
import { foldWord } from '../../domain/text/names.ts';
import { client } from '../../nouns/client.ts';
import { entry } from '../../nouns/entry.ts';
import { importFields, type Noun } from '../../nouns/field.ts';
import { thingNouns } from '../../nouns/index.ts';
import { reminder } from '../../nouns/reminder.ts';
import { FormatError } from '../csv/format-error.ts';
import { type FieldName, foldHeader } from '../header/column-names.ts';
import { type HeaderMapping, listed } from '../header/columns.ts';

/** What a value in the column of a field means. */
export type ToldMeaning = readonly [field: string, value: string, meaning: string];

/** What a row of each kind of file is. */
export const nounsOfRows: Readonly<Record<ImportKind, Noun>> = {
  ...{ clients: client, entries: entry, reminders: reminder },
  ...thingNouns,
};

/** Adds what values mean. Throws a FormatError for a field without a column, and for a meaning that the field cannot have. */
export function withMeanings(
  mapping: HeaderMapping,
  kind: ImportKind,
  told: readonly ToldMeaning[],
): HeaderMapping {
  if (told.length === 0) return mapping;
  const meanings = new Map<FieldName, Map<string, string>>();
  for (const [input, value, meaning] of told) {
    const field = [...mapping.fields.keys()].find((name) => foldWord(name) === foldWord(input));
    if (field === undefined) {
      throw new FormatError(
        `No column is read as "${input}".`,
        listed('Columns are read as', [...mapping.fields.keys()], input),
      );
    }
    const choices = importFields(nounsOfRows[kind]).find(([, name]) => name === field)?.[2].choices;
    if (choices && meaning !== 'ignore' && !choices.includes(meaning)) {
      throw new FormatError(
        `"${meaning}" is no ${field}.`,
        listed('It can be', [...choices, 'ignore'], meaning),
      );
    }
    const ofField = meanings.get(field) ?? new Map<string, string>();
    meanings.set(field, ofField.set(foldHeader(value), meaning));
  }
  return { ...mapping, meanings };
}
