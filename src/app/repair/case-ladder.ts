import type { ClientPerson } from '../../domain/clients/client.ts';
import { addDays, type CalendarDate } from '../../domain/days/calendar-date.ts';
import { addWorkingDays } from '../../domain/days/working-days.ts';
import type { Wish } from '../../domain/log/relationship.ts';
import type { Money } from '../../domain/money/money.ts';
import type { Case, CaseFile } from '../../domain/repair/case.ts';
import {
  acknowledgedOn,
  type Ladder,
  ladderOf,
  type NextStep,
  nextStep,
  type SecondFailure,
  secondFailure,
  secondWithin,
} from '../../domain/repair/ladder.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Journal } from '../../store/journal.ts';

/** A case, and where it stands on one day: on the ladder, in its order, and beside the client it is with. */
export interface CaseStanding {
  file: CaseFile;
  ladder: Ladder;
  second: SecondFailure | null;
  /** The next thing to do; null where the case is over. */
  next: NextStep | null;
  /** What the client is worth in a year. */
  yearlyValue: Money | null;
  /** Those who decide at the client. */
  deciders: readonly ClientPerson[];
  /** The wish to be written to: of the person who is upset, else the client's, else of who decides. */
  wish: Wish | null;
  /** The day by which the client is to have a word that it has reached you. */
  acknowledgeBy: CalendarDate;
  /** The day on which they had it; null while they had none. */
  acknowledgedOn: CalendarDate | null;
}

/** Where a case stands, read anew from the journal; null where there is no case of that number. */
export function caseStanding(
  journal: Journal,
  settings: Pick<Settings, 'workingWeek'>,
  today: CalendarDate,
  id: number,
): CaseStanding | null {
  const one = journal.cases.get(id);
  return one && (caseStandings(journal, settings, today, [one])[0] ?? null);
}

/** Where each of the cases stands, in their order. */
export function caseStandings(
  journal: Journal,
  { workingWeek }: Pick<Settings, 'workingWeek'>,
  today: CalendarDate,
  cases: readonly Case[],
): CaseStanding[] {
  const [first] = cases.map(({ openedOn }) => openedOn).toSorted();
  if (first === undefined) return [];
  const [clientId, another] = new Set(cases.map((one) => one.clientId));
  const only = another === undefined ? clientId : undefined;
  const repairs = journal.relationships.repairs(addDays(first, -secondWithin), today, only);
  return cases.map((one) => {
    const repair = repairs.get(one.clientId);
    const file = repair?.cases.find((found) => found.case.id === one.id);
    if (!repair || !file)
      throw new Error(`case ${one.id} is not among the repairs of client ${one.clientId}`);
    const second = secondFailure(file, repair, secondWithin);
    const people = journal.people.list(one.clientId);
    const ofClient = wishIn(people, one.personId) ?? clientsWish(journal, one.clientId);
    const wish = ofClient ?? (one.personId === null ? repair.decidersWish : null);
    const ladder = ladderOf(file, { today, workingWeek, second, wantsWriting: wish !== null });
    return {
      file,
      ladder,
      second,
      next: nextStep(file, ladder, workingWeek),
      yearlyValue: repair.yearlyValue,
      deciders: people.filter(({ roles }) => roles.includes('decision-maker')),
      wish,
      acknowledgeBy: addWorkingDays(one.openedOn, 1, workingWeek),
      acknowledgedOn: acknowledgedOn(file),
    };
  });
}

function wishIn(people: readonly ClientPerson[], personId: number | null): Wish | null {
  const person = people.find(({ id }) => id === personId);
  if (!person || person.writingBecause === null) return null;
  return { who: person.name, because: person.writingBecause };
}

function clientsWish(journal: Journal, clientId: number): Wish | null {
  const because = journal.clients.get(clientId)?.writingBecause ?? null;
  return because === null ? null : { who: null, because };
}
