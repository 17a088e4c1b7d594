import { type Feedback, feedbackState } from '../../domain/care/feedback.ts';
import { addDays, type CalendarDate } from '../../domain/days/calendar-date.ts';
import type { EntryDetails } from '../../domain/log/entry.ts';
import { labelled, quoted } from '../../domain/repair/apology/plain-sentence.ts';
import { RapportError } from '../../domain/text/failure.ts';
import { clientRef } from '../../domain/text/shell-word.ts';
import type { NewFeedback } from '../../nouns/feedback.ts';
import type { Journal } from '../../store/journal.ts';
import { entryReachedNobody, type Talk, touchEntry } from '../repair/case-steps.ts';

/** The feedback after a step, and the log entry made or named for it. */
interface FeedbackDone {
  feedback: Feedback;
  entry: EntryDetails | null;
}

/** A client's answer: their words, the day, and a score if they gave one. */
type ClientAnswer = Pick<NewFeedback, 'words' | 'score'> & { saidOn: CalendarDate };

const nothingYet = {
  ...{
    askedOn: null,
    askedChannel: null,
    about: null,
    saidOn: null,
    words: null,
    score: null,
    changed: null,
  },
  ...{ toldOn: null, toldChannel: null, closedOn: null, closedBecause: null },
};

/** The client's last question before a day and the day to ask again, if fewer than `every` days have passed. */
export function askedLately(
  journal: Journal,
  clientId: number,
  on: CalendarDate,
  every: number,
): { askedOn: CalendarDate; fromOn: CalendarDate } | null {
  const days = journal.feedback.list({ clientId }).flatMap(({ askedOn }) => askedOn ?? []);
  const askedOn = days
    .filter((day) => day <= on)
    .sort()
    .at(-1);
  if (askedOn === undefined || addDays(askedOn, every) <= on) return null;
  return { askedOn, fromOn: addDays(askedOn, every) };
}

/** The newest question to a client on a day, for that person or for nobody by name; null if there is none. */
export function askedOn(
  journal: Journal,
  clientId: number,
  { personId, on }: { personId: number | null; on: CalendarDate },
): Feedback | null {
  const all = journal.feedback.list({ clientId });
  return all.find((one) => one.askedOn === on && one.personId === personId) ?? null;
}

/** Records a question to a client with its log entry, as one operation. */
export function askFeedback(
  journal: Journal,
  client: { id: number; name: string },
  {
    personId,
    about,
    on,
    talk,
  }: Pick<Feedback, 'personId' | 'about'> & { on: CalendarDate; talk: Talk | null },
): FeedbackDone {
  return journal.change(`asked ${client.name} for feedback`, () => {
    const text = about === null ? 'Asked how I did.' : labelled('Asked how I did', about);
    const entry = talk && feedbackEntry(journal, talk, { clientId: client.id, on, text });
    const askedChannel = entry?.channel ?? null;
    const fields = { ...nothingYet, clientId: client.id, personId, about, askedOn: on, askedChannel };
    return { feedback: journal.feedback.stored(journal.feedback.add(fields)), entry };
  });
}

/**
 * The open question that a client's words on a day answer: first the one to that person, else the newest. Null if
 * nobody asked.
 */
export function openQuestion(
  journal: Journal,
  clientId: number,
  { personId, saidOn }: { personId: number | null; saidOn: CalendarDate },
): Feedback | null {
  const waiting = journal.feedback
    .list({ clientId, open: true })
    .filter((feedback) => feedbackState(feedback) === 'asked');
  const earlier = waiting.filter(({ askedOn }) => askedOn !== null && askedOn <= saidOn);
  return (
    earlier.find((feedback) => personId !== null && feedback.personId === personId) ?? earlier[0] ?? null
  );
}

/** Records a client's words, as the answer to their open question or unasked. */
export function recordFeedback(
  journal: Journal,
  {
    client,
    personId,
    question,
  }: { client: { id: number; name: string }; personId: number | null; question: Feedback | null },
  answer: ClientAnswer,
): Feedback {
  return journal.change(`feedback from ${client.name}`, () => {
    if (!question)
      return journal.feedback.stored(
        journal.feedback.add({ ...nothingYet, clientId: client.id, personId, ...answer }),
      );
    journal.feedback.update(question.id, { ...answer, personId: personId ?? question.personId });
    return journal.feedback.stored(question.id);
  });
}

/** Closes feedback without an answer; refuses if something was changed for it. */
export function closeFeedback(
  journal: Journal,
  feedback: Feedback,
  { on, because }: { on: CalendarDate; because: string },
): Feedback {
  const { id, clientName } = feedback;
  refuseOver(feedback);
  if (feedback.changed !== null) throw changeUntold(id, feedback.prefersWriting ? 'email' : 'call');
  return journal.change(`closed feedback ${id} of ${clientName}: ${because}`, () => {
    journal.feedback.update(id, { closedOn: on, closedBecause: because });
    return journal.feedback.stored(id);
  });
}

/** The editable fields of feedback; `open` undoes the telling or the closing. */
export type FeedbackCorrection = Partial<
  Pick<Feedback, 'personId' | 'about' | 'askedOn' | 'saidOn' | 'words' | 'score' | 'changed'>
> & { open?: boolean };

export function editFeedback(
  journal: Journal,
  before: Feedback,
  { open, ...fields }: FeedbackCorrection,
): Feedback {
  const { id, clientName } = before;
  const reopened = { toldOn: null, toldChannel: null, closedOn: null, closedBecause: null };
  const after: Feedback = { ...before, ...fields, ...(open ? reopened : {}) };
  const changesAnswer = [fields.words, fields.saidOn, fields.score, fields.changed].some(
    (one) => one != null,
  );
  if (changesAnswer && before.saidOn === null)
    throw feedbackUnsaid(id, { id: before.clientId, name: clientName });
  const { askedOn, saidOn } = after;
  if (askedOn !== null && saidOn !== null && saidOn < askedOn) throw saidBeforeAsked(id, saidOn, askedOn);
  if (after.toldOn !== null) refuseTooSoon(after, after.toldOn);
  if (after.toldOn !== null && after.changed === null) refuseOver(after);
  if (fields.changed !== undefined && after.closedOn !== null) refuseOver(after);
  const { clientName: _, personName: __, id: ___, prefersWriting: ____, ...columns } = after;
  return journal.change(`changed feedback ${id} of ${clientName}`, () => {
    journal.feedback.update(id, columns);
    return journal.feedback.stored(id);
  });
}

/** Refuses feedback that is told, closed, or still without an answer. */
export function refuseUnsaid(feedback: Feedback): void {
  refuseOver(feedback);
  if (feedback.saidOn === null)
    throw feedbackUnsaid(feedback.id, { id: feedback.clientId, name: feedback.clientName });
}

function refuseOver({ id, toldOn, closedOn }: Feedback): void {
  if (toldOn !== null) throw feedbackOver(id, 'told', toldOn);
  if (closedOn !== null) throw feedbackOver(id, 'closed', closedOn);
}

/** Refuses a telling before the day of their words. */
function refuseTooSoon({ id, saidOn }: Feedback, on: CalendarDate): void {
  if (saidOn !== null && on < saidOn) throw toldBeforeSaid(id, on, saidOn);
}

/** The log entry of a talk about feedback, new or existing; call it within an operation. */
function feedbackEntry(
  journal: Journal,
  talk: Talk,
  entry: { clientId: number; on: CalendarDate; text: string },
): EntryDetails {
  return journal.entries.stored(touchEntry(journal, talk, { ...entry, touch: 'feedback' }));
}

/** How they were told about the change. */
export interface Telling {
  on: CalendarDate;
  talk: Talk;
}

/** Records what was changed after feedback and, if given, the telling, as one operation. */
export function answerFeedback(
  journal: Journal,
  feedback: Feedback,
  { changed, telling }: { changed: string; telling: Telling | null },
): FeedbackDone {
  const { id, clientName } = feedback;
  refuseUnsaid(feedback);
  if (telling) refuseTooSoon(feedback, telling.on);
  return journal.change(`answered feedback ${id} of ${clientName}: ${changed}`, () => {
    journal.feedback.update(id, { changed });
    return recordTold(journal, { ...feedback, changed }, telling);
  });
}

/** Records the telling of a change with its log entry, as one operation. */
export function tellFeedback(journal: Journal, feedback: Feedback, telling: Telling): FeedbackDone {
  const { id, clientName } = feedback;
  refuseUnsaid(feedback);
  if (feedback.changed === null) throw nothingChanged(id);
  refuseTooSoon(feedback, telling.on);
  return journal.change(`told ${clientName} what changed after feedback ${id}`, () =>
    recordTold(journal, feedback, telling),
  );
}

function recordTold(
  journal: Journal,
  { id, clientId, words, changed }: Feedback,
  telling: Telling | null,
): FeedbackDone {
  if (!telling) return { feedback: journal.feedback.stored(id), entry: null };
  const { on, talk } = telling;
  if ('entry' in talk && talk.entry.kind !== 'exchange') throw entryReachedNobody(talk.entry.id);
  const text = `${quoted('You said', words ?? '')} ${labelled('I did', changed ?? '')}`;
  const entry = feedbackEntry(journal, talk, { clientId, on, text });
  journal.feedback.update(id, { toldOn: on, toldChannel: entry.channel });
  return { feedback: journal.feedback.stored(id), entry };
}

/** For steps that need their words before they have said anything. */
function feedbackUnsaid(id: number, client: { id: number; name: string }): RapportError {
  return new RapportError('refused', 'feedback-unsaid', `They have not answered feedback ${id} yet.`, [
    `When they do: rapport feedback record ${clientRef(client)} "THEIR WORDS"`,
    `If you expect no answer: rapport feedback close ${id} --because REASON`,
  ]);
}

/** For a telling when nothing was changed. */
export function nothingChanged(id: number): RapportError {
  return new RapportError('refused', 'nothing-changed', `Feedback ${id} does not say what you changed.`, [
    `Say it first: rapport feedback answer ${id} "WHAT YOU CHANGED"`,
    `If there is nothing to tell: rapport feedback close ${id} --because REASON`,
  ]);
}

/** For closing when they should hear about a change first; the hint says how to tell them. */
function changeUntold(id: number, by: 'email' | 'call'): RapportError {
  return new RapportError(
    'refused',
    'change-untold',
    `You changed something after feedback ${id}, and they do not know.`,
    [
      `Tell them: rapport feedback tell ${id} --by ${by}`,
      `If you changed nothing: rapport feedback edit ${id} --no-changed`,
    ],
  );
}

/** For steps after the loop is closed. */
function feedbackOver(id: number, end: 'told' | 'closed', on: string): RapportError {
  return new RapportError(
    'refused',
    'feedback-over',
    end === 'told'
      ? `They were told on ${on} what came of feedback ${id}.`
      : `Feedback ${id} was closed on ${on}.`,
    [`To open it again: rapport feedback edit ${id} --open`],
  );
}

/** For a telling before the day of their words. */
function toldBeforeSaid(id: number, on: string, saidOn: string): RapportError {
  return new RapportError(
    'usage',
    'told-before-said',
    `${on} is before ${saidOn}, the day of their words in feedback ${id}.`,
    [`If they said it earlier: rapport feedback edit ${id} --said ${on}`],
  );
}

/** For words older than their question. */
function saidBeforeAsked(id: number, saidOn: string, askedOn: string): RapportError {
  return new RapportError(
    'refused',
    'said-before-asked',
    `They said it on ${saidOn}, before they were asked on ${askedOn}.`,
    [
      `Nothing was changed. Give the right day with --asked or --said: rapport feedback edit ${id} --said DAY`,
      'If nobody asked, record it as new feedback: rapport feedback record CLIENT "THEIR WORDS" --on DAY',
    ],
  );
}
