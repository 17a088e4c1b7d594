import { type CalendarDate, daysBetween } from '../../days/calendar-date.ts';
import { isLive } from '../../log/entry.ts';
import type { Relationship, RuleEntry } from '../../log/relationship.ts';
import type { Reminder } from '../../plans/reminder.ts';
import { checkBacks } from '../../repair/case.ts';
import { isTrifle } from '../../repair/proportion.ts';
import { on, onWeekday, say } from '../../text/sentence.ts';
import { quoted } from '../../text/words.ts';
import { besides } from '../open-cases.ts';
import { defineRule, quiet } from '../rule.ts';
import { halperin2022, maxhamNetemeyer2002 } from '../sources.ts';

export default defineRule({
  id: 'promise-broken',
  kind: 'repair',
  place: 10,
  title: 'A promise was broken, and they were not told',
  looksAt:
    'It looks at promises broken recently, until you record what you told the client, or the case is fixed and you asked how it is now. If you have talked since, it only asks, and is quiet after some weeks. In a small case (minor, or over little money) it is amber, not red.',
  why: 'They know, or they soon will. A broken promise is a second failure, and you can still make sure that they hear of it from you.',
  source: [maxhamNetemeyer2002, halperin2022],
  thresholds: {
    within: { value: 180, help: 'How many days back it looks', source: 'our choice: half a year' },
    question: {
      value: 30,
      help: 'How many days it asks whether they were told, if you have talked since',
      source: 'our choice: a month',
    },
  },
  prospects: true,
  wishSilences: false,
  exempt: { tomorrow: 'a broken promise is over after its days' },
  span: ({ within }) => within,
  check(relationship, limits, { today, firstOf }) {
    const { repairs } = relationship;
    const first = firstOf(limits.within);
    const broken = repairs.promises
      .flatMap((promise) => (promise.brokenOn === null ? [] : [{ promise, brokenOn: promise.brokenOn }]))
      .filter(({ brokenOn }) => brokenOn >= first)
      .toSorted((a, b) => daysBetween(b.brokenOn, a.brokenOn));
    const untold = broken
      .filter(
        ({ promise, brokenOn }) => promise.brokenTold === null && !isMended(relationship, promise, brokenOn),
      )
      .map((one) => ({ ...one, talk: talkSince(relationship, one.brokenOn) }))
      .filter(({ talk, brokenOn }) => !talk || daysBetween(brokenOn, today) < limits.question)
      .toSorted((a, b) => Number(a.talk !== undefined) - Number(b.talk !== undefined));
    const [oldest] = untold;
    if (!oldest) {
      const last = broken.at(-1);
      if (!last) return quiet('none-broken', say`No promise was broken recently.`);
      const day = on(last.brokenOn);
      if (last.promise.brokenTold === null)
        return quiet(
          'broken-past',
          say`A promise was broken on ${day}; you have talked since, or made it good.`,
        );
      return quiet('broken-told', say`They were told about the promise that was broken on ${day}.`);
    }
    const { promise, brokenOn, talk } = oldest;
    const { id, text, caseId } = promise;
    const others = untold.length - 1;
    const file = repairs.cases.find((one) => one.case.id === caseId);
    const isSmall = file !== undefined && isTrifle(file.case, repairs.yearlyValue);
    const what = say`a promise was broken on ${on(brokenOn)} (${quoted(text)})`;
    return {
      flagged: true,
      level: talk ? 'question' : isSmall ? 'amber' : 'red',
      overdue: daysBetween(brokenOn, today),
      sinceOn: brokenOn,
      says: talk
        ? say`${what}, and you talked on ${onWeekday(talk.happenedOn)}: were they told?`
        : say`${what}, and they have not been told`,
      ...besides(others, 'promise'),
      facts: { promiseId: id, text, brokenOn, talkedOn: talk?.happenedOn ?? null, others },
      evidence: talk ? [talk] : [],
      act: { command: 'promise broken', id, rest: '--told "…"' },
      doubt: null,
      ...(caseId === null ? {} : { caseId }),
    };
  },
});

/** The last talk on the day a promise broke, or since: most likely they were told in it. */
function talkSince({ entries }: Relationship, brokenOn: CalendarDate): RuleEntry | undefined {
  return entries.findLast((entry) => isLive(entry) && entry.happenedOn >= brokenOn);
}

/** Whether the case of a promise was fixed since, and they were asked how it is now. */
function isMended({ repairs }: Relationship, { caseId }: Reminder, brokenOn: CalendarDate): boolean {
  const file = repairs.cases.find((one) => one.case.id === caseId);
  if (!file || file.case.fixedOn === null || file.case.fixedOn < brokenOn) return false;
  return checkBacks(file).length > 0;
}
