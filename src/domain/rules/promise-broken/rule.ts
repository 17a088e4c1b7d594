import { daysBetween } from '../../days/calendar-date.ts';
import { on, say } from '../../text/sentence.ts';
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
    'Promises of the last days that you recorded as broken without what you said to the client about it. It is always red, and quiet once you set down what they were told.',
  why: 'They know, or will. A broken promise is a second failure, and the one thing still in your hands is that they hear of it from you.',
  source: [maxhamNetemeyer2002, halperin2022],
  thresholds: {
    within: { value: 180, help: 'How many days back it looks', source: 'our choice: half a year' },
  },
  prospects: true,
  wishSilences: false,
  exempt: { tomorrow: 'a broken promise is past when its days are over' },
  span: () => 1,
  check({ repairs }, limits, { today, firstOf }) {
    const first = firstOf(limits.within);
    const broken = repairs.promises
      .flatMap((promise) => (promise.brokenOn === null ? [] : [{ promise, brokenOn: promise.brokenOn }]))
      .filter(({ brokenOn }) => brokenOn >= first)
      .toSorted((a, b) => (a.brokenOn < b.brokenOn ? -1 : a.brokenOn > b.brokenOn ? 1 : 0));
    const untold = broken.filter(({ promise }) => promise.brokenTold === null);
    const [oldest] = untold;
    if (!oldest) {
      const last = broken.at(-1);
      if (!last) return quiet('none-broken', say`No promise was broken of late.`);
      const day = on(last.brokenOn);
      return quiet('broken-told', say`They were told about the promise that was broken on ${day}.`);
    }
    const { promise, brokenOn } = oldest;
    const { id, text, caseId } = promise;
    const others = untold.length - 1;
    return {
      flagged: true,
      level: 'red',
      overdue: daysBetween(brokenOn, today),
      sinceOn: brokenOn,
      says: say`a promise was broken on ${on(brokenOn)} (${quoted(text)}), and they have not been told`,
      ...besides(others, 'promise'),
      facts: { promiseId: id, text, brokenOn, others },
      evidence: [],
      act: { command: 'promise broken', id, rest: '--told "…"' },
      doubt: null,
      ...(caseId === null ? {} : { caseId }),
    };
  },
});
