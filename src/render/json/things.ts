// The one JSON shape of each thing: its declared fields plus computed values.
import type { KnownNote } from '../../app/care/notes.ts';
import type { ComingOccasion } from '../../app/care/occasions.ts';
import type { CaseStanding } from '../../app/repair/case-ladder.ts';
import type { Concern } from '../../domain/care/concern.ts';
import { type Feedback, feedbackDay, feedbackState } from '../../domain/care/feedback.ts';
import type { YearlyDay } from '../../domain/care/occasion.ts';
import type { ClientDetails, ClientPerson, ContactPoint } from '../../domain/clients/client.ts';
import type { Criterion } from '../../domain/clients/fit.ts';
import { type Profile, standardKey, standards } from '../../domain/clients/profile.ts';
import type { Operation } from '../../domain/operation.ts';
import type { Playbook, PlaybookProgress } from '../../domain/plans/playbook.ts';
import { reminderState } from '../../domain/plans/reminder.ts';
import type { Apology } from '../../domain/repair/apology/apology.ts';
import type { Charge } from '../../domain/repair/charge.ts';
import type { Policy } from '../../domain/repair/policy.ts';
import { apology } from '../../nouns/apology.ts';
import { caseNoun } from '../../nouns/case.ts';
import { charge } from '../../nouns/charge.ts';
import { client } from '../../nouns/client.ts';
import { concern, concernAct } from '../../nouns/concern.ts';
import { feedback } from '../../nouns/feedback.ts';
import { note } from '../../nouns/note.ts';
import { occasion } from '../../nouns/occasion.ts';
import { operation } from '../../nouns/operation.ts';
import { person } from '../../nouns/person.ts';
import { playbook, playbookRun } from '../../nouns/playbook.ts';
import { policy } from '../../nouns/policy.ts';
import { criterion, profile } from '../../nouns/profile.ts';
import { reasonSentence } from '../repair/ladder-words.ts';
import { isoDay, yearlyIso } from '../words/days.ts';
import { reminderJson } from './everyday.ts';
import { factsJson } from './facts.ts';
import { type Json, jsonOf } from './shape.ts';

export const clientJson = (one: ClientDetails): Json =>
  jsonOf(client, { ...one, ...addresses(one.contactPoints) });

export function personJson(one: ClientPerson, birthday: YearlyDay | null): Json {
  const bornOn = birthday && yearlyIso(birthday);
  return jsonOf(person, { ...one, ...addresses(one.contactPoints), bornOn, client: one.clientName });
}

export function addresses(points: readonly ContactPoint[]): { emails: string[]; phones: string[] } {
  const ofKind = (kind: ContactPoint['kind']) =>
    points.filter((point) => point.kind === kind).map(({ value }) => value);
  return { emails: ofKind('email'), phones: ofKind('phone') };
}

export const noteJson = (one: KnownNote): Json => jsonOf(note, one);

/** An unsaved apology has no number. */
export function apologyJson(one: Omit<Apology, 'id'> & { id: number | null }): Json {
  const { promise } = one;
  const promiseState = promise && reminderState(promise);
  return jsonOf(apology, { ...one, promiseState, reminder: promise && reminderJson(promise) });
}

export function caseJson({ file, ladder, next, acknowledgeBy, acknowledgedOn }: CaseStanding): Json {
  const { rung, dueOn = null, isDue = false, reasons = [] } = ladder.next ?? { rung: null };
  return jsonOf(caseNoun, {
    ...file.case,
    ...{ rung: ladder.rung, nextRung: rung, nextRungOn: dueOn, isNextRungDue: isDue },
    nextRungReasons: reasons.map((reason) => ({
      ...factsJson(reason),
      text: reasonSentence(reason, isoDay),
    })),
    ...{ deed: next?.deed ?? null, dueOn: next?.dueOn ?? null },
    ...{ acknowledgeByOn: acknowledgeBy, acknowledgedOn },
  });
}

export function concernJson(one: Concern): Json {
  const { id: concernId, acts } = one;
  const last = acts.at(-1);
  return jsonOf(concern, {
    ...one,
    acts: acts.map((act) => jsonOf(concernAct, { ...act, concernId })),
    ...{ actCount: acts.length, lastActOn: last?.actedOn ?? null, lastAct: last?.text ?? null },
  });
}

export const chargeJson = (one: Charge): Json => jsonOf(charge, one);

export const policyJson = (one: Policy): Json => jsonOf(policy, one);

export const feedbackJson = (one: Feedback): Json =>
  jsonOf(feedback, { ...one, state: feedbackState(one), stateOn: feedbackDay(one) });

export function occasionJson(one: ComingOccasion): Json {
  const { client: of, person } = one;
  const names = {
    clientId: of.id,
    clientName: of.name,
    personId: person?.id ?? null,
    personName: person?.name ?? null,
  };
  return jsonOf(occasion, { ...one, ...names, comesOn: one.on });
}

export function profileJson(one: Profile): Json {
  const numbers = standards.map((standard) => [
    standardJsonKey(standard.name),
    one.thresholds.get(standardKey(standard)) ?? null,
  ]);
  return jsonOf(profile, { ...one, standards: Object.fromEntries(numbers) });
}

/** A standard's JSON key: `oneOnOne`. */
export function standardJsonKey(name: string): string {
  return name.replace(/-[a-z]/g, (part) => part.slice(1).toUpperCase());
}

export const criterionJson = (one: Criterion): Json => jsonOf(criterion, one);

/** A playbook run and its progress; one that was not applied has no number. */
export const runJson = (one: Omit<PlaybookProgress, 'id'> & { id: number | null }): Json =>
  jsonOf(playbookRun, one);

export function playbookJson(one: Playbook): Json {
  const days = one.steps.map(({ offsetDays }) => offsetDays);
  return jsonOf(playbook, {
    ...one,
    ...{ stepCount: days.length, firstOffsetDays: Math.min(...days), lastOffsetDays: Math.max(...days) },
  });
}

export const operationJson = (one: Operation): Json =>
  jsonOf(operation, { ...one, isUndone: one.undoneBy !== null });
