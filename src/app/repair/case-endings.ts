import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import { tidyWords } from '../../domain/repair/apology/plain-sentence.ts';
import type { CaseFile } from '../../domain/repair/case.ts';
import { checkBacksDue, isAskedFor } from '../../domain/repair/ladder.ts';
import type { Outcome } from '../../nouns/case.ts';
import type { NewReminder } from '../../nouns/reminder.ts';
import type { Journal } from '../../store/journal.ts';
import { reminderFields } from '../plans/reminders.ts';
import { type CaseDone, closeReminders, type InCase, openCheckBacks, takeStep } from './case-steps.ts';

/** Records that a case was put right, and plans to ask how it is, on the days after that are left to ask on. */
export function fixCase(journal: Journal, at: InCase, file: CaseFile, text: string | null): CaseDone {
  const { id, clientName, what } = at.case;
  const summary = `Put case ${id} of ${clientName} right`;
  return takeStep(journal, at, summary, { kind: 'fixed', text }, () => {
    journal.cases.update(id, { fixedOn: at.on });
    const fixed = { ...file, case: { ...file.case, fixedOn: at.on } };
    const planned = checkBacksDue(fixed).map((day) =>
      journal.reminders.add({
        ...followUp(at, `Ask how it is now: ${tidyWords(what)}`, day),
        purpose: 'check-back',
      }),
    );
    return { planned };
  });
}

/** Records how it is now, in the client's words, and ticks off the check-backs that had come by then or come soon. */
export function checkBackCase(journal: Journal, at: InCase, text: string): CaseDone {
  const { id, clientName, fixedOn } = at.case;
  const summary = `Asked ${clientName} how it is now, case ${id}`;
  return takeStep(journal, at, summary, { kind: 'checked-back', text }, () => {
    const asking = fixedOn === null || at.on < fixedOn ? [] : openCheckBacks(journal, id);
    const answered = asking.filter(({ dueOn }) => isAskedFor(dueOn, at.on));
    return { closed: closeReminders(journal, answered, { status: 'done', on: at.on }) };
  });
}

/** How a case ends. */
interface Ending {
  outcome: Outcome;
  agreed: string | null;
  /** What changes so that it does not happen again; null leaves what is there. */
  change: string | null;
  /** How often the client was asked in vain how it is now. */
  unanswered: number | null;
  /** Where they part: the kind word, and the day on which it is to be sent. */
  lastWord: { text: string; dueOn: CalendarDate } | null;
}

/**
 * Ends a case. The last check-back stays, to ask once more when it has had time to show; a client who leaves is
 * spared it, becomes a former one, and is owed a last word.
 */
export function settleCase(journal: Journal, at: InCase, ending: Ending): CaseDone {
  const { id, clientId, clientName } = at.case;
  const { outcome, agreed, change, unanswered, lastWord } = ending;
  const summary = `Ended case ${id} of ${clientName}: ${outcome.replaceAll('-', ' ')}`;
  // A case that is opened again forgets how it ended; the step does not.
  return takeStep(journal, at, summary, { kind: 'settled', text: agreed, outcome, unanswered }, () => {
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

/** Opens a case again, and with it the question of putting it right; what was to be asked or sent is dropped. */
export function reopenCase(journal: Journal, at: InCase, because: string): CaseDone {
  const { id, clientName } = at.case;
  const summary = `Opened case ${id} of ${clientName} again`;
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
