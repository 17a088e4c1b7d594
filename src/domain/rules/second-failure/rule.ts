import { daysBetween } from '../../days/calendar-date.ts';
import { ladderOf } from '../../repair/ladder.ts';
import { secondFailure as failureBefore, type SecondFailure } from '../../repair/second-failure.ts';
import { type CaseFacts, worstCase } from '../open-cases.ts';
import { defineRule } from '../rule.ts';
import { halperin2022, maxhamNetemeyer2002 } from '../sources.ts';

/** What `second-failure` found. */
export interface SecondFailureFacts extends CaseFacts {
  /** What went wrong before. */
  first: SecondFailure;
  /** Who decides at the client, by name. */
  deciders: readonly string[];
}

/** It is the second thing of late to go wrong, and the two who decide have not met. */
export default defineRule<SecondFailureFacts, 'days'>({
  id: 'second-failure',
  kind: 'repair',
  place: 30,
  title: 'It went wrong a second time',
  looksAt:
    'Open cases that came up soon after another case of the client, on a later day, or after a broken promise, or in which a promise was broken since; two cases of one day are one trouble. It is red at once, and quiet when a meeting that reached who decides is logged with the case, or when it is put right.',
  why: 'The first failure can be made good. The second says what you are like, and words alone, an apology too, may make it worse: go there, and bring a remedy.',
  source: [maxhamNetemeyer2002, halperin2022],
  thresholds: {
    days: {
      value: 180,
      help: 'How many days back another failure makes this one the second',
      source: 'our choice: half a year',
    },
  },
  prospects: true,
  wishSilences: false,
  span: () => 1,
  check(relationship, limits, { today, workingWeek }) {
    const { repairs, wish } = relationship;
    return worstCase<SecondFailureFacts>(relationship, (file, whole) => {
      const first = failureBefore(whole, repairs, limits.days);
      if (!first) return { flagged: false, because: 'first-failure' };
      if (file.case.fixedOn !== null) return { flagged: false, because: 'case-at-rest' };
      const { metOn } = ladderOf(file, { today, workingWeek, second: first });
      if (metOn) return { flagged: false, because: 'case-off-paper', on: metOn };
      const { openedOn } = file.case;
      const sinceOn = first.on > openedOn ? first.on : openedOn;
      return {
        level: 'red',
        overdue: daysBetween(sinceOn, today),
        sinceOn,
        facts: { first, deciders: repairs.deciders },
        evidence: file.entries,
        act: (wish ?? repairs.decidersWish) === null ? 'meeting' : 'letter',
        doubt: null,
      };
    });
  },
});
