import { daysBetween } from '../../days/calendar-date.ts';
import { workingDaysOver } from '../../days/working-days.ts';
import { isLiveChannel } from '../../log/entry.ts';
import { formatSums, type Money } from '../../money/money.ts';
import type { CaseFile } from '../../repair/case.ts';
import { type Ladder, ladderOf, type NextRung, secondFailure } from '../../repair/ladder.ts';
import { isSaidUnlogged } from '../../repair/repairs.ts';
import { on, type Sentence, say } from '../../text/sentence.ts';
import { oneLine, plural, quoted, triesText, wishText } from '../../text/words.ts';
import { caseAtRest, caseInTime, caseLevel, caseOffPaper, whoDecides, worstCase } from '../open-cases.ts';
import { defineRule, quiet } from '../rule.ts';
import { daftLengel1986, kruger2005, maxhamNetemeyer2002 } from '../sources.ts';

export default defineRule({
  id: 'case-stuck-in-writing',
  kind: 'repair',
  place: 50,
  title: 'You are still writing about it, or a call was not enough',
  looksAt:
    'It looks at open cases that are not fixed: after some rounds or days of writing, a call is due. If the call does not settle the case in some days, the two who decide should meet; a critical case or a second failure goes straight to that. A small case (minor, or over little money) needs no meeting, and is never red.',
  why: 'Each further email settles less and hardens more. A call often settles in minutes what takes weeks in writing. If a call does not settle it, the two who decide can, in one room.',
  source: [kruger2005, daftLengel1986, maxhamNetemeyer2002],
  thresholds: {
    rounds: {
      value: 2,
      help: 'Rounds of writing before a call is due',
      source: 'our choice',
    },
    days: {
      value: 2,
      help: 'Working days without a talk before a call is due',
      source: 'our choice',
    },
    call: {
      value: 3,
      help: 'Working days after the last talk before you should meet',
      source: 'our choice',
    },
    within: {
      value: 180,
      help: 'How many days back another failure counts as the first',
      source: 'our choice: half a year',
    },
    red: {
      value: 3,
      help: 'Working days late before it is red',
      source: 'our choice',
    },
  },
  prospects: true,
  wishSilences: true,
  span: () => 1,
  check(relationship, limits, { today, workingWeek }) {
    const { repairs } = relationship;
    const { deciders, decidersWish: wish, yearlyValue } = repairs;
    return worstCase(relationship, (file, whole) => {
      const second = secondFailure(whole, repairs, limits.within);
      const on = {
        ...{ today, workingWeek, yearlyValue },
        limits: { rounds: limits.rounds, days: limits.days, afterCall: limits.call },
      };
      const ladder = ladderOf(file, { ...on, second });
      const { next } = ladder;
      if (!next) return ladder.metOn ? caseOffPaper(ladder.metOn) : caseAtRest;
      if (!next.isDue) return caseInTime(next.dueOn);
      if (wish) return quiet('decider-writes', say`${wishText(wish)}.`);
      const { what, openedOn, handledBy, amount } = file.case;
      const isSecond = next.reasons.some(({ kind }) => kind === 'second-failure');
      const atOnce = isSecond || next.reasons.some(({ kind }) => kind === 'critical');
      const late = workingDaysOver(next.dueOn, today, workingWeek) >= limits.red;
      // With nothing that takes it straight to a meeting, it would be stuck in writing all the same.
      const plain = { ...file, case: { ...file.case, severity: 'serious' as const } };
      const isStuck =
        ladder.firstTalkOn === null && ladderOf(plain, { ...on, second: null }).next?.isDue === true;
      const climb = climbOf(file, ladder, next);
      const found = {
        overdue: daysBetween(next.dueOn, today),
        sinceOn: openedOn,
        facts: { ...climb, deciders, handledBy, amount, yearlyValue },
        evidence: exchanges(file),
        doubt: null,
        deciders,
      };
      if (next.isQuestion) return { ...found, ...askedAfter(climb, file) };
      return {
        ...found,
        level: caseLevel(file, relationship, { late: atOnce || late }),
        says: say`${quoted(what)}: ${sayWhy(climb)}; ${advice(climb, deciders, handledBy)}${stakes(amount, yearlyValue)}`,
        act: next.rung === 'in-person' ? 'meeting' : 'call',
        ...(isSecond && !isStuck ? { echoes: 'second-failure' } : {}),
      };
    });
  },
});

/** They talked, and what was agreed may not be written down. */
function askedAfter({ talkedOn, workingDays }: Climb, { case: { id, what, openedOn } }: CaseFile) {
  return {
    level: 'question' as const,
    says: say`${quoted(what)}: talked on ${on(talkedOn ?? openedOn)}, still open ${plural(workingDays, 'working day')} later: what is agreed, and by when?`,
    act: { command: 'case promise', id, rest: '"…" --by DAY' },
  };
}

/** The current rung, the due rung, and why. */
type Climb = ReturnType<typeof climbOf>;

function climbOf(
  file: CaseFile,
  { rung, written: entries, lastTalkOn }: Ladder,
  { rung: to, dueOn, reasons }: NextRung,
) {
  const inWriting = exchanges(file).filter(({ channel }) => !isLiveChannel(channel));
  const [first] = inWriting;
  const decided = reasons.find((reason) => reason.kind === 'decided');
  const waited = reasons.find((reason) => 'workingDays' in reason);
  return {
    rung,
    to,
    dueOn,
    reasons: reasons.map(({ kind }) => kind),
    // Written entries either way, the emails among them, and the days from the first to the last.
    written: entries,
    emails: inWriting.filter(({ channel }) => channel === 'email').length,
    days: first ? daysBetween(first.happenedOn, (inWriting.at(-1) ?? first).happenedOn) + 1 : 0,
    // Since the case came up, or since a call that was not enough.
    workingDays: waited?.workingDays ?? 0,
    talkedOn: lastTalkOn,
    // They were heard or answered outside the log, perhaps in a talk.
    unlogged: isSaidUnlogged(file),
    // The day of a decision for a rung not reached yet, and the calls that reached nobody.
    decidedOn: decided?.on ?? null,
    missedCalls: decided?.missedCalls ?? 0,
    stayedOn: reasons.find((reason) => reason.kind === 'stayed')?.on ?? null,
  };
}

function exchanges({ entries }: CaseFile): CaseFile['entries'] {
  return entries.filter(({ kind }) => kind === 'exchange');
}

/** Why writing, or the call, is over. */
function sayWhy(climb: Climb): Sentence {
  const { reasons, decidedOn, talkedOn, stayedOn, workingDays } = climb;
  const straight = [
    ...(reasons.includes('critical') ? ['critical'] : []),
    ...(reasons.includes('second-failure') ? ['the second recent failure'] : []),
  ].join(', and ');
  const putOff = stayedOn ? say`, left for later on ${on(stayedOn)}` : '';
  if (decidedOn) {
    const taken = `taken to ${climb.to === 'call' ? 'a call' : 'a meeting'}`;
    const tried = climb.missedCalls > 0 ? `, ${triesText(climb.missedCalls)}` : '';
    return say`${taken} on ${on(decidedOn)}, and none is logged${tried}${straight && `; ${straight}`}${putOff}`;
  }
  if (straight) return say`${straight}${putOff}`;
  if (talkedOn)
    return say`talked on ${on(talkedOn)}, still open ${plural(workingDays, 'working day')} later${putOff}`;
  return say`${writtenText(climb)}${putOff}`;
}

function writtenText({ reasons, written, emails, days, workingDays, unlogged }: Climb): string {
  const talk = unlogged ? 'no talk is logged' : 'no talk';
  if (!reasons.includes('rounds')) return `open for ${plural(workingDays, 'working day')} and ${talk}`;
  const what =
    emails === written ? plural(emails, 'email') : plural(written, 'written entry', 'written entries');
  return `${what} in ${plural(days, 'day')} about it and ${talk}`;
}

/** What to do instead, and with whom. */
function advice({ rung, written, to }: Climb, deciders: readonly string[], handledBy: string | null): string {
  const stop = rung === 'email' && written > 0 ? 'stop writing, ' : '';
  const self = handledBy === null ? '' : `, yourself and not through ${oneLine(handledBy)}`;
  return `${stop}${to === 'call' ? 'call' : 'meet'} ${whoDecides(deciders)}${self}`;
}

function stakes(amount: Money | null, yearlyValue: Money | null): string {
  if (!amount) return '';
  const [stake, year] = formatSums(yearlyValue ? [amount, yearlyValue] : [amount]);
  return ` (${stake} at stake${year ? `, ${year} a year` : ''})`;
}
