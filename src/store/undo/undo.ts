import type { KeptRow, Operation, UndoOutcome } from '../../domain/operation.ts';
import { nouns } from '../../nouns/index.ts';
import type { Connection } from '../file/database.ts';
import { columnName } from '../table.ts';
import { recordedTables, runningOperation } from './change-log.ts';
import { links } from './links.ts';
import { planUndo, presentImage } from './undo-plan.ts';

/** The nouns by their tables, in the order in which rows are listed. */
const byTable = new Map(nouns.map((noun) => [noun.table, noun]));

/** What taking an operation back would do; changes nothing. */
export function previewUndo(database: Connection, operation: Operation): UndoOutcome {
  planUndo(database, operation.id);
  return outcomeOf(database, operation);
}

/**
 * Takes one operation back, inside the transaction of the operation that does so. Where all it changed is kept as
 * it is, nothing is done and `restored` is 0; one that came to nothing in the end is taken back all the same.
 */
export function undoOperation(database: Connection, operation: Operation): UndoOutcome {
  planUndo(database, operation.id);
  const outcome = outcomeOf(database, operation);
  if (outcome.restored > 0 || outcome.kept.length === 0) {
    putBack(database);
    markUndone(database, operation);
  }
  return outcome;
}

function outcomeOf(database: Connection, operation: Operation): UndoOutcome {
  const restored =
    database.prepare<[], number>('SELECT count(*) FROM undo_rows WHERE NOT kept').pluck().get() ?? 0;
  return { operation, restored, kept: keptRows(database) };
}

function putBack(database: Connection): void {
  // Rows leave and come back table by table; only at the end must they fit together.
  database.pragma('defer_foreign_keys = ON');
  const tables = recordedTables(database);
  for (const { name, columns } of tables) {
    const kind = "iif(before IS NULL, 'delete', iif(now IS NULL, 'insert', 'update'))";
    database.exec(
      `INSERT INTO changes (operation_id, entity, row_id, kind, before)
       SELECT ${runningOperation}, entity, row_id, ${kind}, iif(now = '', ${presentImage(name, columns)}, now)
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
function keptRows(database: Connection): KeptRow[] {
  const rows = database
    .prepare<[], { entity: string; id: number; image: string; present: number }>(
      `SELECT entity, row_id AS id, coalesce(now, after, before) AS image, now IS NOT NULL AS present
       FROM undo_rows WHERE kept ORDER BY row_id`,
    )
    .all();
  const kept = new Set(rows.map(({ entity, id }) => `${entity} ${id}`));
  const owners = links(database).filter((link) => link.isDetail);
  const person = database.prepare<[unknown], string>('SELECT name FROM people WHERE id = ?').pluck();
  const listed = rows.flatMap(({ entity, id, image, present }) => {
    const noun = byTable.get(entity);
    const columns = JSON.parse(image) as Record<string, unknown>;
    const owning = owners.filter(({ child }) => child === entity);
    // A detail that is gone was replaced, or went with its owner.
    if (!noun?.title || (owning.length > 0 && !present)) return [];
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

/** A step of a case, of which some have no text: `heard in case 3: You never told us`. */
function stepName({ kind, case_id: caseId, text }: Record<string, unknown>): string {
  const name = `${String(kind).replaceAll('-', ' ')} in case ${caseId}`;
  return text === null ? name : `${name}: ${text}`;
}
