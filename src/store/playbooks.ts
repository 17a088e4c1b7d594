import type { PlaybookFields, Playbooks } from '../app/journal.ts';
import type { Playbook, PlaybookRun, PlaybookStep } from '../domain/plans/playbook.ts';
import { foldText } from '../domain/text/names.ts';
import type { Connection } from './file/database.ts';
import { readReminders } from './reminders.ts';
import { deleteRows, insertRow, updateRow, updateRows } from './table.ts';

type PlaybookRow = Omit<Playbook, 'steps'> & { steps: string };

const columns = `SELECT playbooks.id, playbooks.name, playbooks.about, (
    SELECT json_group_array(json_object('offsetDays', offset_days, 'text', text)) FROM (
      SELECT offset_days, text FROM playbook_steps WHERE playbook_id = playbooks.id ORDER BY place)) AS steps
  FROM playbooks`;

const runs = `SELECT playbook_runs.id, playbook_runs.client_id AS clientId, clients.name AS clientName,
  playbook_runs.playbook_id AS playbookId, playbooks.name AS playbookName, playbook_runs.from_on AS "from",
  playbook_runs.removed_on AS removedOn
  FROM playbook_runs JOIN clients ON clients.id = playbook_runs.client_id
  JOIN playbooks ON playbooks.id = playbook_runs.playbook_id`;

function playbookOf({ steps, ...row }: PlaybookRow): Playbook {
  return { ...row, steps: JSON.parse(steps) as PlaybookStep[] };
}

/** The playbooks on a connection. */
export function playbooksOn(database: Connection, at: string): Playbooks {
  const get = (id: number) => {
    const row = database.prepare<[number], PlaybookRow>(`${columns} WHERE id = ?`).get(id);
    return row ? playbookOf(row) : null;
  };
  const setSteps = (playbookId: number, steps: readonly PlaybookStep[]) => {
    if (JSON.stringify(get(playbookId)?.steps) === JSON.stringify(steps)) return;
    deleteRows(database, 'playbook_steps', { playbookId });
    for (const [place, { offsetDays, text }] of steps.entries())
      insertRow(database, 'playbook_steps', { playbookId, place, offsetDays, text });
  };
  return {
    add({ steps, ...fields }: PlaybookFields) {
      const nameKey = foldText(fields.name);
      const id = insertRow(database, 'playbooks', { ...fields, nameKey, createdAt: at });
      setSteps(id, steps);
      return id;
    },
    update(id, { steps, ...fields }) {
      const nameKey = fields.name === undefined ? undefined : foldText(fields.name);
      updateRow(database, 'playbooks', id, { ...fields, nameKey });
      if (steps) setSteps(id, steps);
    },
    remove(id) {
      const runIds = database
        .prepare<[number], number>('SELECT id FROM playbook_runs WHERE playbook_id = ?')
        .pluck()
        .all(id);
      for (const runId of runIds) updateRows(database, 'reminders', { runId }, { runId: null });
      for (const table of ['playbook_runs', 'playbook_steps'])
        deleteRows(database, table, { playbookId: id });
      deleteRows(database, 'playbooks', { id });
    },
    get,
    list: () => database.prepare<[], PlaybookRow>(`${columns} ORDER BY name_key`).all().map(playbookOf),
    addRun: ({ clientId, playbookId, from }) =>
      insertRow(database, 'playbook_runs', { clientId, playbookId, fromOn: from, createdAt: at }),
    endRun(id, on) {
      updateRow(database, 'playbook_runs', id, { removedOn: on });
    },
    run: (id) =>
      database.prepare<[number], PlaybookRun>(`${runs} WHERE playbook_runs.id = ?`).get(id) ?? null,
    runs({ clientId, playbookId, removed }) {
      const conditions = removed ? [] : ['playbook_runs.removed_on IS NULL'];
      const values: number[] = [];
      if (clientId === undefined) conditions.push('clients.archived_on IS NULL');
      else {
        conditions.push('playbook_runs.client_id = ?');
        values.push(clientId);
      }
      if (playbookId !== undefined) {
        conditions.push('playbook_runs.playbook_id = ?');
        values.push(playbookId);
      }
      return database
        .prepare<number[], PlaybookRun>(
          `${runs} WHERE ${conditions.join(' AND ')} ORDER BY playbook_runs.from_on, playbook_runs.id`,
        )
        .all(...values);
    },
    reminders: (runId) =>
      readReminders(database, 'WHERE reminders.run_id = ? ORDER BY reminders.due_on, reminders.id', [runId]),
  };
}
