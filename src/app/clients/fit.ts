import {
  asksNumber,
  bestFirst,
  type Criterion,
  type Fit,
  fitOf,
  questionOf,
} from '../../domain/clients/fit.ts';
import type { Profile } from '../../domain/clients/profile.ts';
import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import type { NewCriterion } from '../../nouns/profile.ts';
import type { Journal } from '../../store/journal.ts';

/** How a client compares with a profile's ideal client. */
export interface ProfileFit {
  profile: Pick<Profile, 'id' | 'name'>;
  fit: Fit;
}

/** An answer to a criterion's question; null makes it unknown again. */
export interface NewAnswer {
  criterion: Criterion;
  number: number | null;
}

/** The criteria for a client: the named profile's, else the client's own profile's if it has some, else all. */
export function criteriaFor(
  { criteria }: Journal,
  client: { profileId: number | null },
  named: { id: number } | undefined,
): Criterion[] {
  if (named) return criteria.list(named.id);
  const own = client.profileId === null ? [] : criteria.list(client.profileId);
  return own.length > 0 ? own : criteria.list();
}

/** Each distinct question in the criteria, and whether the client's answer is known. */
export function questionsIn(
  journal: Journal,
  clientId: number,
  criteria: readonly Criterion[],
): { criterion: Criterion; isKnown: boolean }[] {
  const known = new Set(journal.criteria.answers(clientId).map(questionOf));
  const first = new Map<string, Criterion>();
  for (const one of criteria) if (!first.has(questionOf(one))) first.set(questionOf(one), one);
  return [...first].map(([question, criterion]) => ({ criterion, isKnown: known.has(question) }));
}

/** Compares a client with each profile's ideal client, best fit first. */
export function fitOfClient(
  journal: Journal,
  clientId: number,
  criteria: readonly Criterion[],
): ProfileFit[] {
  const answers = journal.criteria.answers(clientId);
  const profiles = new Map(criteria.map(({ profileId, profileName }) => [profileId, profileName]));
  return bestFirst(
    [...profiles].map(([id, name]) => ({
      profile: { id, name },
      fit: fitOf(
        criteria.filter(({ profileId }) => profileId === id),
        answers,
      ),
    })),
  );
}

/** Stores answers about a client, as one operation, for every criterion with the same question. */
export function answerFit(
  journal: Journal,
  client: { id: number; name: string },
  answers: readonly NewAnswer[],
  on: CalendarDate,
): void {
  if (answers.length === 0) return;
  journal.change(`Answered about the fit of ${client.name}: ${answers.map(summaryOf).join(', ')}`, () => {
    const all = journal.criteria.list();
    for (const { criterion, number } of answers)
      for (const one of all.filter((other) => questionOf(other) === questionOf(criterion)))
        journal.criteria.answer(client.id, one.id, number === null ? null : { number, on });
  });
}

/**
 * Changes a criterion, as one operation. If a yes or no becomes a number, or the reverse, the old answers are removed.
 * Returns their count.
 */
export function changeCriterion(
  journal: Journal,
  criterion: Criterion,
  fields: Partial<Omit<NewCriterion, 'profileId'>>,
): { criterion: Criterion; forgotten: number } {
  return journal.change(`changed the trait ${criterion.name} of ${criterion.profileName}`, () => {
    journal.criteria.update(criterion.id, fields);
    const changed = journal.criteria.stored(criterion.id);
    const forgotten =
      asksNumber(changed) === asksNumber(criterion) ? 0 : journal.criteria.forget(criterion.id);
    return { criterion: changed, forgotten };
  });
}

function summaryOf({ criterion, number }: NewAnswer): string {
  if (number === null) return `${criterion.name} unknown`;
  return `${criterion.name} ${asksNumber(criterion) ? number : number === 1 ? 'yes' : 'no'}`;
}
