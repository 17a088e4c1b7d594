import { type CalendarDate, daysBetween } from '../../days/calendar-date.ts';
import { defineRule } from '../rule.ts';
import { halperin2022, maxhamNetemeyer2002 } from '../sources.ts';

/** What `promise-broken` found. */
export interface PromiseBrokenFacts {
  promiseId: number;
  text: string;
  brokenOn: CalendarDate;
  /** How many more promises were broken without a word. */
  others: number;
}

/** A promise was broken, and the client was not told. */
export default defineRule<PromiseBrokenFacts, 'within'>({
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
      return last
        ? { flagged: false, because: 'broken-told', on: last.brokenOn }
        : { flagged: false, because: 'none-broken' };
    }
    const { promise, brokenOn } = oldest;
    return {
      flagged: true,
      level: 'red',
      overdue: daysBetween(brokenOn, today),
      sinceOn: brokenOn,
      facts: { promiseId: promise.id, text: promise.text, brokenOn, others: untold.length - 1 },
      evidence: [],
      act: { command: 'promise broken', id: promise.id, rest: '--told "…"' },
      doubt: null,
      ...(promise.caseId === null ? {} : { caseId: promise.caseId }),
    };
  },
});
