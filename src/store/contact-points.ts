import type { ContactPoint } from '../domain/client.ts';
import { foldContactPoint } from '../domain/name-match.ts';
import type { Connection } from './database.ts';
import { deleteRows, insertRow } from './row.ts';

/** Whose contact points are meant. */
export type Owner = 'client_id' | 'person_id';

/** The contact points of one owner, in the order they were given. */
export function contactPointsOf(database: Connection, owner: Owner, id: number): ContactPoint[] {
  return database
    .prepare<[number], ContactPoint>(
      `SELECT kind, value, label FROM contact_points WHERE ${owner} = ? ORDER BY id`,
    )
    .all(id);
}

/** Replaces the contact points of one owner, leaving rows that stay the same untouched. */
export function setContactPoints(
  database: Connection,
  owner: Owner,
  id: number,
  points: readonly ContactPoint[],
): void {
  const identity = (point: ContactPoint) => JSON.stringify([point.kind, point.value, point.label]);
  const wanted = new Map(points.map((point) => [identity(point), point]));
  const present = database
    .prepare<[number], ContactPoint & { id: number }>(
      `SELECT id, kind, value, label FROM contact_points WHERE ${owner} = ? ORDER BY id`,
    )
    .all(id);
  for (const row of present)
    if (!wanted.delete(identity(row))) deleteRows(database, 'contact_points', { id: row.id });
  for (const point of wanted.values()) {
    insertRow(database, 'contact_points', {
      [owner]: id,
      kind: point.kind,
      value: point.value,
      valueKey: foldContactPoint(point.kind, point.value),
      label: point.label,
    });
  }
}
