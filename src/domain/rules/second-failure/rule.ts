import { daysBetween } from '../../days/calendar-date.ts';
import { secondFailure as failureBefore, ladderOf, type SecondFailure } from '../../repair/ladder.ts';
import { on, type Sentence, say } from '../../text/sentence.ts';
import { quoted } from '../../text/words.ts';
import { caseAtRest, caseOffPaper, whoDecides, worstCase } from '../open-cases.ts';
import { defineRule, quiet } from '../rule.ts';
import { halperin2022, maxhamNetemeyer2002 } from '../sources.ts';

export default defineRule({
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
    const { deciders } = repairs;
    const act = (wish ?? repairs.decidersWish) === null ? 'meeting' : 'letter';
    const advice = act === 'meeting' ? `; meet ${whoDecides(deciders)}` : '';
    return worstCase(relationship, (file, whole) => {
      const first = failureBefore(whole, repairs, limits.days);
      if (!first) return quiet('first-failure', say`It is the first thing of late to go wrong for them.`);
      const { what, openedOn, fixedOn } = file.case;
      if (fixedOn !== null) return caseAtRest;
      const { metOn } = ladderOf(file, { today, workingWeek, second: first });
      if (metOn) return caseOffPaper(metOn);
      const sinceOn = first.on > openedOn ? first.on : openedOn;
      return {
        level: 'red',
        overdue: daysBetween(sinceOn, today),
        sinceOn,
        says: say`${quoted(what)}: the second failure of late, after ${sayFailure(first)}${advice}`,
        facts: { first, deciders },
        evidence: file.entries,
        act,
        doubt: null,
        deciders,
      };
    });
  },
});

function sayFailure(first: SecondFailure): Sentence {
  if (first.kind === 'promise') return say`the promise ${quoted(first.text)}, broken on ${on(first.on)}`;
  return say`${quoted(first.what)} of ${on(first.on)}${first.sameCause ? ', of the same cause' : ''}`;
}
