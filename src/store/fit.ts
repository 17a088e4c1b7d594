import type { FitAnswer } from '../domain/clients/fit.ts';
import type { CalendarDate } from '../domain/days/calendar-date.ts';
import { criterion, fitAnswer } from '../nouns/profile.ts';
import type { Connection } from './file/database.ts';
import { tableOn } from './table.ts';

/** An answer as it is stored. */
export interface StoredAnswer extends FitAnswer {
  criterionId: number;
  answeredOn: CalendarDate;
}

const answersOf = `SELECT criterion_id AS criterionId, criteria.name, criteria.wanted, fit_answers.number,
    answered_on AS answeredOn
  FROM fit_answers JOIN criteria ON criteria.id = criterion_id
  WHERE client_id = ? ORDER BY answered_on, fit_answers.id`;

export function criteriaOn(database: Connection, at: string) {
  const { add, update, get, stored, read } = tableOn(database, criterion, at);
  const answers = tableOn(database, fitAnswer, at);
  return {
    ...{ add, update, get, stored },
    /** Removes a criterion to which there are no answers. */
    /** In the order they were made, profile by profile. */
    list: (profileId?: number) =>
      read(
        `${profileId === undefined ? '' : 'WHERE profiles.id = :profileId'} ORDER BY profiles.id, criteria.id`,
        { profileId },
      ),
    /** What is known of a client, the latest answer last. */
    answers: (clientId: number) => database.prepare<[number], StoredAnswer>(answersOf).all(clientId),
    /** Sets the answer about a client; null forgets it. */
    answer(clientId: number, criterionId: number, answer: { number: number; on: CalendarDate } | null) {
      if (answer === null) answers.removeWhere({ clientId, criterionId });
      else answers.put({ clientId, criterionId }, { number: answer.number, answeredOn: answer.on });
    },
    /** Forgets the answers of all clients to a criterion; returns how many there were. */
    forget: (criterionId: number) => answers.removeWhere({ criterionId }),
  };
}
