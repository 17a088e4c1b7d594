import type { Touch } from '../../../nouns/entry.ts';
import { daysBetween } from '../../days/calendar-date.ts';
import { from } from '../../log/relationship.ts';
import { mayBeYours, usefulTouches } from '../../log/touch.ts';
import { on, say } from '../../text/sentence.ts';
import { plural } from '../../text/words.ts';
import { few, touched } from '../quiet.ts';
import { defineRule, isExchange, levelOf, type Quiet, quiet } from '../rule.ts';
import { daysLooked, lastTouched } from '../untouched.ts';

const giving: ReadonlySet<Touch> = new Set([...usefulTouches, 'personal', 'candor', 'thanks']);

export default defineRule({
  id: 'only-selling',
  kind: 'suggestion',
  place: 20,
  title: 'They mostly hear from you when you sell',
  looksAt:
    'It looks at what you said to the client in the last days, and how much of it has the touch sales. It speaks if that is at least half of it, with no help, news, advice, thanks, candor or personal word. It is red from twice as many if they heard nothing else; what they asked to buy does not count.',
  why: 'If you call only to sell, they soon stop answering. One useful thing, with nothing to sell, opens the door again.',
  source: [],
  thresholds: {
    sales: { value: 3, help: 'How many entries with the touch sales it takes', source: 'our choice' },
    share: {
      value: 50,
      help: 'Percentage of what they heard that must be sales',
      source: 'our choice: half',
    },
    days: { value: 180, help: 'How many days it looks back', source: 'our choice' },
  },
  actedBy: ['touch'],
  prospects: false,
  wishSilences: false,
  exempt: { calm: 'it is red if they heard nothing else' },
  span: ({ days }) => days,
  check(relationship, { sales, share, days }, { today, firstOf }) {
    const recent = from(relationship.entries, firstOf(days));
    const gave = lastTouched(recent, giving);
    if (gave) return touched(gave.touch, gave.on);
    const heard = recent.filter((entry) => isExchange(entry) && mayBeYours('sales', entry.direction));
    const sold = heard.filter(({ touches }) => touches.includes('sales'));
    const [first] = sold;
    if (!first || sold.length < sales) return few(sold.length, sales, days);
    const last = sold.at(-1) ?? first;
    if (sold.length * 100 < heard.length * share) return rarelySold(sold.length, heard.length);
    const { doubt, days: looked, stretch } = daysLooked(days, relationship, today);
    const isAll = sold.length === heard.length;
    const others = isAll ? '' : '; none of the others has a useful touch';
    return {
      flagged: true,
      level: levelOf(sold.length >= 2 * sales && isAll, doubt),
      overdue: daysBetween(first.happenedOn, today),
      sinceOn: first.happenedOn,
      says: say`sold to in ${shareText(sold.length, heard.length)} ${stretch}, last on ${on(last.happenedOn)}${others}`,
      // `exchanges` are those from the owner in these days, including sales.
      facts: { sales: sold.length, exchanges: heard.length, days: looked, lastOn: last.happenedOn },
      evidence: sold,
      act: { verb: relationship.wish ? 'email' : 'call', rest: '"…" --touch help' },
      doubt,
    };
  },
});

/** The share of sales: `the only entry`, `all 3 entries`, `3 of 5 entries`. */
function shareText(sales: number, exchanges: number): string {
  if (exchanges === 1) return 'the only entry';
  return sales === exchanges ? `all ${sales} entries` : `${sales} of ${exchanges} entries`;
}

function rarelySold(sales: number, exchanges: number): Quiet {
  const share = `${sales} of ${plural(exchanges, 'entry', 'entries')}`;
  return quiet('seldom-sold', say`You sold in ${share} with them, and the others have no touch.`);
}
