import { calendarDate } from '../../src/domain/days/calendar-date.ts';
import type { Journal } from '../../src/store/journal.ts';
import { caseOver500 } from './open-case.ts';

/**
 * A year of trouble with clients 1 (Acme GmbH) and 2 (Birch): a bill that came back after something changed, a late
 * delivery to each, and one whose cause nobody has thought about yet.
 */
export function yearOfCases(journal: Journal): void {
  const day = calendarDate;
  const ended = (on: string, outcome: 'settled' | 'compromise' | 'parted', agreed: string | null = null) => {
    return { fixedOn: day(on), settledOn: day(on), outcome, agreed };
  };
  journal.cases.add(
    caseOver500({
      openedOn: day('2025-12-08'),
      ...ended('2025-12-12', 'compromise', 'half of it is waived'),
      change: 'Extra work is told before it is done',
    }),
  );
  journal.cases.add(
    caseOver500({
      ...{ clientId: 2, openedOn: day('2026-05-04'), what: 'The brochure came a week late', cause: 'late' },
      ...{ amount: null, ...ended('2026-05-08', 'settled') },
    }),
  );
  journal.cases.add(
    caseOver500({
      ...{ openedOn: day('2026-09-07'), what: 'The proofs came late', cause: 'late', amount: null },
      ...ended('2026-10-05', 'parted', 'the plates are theirs'),
    }),
  );
  journal.cases.add(
    caseOver500({
      ...{ clientId: 2, openedOn: day('2026-10-12'), what: 'Courier nobody had asked for' },
      ...{ amount: { minor: 9_000, currency: 'EUR' }, change: 'A cap on every quote' },
    }),
  );
}
