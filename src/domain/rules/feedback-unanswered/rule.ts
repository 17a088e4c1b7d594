import { addDays, type CalendarDate, daysBetween } from '../../days/calendar-date.ts';
import { from, type RuleEntry } from '../../log/relationship.ts';
import { answers } from '../../log/reply-times.ts';
import { on, say } from '../../text/sentence.ts';
import { plural, quoted } from '../../text/words.ts';
import { defineRule, quiet } from '../rule.ts';

/** How many days back a talk may have answered them: a year. */
const answeredWithin = 365;

export default defineRule({
  id: 'feedback-unanswered',
  kind: 'standard',
  place: 90,
  title: 'They told you how you did, and heard nothing back',
  looksAt:
    'It looks at feedback that the client has no answer to yet: rapport feedback answer, then rapport feedback tell. It names the oldest, and only asks after a talk with the touch feedback. Praise (a nine or ten, or kind words only) needs no answer; it only asks whether you thanked them.',
  why: 'People who hear nothing back do not answer a second time. Asking is the easy half; what counts is to tell them what you changed.',
  source: [],
  thresholds: {
    days: { value: 14, help: 'Days without an answer before it is amber', source: 'our choice' },
    red: { value: 30, help: 'Days without an answer before it is red', source: 'our choice' },
  },
  actedBy: ['feedback', 'word'],
  prospects: true,
  wishSilences: false,
  exempt: { talk: 'a talk counts only if you note what you told them' },
  span: () => answeredWithin,
  check(relationship, { days, red }, { today, firstOf }) {
    const { wish, acquaintance } = relationship;
    const entries = from(relationship.entries, firstOf(answeredWithin));
    const unanswered = acquaintance.unansweredFeedback.filter(
      (one) => !one.isPraise || awaitsThanks(one, entries, { today, days: red }),
    );
    const oldest = unanswered.find(({ isPraise }) => !isPraise) ?? unanswered[0];
    if (!oldest) return quiet('no-feedback', say`Nothing they said about your work waits for an answer.`);
    const { id, saidOn, words, isDecided } = oldest;
    const age = daysBetween(saidOn, today);
    if (age < days) {
      const untilOn = on(addDays(saidOn, days));
      return quiet('feedback-in-time', say`There is time to answer their feedback until ${untilOn}.`);
    }
    const isTalkedOver = entries.some(
      ({ happenedOn, touches, kind }) =>
        kind === 'exchange' && happenedOn > saidOn && touches.includes('feedback'),
    );
    const others = unanswered.filter((one) => daysBetween(one.saidOn, today) >= days).length - 1;
    const what = words === '' ? 'how you did' : quoted(words);
    const came = oldest.isPraise
      ? 'no thanks are noted: thanked?'
      : isTalkedOver
        ? 'no answer is noted: told in your talk?'
        : isDecided
          ? 'was not told what changes'
          : 'heard nothing of it';
    return {
      flagged: true,
      level: oldest.isPraise || isTalkedOver ? 'question' : age >= red && !oldest.isContent ? 'red' : 'amber',
      overdue: age - days,
      sinceOn: saidOn,
      says: say`said ${what} on ${on(saidOn)}, ${plural(age, 'day')} ago, and ${came}`,
      ...(others > 0 ? { besides: `and ${others} more` } : {}),
      facts: { feedbackId: id, saidOn, words, isDecided, days: age, others },
      evidence: [],
      act: oldest.isPraise
        ? { verb: wish ? 'email' : 'call', rest: '"…" --touch thanks' }
        : isDecided
          ? { command: 'feedback tell', id, rest: `--by ${wish ? 'email' : 'call'}` }
          : { command: 'feedback answer', id, rest: '"…"' },
      doubt: null,
    };
  },
});

/** Whether nothing of yours came since their praise, which is past thanking after so many days. */
function awaitsThanks(
  { saidOn }: { saidOn: CalendarDate },
  entries: readonly RuleEntry[],
  { today, days }: { today: CalendarDate; days: number },
): boolean {
  const isThanked = entries.some((entry) => entry.happenedOn >= saidOn && answers(entry));
  return !isThanked && daysBetween(saidOn, today) <= days;
}
