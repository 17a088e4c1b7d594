import { addDays, type CalendarDate, daysBetween } from '../../days/calendar-date.ts';
import { from, type Relationship, type RuleEntry } from '../../log/relationship.ts';
import { dueDay } from '../../plans/reminder.ts';
import { on, say } from '../../text/sentence.ts';
import { plural, quoted } from '../../text/words.ts';
import { besides, isTalkBooked } from '../open-cases.ts';
import { defineRule, justResumed, quiet } from '../rule.ts';

export default defineRule({
  id: 'problem-unowned',
  kind: 'standard',
  place: 80,
  title: 'You know of a concern, and do nothing',
  looksAt:
    'It looks at open concerns of the client: rapport concern add. It speaks if you did nothing for some days, or nothing more for some weeks (rapport concern act), and is red from twice as many days. It names the most overdue one; if an entry since has the touch help, it only asks.',
  why: 'People remember help with a problem longer than an offer. If they told you of a problem and you did nothing, that is worse than not asking.',
  source: [],
  thresholds: {
    days: {
      value: 14,
      help: 'Days after you noted it, with nothing done, before it is amber',
      source: 'our choice',
    },
    again: {
      value: 30,
      help: 'Days after you last helped before it is amber',
      source: 'our choice',
    },
  },
  actedBy: ['concern'],
  prospects: true,
  wishSilences: false,
  exempt: {
    talk: 'a talk is not help until you note it',
    future: 'a booked talk keeps it from red',
  },
  span: () => lookedAt,
  check(relationship, { days, again }, { today, firstOf }) {
    const isPlanned = isTalkBooked(relationship, today) || isPromised(relationship, today);
    const helps = from(relationship.entries, firstOf(lookedAt)).filter(isHelp);
    const dated = relationship.acquaintance.concerns
      .map((concern) => {
        const since = concern.lastActOn ?? concern.notedOn;
        const limit = concern.lastActOn ? again : days;
        const age = daysBetween(since, today);
        const help = helps.findLast(({ happenedOn }) => happenedOn >= since);
        const isRed = !help && !isPlanned && age >= 2 * limit && !justResumed(relationship, limit, today);
        return { ...concern, since, limit, age, help, isRed };
      })
      .toSorted((a, b) => Number(b.isRed) - Number(a.isRed) || b.age - b.limit - (a.age - a.limit));
    const [next] = dated;
    if (!next) return quiet('no-concern', say`No concern is open.`);
    const due = dated.filter((concern) => concern.age >= concern.limit);
    const [worst] = due.toSorted((a, b) => Number(Boolean(a.help)) - Number(Boolean(b.help)));
    if (!worst) {
      const speaksOn = on(addDays(next.since, next.limit));
      return quiet(
        'concern-in-time',
        say`You acted on the open concerns in time; it speaks from ${speaksOn}.`,
      );
    }
    const { id, what, notedOn, lastActOn, since, limit, age, isRed, help } = worst;
    const others = due.length - 1;
    const done = lastActOn ? say`since ${on(lastActOn)}` : 'about it';
    const problem = say`their concern ${quoted(what)}, noted on ${on(notedOn)}`;
    return {
      flagged: true,
      level: help ? 'question' : isRed ? 'red' : 'amber',
      overdue: age - limit,
      sinceOn: since,
      says: help
        ? say`${problem}: you helped them on ${on(help.happenedOn)}: is it over?`
        : say`${problem}: nothing done ${done}, ${plural(age, 'day')}`,
      ...besides(others, 'problem'),
      facts: {
        ...{ concernId: id, what, notedOn, lastActOn, days: age, helpedOn: help?.happenedOn ?? null, others },
      },
      evidence: help ? [help] : [],
      act: help
        ? { command: 'concern act', id, rest: `"…" --entry ${help.id}` }
        : { command: 'concern act', id, rest: '"…"' },
      doubt: null,
    };
  },
});

/** How many days back help in the log counts (our choice). */
const lookedAt = 180;

function isHelp({ kind, touches }: RuleEntry): boolean {
  return kind === 'exchange' && touches.includes('help');
}

/** Whether something is promised to them for a day ahead, or for today. */
function isPromised({ repairs }: Relationship, today: CalendarDate): boolean {
  return repairs.promises.some((promise) => promise.status === 'open' && dueDay(promise) >= today);
}
