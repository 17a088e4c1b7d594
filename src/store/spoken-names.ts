import type { KnownName } from '../domain/reading/names.ts';
import type { Connection } from './connection.ts';

/**
 * The names of clients, and of people with each of their clients, without the archived. They come as one text, a name a line:
 * as rows, most of a book would be made into objects to be thrown away.
 */
export function spokenNames(database: Connection, near: RegExp): KnownName[] {
  const book = database
    .prepare<[], string>(
      `SELECT coalesce(group_concat(replace(replace(name || coalesce(char(31) || also_called, ''), char(9), ' '), char(10), ' ')
           || ids, char(10)), '') FROM (
         SELECT name, also_called, char(9) || id || char(9) || char(9) || (id NOT IN (SELECT client_id FROM positions)) AS ids
           FROM clients WHERE archived_on IS NULL
         UNION ALL
         SELECT people.name, people.also_called, char(9) || positions.client_id || char(9) || people.id || char(9) || '0' FROM people
           JOIN positions ON positions.person_id = people.id JOIN clients ON clients.id = positions.client_id
           WHERE clients.archived_on IS NULL)`,
    )
    .pluck()
    .get() as string;
  const found = new Map<number, KnownName>();
  for (const { index } of book.matchAll(near)) keepLine(found, book, index);
  for (const { clientId, personId } of [...found.values()])
    if (personId !== null) keepLine(found, book, book.indexOf(`\t${clientId}\t\t`));
  return [...found.values()];
}

/** The names of a client and of the people there. */
export function namesOf(database: Connection, id: number): KnownName[] {
  return database
    .prepare<[object], KnownName>(
      `SELECT id AS clientId, NULL AS personId, name, also_called AS alsoCalled FROM clients WHERE id = :id
       UNION ALL
       SELECT client_id, people.id, people.name, people.also_called FROM positions JOIN people ON people.id = person_id WHERE client_id = :id`,
    )
    .all({ id });
}

/** Reads the line of the book that a place is in, unless it was read. */
function keepLine(found: Map<number, KnownName>, book: string, at: number): void {
  const start = book.lastIndexOf('\n', at) + 1;
  if (found.has(start)) return;
  const end = book.indexOf('\n', at);
  const [names = '', clientId, personId, isAlone] = book.slice(start, end < 0 ? undefined : end).split('\t');
  const [name = '', alsoCalled = null] = names.split('\u001f');
  found.set(start, {
    clientId: Number(clientId),
    personId: personId === '' ? null : Number(personId),
    ...{ name, alsoCalled },
    isAlone: isAlone === '1',
  });
}
