import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import { nextOccurrence, parsePeriod } from '../../domain/days/period.ts';
import { type EntryDetails, isLiveChannel, usualAudience, usualDirection } from '../../domain/log/entry.ts';
import type { Reminder } from '../../domain/plans/reminder.ts';
import { tidyWords } from '../../domain/repair/apology/plain-sentence.ts';
import type { Case, CaseFile } from '../../domain/repair/case.ts';
import { askAgainOn, checkBacksDue, coversCheckBack } from '../../domain/repair/ladder.ts';
import { RapportError } from '../../domain/text/failure.ts';
import type { Content, NewCaseStep, Outcome } from '../../nouns/case.ts';
import type { Channel, Touch } from '../../nouns/entry.ts';
import { handle } from '../../nouns/index.ts';
import type { NewReminder } from '../../nouns/reminder.ts';
import type { Journal } from '../../store/journal.ts';
import { reminderFields } from '../plans/reminders.ts';

/** The log entry of a talk: a new one to create, or an existing one. */
export type Talk = { channel: Channel; people: readonly number[] } | { entry: EntryDetails };

/** A case, and the day of a step in it. */
export interface InCase {
  case: Case;
  on: CalendarDate;
  /** The talk; null if the log does not have it. */
  talk?: Talk | null;
}

/** What a step in a case left behind. */
export interface CaseDone {
  /** The log entry of the talk. */
  entry: EntryDetails | null;
  /** New reminders. */
  planned: Reminder[];
  /** Closed reminders. */
  closed: Reminder[];
}

/** Numbers of reminders that a step plans or closes. */
type Beside = { planned?: readonly number[]; closed?: readonly number[] };

/** A step's own fields. */
type StepTaken = Omit<NewCaseStep, 'caseId' | 'happenedOn' | 'entryId'>;

/** Stores a step in a case and everything with it, as one operation. */
export function takeStep(
  journal: Journal,
  { case: one, on, talk = null }: InCase,
  summary: string,
  step: StepTaken,
  beside: () => Beside = () => ({}),
): CaseDone {
  return journal.change(summary, () => {
    const entryId = talk === null ? null : entryFor(journal, one, on, talk, step);
    journal.cases.addStep({ ...step, caseId: one.id, happenedOn: on, entryId });
    const { planned = [], closed = [] } = beside();
    const stored = (ids: readonly number[]) => ids.map((id) => journal.reminders.stored(id));
    return {
      entry: entryId === null ? null : journal.entries.stored(entryId),
      planned: stored(planned),
      closed: stored(closed),
    };
  });
}

/** Closes a case's reminders within an operation; returns their numbers. */
function closeReminders(
  journal: Journal,
  reminders: readonly Reminder[],
  as: { status: 'done' | 'dropped'; on: CalendarDate },
): number[] {
  return reminders.map(({ id }) => {
    journal.reminders.update(id, { status: as.status, closedOn: as.on, snoozedUntilOn: null });
    return id;
  });
}

/** A case's open check-backs, soonest first. */
export function openCheckBacks(journal: Journal, caseId: number): Reminder[] {
  return journal.reminders.list({ caseId }).filter(({ purpose }) => purpose === 'check-back');
}

function entryFor(
  journal: Journal,
  one: Case,
  on: CalendarDate,
  talk: Talk,
  { kind, text }: StepTaken,
): number {
  if ('entry' in talk) {
    const { id, caseId } = talk.entry;
    if (caseId === null) journal.entries.update(id, { caseId: one.id });
    return id;
  }
  const { channel, people } = talk;
  return journal.entries.add(
    {
      clientId: one.clientId,
      caseId: one.id,
      happenedOn: on,
      channel,
      // If they are heard in writing, the message comes from them.
      direction: kind === 'heard' && !isLiveChannel(channel) ? 'in' : usualDirection(channel),
      audience: people.length > 1 ? 'group' : 'one-on-one',
      kind: 'exchange',
      minutes: null,
      text: text ?? '',
    },
    people,
  );
}

/** Records that a case was fixed, and plans the remaining check-backs. */
export function fixCase(journal: Journal, at: InCase, file: CaseFile, text: string | null): CaseDone {
  const { id, clientName } = at.case;
  const summary = `Fixed case ${handle('case', id)} of ${clientName}`;
  return takeStep(journal, at, summary, { kind: 'fixed', text }, () => {
    journal.cases.update(id, { fixedOn: at.on });
    const fixed = { ...file, case: { ...file.case, fixedOn: at.on } };
    return { planned: checkBacksDue(fixed).map((day) => planCheckBack(journal, at, day)) };
  });
}

/**
 * Records how it is now, in the client's words, and completes check-backs that are due by now or soon. Who is content is not
 * asked again; who is not content yet is; for who is not content at all, the case is not fixed any more.
 */
export function checkBackCase(
  journal: Journal,
  at: InCase,
  { text, content }: { text: string; content: Content | null },
): CaseDone {
  const { id, clientName, fixedOn, settledOn } = at.case;
  const summary = `Asked ${clientName} how it is now, case ${handle('case', id)}`;
  return takeStep(journal, at, summary, { kind: 'checked-back', text, content }, () => {
    const asking = fixedOn === null || at.on < fixedOn ? [] : openCheckBacks(journal, id);
    const answered = asking.filter(({ dueOn }) => coversCheckBack(dueOn, at.on));
    const closed = closeReminders(journal, answered, { status: 'done', on: at.on });
    if (fixedOn === null || settledOn !== null) return { closed };
    if (content === 'not-yet') return { closed, planned: [planCheckBack(journal, at, askAgainOn(at.on))] };
    if (content === null) return { closed };
    if (content === 'no') journal.cases.update(id, { fixedOn: null });
    const others = openCheckBacks(journal, id);
    return { closed: [...closed, ...closeReminders(journal, others, { status: 'dropped', on: at.on })] };
  });
}

/** Plans to ask how it is now; returns the number of the reminder. */
function planCheckBack(journal: Journal, at: InCase, day: CalendarDate): number {
  const text = `Ask how it is now: ${tidyWords(at.case.what)}`;
  return journal.reminders.add({ ...followUp(at, text, day), purpose: 'check-back' });
}

interface Ending {
  outcome: Outcome;
  agreed: string | null;
  /** What changes to prevent a repeat; null keeps the current text. */
  change: string | null;
  /** Check-backs that the client left without an answer. */
  unanswered: number | null;
  /** Why it ends although they were never heard; null where no reason is asked. */
  withoutHearing: string | null;
  /** For a parting: the kind word, and the day to send it. */
  lastWord: { text: string; dueOn: CalendarDate } | null;
}

/**
 * Ends a case. The last check-back stays, to ask again after some time. A client who leaves gets no check-back, becomes
 * a former client, and is owed a last word.
 */
export function settleCase(journal: Journal, at: InCase, ending: Ending): CaseDone {
  const { id, clientId, clientName } = at.case;
  const { outcome, agreed, change, unanswered, withoutHearing, lastWord } = ending;
  const summary = `Ended case ${handle('case', id)} of ${clientName}: ${outcome.replaceAll('-', ' ')}`;
  // A reopened case forgets its ending; the step keeps it.
  const step = { kind: 'settled', text: agreed, outcome, unanswered, withoutHearing } as const;
  return takeStep(journal, at, summary, step, () => {
    journal.cases.update(id, {
      ...{ settledOn: at.on, outcome, agreed, unanswered, lastWord: lastWord?.text ?? null },
      ...(change === null ? {} : { change }),
    });
    const asking = openCheckBacks(journal, id);
    const spared = outcome === 'parted' ? asking : asking.slice(0, -1);
    const closed = closeReminders(journal, spared, { status: 'dropped', on: at.on });
    if (outcome === 'parted') journal.clients.update(clientId, { status: 'former' });
    if (!lastWord) return { closed };
    const text = `Send ${clientName} a last kind word`;
    const planned = { ...followUp(at, text, lastWord.dueOn), purpose: 'last-word' } as const;
    return { closed, planned: [journal.reminders.add(planned)] };
  });
}

/** Reopens a case and asks again for a fix; drops its planned check-backs and last word. */
export function reopenCase(journal: Journal, at: InCase, because: string): CaseDone {
  const { id, clientName } = at.case;
  const summary = `Opened case ${handle('case', id)} of ${clientName} again`;
  return takeStep(journal, at, summary, { kind: 'reopened', because }, () => {
    journal.cases.update(id, {
      ...{ fixedOn: null, settledOn: null, outcome: null, agreed: null, unanswered: null, lastWord: null },
    });
    const waiting = journal.reminders.list({ caseId: id }).filter(({ purpose }) => purpose !== null);
    return { closed: closeReminders(journal, waiting, { status: 'dropped', on: at.on }) };
  });
}

function followUp({ case: one }: InCase, text: string, on: CalendarDate): NewReminder {
  const client = { id: one.clientId, name: one.clientName };
  const fields = reminderFields({ client, text, on, promise: false, every: null, fromDone: false });
  return { ...fields, caseId: one.id };
}

/** Stores a dated promise in a case as a reminder. */
export function promiseInCase(
  journal: Journal,
  { id, clientId, clientName }: Case,
  { text, on, promisedOn }: { text: string; on: CalendarDate; promisedOn: CalendarDate },
): Reminder {
  const client = { id: clientId, name: clientName };
  const fields = reminderFields({
    client,
    text,
    on,
    promise: true,
    promisedOn,
    every: null,
    fromDone: false,
  });
  return journal.change(`Promised ${clientName} in case ${handle('case', id)}: ${text}`, () =>
    journal.reminders.stored(journal.reminders.add({ ...fields, caseId: id })),
  );
}

/** What to record about a broken promise. */
interface BrokenPromise {
  on: CalendarDate;
  /** What the client was told, and when; null if not yet. */
  told: { text: string; on: CalendarDate } | null;
  /** The new promised day; null for none. */
  by: CalendarDate | null;
}

/**
 * Records a broken promise, or what the client was told about it later. Returns its new state, and its replacement: for
 * the new day, or the next time of a recurring one.
 */
export function breakPromise(
  journal: Journal,
  promise: Reminder,
  { on, told, by }: BrokenPromise,
): { broken: Reminder; anew: Reminder | null } {
  const { id, clientName, text, brokenOn } = promise;
  const summary =
    brokenOn === null ? `Broke a promise to ${clientName}` : `Told ${clientName} of a broken promise`;
  return journal.change(`${summary}: ${text}`, () => {
    journal.reminders.update(id, {
      ...(brokenOn === null
        ? { status: 'dropped', closedOn: on, snoozedUntilOn: null, brokenOn: on }
        : undefined),
      brokenTold: told?.text ?? null,
      brokenToldOn: told?.on ?? null,
    });
    const anew = by
      ? { startsOn: by, dueOn: by, promisedOn: on }
      : brokenOn === null
        ? nextTime(promise, on)
        : null;
    return {
      broken: journal.reminders.stored(id),
      anew: anew && journal.reminders.stored(journal.reminders.add({ ...fieldsOf(promise), ...anew })),
    };
  });
}

/** The next due day of a recurring promise; null for others. */
function nextTime({ every, startsOn, dueOn }: Reminder, on: CalendarDate): { dueOn: CalendarDate } | null {
  const period = every === null ? null : parsePeriod(every);
  return period && { dueOn: nextOccurrence(startsOn, period, on > dueOn ? on : dueOn) };
}

/** The fields of the promise while it was open. */
function fieldsOf({ id: _, clientName: __, ...fields }: Reminder): NewReminder {
  return {
    ...fields,
    ...{
      status: 'open',
      closedOn: null,
      snoozedUntilOn: null,
      brokenOn: null,
      brokenTold: null,
      brokenToldOn: null,
    },
  };
}

/** The number of a talk's log entry with that touch, new or existing; call it within an operation. */
export function touchEntry(
  journal: Journal,
  talk: Talk,
  { clientId, on, touch, text }: { clientId: number; on: CalendarDate; touch: Touch; text: string },
): number {
  if ('entry' in talk) {
    const { id, touches } = talk.entry;
    if (!touches.includes(touch)) journal.entries.update(id, { touches: [...touches, touch] });
    return id;
  }
  const { channel, people } = talk;
  return journal.entries.add(
    {
      ...{ clientId, happenedOn: on, channel, direction: usualDirection(channel) },
      ...{ audience: usualAudience(channel, people.length), kind: 'exchange' },
      ...{ replyNeeded: true, minutes: null, text, touches: [touch] },
    },
    people,
  );
}

/** For a log entry in which nobody can have heard anything. */
export function entryReachedNobody(id: number): RapportError {
  return new RapportError(
    'refused',
    'entry-reached-nobody',
    `Entry ${id} reached nobody, so they cannot have been told in it.`,
    [`If it did reach them: rapport entry edit ${id} --reached`],
  );
}
