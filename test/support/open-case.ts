import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { calendarDate } from '../../src/domain/days/calendar-date.ts';
import type { NewCase, NewCaseStep } from '../../src/nouns/case.ts';
import type { Journal } from '../../src/store/journal.ts';
import { openJournal } from '../../src/store/open.ts';
import { packageFolder, quickFolder } from './package-folder.ts';

/** Changes a journal in a file as a command would, beside the program. */
export function changeJournal<T>(file: string, work: (journal: Journal) => T): T {
  const journal = openJournal(file, {
    ...{ packageFolder, makeFolder: false, writes: true, command: 'test', program: 'test', status: () => {} },
    makeTemporaryFolder: () => mkdtempSync(join(quickFolder, 'rapport-copy-')),
    now: new Date('2026-03-01T09:00:00Z'),
  });
  try {
    return journal.change('test', () => work(journal));
  } finally {
    journal.close();
  }
}

/** A case of client 1, over 500 USD that nobody had told them of, with whatever differs. */
export function caseOver500(more: Partial<NewCase> = {}): NewCase {
  return {
    ...{ clientId: 1, personId: null, what: 'Charged for rush setup', happenedOn: null, severity: 'serious' },
    ...{ openedOn: calendarDate('2026-02-26'), costs: ['money', 'trust'], costNote: 'two hours at the bank' },
    ...{ amount: { minor: 50_000, currency: 'USD' }, cause: 'bill', handledBy: null, fixedOn: null },
    ...{ settledOn: null, outcome: null, agreed: null, unanswered: null, change: null, lastWord: null },
    ...more,
  };
}

/** What they told in a case. */
export function heardIn(caseId: number, text: string): NewCaseStep {
  return { caseId, kind: 'heard', happenedOn: calendarDate('2026-02-27'), text };
}
