import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import { dueDay, type Reminder } from '../../domain/plans/reminder.ts';
import { nextPromise } from '../../domain/repair/ladder.ts';
import type { Settings } from '../../domain/settings.ts';
import type { CaseDeed } from '../../nouns/case.ts';
import type { Journal } from '../../store/journal.ts';
import { asksOnPage, type Brief, type Finding } from '../flags/finding.ts';
import { type CaseStanding, caseStandings } from './case-ladder.ts';
import { openCheckBacks } from './case-steps.ts';

/** An open case with its next step, and findings about it and its client. */
export interface OpenCase<Found extends Brief = Finding> {
  standing: CaseStanding;
  /** The finding behind the next step, else the strongest about the case. */
  finding: Found | null;
  /** Whether the finding explains the next step. */
  isNext: boolean;
  /** The number of other findings about the case and its client. */
  more: number;
  /** The strongest of those about the client and no case. */
  besides: Found | null;
  /** The next step's day, from its promise or check-back if it has one; null if no day presses. */
  dueOn: CalendarDate | null;
  /** The reminder behind the next step, if the case shows that; no other list repeats it. */
  reminderId: number | null;
  /** Whether the next step is due today, the case can end, or a rule speaks about it. */
  asksToday: boolean;
}

/** The rules that explain why a step is due. */
const rulesOf: Partial<Record<CaseDeed, readonly string[]>> = {
  hear: ['case-unheard'],
  call: ['case-stuck-in-writing'],
  meet: ['second-failure', 'case-stuck-in-writing'],
  tell: ['promise-broken'],
};

/**
 * Open cases with their findings, those with a step due today first. A case that only waits for a due promise is left
 * out, because the promise has its own list.
 */
export function openCases<Found extends Brief>(
  journal: Journal,
  settings: Settings,
  today: CalendarDate,
  findings: readonly Found[],
): OpenCase<Found>[] {
  const standings = caseStandings(journal, settings, today, journal.cases.list({ open: true, until: today }));
  const inCases = new Set(standings.map(({ file }) => file.case.clientId));
  const others = byClient(
    findings.filter((finding) => asksOnPage(finding) && inCases.has(finding.client.id)),
  );
  const seen = new Set<number>();
  const open = standings.flatMap((standing): OpenCase<Found>[] => {
    const { id, clientId } = standing.file.case;
    const ofClient = others.get(clientId) ?? [];
    const about = ofClient.filter(({ caseId }) => caseId === id);
    const reminder = reminderOf(journal, standing);
    const dueOn = reminder ? dueDay(reminder) : (standing.next?.dueOn ?? null);
    const isDue = dueOn !== null && dueOn <= today;
    const [strongest = null] = about;
    if (strongest === null && isDue && reminder?.promise) return [];
    const fitting = standing.next ? (rulesOf[standing.next.deed] ?? []) : [];
    // A question has a command of its own, and hides nothing that presses.
    const next = about.find(({ rule, level }) => fitting.includes(rule) && level !== 'question');
    const finding = next ?? strongest;
    const asksToday = finding !== null || isDue || waitsForEnd(standing);
    // Count a client's other findings once: here, or among the clients who need attention.
    const isCounted = asksToday && !seen.has(clientId);
    const besides = isCounted ? ofClient.filter(({ caseId }) => caseId === null) : [];
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

/** Whether they were asked all there is to ask: the case can end, or only what they think of it is missing. */
function waitsForEnd({ next }: CaseStanding): boolean {
  return next?.deed === 'settle' || (next?.deed === 'check-back' && next.dueOn === null);
}

/** The next promise or check-back of a case. */
function reminderOf(journal: Journal, { file, next }: CaseStanding): Reminder | undefined {
  if (next?.deed === 'keep-promise') return nextPromise(file);
  return next?.deed === 'check-back' ? openCheckBacks(journal, file.case.id)[0] : undefined;
}

function byClient<Found extends Brief>(findings: readonly Found[]): Map<number, Found[]> {
  const found = new Map<number, Found[]>();
  for (const finding of findings) {
    const known = found.get(finding.client.id);
    if (known) known.push(finding);
    else found.set(finding.client.id, [finding]);
  }
  return found;
}

function byUrgency(a: OpenCase<Brief>, b: OpenCase<Brief>): number {
  const dueOn = (one: OpenCase<Brief>) => one.dueOn ?? '9999-12-31';
  if (a.asksToday !== b.asksToday) return a.asksToday ? -1 : 1;
  return dueOn(a) < dueOn(b) ? -1 : dueOn(a) > dueOn(b) ? 1 : 0;
}
