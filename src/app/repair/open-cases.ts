import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import { dueDay, type Reminder } from '../../domain/plans/reminder.ts';
import { nextPromise } from '../../domain/repair/ladder.ts';
import type { Settings } from '../../domain/settings.ts';
import type { CaseDeed } from '../../nouns/case.ts';
import type { Journal } from '../../store/journal.ts';
import type { Finding } from '../flags/finding.ts';
import { type CaseStanding, caseStandings } from './case-ladder.ts';
import { openCheckBacks } from './case-steps.ts';

/** A case that is open: the next thing to do in it, and what the rules say of it and of its client. */
export interface OpenCase {
  standing: CaseStanding;
  /** The finding that says why the next thing is due, else the strongest about it. */
  finding: Finding | null;
  /** Whether the finding says why the next step is due. */
  isNext: boolean;
  /** How many more there are, about the case and about its client. */
  more: number;
  /** The strongest of them that is about the client and no case. */
  besides: Finding | null;
  /** The day of its next step: of the promise or the check-back, where that is one; null where no day presses. */
  dueOn: CalendarDate | null;
  /** The reminder that its next step is, where that is what is said of the case; it stands in no other list. */
  reminderId: number | null;
  /** Whether its next step is due today, or a rule speaks of it. */
  asksToday: boolean;
}

/** The rules that say why a step is due. */
const rulesOf: Partial<Record<CaseDeed, readonly string[]>> = {
  hear: ['case-unheard'],
  call: ['case-stuck-in-writing'],
  meet: ['second-failure', 'case-stuck-in-writing'],
  tell: ['promise-broken'],
};

/**
 * The cases that are open with what was found about them, those that ask for something today first; one that waits for
 * a promise which is due is left out where nothing else is to be said, for the promise stands among the promises.
 */
export function openCases(
  journal: Journal,
  settings: Settings,
  today: CalendarDate,
  findings: readonly Finding[],
): OpenCase[] {
  const standings = caseStandings(journal, settings, today, journal.cases.list({ open: true, until: today }));
  const others = findings.filter(({ isReminder }) => !isReminder);
  const seen = new Set<number>();
  const open = standings.flatMap((standing): OpenCase[] => {
    const { id, clientId } = standing.file.case;
    const about = others.filter(({ caseId }) => caseId === id);
    const reminder = reminderOf(journal, standing);
    const dueOn = reminder ? dueDay(reminder) : (standing.next?.dueOn ?? null);
    const isDue = dueOn !== null && dueOn <= today;
    const [strongest = null] = about;
    if (strongest === null && isDue && reminder?.promise) return [];
    const fitting = standing.next ? (rulesOf[standing.next.deed] ?? []) : [];
    const next = about.find(({ rule }) => fitting.includes(rule));
    const finding = next ?? strongest;
    const asksToday = finding !== null || isDue;
    // What is said of the client besides is counted once: here, or among those who need the owner.
    const isCounted = asksToday && !seen.has(clientId);
    const besides = isCounted ? others.filter((one) => isBesides(one, clientId)) : [];
    if (isCounted) seen.add(clientId);
    const reminderId = finding === null ? (reminder?.id ?? null) : null;
    const more = about.length + besides.length - (finding ? 1 : 0);
    return [
      {
        ...{ standing, finding, isNext: next !== undefined, more, besides: besides[0] ?? null },
        ...{ dueOn, reminderId, asksToday },
      },
    ];
  });
  return open.sort(byUrgency);
}

/** The promise to be kept, or the check-back to be made, next. */
function reminderOf(journal: Journal, { file, next }: CaseStanding): Reminder | undefined {
  if (next?.deed === 'keep-promise') return nextPromise(file);
  return next?.deed === 'check-back' ? openCheckBacks(journal, file.case.id)[0] : undefined;
}

function isBesides({ client, caseId }: Finding, clientId: number): boolean {
  return client.id === clientId && caseId === null;
}

function byUrgency(a: OpenCase, b: OpenCase): number {
  const dueOn = (one: OpenCase) => one.dueOn ?? '9999-12-31';
  if (a.asksToday !== b.asksToday) return a.asksToday ? -1 : 1;
  return dueOn(a) < dueOn(b) ? -1 : dueOn(a) > dueOn(b) ? 1 : 0;
}
