import type { ClientPerson } from '../../domain/clients/client.ts';
import { addDays, type CalendarDate } from '../../domain/days/calendar-date.ts';
import type { Wish } from '../../domain/log/relationship.ts';
import type { Money } from '../../domain/money/money.ts';
import type { Case, CaseFile } from '../../domain/repair/case.ts';
import {
  acknowledgeBy,
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

/** A case and its state on one day: on the ladder, in its steps, and in the client's history. */
export interface CaseStanding {
  file: CaseFile;
  ladder: Ladder;
  second: SecondFailure | null;
  /** The next step; null for a case that is over. */
  next: NextStep | null;
  /** The client's yearly value. */
  yearlyValue: Money | null;
  /** The client's decision-makers. */
  deciders: readonly ClientPerson[];
  /** The wish for writing: of the upset person, else of the client, else of a decision-maker. */
  wish: Wish | null;
  /** The deadline for a first word to the client. */
  acknowledgeBy: CalendarDate;
  /** The day of the first word; null if there was none. */
  acknowledgedOn: CalendarDate | null;
}

/** A case's state, read again from the journal; null if there is no such case. */
export function caseStanding(
  journal: Journal,
  settings: Pick<Settings, 'workingWeek'>,
  today: CalendarDate,
  id: number,
): CaseStanding | null {
  const one = journal.cases.get(id);
  return one && (caseStandings(journal, settings, today, [one])[0] ?? null);
}

/** The state of each case, in their order. */
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
    const { yearlyValue } = repair;
    const ladder = ladderOf(file, { today, workingWeek, second, yearlyValue, wantsWriting: wish !== null });
    return {
      file,
      ladder,
      second,
      next: nextStep(file, ladder, workingWeek),
      yearlyValue,
      deciders: people.filter(({ roles }) => roles.includes('decision-maker')),
      wish,
      acknowledgeBy: acknowledgeBy(one.openedOn, workingWeek),
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
