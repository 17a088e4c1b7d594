import type { Reminder } from '../domain/reminder.ts';
import { type StoryEvent, storyOf } from '../domain/repair/case-story.ts';
import type { CaseStanding } from './case-ladder.ts';
import type { Journal } from './journal.ts';

/** A case as it is told: where it stands, what happened in it by day, and what is owed. */
export interface CaseStory {
  standing: CaseStanding;
  events: StoryEvent[];
  /** Its open reminders, soonest first: promises, check-backs, a last word. */
  open: Reminder[];
}

/** Gathers the story of a case from the log, its apologies and its charges; planned entries are part of it. */
export function readCaseStory(journal: Journal, standing: CaseStanding): CaseStory {
  const { file } = standing;
  const caseId = file.case.id;
  const events = storyOf({
    file,
    entries: journal.interactions.list({ caseId }),
    apologies: journal.apologies.list({ caseId }),
    charges: journal.charges.list({ caseId }),
    recorded: journal.cases.recorded(caseId),
  });
  return { standing, events, open: journal.reminders.list({ caseId }) };
}
