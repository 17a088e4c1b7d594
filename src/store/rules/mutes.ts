import { type CalendarDate, calendarDateOf } from '../../domain/days/calendar-date.ts';
import type { Mute, RuleMute } from '../../domain/rules/rule.ts';
import { threshold } from '../../nouns/client.ts';
import { mute, rest, ruleMute } from '../../nouns/quiet.ts';
import type { Connection } from '../connection.ts';
import { tableOn } from '../table.ts';
import { nameOfStored, storedName } from './number-names.ts';

/** The mutes on a connection; those that are over are among them. */
export function mutesOn(database: Connection, at: string) {
  const { put, removeWhere, read } = tableOn(database, mute, at);
  const everybody = tableOn(database, ruleMute, at);
  return {
    /** Mutes a rule, or changes the mute that is there. */
    set({ clientId, rule, ...how }: Mute) {
      put({ clientId, rule }, how);
    },
    /** Returns whether there was one. */
    remove: (clientId: number, rule: string) => removeWhere({ clientId, rule }) > 0,
    of: (clientId: number): Mute[] => read('WHERE client_id = ? ORDER BY rule', [clientId]),
    list: (): Mute[] => read('ORDER BY client_id, rule'),
    /** Mutes a rule about everybody, or changes that mute. */
    setForAll({ rule, ...how }: RuleMute) {
      everybody.put({ rule }, how);
    },
    removeForAll: (rule: string) => everybody.removeWhere({ rule }) > 0,
    forAll: (): RuleMute[] => everybody.read('ORDER BY rule'),
  };
}

/** A number under its name of today. */
function asNamed<One extends { name: string }>(one: One): One {
  return { ...one, name: nameOfStored(one.name) };
}

/** The numbers clients have of their own, on a connection. */
export function thresholdsOn(database: Connection, at: string) {
  const { put, removeWhere, read } = tableOn(database, threshold, at);
  return {
    /** Sets a number; 0 asks nothing, null goes back to the configured one. */
    set(clientId: number, rule: string, name: string, value: number | null) {
      const having = { clientId, rule, name: storedName(name) };
      if (value === null) removeWhere(having);
      else put(having, { value });
    },
    of: (clientId: number) => read('WHERE client_id = ? ORDER BY rule, name', [clientId]).map(asNamed),
    list: () => read('ORDER BY client_id, rule, name').map(asNamed),
  };
}

/** What is known of suggestions that rest, on a connection. */
export function restsOn(database: Connection, at: string) {
  const { put, removeWhere } = tableOn(database, rest, at);
  return {
    /** Puts a suggestion off, or changes the day until which it is. */
    set({ clientId, rule, untilOn }: { clientId: number; rule: string; untilOn: CalendarDate }) {
      put({ clientId, rule }, { untilOn, createdAt: at });
    },
    /** Returns whether it was put off. */
    remove: (clientId: number, rule: string) => removeWhere({ clientId, rule }) > 0,
    /** Those that still rest on a day, with the day they were left for later on; of one client, or of all. */
    inForce: (today: CalendarDate, clientId?: number) =>
      database
        .prepare<[object], { clientId: number; rule: string; untilOn: CalendarDate; createdAt: string }>(
          `SELECT client_id AS clientId, rule, until_on AS untilOn, created_at AS createdAt FROM rests
           WHERE until_on > :today AND (:clientId IS NULL OR client_id = :clientId) ORDER BY client_id, rule`,
        )
        .all({ today, clientId: clientId ?? null })
        .map(({ createdAt, ...one }) => ({ ...one, setOn: calendarDateOf(new Date(createdAt)) })),
  };
}
