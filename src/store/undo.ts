import { restoredFrom } from '../domain/backup.ts';
import type { Operation, UndoOutcome, UnrestoredRow } from '../domain/operation.ts';
import { handle, nouns } from '../nouns/index.ts';
import { operation } from '../nouns/operation.ts';
import { operationsAbout } from './client-history.ts';
import type { Connection } from './connection.ts';
import {
  type Also,
  asYesOrNo,
  columnName,
  idsIn,
  imageOf,
  inOrderOf,
  type RecordedTable,
  recordedTables,
  runningOperation,
  tableOn,
} from './table.ts';

/** Not true of an operation that was erased with all it changed. */
const isLeft =
  "NOT forgotten AND (summary <> 'erased' OR EXISTS (SELECT 1 FROM changes WHERE operation_id = operations.id))";

/** Whether an operation can be taken back, as far as the log tells. */
const isUndoable: Also<boolean> = {
  sql: `undone_by IS NULL AND ${isLeft} AND summary NOT LIKE '${restoredFrom}%'`,
  read: asYesOrNo,
};

export function operationsOn(database: Connection) {
  const { get, read } = tableOn<typeof operation, Pick<Operation, 'isUndoable'>>(database, operation, '', {
    isUndoable,
  });
  const has = (id: number, condition: string) => read(`WHERE id = ? AND ${condition}`, [id]).length > 0;
  return {
    get,
    /** The newest first. */
    list: (limit: number) => read('ORDER BY id DESC LIMIT ?', [limit]),
    /** Those that changed something of a client, the newest first. */
    about(clientId: number, limit: number) {
      const ids = operationsAbout(database, clientId, limit);
      return inOrderOf(ids, read(`WHERE id IN ${idsIn}`, { ids: JSON.stringify(ids) }));
    },
    /** The newest that can be taken back: neither taken back already nor itself an undo. */
    latestUndoable: () =>
      read(`WHERE undone_by IS NULL AND undoes IS NULL AND ${isLeft} ORDER BY id DESC LIMIT 1`)[0] ?? null,
    /** Whether the log of changes still has something of an operation; what was erased is gone from it. */
    isLeft: (id: number) => has(id, isLeft),
    /** Whether there was one import and no other, one that was undone as well. */
    hasOneImport: () => read("WHERE kind = 'import' LIMIT 2").length === 1,
    /** Whether the log of changes forgot an operation as time went by. */
    isForgotten: (id: number) => has(id, 'forgotten'),
    /** Those that were not taken back, the newest first, up to the oldest undo. */
    inForce: () =>
      read(
        `WHERE undone_by IS NULL AND ${isLeft} AND id >= (SELECT min(id) FROM operations WHERE undoes IS NOT NULL AND undone_by IS NULL)
         ORDER BY id DESC`,
      ),
    /** Takes an operation back within `change`, keeping rows that something later changed or depends on. */
    undo: (one: Operation) => undoOperation(database, one),
    /** What `undo` would do. */
    previewUndo: (one: Operation) => previewUndo(database, one),
  };
}

/** What taking an operation back would do; changes nothing. */
function previewUndo(database: Connection, operation: Operation): UndoOutcome {
  planUndo(database, operation.id);
  return outcomeOf(database, operation);
}

/**
 * Takes one operation back, inside the transaction of the operation that does so. Where all it changed is kept as
 * it is, nothing is done and `restored` is 0; one that came to nothing in the end is taken back all the same.
 */
function undoOperation(database: Connection, operation: Operation): UndoOutcome {
  planUndo(database, operation.id);
  const outcome = outcomeOf(database, operation);
  if (outcome.restored > 0 || outcome.unrestored.length === 0) {
    putBack(database);
    markUndone(database, operation);
  }
  return outcome;
}

function outcomeOf(database: Connection, operation: Operation): UndoOutcome {
  const restored =
    database.prepare<[], number>('SELECT count(*) FROM undo_rows WHERE NOT kept').pluck().get() ?? 0;
  return { operation, restored, unrestored: [...keptRows(database), ...laterPoints(database, operation.id)] };
}

function putBack(database: Connection): void {
  // Rows leave and come back table by table; only at the end must they fit together.
  database.pragma('defer_foreign_keys = ON');
  const tables = recordedTables(database);
  for (const { name, columns } of tables) {
    const kind = "iif(before IS NULL, 'delete', iif(now IS NULL, 'insert', 'update'))";
    database.exec(
      `INSERT INTO changes (operation_id, entity, row_id, kind, before)
       SELECT ${runningOperation}, entity, row_id, ${kind}, json_patch('{}', iif(now = '', ${presentImage(name, columns)}, now))
       FROM undo_rows WHERE entity = '${name}' AND NOT kept`,
    );
    database.exec(
      `DELETE FROM ${name} WHERE id IN (SELECT row_id FROM undo_rows WHERE entity = '${name}' AND NOT kept)`,
    );
  }
  for (const { name, columns } of tables) {
    const values = columns.map((column) => `json_extract(before, '$.${column.name}')`);
    database.exec(
      `INSERT INTO ${name} (${columns.map((column) => column.name).join(', ')})
       SELECT ${values.join(', ')} FROM undo_rows WHERE entity = '${name}' AND before IS NOT NULL AND NOT kept`,
    );
  }
}

/**
 * Links the running operation to the one it took back. Where that one was itself an undo, its target counts
 * again, and so on down the chain.
 */
function markUndone(database: Connection, operation: Operation): void {
  const running = database.prepare<[], number>('SELECT max(id) FROM operations').pluck().get() ?? null;
  database.prepare('UPDATE operations SET undoes = ? WHERE id = ?').run(operation.id, running);
  const target = database
    .prepare<[number], number | null>('SELECT undoes FROM operations WHERE id = ?')
    .pluck();
  const mark = database.prepare('UPDATE operations SET undone_by = ? WHERE id = ?');
  let by: number | null = running;
  for (let id: number | null = operation.id; id !== null; id = target.get(id) ?? null) {
    mark.run(by, id);
    by = by === null ? id : null;
  }
}

/** The kept rows a person would recognise, by name; details of one that is listed are not listed beside it. */
function keptRows(database: Connection): UnrestoredRow[] {
  const rows = database
    .prepare<[], { entity: string; id: number; image: string; told: number }>(
      `SELECT entity, row_id AS id, coalesce(now, after, before) AS image, now IS NOT NULL OR replaced AS told
       FROM undo_rows WHERE kept ORDER BY row_id`,
    )
    .all();
  const kept = new Set(rows.map(({ entity, id }) => `${entity} ${id}`));
  const owners = links(database).filter((link) => link.isDetail);
  const person = database.prepare<[unknown], string>('SELECT name FROM people WHERE id = ?').pluck();
  const listed = rows.flatMap(({ entity, id, image, told }) => {
    const noun = nouns.find(({ table }) => table === entity);
    const columns = JSON.parse(image) as Record<string, unknown>;
    const owning = owners.filter(({ child }) => child === entity);
    // A detail that is gone went with its owner, or was replaced: then what it replaced is named.
    if (!noun?.title || (owning.length > 0 && !told)) return [];
    if (owning.some(({ column, parent }) => kept.has(`${parent} ${columns[column]}`))) return [];
    const title = noun.fields[noun.title];
    const own = title && columns[columnName(noun.title, title)];
    const text =
      entity === 'positions'
        ? person.get(columns.person_id)
        : entity === 'case_steps'
          ? stepName(columns)
          : own;
    return [{ kind: noun.name, id, name: String(text ?? own ?? '') }];
  });
  const order = nouns.map(({ name }) => name);
  return listed.sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind));
}

/** Addresses and numbers that came later to a list that the operation changed: they stay beside what comes back. */
function laterPoints(database: Connection, operationId: number): UnrestoredRow[] {
  const owner = (column: string) =>
    `coalesce(present.${column}, json_extract(coalesce(undone.after, undone.before), '$.${column}'))`;
  return database
    .prepare<[number], UnrestoredRow>(
      `SELECT DISTINCT 'address' AS kind, later.id, later.value AS name
       FROM undo_rows AS undone LEFT JOIN contact_points AS present ON present.id = undone.row_id
       JOIN contact_points AS later ON later.client_id IS ${owner('client_id')}
         AND later.person_id IS ${owner('person_id')} AND later.kind = ${owner('kind')}
       WHERE undone.entity = 'contact_points' AND later.id <> undone.row_id
         AND NOT EXISTS (SELECT 1 FROM undo_rows AS new WHERE new.before IS NULL AND (
           new.entity = 'clients' AND new.row_id = later.client_id
           OR new.entity = 'people' AND new.row_id = later.person_id))
         AND NOT EXISTS (SELECT 1 FROM undo_rows AS same
           WHERE same.entity = 'contact_points' AND same.row_id = later.id)
         AND later.id IN (SELECT row_id FROM changes
           WHERE operation_id > ? AND entity = 'contact_points' AND kind = 'insert')
       ORDER BY later.id`,
    )
    .all(operationId);
}

/** A step of a case, with its text where it has one: `heard in case 3: You never told us`. */
function stepName({ kind, case_id: caseId, text }: Record<string, unknown>): string {
  const name = `${String(kind).replaceAll('-', ' ')} in case ${handle('case', Number(caseId))}`;
  return text === null ? name : `${name}: ${text}`;
}

/**
 * Works out what taking an operation back comes to, in the temporary table `undo_rows`: of each row the image
 * from before the operation (null: there was none), the one the operation left where something changed it later, the
 * present one, and whether the row is kept as it is. A row is put back only where it is still as the operation left it.
 * A row that was inserted and not touched since has '' for its present image, which nothing needs unless it is kept.
 */
function planUndo(database: Connection, operationId: number): void {
  database.exec(`
    DROP TABLE IF EXISTS temp.undo_rows;
    CREATE TEMP TABLE undo_rows (
      entity TEXT NOT NULL, row_id INTEGER NOT NULL, before TEXT, after TEXT, now TEXT,
      changed_later INTEGER NOT NULL DEFAULT 0, kept INTEGER NOT NULL DEFAULT 0, replaced INTEGER NOT NULL DEFAULT 0,
      PRIMARY KEY (entity, row_id)
    ) WITHOUT ROWID;
    CREATE INDEX temp.undo_new ON undo_rows (entity, row_id) WHERE before IS NULL AND NOT kept;
    CREATE INDEX temp.undo_old ON undo_rows (entity, row_id) WHERE before IS NOT NULL AND NOT kept`);
  // Of several changes to one row, the earliest knows how the row was before.
  database
    .prepare(
      `INSERT INTO undo_rows (entity, row_id, before)
       SELECT entity, row_id, before FROM changes WHERE operation_id = ? ORDER BY id
       ON CONFLICT DO NOTHING`,
    )
    .run(operationId);
  // The first change after the operation knows how the operation left the row.
  database
    .prepare(
      `UPDATE undo_rows SET after = later.before, changed_later = 1
       FROM (SELECT entity, row_id, before, min(id) FROM changes WHERE operation_id > ? GROUP BY entity, row_id) AS later
       WHERE later.entity = undo_rows.entity AND later.row_id = undo_rows.row_id`,
    )
    .run(operationId);
  const tables = recordedTables(database);
  for (const { name, columns } of tables) {
    const image = `iif(before IS NULL AND NOT changed_later, '', ${imageOf(columns)})`;
    database.exec(`
      UPDATE undo_rows SET
        before = ${upToDate('before', columns)},
        after = ${upToDate('after', columns)},
        now = (SELECT ${image} FROM ${name} WHERE id = row_id)
      WHERE entity = '${name}'`);
  }
  keepReplaced(database);
  database.exec(`
    DELETE FROM undo_rows WHERE now IS before;
    UPDATE undo_rows SET kept = 1 WHERE changed_later AND now IS NOT after`);
  keepTogether(database);
  for (const { name, columns } of tables) {
    database.exec(
      `UPDATE undo_rows SET now = ${presentImage(name, columns)} WHERE entity = '${name}' AND kept AND now = ''`,
    );
  }
}

/** Keeps away an address or number whose replacement was replaced in turn: it would stand beside that. */
function keepReplaced(database: Connection): void {
  const list = (image: string) =>
    ['client_id', 'person_id', 'kind']
      .map((column) => `coalesce(json_extract(${image}, '$.${column}'), '')`)
      .join(', ');
  // A set that is made once: an undo of an import that is undone in turn has all its addresses here.
  database.exec(
    `UPDATE undo_rows SET kept = 1, replaced = 1
     WHERE entity = 'contact_points' AND before IS NOT NULL AND now IS NULL AND (${list('before')}) IN (
       SELECT ${list('put.after')} FROM undo_rows AS put
       WHERE put.entity = 'contact_points' AND put.before IS NULL AND put.after IS NOT NULL AND put.now IS NULL)`,
  );
}

/** The present image of a row of `undo_rows`, as SQL. */
function presentImage(table: string, columns: RecordedTable['columns']): string {
  return `(SELECT ${imageOf(columns)} FROM ${table} WHERE id = row_id)`;
}

/** An image with the columns the table has by now; one younger than the image has its default. */
function upToDate(image: string, columns: RecordedTable['columns']): string {
  const values = columns.map(({ name, fallback }) => {
    const path = `'$.${name}'`;
    return `'${name}', iif(json_type(${image}, ${path}) IS NULL, ${fallback ?? 'NULL'}, json_extract(${image}, ${path}))`;
  });
  return `iif(${image} IS NULL, NULL, json_object(${values.join(', ')}))`;
}

/** Keeps what must be kept with what is kept: parents of children that stay, and the details of those parents. */
function keepTogether(database: Connection): void {
  const statements = links(database).flatMap(({ child, column, parent, isDetail }) => {
    const reference = `json_extract(undo_rows.before, '$.${column}')`;
    return [
      // A new parent, with a child that stays.
      `UPDATE undo_rows SET kept = 1
       WHERE entity = '${parent}' AND before IS NULL AND NOT kept AND EXISTS (
         SELECT 1 FROM ${child} WHERE ${child}.${column} = undo_rows.row_id AND NOT EXISTS (
           SELECT 1 FROM undo_rows AS going
           WHERE going.entity = '${child}' AND going.row_id = ${child}.id AND NOT going.kept))`,
      // What would come back to a parent that is gone.
      `UPDATE undo_rows SET kept = 1
       WHERE entity = '${child}' AND before IS NOT NULL AND NOT kept AND ${reference} IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM ${parent} WHERE id = ${reference})
         AND NOT EXISTS (
           SELECT 1 FROM undo_rows AS coming
           WHERE coming.entity = '${parent}' AND coming.row_id = ${reference}
             AND coming.before IS NOT NULL AND NOT coming.kept)`,
      ...(isDetail
        ? [
            `UPDATE undo_rows SET kept = 1
             WHERE entity = '${child}' AND before IS NULL AND NOT kept AND EXISTS (
               SELECT 1 FROM ${child} JOIN undo_rows AS owner ON owner.row_id = ${child}.${column}
               WHERE ${child}.id = undo_rows.row_id AND owner.entity = '${parent}'
                 AND owner.before IS NULL AND owner.kept)`,
          ]
        : []),
    ].map((sql) => database.prepare(sql));
  });
  // No column links feedback to the entry in which it was asked or told; one would say what the other denies.
  const saidIn = database.prepare(
    `UPDATE undo_rows SET kept = 1
     WHERE entity = 'interactions' AND NOT kept AND EXISTS (
       SELECT 1 FROM undo_rows AS about
       WHERE about.entity = 'feedback' AND about.kept AND about.now IS NOT NULL)`,
  );
  const taken = uniqueKeys(database).map(({ table, columns }) => {
    const same = columns.map((column) => `other.${column} = json_extract(undo_rows.before, '$.${column}')`);
    // What would come back to a place that is taken.
    return database.prepare(
      `UPDATE undo_rows SET kept = 1
       WHERE entity = '${table}' AND before IS NOT NULL AND NOT kept AND EXISTS (
         SELECT 1 FROM ${table} AS other
         WHERE ${same.join(' AND ')} AND other.id <> undo_rows.row_id AND NOT EXISTS (
           SELECT 1 FROM undo_rows AS going
           WHERE going.entity = '${table}' AND going.row_id = other.id AND NOT going.kept))`,
    );
  });
  // Keeping one row can be the reason to keep the next.
  for (let changed = 1; changed > 0; ) {
    changed = [...statements, saidIn, ...taken].reduce((sum, statement) => sum + statement.run().changes, 0);
  }
}

/** The columns that are unique together, of each recorded table. */
export function uniqueKeys(database: Connection): { table: string; columns: string[] }[] {
  return recordedTables(database).flatMap(({ name }) =>
    database
      .prepare<[string], string>('SELECT name FROM pragma_index_list(?) WHERE "unique" AND origin <> \'pk\'')
      .pluck()
      .all(name)
      .map((index) => ({
        table: name,
        columns: database
          .prepare<[string], string>('SELECT name FROM pragma_index_info(?)')
          .pluck()
          .all(index),
      })),
  );
}

/** A foreign key between two recorded tables. */
interface Link {
  child: string;
  column: string;
  parent: string;
  /** Whether the child is a detail of the parent, which is whole only with it. */
  isDetail: boolean;
}

/** The references that make a row a part of the one they point to: `tags.client_id`. */
function partColumns(): Set<string> {
  const columns = nouns.flatMap(({ table, fields }) =>
    Object.entries(fields).flatMap(([key, field]) =>
      field.partOf ? [`${table}.${columnName(key, field)}`] : [],
    ),
  );
  return new Set(columns);
}

/** The foreign keys between the recorded tables. */
export function links(database: Connection): Link[] {
  const parts = partColumns();
  return recordedTables(database).flatMap(({ name }) =>
    database
      .prepare<[string], { column: string; parent: string }>(
        'SELECT "from" AS "column", "table" AS parent FROM pragma_foreign_key_list(?) ORDER BY id',
      )
      .all(name)
      .map(({ column, parent }) => ({
        child: name,
        column,
        parent,
        isDetail: parts.has(`${name}.${column}`),
      })),
  );
}
