import type { CalendarDate } from '../domain/calendar-date.ts';
import type { CaseDeed } from '../domain/repair/next-step.ts';
import type { RuleId } from '../domain/rules/index.ts';
import type { Settings } from '../domain/settings.ts';
import { type CaseStanding, caseStandings } from './case-ladder.ts';
import type { Finding } from './finding.ts';
import type { Journal } from './journal.ts';

/** A case that is open: the next thing to do in it, and what the rules say of it and of its client. */
export interface OpenCase {
  standing: CaseStanding;
  /** The finding that says why the next thing is due, else the strongest about it. */
  finding: Finding | null;
  /** Whether the finding says why the next step is due. */
  isNext: boolean;
  /** How many more there are, about the case and about its client. */
  more: number;
  /** Whether its next step is due today, or a rule speaks of it. */
  asksToday: boolean;
}

/** The rules that say why a step is due. */
const rulesOf: Partial<Record<CaseDeed, readonly RuleId[]>> = {
  hear: ['case-unheard'],
  call: ['case-stuck-in-writing'],
  meet: ['second-failure', 'case-stuck-in-writing'],
  'check-back': ['check-back-due'],
};

/** The cases that are open with what was found about them, those that ask for something today first. */
export function openCases(
  journal: Journal,
  settings: Settings,
  today: CalendarDate,
  findings: readonly Finding[],
): OpenCase[] {
  const standings = caseStandings(journal, settings, today, journal.cases.list({ open: true }));
  const seen = new Set<number>();
  const open = standings.map((standing): OpenCase => {
    const { id, clientId } = standing.file.case;
    const about = findings.filter(({ caseId }) => caseId === id);
    const fitting = standing.next ? (rulesOf[standing.next.deed] ?? []) : [];
    const next = about.find(({ rule }) => fitting.includes(rule));
    const finding = next ?? about[0] ?? null;
    // What is said of the client besides is counted once.
    const besides = seen.has(clientId) ? [] : findings.filter((one) => isBesides(one, clientId));
    seen.add(clientId);
    const asksToday = finding !== null || isDue(standing, today);
    const more = about.length + besides.length - (finding ? 1 : 0);
    return { standing, finding, isNext: next !== undefined, more, asksToday };
  });
  return open.sort(byUrgency);
}

/** The rules whose matter stands among the reminders already. */
export const listedAsReminders: ReadonlySet<RuleId> = new Set(['promise-due', 'check-back-due']);

/** A promise that is due stands among the promises. */
function isDue({ next }: CaseStanding, today: CalendarDate): boolean {
  return next !== null && next.deed !== 'keep-promise' && next.dueOn !== null && next.dueOn <= today;
}

function isBesides({ client, caseId, rule }: Finding, clientId: number): boolean {
  return client.id === clientId && caseId === null && !listedAsReminders.has(rule);
}

function byUrgency(a: OpenCase, b: OpenCase): number {
  const dueOn = ({ standing }: OpenCase) => standing.next?.dueOn ?? '9999-12-31';
  if (a.asksToday !== b.asksToday) return a.asksToday ? -1 : 1;
  return dueOn(a) < dueOn(b) ? -1 : dueOn(a) > dueOn(b) ? 1 : 0;
}
