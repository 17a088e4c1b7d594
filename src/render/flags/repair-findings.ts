import type { FindingOf } from '../../app/flags/finding.ts';
import { formatBudget } from '../../domain/money/budget.ts';
import { formatMoney } from '../../domain/money/money.ts';
import type { SecondFailure } from '../../domain/repair/second-failure.ts';
import type { CaseStuckInWritingFacts } from '../../domain/rules/case-stuck-in-writing/rule.ts';
import type { RepairRuleId } from '../../domain/rules/index.ts';
import { oneLine, plural } from '../layout/text.ts';
import { spanText } from '../words/days.ts';
import { decidersText, triesText } from '../words/names.ts';
import type { SayDay } from './findings.ts';
import { type StandardFinding, standardText } from './standard-findings.ts';

/** What a rule of repair found. */
type RepairFinding = { [Id in RepairRuleId]: FindingOf<Id> }[RepairRuleId];

/** What a rule of repair, or of what a client may expect, found, in one line without the client's name. */
export function repairText(finding: RepairFinding | StandardFinding, say: SayDay): string {
  switch (finding.rule) {
    case 'promise-broken': {
      const { text, brokenOn, others } = finding.facts;
      const promise = `a promise was broken on ${say(brokenOn)} (“${oneLine(text)}”)`;
      return `${promise}, and they have not been told${more(others, 'promise')}`;
    }
    case 'promise-due': {
      const { text, dueOn, daysLate, others } = finding.facts;
      return `promised for ${say(dueOn, 'weekday')}: “${oneLine(text)}”, ${lateText(daysLate)}${more(others, 'promise')}`;
    }
    case 'second-failure': {
      const { first, deciders, others } = finding.facts;
      const advice = finding.suggestion[0] === 'meet' ? `; meet ${whom(deciders)}` : '';
      return `${named(finding)}: the second failure of late, after ${failureText(first, say)}${advice}${more(others)}`;
    }
    case 'case-unheard': {
      const { openedOn, workingDays, others } = finding.facts;
      const open = plural(workingDays, 'working day');
      return `${named(finding)}, open since ${say(openedOn)}: ${open}, and they have not been heard${more(others)}`;
    }
    case 'case-stuck-in-writing':
      return `${named(finding)}: ${climbText(finding.facts, say)}${stakesText(finding.facts)}${more(finding.facts.others)}`;
    case 'case-waiting': {
      const { openedOn, wordOn, workingDays, missedCalls, others } = finding.facts;
      const word = wordOn ? `no word from you since ${say(wordOn)}` : 'no word from you';
      const tried = missedCalls > 0 ? `; ${triesText(missedCalls)}` : '';
      const open = `${named(finding)}, open since ${say(openedOn)}`;
      return `${open}: ${word}, ${plural(workingDays, 'working day')}${tried}${more(others)}`;
    }
    case 'check-back-due': {
      const { fixedOn, daysLate, others } = finding.facts;
      return `${named(finding)}, put right on ${say(fixedOn)}: to ask how it is now is ${lateText(daysLate)}${more(others)}`;
    }
    case 'disproportion': {
      const { days, amount, yearlyValue, others } = finding.facts;
      const [now, later] = [formatMoney(amount), formatMoney(yearlyValue)];
      const weeks = `${spanText(days)} over ${now} with a client worth ${later} a year`;
      return `${named(finding)}: ${weeks}; is ${now} now worth ${later} later?${more(others)}`;
    }
    case 'money-untold': {
      const { charges, sums, oldestOn, what, workingDays, billed } = finding.facts;
      const money = sums.map(formatMoney).join(' and ');
      const head = charges === 1 ? `${money} for “${oneLine(what)}”` : `${charges} charges (${money})`;
      const bill = billed === charges ? 'on a bill already' : `${billed} of them on a bill already`;
      const known = `known since ${say(oldestOn)}: ${plural(workingDays, 'working day')}`;
      return `${head}, ${billed > 0 ? bill : known}, and they have not been told`;
    }
    case 'budget-near': {
      const { used, budget, per, percent, what, untold } = finding.facts;
      const share = `${formatMoney(used)} of their budget of ${formatBudget({ amount: budget, per })}`;
      const of = untold > 1 ? `${untold} charges` : `“${oneLine(what)}”`;
      return `${share} is used (${percent} %), and they have not been told of ${of}`;
    }
    default:
      return standardText(finding, say);
  }
}

function named({ facts: { what } }: { facts: { what: string } }): string {
  return `“${oneLine(what)}”`;
}

/** What else the rule would speak of: ` (and 1 more case)`. */
function more(others: number, noun = 'case'): string {
  return others > 0 ? ` (and ${plural(others, `more ${noun}`)})` : '';
}

function lateText(days: number): string {
  return days === 0 ? 'due today' : `${plural(days, 'day')} late`;
}

function whom(deciders: readonly string[]): string {
  return deciders.length > 0 ? decidersText(deciders, 'or') : 'them';
}

function failureText(first: SecondFailure, say: SayDay): string {
  if (first.kind === 'promise') return `the promise “${oneLine(first.text)}”, broken on ${say(first.on)}`;
  const cause = first.sameCause ? ', of the same cause' : '';
  return `“${oneLine(first.what)}” of ${say(first.on)}${cause}`;
}

/** Why writing, or the call, is over, and what to do instead. */
function climbText(facts: CaseStuckInWritingFacts, say: SayDay): string {
  const { rung, rounds, to, reasons, deciders, handledBy, stayedOn, decidedOn, talkedOn } = facts;
  const straight = [
    ...(reasons.includes('critical') ? ['critical'] : []),
    ...(reasons.includes('second-failure') ? ['the second failure of late'] : []),
  ].join(', and ');
  const why = decidedOn
    ? decidedText(facts, say(decidedOn)) + (straight && `; ${straight}`)
    : straight || (talkedOn ? afterCallText(facts, say(talkedOn)) : writtenText(facts));
  const put = stayedOn ? `, put off on ${say(stayedOn)}` : '';
  const stop = rung === 'email' && rounds > 0 ? 'stop writing, ' : '';
  const self = handledBy === null ? '' : `, yourself and not through ${oneLine(handledBy)}`;
  return `${why}${put}; ${stop}${to === 'call' ? 'call' : 'meet'} ${whom(deciders)}${self}`;
}

function decidedText({ to, missedCalls }: CaseStuckInWritingFacts, day: string): string {
  const tried = missedCalls > 0 ? `, ${triesText(missedCalls)}` : '';
  return `taken to ${to === 'call' ? 'a call' : 'a meeting'} on ${day}, and none is logged${tried}`;
}

function afterCallText({ workingDays }: CaseStuckInWritingFacts, day: string): string {
  return `talked on ${day}, still open ${plural(workingDays, 'working day')} later`;
}

function writtenText(facts: CaseStuckInWritingFacts): string {
  const { reasons, rounds, emails, days, workingDays, unlogged } = facts;
  const talk = unlogged ? 'no talk is logged' : 'no talk';
  if (!reasons.includes('rounds')) return `open for ${plural(workingDays, 'working day')} and ${talk}`;
  const what = emails === rounds ? plural(emails, 'email') : plural(rounds, 'written exchange');
  return `${what} in ${plural(days, 'day')} about it and ${talk}`;
}

function stakesText({ amount, yearlyValue }: CaseStuckInWritingFacts): string {
  if (!amount) return '';
  return ` (${formatMoney(amount)} at stake${yearlyValue ? `, ${formatMoney(yearlyValue)} a year` : ''})`;
}
