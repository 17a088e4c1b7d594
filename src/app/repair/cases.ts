import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import type { Reminder } from '../../domain/plans/reminder.ts';
import type { Case } from '../../domain/repair/case.ts';
import { type StoryEvent, storyOf } from '../../domain/repair/case-story.ts';
import type { Policy } from '../../domain/repair/policy.ts';
import type { NewCase, Rung } from '../../nouns/case.ts';
import { handle } from '../../nouns/index.ts';
import type { Journal } from '../../store/journal.ts';
import type { CaseStanding } from './case-ladder.ts';
import { type CaseDone, type InCase, takeStep } from './case-steps.ts';

/** The editable fields of a case; the rest are steps. */
export type CaseCorrection = Partial<Omit<NewCase, 'clientId'> & Pick<NewCase, 'change'>>;

/** Stores a new case as one operation; returns its number. */
export function openCase(journal: Journal, client: { name: string }, fields: NewCase): number {
  return journal.change(
    (id) => `Opened case ${handle('case', id)} for ${client.name}: ${fields.what}`,
    () => journal.cases.add(fields),
  );
}

export function editCase(journal: Journal, { id, clientName }: Case, fields: CaseCorrection): void {
  journal.change(`Changed case ${handle('case', id)} of ${clientName}`, () =>
    journal.cases.update(id, fields),
  );
}

/** Records the client's account in their words, and what they want. */
export function hearCase(
  journal: Journal,
  at: InCase,
  { text, wants }: { text: string; wants: string | null },
): CaseDone {
  const { id, clientName } = at.case;
  return takeStep(journal, at, `Heard ${clientName} in case ${handle('case', id)}`, {
    kind: 'heard',
    text,
    wants,
  });
}

/** Records your restatement, and whether they confirmed it. */
export function restateCase(
  journal: Journal,
  at: InCase,
  { text, confirmed }: { text: string; confirmed: boolean },
): CaseDone {
  const { id, clientName } = at.case;
  const step = { kind: 'restated', text, confirmed } as const;
  return takeStep(journal, at, `Told ${clientName} what you understood, in case ${handle('case', id)}`, step);
}

/** The owner's answer. */
interface CaseReply {
  /** Your side of it. */
  text: string;
  policy: Policy | null;
  middle: string | null;
  /** Why you answered before hearing the client; null if they were heard. */
  withoutHearing: string | null;
}

/** Records your side, the policy with its current reason, and the proposed compromise. */
export function answerCase(
  journal: Journal,
  at: InCase,
  { text, policy, middle, withoutHearing }: CaseReply,
): CaseDone {
  const { id, clientName } = at.case;
  return takeStep(journal, at, `Answered ${clientName} in case ${handle('case', id)}`, {
    kind: 'answered',
    text,
    policyId: policy?.id ?? null,
    policyReason: policy?.reason ?? null,
    middle,
    withoutHearing,
  });
}

/** Takes a case up to a rung, or postpones a rung, until a day if given. */
export function escalateCase(
  journal: Journal,
  at: InCase,
  {
    rung,
    because,
    stays,
  }: { rung: Rung; because: string | null; stays: { until: CalendarDate | null } | null },
): CaseDone {
  const { id, clientName } = at.case;
  const where = { email: 'email', call: 'a call', 'in-person': 'a meeting' }[rung];
  const summary = stays
    ? `Left case ${handle('case', id)} of ${clientName} without ${where} for now`
    : `Moved case ${handle('case', id)} of ${clientName} to ${where}`;
  return takeStep(
    journal,
    at,
    summary,
    stays ? { kind: 'stayed', rung, because, untilOn: stays.until } : { kind: 'escalated', rung, because },
  );
}

/** A case as a story: its state, its events by day, and what is owed. */
export interface CaseStory {
  standing: CaseStanding;
  events: StoryEvent[];
  /** Its open reminders, soonest first: promises, check-backs, a last word. */
  open: Reminder[];
}

/** Gathers a case's story from the log, its apologies and its charges, planned entries included. */
export function readCaseStory(journal: Journal, standing: CaseStanding): CaseStory {
  const { file } = standing;
  const caseId = file.case.id;
  const events = storyOf({
    file,
    entries: journal.entries.list({ caseId }),
    apologies: journal.apologies.list({ caseId }),
    charges: journal.charges.list({ caseId }),
    recorded: journal.cases.recorded(caseId),
  });
  return { standing, events, open: journal.reminders.list({ caseId }) };
}
