import { closeSync, existsSync, openSync, readdirSync, readSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { client } from '../nouns/client.ts';
import type { Field, Noun } from '../nouns/field.ts';
import { nouns } from '../nouns/index.ts';
import { note } from '../nouns/note.ts';
import { occasion } from '../nouns/occasion.ts';
import { person } from '../nouns/person.ts';
import { backupFolder, newestBackup } from './backup/names.ts';
import type { Connection } from './connection.ts';
import { pointingTo } from './merge.ts';
import { columnName } from './table.ts';

/** What an erasure did: how many rows went, by their nouns, and in how many texts that stay somebody was named. */
export interface Erased {
  gone: Map<Noun, number>;
  textCount: number;
  /** Clients and people who have the same name. */
  namesakes: { noun: Noun; id: number; name: string }[];
}

/** Erasing somebody on a connection: from the rows, the log of changes, the index and what is kept. */
export function erasureOn(database: Connection) {
  return {
    /** Inside a change that leaves no operation. */
    erase(noun: Noun, id: number, scrub: (text: string) => string): Erased {
      // Rows go table by table; only at the end must they fit together.
      database.exec('PRAGMA defer_foreign_keys = ON; PRAGMA secure_delete = ON');
      collect(database, noun, id);
      const gone = removeRows(database);
      forgetOperations(database, scrub);
      const namesakes: Erased['namesakes'] = [];
      const textCount = scrubRows(database, scrub, namesakes);
      scrubChanges(database, scrub);
      database.exec(`
        DELETE FROM kept_findings; DELETE FROM kept_client_findings; DELETE FROM kept_search;
        DELETE FROM shown_flags WHERE client_id NOT IN (SELECT id FROM clients);
        DROP TABLE IF EXISTS main.search_index; DROP TABLE temp.erased`);
      return { gone, textCount, namesakes };
    },
    /** Writes the file anew without what was deleted; returns whether all of it is gone from the disk. */
    compact(): boolean {
      database.exec('VACUUM');
      return database.pragma('wal_checkpoint(TRUNCATE)', { simple: true }) === 0;
    },
  };
}

/** Whether rows of a noun go with the one they point to: what cannot be without it, and what is of a person alone. */
function goesWith(noun: Noun, field: Field, owner: Noun): boolean {
  return (
    !field.optional || field.partOf === true || (owner === person && (noun === note || noun === occasion))
  );
}

/** Collects all that goes, present or in the log of changes, in the temporary table `erased`. */
function collect(database: Connection, noun: Noun, id: number): void {
  database.exec(
    'CREATE TEMP TABLE erased (entity TEXT, row_id INTEGER, PRIMARY KEY (entity, row_id)) WITHOUT ROWID',
  );
  database.prepare('INSERT INTO erased VALUES (?, ?)').run(noun.table, id);
  const statements = nouns.flatMap((owner) =>
    pointingTo(owner)
      .filter(({ noun: other, field }) => goesWith(other, field, owner))
      .map(({ noun: { table }, column }) => {
        const owners = `(SELECT row_id FROM erased WHERE entity = '${owner.table}')`;
        return database.prepare(
          `INSERT OR IGNORE INTO erased
           SELECT '${table}', id FROM ${table} WHERE ${column} IN ${owners}
           UNION SELECT entity, row_id FROM changes WHERE entity = '${table}' AND before IS NOT NULL
             AND json_extract(before, '$.${column}') IN ${owners}
             AND NOT EXISTS (SELECT 1 FROM ${table} WHERE id = row_id)`,
        );
      }),
  );
  // People who are at this client alone go with it.
  if (noun === client)
    statements.push(
      database.prepare(
        `INSERT OR IGNORE INTO erased
         SELECT 'people', person_id FROM positions WHERE client_id = ${id} AND NOT EXISTS (
           SELECT 1 FROM positions AS other WHERE other.person_id = positions.person_id AND other.client_id <> ${id})`,
      ),
    );
  // What a source told of one person alone is nobody else's.
  if (noun === person) database.exec(capturedOf(id));
  for (let added = 1; added > 0; ) added = statements.reduce((sum, one) => sum + one.run().changes, 0);
}

/** Collects the entries that mail, a calendar or a phone told of, in which nobody else took part, as SQL. */
function capturedOf(personId: number): string {
  return `INSERT OR IGNORE INTO erased
    SELECT 'interactions', entry.id FROM interactions AS entry
    JOIN interaction_people AS named ON named.interaction_id = entry.id AND named.person_id = ${personId}
    WHERE substr(entry.external_id, 1, instr(entry.external_id, '/')) IN ('mail/', 'calendar/', 'calls/', 'chat/')
      AND NOT EXISTS (
        SELECT 1 FROM interaction_people AS other
        WHERE other.interaction_id = entry.id AND other.person_id <> ${personId})`;
}

/** Deletes what was collected, and what points to it points at none. */
function removeRows(database: Connection): Map<Noun, number> {
  const gone = new Map<Noun, number>();
  for (const owner of nouns) {
    const going = `(SELECT row_id FROM erased WHERE entity = '${owner.table}')`;
    for (const { noun: other, field, column } of pointingTo(owner))
      if (field.optional && !goesWith(other, field, owner))
        database.exec(`UPDATE ${other.table} SET ${column} = NULL WHERE ${column} IN ${going}`);
  }
  for (const noun of nouns) {
    const going = `(SELECT row_id FROM erased WHERE entity = '${noun.table}')`;
    const { changes } = database.prepare(`DELETE FROM ${noun.table} WHERE id IN ${going}`).run();
    if (changes > 0) gone.set(noun, changes);
  }
  return gone;
}

/** Takes the changes of what went out of the log, and the words of the commands that made them. */
function forgetOperations(database: Connection, scrub: (text: string) => string): void {
  database.exec(`
    UPDATE operations SET command = '', summary = 'erased' WHERE kind = 'command' AND id IN (
      SELECT operation_id FROM changes JOIN erased USING (entity, row_id));
    DELETE FROM changes WHERE (entity, row_id) IN (SELECT entity, row_id FROM erased)`);
  const set = database.prepare('UPDATE operations SET command = ?, summary = ? WHERE id = ?');
  const all = database.prepare<[], { id: number; command: string; summary: string }>(
    'SELECT id, command, summary FROM operations',
  );
  for (const { id, command, summary } of all.all()) {
    const [left, said] = [scrub(command), scrub(summary)];
    if (left !== command || said !== summary) set.run(left, said, id);
  }
}

/** Takes somebody out of the texts that stay; returns in how many they were named. Names of others stay theirs. */
function scrubRows(
  database: Connection,
  scrub: (text: string) => string,
  namesakes: Erased['namesakes'],
): number {
  let count = 0;
  for (const noun of nouns) {
    const texts = Object.entries(noun.fields).filter(
      ([, { kind, where }]) => kind === 'text' && where === 'column',
    );
    for (const [key, field] of texts) {
      const column = columnName(key, field);
      const rows = database.prepare<[], [number, string]>(
        `SELECT id, ${column} FROM ${noun.table} WHERE ${column} IS NOT NULL`,
      );
      const named: [number, string][] = [];
      for (const [id, text] of rows.raw().iterate()) if (scrub(text) !== text) named.push([id, text]);
      if ((noun === client || noun === person) && key === 'name') {
        namesakes.push(...named.map(([id, name]) => ({ noun, id, name })));
        continue;
      }
      const set = database.prepare(`UPDATE ${noun.table} SET ${column} = ? WHERE id = ?`);
      for (const [id, text] of named) set.run(scrub(text), id);
      count += named.length;
    }
  }
  return count;
}

/** The same in the images of rows in the log of changes. */
function scrubChanges(database: Connection, scrub: (text: string) => string): void {
  const images = database.prepare<[], [number, string]>(
    'SELECT id, before FROM changes WHERE before IS NOT NULL',
  );
  const named: [number, string][] = [];
  for (const [id, before] of images.raw().iterate()) {
    const image = JSON.stringify(JSON.parse(before), (_, value) =>
      typeof value === 'string' ? scrub(value) : value,
    );
    if (image !== JSON.stringify(JSON.parse(before))) named.push([id, image]);
  }
  const set = database.prepare('UPDATE changes SET before = ? WHERE id = ?');
  for (const [id, image] of named) set.run(image, id);
}

const chunk = 2 ** 20;

/** The files beside a journal and in the folder of its backups that begin as a journal does and hold one of some texts. */
export function copiesWith(journal: string, texts: readonly string[]): string[] {
  const file = realpathSync(journal);
  const sought = texts.filter((text) => text !== '').map((text) => Buffer.from(text));
  const beside = filesIn(dirname(file)).filter((name) => name !== basename(file));
  const backups = filesIn(backupFolder(file)).map((name) => join(basename(backupFolder(file)), name));
  const elsewhere = newestBackup(journal)?.path;
  return [
    ...[...beside, ...backups].filter((name) => holds(join(dirname(file), name), sought)).sort(),
    // One in that folder was looked at.
    ...(elsewhere && dirname(elsewhere) !== backupFolder(file) && holds(elsewhere, sought)
      ? [elsewhere]
      : []),
  ];
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((one) => one.isFile())
    .map(({ name }) => name);
}

function holds(path: string, sought: readonly Buffer[]): boolean {
  const overlap = Math.max(0, ...sought.map(({ length }) => length));
  const buffer = Buffer.alloc(chunk + overlap);
  try {
    const handle = openSync(path, 'r');
    try {
      for (let at = 0; ; at += chunk) {
        const read = readSync(handle, buffer, 0, buffer.length, at);
        const piece = buffer.subarray(0, read);
        if (at === 0 && piece.toString('latin1', 0, 15) !== 'SQLite format 3') return false;
        if (sought.some((one) => piece.includes(one))) return true;
        if (read < buffer.length) return false;
      }
    } finally {
      closeSync(handle);
    }
  } catch {
    // One that cannot be read by its owner is no copy of theirs.
    return false;
  }
}
