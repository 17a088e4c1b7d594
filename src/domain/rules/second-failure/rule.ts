import { daysBetween } from '../../days/calendar-date.ts';
import { type AgreedDay, agreedDay, ifAhead } from '../../repair/agreed.ts';
import { secondFailure as failureBefore, ladderOf, type SecondFailure } from '../../repair/ladder.ts';
import { isTrifle } from '../../repair/proportion.ts';
import { on, onWeekday, type Sentence, say } from '../../text/sentence.ts';
import { quoted } from '../../text/words.ts';
import { caseAtRest, caseLevel, caseOffPaper, isTalkBooked, whoDecides, worstCase } from '../open-cases.ts';
import { talked } from '../quiet.ts';
import { defineRule, quiet } from '../rule.ts';
import { halperin2022, maxhamNetemeyer2002 } from '../sources.ts';

export default defineRule({
  id: 'second-failure',
  kind: 'repair',
  place: 30,
  title: 'It went wrong a second time',
  looksAt:
    'It looks at open cases raised soon after another case or a broken promise, and at cases with a broken promise. It is red at once, but amber if a day was agreed or the case is small (minor, or over little money). It is quiet once the case is fixed, or has a meeting with the one who decides.',
  why: 'You can make up for a first failure. A second one tells them what you are like, and words alone, even an apology, may make it worse: go there, and bring a remedy.',
  source: [maxhamNetemeyer2002, halperin2022],
  thresholds: {
    days: {
      value: 180,
      help: 'How many days back another failure counts as the first',
      source: 'our choice: half a year',
    },
  },
  prospects: true,
  wishSilences: false,
  exempt: { future: 'a booked talk keeps it from red' },
  span: () => 1,
  check(relationship, limits, { today, workingWeek }) {
    const { repairs, wish } = relationship;
    const { deciders } = repairs;
    const wantsWriting = (wish ?? repairs.decidersWish) !== null;
    const isBooked = isTalkBooked(relationship, today);
    return worstCase(relationship, (file, whole) => {
      const first = failureBefore(whole, repairs, limits.days);
      if (!first) return quiet('first-failure', say`Nothing else went wrong for them recently.`);
      const { what, openedOn, fixedOn } = file.case;
      if (fixedOn !== null) return caseAtRest;
      const { yearlyValue } = repairs;
      const { metOn, lastTalkOn } = ladderOf(file, { today, workingWeek, yearlyValue, second: first });
      if (metOn) return caseOffPaper(metOn);
      const isSmall = isTrifle(file.case, yearlyValue);
      if (isSmall && lastTalkOn) return talked(lastTalkOn);
      const agreed = ifAhead(agreedDay(file), today);
      const act = wantsWriting ? 'letter' : isSmall ? 'call' : 'meeting';
      const sinceOn = first.on > openedOn ? first.on : openedOn;
      return {
        level: caseLevel(file, relationship, { late: true, calmed: isBooked || agreed !== null }),
        overdue: daysBetween(sinceOn, today),
        sinceOn,
        says: say`${quoted(what)}: the second recent failure, after ${sayFailure(first)}${advice(act, deciders, agreed)}`,
        facts: { first, deciders },
        evidence: file.entries,
        act,
        doubt: null,
        deciders,
      };
    });
  },
});

/** What to do, or the day on which something is agreed. */
function advice(
  act: 'meeting' | 'call' | 'letter',
  deciders: readonly string[],
  agreed: AgreedDay | null,
): Sentence {
  if (agreed) {
    const words = { promise: 'promised for', talk: 'a talk is booked for', stay: 'left until' }[agreed.kind];
    return say`; ${words} ${onWeekday(agreed.on)}`;
  }
  if (act === 'letter') return [];
  return say`; ${act === 'meeting' ? 'meet' : 'call'} ${whoDecides(deciders)}`;
}

function sayFailure(first: SecondFailure): Sentence {
  if (first.kind === 'promise') return say`the promise ${quoted(first.text)}, broken on ${on(first.on)}`;
  return say`${quoted(first.what)} of ${on(first.on)}${first.sameCause ? ', of the same cause' : ''}`;
}
