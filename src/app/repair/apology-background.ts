import { addDays, type CalendarDate } from '../../domain/days/calendar-date.ts';
import { type EntryDetails, isLive } from '../../domain/log/entry.ts';
import { dueDay, type Reminder } from '../../domain/plans/reminder.ts';
import {
  type CaseWarning,
  caseWarnings,
  type PastApology,
  type RepeatWarning,
  repeatWarning,
} from '../../domain/repair/apology/warnings.ts';
import type { CaseFile } from '../../domain/repair/case.ts';
import { secondWithin } from '../../domain/repair/ladder.ts';
import { noRepairs } from '../../domain/repair/repairs.ts';
import type { Journal } from '../../store/journal.ts';

/** An earlier apology, and whether it ever reached them. */
export interface EarlierApology extends PastApology {
  readonly id: number;
  readonly delivered: boolean;
}

/** What to know of a client before saying sorry to them. */
export interface ApologyBackground {
  lastContact: EntryDetails | null;
  /** The last time you heard each other. */
  lastTalk: EntryDetails | null;
  /** What they were promised and is still open, soonest first. */
  promises: Reminder[];
  repeat: RepeatWarning<EarlierApology> | null;
  /** What speaks against it, or for more than it, in the case it is made in. */
  inCase: CaseWarning[];
}

/** Gathers from the journal what matters before an apology, which may be made in a case. */
export function apologyBackground(
  journal: Journal,
  clientId: number,
  today: CalendarDate,
  file: CaseFile | null,
): ApologyBackground {
  const exchanges = journal.entries
    .list({ clientId, until: today })
    .filter(({ kind }) => kind === 'exchange');
  return {
    lastContact: exchanges[0] ?? null,
    lastTalk: exchanges.find(isLive) ?? null,
    promises: journal.reminders
      .list({ clientId })
      .filter(({ promise }) => promise)
      .sort((a, b) => (dueDay(a) < dueDay(b) ? -1 : 1)),
    repeat: repeatWarning(earlierApologies(journal, clientId, file), today),
    inCase: file ? warningsIn(journal, file, today) : [],
  };
}

function warningsIn(journal: Journal, file: CaseFile, today: CalendarDate): CaseWarning[] {
  const { clientId, openedOn } = file.case;
  const repairs = journal.relationships.repairs(addDays(openedOn, -secondWithin), today, clientId);
  return caseWarnings(file, repairs.get(clientId) ?? noRepairs, secondWithin);
}

/**
 * Of one day the later one comes later, as `repeatWarning` wants them. For an apology in a case, what was drafted in
 * any case and never said is no earlier one.
 */
function earlierApologies(journal: Journal, clientId: number, file: CaseFile | null): EarlierApology[] {
  return journal.apologies
    .list({ clientId })
    .filter(({ deliveredOn, caseId }) => deliveredOn !== null || !file || caseId === null)
    .map(({ id, madeOn, deliveredOn, what }) => ({
      id,
      on: deliveredOn ?? madeOn,
      what,
      delivered: deliveredOn !== null,
    }))
    .reverse();
}
