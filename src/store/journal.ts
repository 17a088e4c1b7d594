import type { Journal } from '../app/journal.ts';
import { apologiesOn } from './apologies.ts';
import { casesOn } from './cases.ts';
import { chargesOn } from './charges.ts';
import { clientsOn } from './clients.ts';
import { concernsOn } from './concerns.ts';
import { entriesOn } from './entries.ts';
import { feedbackOn } from './feedback.ts';
import type { Connection } from './file/database.ts';
import { translateSqliteError } from './file/errors.ts';
import { criteriaOn } from './fit.ts';
import { importsOn } from './imports/imports.ts';
import { notesOn } from './notes.ts';
import { occasionsOn } from './occasions.ts';
import { peopleOn } from './people.ts';
import { playbooksOn } from './playbooks.ts';
import { policiesOn } from './policies.ts';
import { profilesOn } from './profiles.ts';
import { remindersOn } from './reminders.ts';
import { reviewSkipsOn } from './review-skips.ts';
import { keptFindingsOn } from './rules/kept-findings.ts';
import { mutesOn, restsOn, thresholdsOn } from './rules/mutes.ts';
import { relationshipsOn } from './rules/relationships.ts';
import { statisticsOn } from './statistics.ts';
import { operationsOn } from './undo/operations.ts';

/** The journal on an open connection. */
export function storeOn(
  database: Connection,
  file: string,
  run: { now: Date; command: string; program: string },
): Journal {
  const at = run.now.toISOString();
  return Object.assign(
    whenUsed({
      clients: () => clientsOn(database, at),
      people: () => peopleOn(database, at),
      entries: () => entriesOn(database, at),
      notes: () => notesOn(database, at),
      occasions: () => occasionsOn(database, at),
      reminders: () => remindersOn(database, at),
      apologies: () => apologiesOn(database, at),
      cases: () => casesOn(database, at),
      policies: () => policiesOn(database, at),
      charges: () => chargesOn(database, at),
      profiles: () => profilesOn(database, at),
      criteria: () => criteriaOn(database),
      playbooks: () => playbooksOn(database, at),
      concerns: () => concernsOn(database, at),
      feedback: () => feedbackOn(database, at),
      relationships: () => relationshipsOn(database),
      mutes: () => mutesOn(database, at),
      rests: () => restsOn(database, at),
      reviewSkips: () => reviewSkipsOn(database),
      thresholds: () => thresholdsOn(database),
      statistics: () => statisticsOn(database),
      operations: () => operationsOn(database),
      keptFindings: () => keptFindingsOn(database, run.program),
      imports: () => importsOn(database, at),
    }),
    {
      change(summary, work, keep) {
        try {
          return changeOn(database, { at, command: run.command }, summary, work, keep);
        } catch (error) {
          throw translateSqliteError(error, file);
        }
      },
      at: (now) => storeOn(database, file, { ...run, now }),
      close() {
        database.close();
      },
    } satisfies Pick<Journal, 'change' | 'at' | 'close'>,
  );
}

type Topics = Omit<Journal, 'change' | 'at' | 'close'>;

/** The topics of a journal, each made when it is first used: a command needs few of them. */
function whenUsed(makers: { [Topic in keyof Topics]: () => Topics[Topic] }): Topics {
  const topics = {};
  for (const [topic, make] of Object.entries(makers)) {
    const get = () => {
      const value = make();
      Object.defineProperty(topics, topic, { value });
      return value;
    };
    Object.defineProperty(topics, topic, { get, enumerable: true, configurable: true });
  }
  return topics as Topics;
}

/** One transaction, recorded as one operation; without changes it leaves nothing behind. */
function changeOn<T>(
  database: Connection,
  run: { at: string; command: string },
  summary: string | ((result: T) => string),
  work: () => T,
  keep: (result: T) => boolean = () => true,
): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const { lastInsertRowid: id } = database
      .prepare('INSERT INTO operations (at, command, summary) VALUES (?, ?, ?)')
      .run(run.at, run.command, typeof summary === 'string' ? summary : '');
    const result = work();
    const changed = database
      .prepare(
        `SELECT 1 FROM changes WHERE operation_id = :id
         UNION ALL SELECT 1 FROM operations WHERE id = :id AND undoes IS NOT NULL LIMIT 1`,
      )
      .get({ id });
    if (!changed || !keep(result)) {
      database.exec('ROLLBACK');
      return result;
    }
    if (typeof summary === 'function') {
      database.prepare('UPDATE operations SET summary = ? WHERE id = ?').run(summary(result), id);
    }
    database.exec('COMMIT');
    return result;
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
