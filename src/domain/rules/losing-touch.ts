import type { CalendarDate } from '../calendar-date.ts';
import { daysBetween } from '../calendar-date.ts';
import type { Channel } from '../interaction.ts';
import { type Entry, from, toldSince } from '../relationship.ts';
import type { Rule } from './rule.ts';

/** What `losing-touch` found. */
export interface LosingTouchFacts {
  /** The median of the gaps before, and of the last two, in days. */
  usualDays: number;
  lateDays: number;
  silentDays: number;
  lastOn: CalendarDate;
  lastChannel: Channel;
}

/** The gaps between the days on which the two sides have to do with each other grow. */
export const losingTouch: Rule<LosingTouchFacts, 'days' | 'gaps' | 'percent' | 'silence' | 'rhythm'> = {
  id: 'losing-touch',
  title: 'You are losing touch',
  looksAt:
    'The days of late on which there was an exchange, and the gaps between them; the silence up to today is the last gap when it is longer than the one before. It speaks when half-way between the last two is so many percent of what was usual before, and longer than any gap before. It takes enough gaps, and enough time in which they were usual, so that the end of a project is not a loss. Whether the rhythm you set is kept is the matter of gone-quiet. It is never red, and silent while something is booked.',
  why: 'Nobody decides to lose touch. A week becomes three, three become eight, and each gap makes the next call a little harder.',
  source: [],
  thresholds: { days: 540, gaps: 5, percent: 200, silence: 14, rhythm: 60 },
  thresholdHelp: {
    days: 'How many days it looks back',
    gaps: 'How many gaps it takes',
    percent: 'From how many percent of the usual gap it is amber',
    silence: 'How many days of silence it takes',
    rhythm: 'How many days the usual gaps must cover',
  },
  thresholdSource: {
    days: 'our choice: a year and a half',
    gaps: 'our choice',
    percent: 'our choice: twice as long',
    silence: 'our choice',
    rhythm: 'our choice',
  },
  prospects: false,
  wishSilences: false,
  suggestion: true,
  span: ({ days }) => days,
  check(relationship, limits, { today, firstOf }) {
    const said = from(relationship.entries, firstOf(limits.days)).filter(({ kind }) => kind === 'exchange');
    const met = said.filter(({ happenedOn }, at) => said[at + 1]?.happenedOn !== happenedOn);
    const last = met.at(-1);
    const gaps = gapsOf(met);
    if (!last || gaps.length < limits.gaps) {
      const { gaps: needed, days } = limits;
      return { flagged: false, because: 'few-gaps', gaps: gaps.length, needed, days };
    }
    const booked = relationship.planned.find(({ kind }) => kind === 'exchange');
    if (booked) return { flagged: false, because: 'booked', on: booked.happenedOn, channel: booked.channel };
    const toldOn = toldSince(relationship, last, today);
    if (toldOn) return { flagged: false, because: 'said', on: toldOn };
    const silentDays = daysBetween(last.happenedOn, today);
    if (silentDays < limits.silence) return { flagged: false, because: 'said', on: last.happenedOn };
    const all = silentDays > (gaps.at(-1) ?? 0) ? [...gaps, silentDays] : gaps;
    const before = all.slice(0, -2);
    const [usualDays, lateDays] = [median(before), median(all.slice(-2))];
    const grows = lateDays * 100 >= usualDays * limits.percent && lateDays > Math.max(...before);
    const covered = before.reduce((sum, gap) => sum + gap, 0);
    if (!grows || covered < limits.rhythm) {
      return { flagged: false, because: 'gaps-steady', usualDays, lateDays };
    }
    return {
      flagged: true,
      level: 'amber',
      overdue: Math.max(0, silentDays - Math.round(usualDays)),
      sinceOn: last.happenedOn,
      facts: { usualDays, lateDays, silentDays, lastOn: last.happenedOn, lastChannel: last.channel },
      evidence: met.slice(-3),
      act: relationship.wish !== null || last.byWish ? 'email' : 'call',
      doubt: null,
    };
  },
};

/** The days between each of some entries and the next. */
function gapsOf(entries: readonly Entry[]): number[] {
  return entries
    .slice(1)
    .map(({ happenedOn }, at) => daysBetween(entries[at]?.happenedOn ?? happenedOn, happenedOn));
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}
