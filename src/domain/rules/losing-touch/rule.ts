import { daysBetween } from '../../days/calendar-date.ts';
import { from, importedContactSince, type RuleEntry } from '../../log/relationship.ts';
import { median, trendOf } from '../../statistics.ts';
import { on, say } from '../../text/sentence.ts';
import { listWords, plural } from '../../text/words.ts';
import { booked, exchanged } from '../quiet.ts';
import { bookedWithin, defineRule, isExchange, type Quiet, quiet } from '../rule.ts';

/** A trend must exceed chance by this many standard deviations; chance does so less than once in forty times. */
const sure = 1.96;
const gapsShown = 4;
/** The last of the later gaps must reach this percentage of the first to show growth. */
const stillGrows = 120;
/** Exchanges within this many days belong together, like a question and its answer. */
const talkDays = 3;

export default defineRule({
  id: 'losing-touch',
  kind: 'suggestion',
  place: 10,
  title: 'You are losing touch',
  looksAt:
    'It looks at the days between entries, and speaks if the later gaps are clearly longer than the earlier ones and keep growing. One long gap, a slower but steady pace or the end of a project does not count. It is never red, and silent while the gap is no longer than usual or something is booked within a month.',
  why: 'Nobody decides to lose touch. One week becomes three, three become eight, and each gap makes the next call a little harder.',
  source: [],
  thresholds: {
    days: { value: 540, help: 'How many days it looks back', source: 'our choice: a year and a half' },
    gaps: {
      value: 6,
      help: 'How many gaps it compares; fewer than five show nothing',
      source: 'our choice',
    },
    percent: {
      value: 150,
      help: 'Percentage of the earlier gaps from which it is amber',
      source: 'our choice: half as long again',
    },
    silence: { value: 14, help: 'How many days of silence it takes', source: 'our choice' },
    rhythm: {
      value: 30,
      help: 'How many days the earlier gaps must cover',
      source: 'our choice',
    },
  },
  prospects: false,
  wishSilences: false,
  exempt: { future: 'something booked within a month ends it' },
  span: ({ days }) => days,
  check(relationship, limits, { today, firstOf }) {
    const exchanges = from(relationship.entries, firstOf(limits.days)).filter(isExchange);
    const talks = lastOfEach(exchanges, talkDays);
    // If they talk every day, each day counts.
    const met = talks.length > limits.gaps ? talks : lastOfEach(exchanges, 0);
    const last = met.at(-1);
    const between = gapsOf(met);
    if (!last || between.length < limits.gaps) return fewGaps(between.length, limits);
    const planned = bookedWithin(relationship, isExchange, today);
    if (planned) return booked(planned);
    const toldOn = importedContactSince(relationship, last, today);
    if (toldOn) return exchanged(toldOn);
    const silentDays = daysBetween(last.happenedOn, today);
    if (silentDays < limits.silence) return exchanged(last.happenedOn);
    const isOpen = silentDays > (between.at(-1) ?? 0);
    const gaps = isOpen ? [...between, silentDays] : between;
    const lately = gaps.slice(-Math.floor(limits.gaps / 2));
    const before = gaps.slice(0, -lately.length);
    const [earlierDays, laterDays] = [median(before) ?? 0, median(lately) ?? 0];
    const grows =
      laterDays * 100 >= earlierDays * limits.percent &&
      (gaps.at(-1) ?? 0) * 100 >= (lately[0] ?? 0) * stillGrows &&
      trendOf(gaps.slice(-limits.gaps)) >= sure;
    const covered = before.reduce((sum, gap) => sum + gap, 0);
    if (!grows || covered < limits.rhythm || silentDays < earlierDays) return steady(earlierDays, laterDays);
    const shown = gaps.slice(-gapsShown);
    const grew = `from about ${Math.round(earlierDays)} to ${rowOf(shown, isOpen)}`;
    const ago = isOpen ? '' : `, ${plural(silentDays, 'day')} ago`;
    return {
      flagged: true,
      level: 'amber',
      overdue: silentDays - Math.round(earlierDays),
      sinceOn: last.happenedOn,
      says: say`losing touch: the days between you grew ${grew}; last ${last.channel} on ${on(last.happenedOn)}${ago}`,
      facts: {
        // Medians of the last gaps and of the earlier ones, in days.
        ...{ earlierDays, laterDays, gaps: shown, isOpen },
        ...{ silentDays, lastOn: last.happenedOn, lastChannel: last.channel },
      },
      evidence: met.slice(-(gapsShown + 1)),
      act: relationship.wish !== null || last.byWish ? 'email' : 'call',
      doubt: null,
    };
  },
});

/** Gaps in a row, ending with the current silence if it counts: `30, 36, 41 and now 60`. */
function rowOf(gaps: readonly number[], isOpen: boolean): string {
  const row = gaps.map((days, at) => (isOpen && at === gaps.length - 1 ? `now ${days}` : `${days}`));
  return listWords(row, 'and');
}

function fewGaps(count: number, { gaps, days }: { gaps: number; days: number }): Quiet {
  const counted = `${plural(count, 'gap')} between entries in ${plural(days, 'day')}`;
  return quiet('few-gaps', say`${counted}; it speaks from ${gaps}.`);
}

function steady(earlierDays: number, laterDays: number): Quiet {
  const days = plural(Math.round(laterDays), 'day');
  const says = say`About ${days} between you recently, ${Math.round(earlierDays)} before: no steady growth.`;
  return quiet('gaps-steady', says);
}

/** The last entry of each run of entries at most `days` days apart. */
function lastOfEach(entries: readonly RuleEntry[], days: number): RuleEntry[] {
  return entries.filter(({ happenedOn }, at) => {
    const next = entries[at + 1];
    return !next || daysBetween(happenedOn, next.happenedOn) > days;
  });
}

/** The days between consecutive entries. */
function gapsOf(entries: readonly RuleEntry[]): number[] {
  return entries
    .slice(1)
    .map(({ happenedOn }, at) => daysBetween(entries[at]?.happenedOn ?? happenedOn, happenedOn));
}
