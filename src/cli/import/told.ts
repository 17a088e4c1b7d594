import type { ImportKind } from '../../app/importing/import-rows.ts';
import type { DateOrder } from '../../domain/days/day-reading.ts';
import { RapportError } from '../../domain/text/failure.ts';
import { importKinds } from '../../interchange/rows/import-file.ts';
import type { ToldMeaning } from '../../interchange/rows/meanings.ts';
import { type ClientStatus, clientStatuses } from '../../nouns/client.ts';
import { type Channel, channels } from '../../nouns/entry.ts';
import { many, oneOf, type Parse, value, withChoices, words } from '../command.ts';
import { nowCalled } from '../failures.ts';
import { named, oldKinds } from '../program/names.ts';

/** What is said of the columns of a file, and of rows that leave something open. */
export interface Told {
  kind: ImportKind | undefined;
  /** What columns are, by their names, with the file that says so; later ones outrank earlier ones. */
  map: readonly (readonly [column: string, field: string, file?: string])[];
  meanings: readonly ToldMeaning[];
  status: ClientStatus | undefined;
  channel: Channel | undefined;
  tags: readonly string[];
  /** What comes first in a day such as 3/4/2026; undefined where the settings say it. */
  dateOrder: DateOrder | undefined;
}

/** What `--map` says: a column and what it is, or a file that says it of several. */
export type Mapping = { column: string; field: string } | { file: string };

export const nothingTold: Told = {
  ...{ kind: undefined, map: [], meanings: [], tags: [] },
  ...{ status: undefined, channel: undefined, dateOrder: undefined },
};

/** Both together; what is said later outranks what was said before. */
export function bothTold(before: Told, after: Told): Told {
  return {
    kind: after.kind ?? before.kind,
    map: [...before.map, ...after.map],
    meanings: [...before.meanings, ...after.meanings],
    status: after.status ?? before.status,
    channel: after.channel ?? before.channel,
    tags: [...before.tags, ...after.tags],
    dateOrder: after.dateOrder ?? before.dateOrder,
  };
}

/** Cut at the last `=`, as the name of a column may hold others. */
export function readMapping(text: string): { column: string; field: string } | null {
  const at = text.lastIndexOf('=');
  const [column, field] = [text.slice(0, Math.max(at, 0)).trim(), text.slice(at + 1).trim()];
  return column && field ? { column, field } : null;
}

/** Cut at the first `:` and the last `=`: the value may hold others. */
export const meaning: Parse<ToldMeaning> = (text) => {
  const [colon, equals] = [text.indexOf(':'), text.lastIndexOf('=')];
  const field = text.slice(0, Math.max(colon, 0)).trim();
  const [value, means] = [text.slice(colon + 1, Math.max(equals, 0)).trim(), text.slice(equals + 1).trim()];
  if (field && value && means && equals > colon) return [field, value, means];
  throw badMeaning(text);
};

const mapping: Parse<Mapping> = (text) => {
  const found = readMapping(text);
  if (found) return found;
  if (text.includes('=') || text.trim() === '') throw badMapping(text);
  return { file: text };
};

export const importKind = withChoices<ImportKind>(importKinds, (text, flag, context) => {
  const now = named(oldKinds, text);
  if (now) context.status?.(nowCalled(text, now));
  return oneOf(importKinds)(now ?? text, flag, context);
});

/** The flags that say it. */
export const toldFlags = {
  kind: value(
    '-k, --kind <kind>',
    `what the rows are: ${importKinds.join(', ')}; often the header tells`,
    importKind,
  ),
  map: many(
    '-m, --map <column=field|file>',
    'what a column is, if its name does not tell; or a file that --save-map wrote',
    mapping,
  ),
  mapValue: many('--map-value <field:value=meaning>', 'what a value means; may be repeated', meaning),
  status: value(
    '-s, --status <status>',
    'the status of new clients whose row has none',
    oneOf(clientStatuses),
  ),
  tag: many('-t, --tag <tag>', 'a tag for every client of the file; may be repeated', words),
  channel: value('-c, --channel <channel>', 'the channel of entries whose row names none', oneOf(channels)),
};

/** A `--map` that does not name a column and what it is. */
export function badMapping(text: string, ...more: string[]): RapportError {
  return new RapportError('usage', 'bad-mapping', `"${text}" does not say which column is what.`, [
    'Write it as --map "Company=name".',
    ...more,
  ]);
}

/** A `--map-value` that does not name a field, a value and what it means. */
function badMeaning(text: string): RapportError {
  return new RapportError('usage', 'bad-meaning', `"${text}" does not say what a value means.`, [
    'Write it as --map-value status:past_due=active.',
  ]);
}
