import type { FindingOf } from '../../app/flags/finding.ts';
import type { StandardRuleId } from '../../domain/rules/index.ts';
import type { TalkPastDecider } from '../../domain/rules/past-decider.ts';
import type { MissedStandard } from '../../domain/rules/standard-missed/standings.ts';
import type { UntouchedFacts } from '../../domain/rules/untouched.ts';
import { oneLine, plural } from '../layout/text.ts';
import { spanText } from '../words/days.ts';
import { decidersText, namesText, triesText } from '../words/names.ts';
import type { SayDay } from './findings.ts';

/** What a rule about what a client may expect found. */
export type StandardFinding = { [Id in StandardRuleId]: FindingOf<Id> }[StandardRuleId];

/** What a rule about what a client may expect found, in one line without the client's name. */
export function standardText(finding: StandardFinding, say: SayDay): string {
  switch (finding.rule) {
    case 'contract-silence': {
      const { signedOn, days, written, missedCalls, pastDecider } = finding.facts;
      const only = written > 0 ? `, only ${plural(written, 'written exchange')}` : '';
      const tried = missedCalls > 0 ? `; ${triesText(missedCalls)}` : '';
      const past = pastDecider ? `; ${pastText(pastDecider, say)}` : '';
      const whom = pastDecider ? ` with ${decidersText(pastDecider.deciders, 'or')},` : '';
      return `signed on ${say(signedOn)}, and no talk${whom} in the ${plural(days, 'day')} since${only}${past}${tried}`;
    }
    case 'standard-missed': {
      const { missed } = finding.facts;
      const past = missed.find(({ pastDecider }) => pastDecider !== null)?.pastDecider;
      return [...missed.map((one) => missedText(one, say)), ...(past ? [pastText(past, say)] : [])].join(
        '; ',
      );
    }
    case 'problem-unowned': {
      const { what, notedOn, lastActOn, days, others } = finding.facts;
      const since = lastActOn ? `nothing done since ${say(lastActOn)}` : 'nothing done about it';
      const more = others > 0 ? ` (and ${plural(others, 'more problem')})` : '';
      return `their problem “${oneLine(what)}”, noted on ${say(notedOn)}: ${since}, ${plural(days, 'day')}${more}`;
    }
    case 'feedback-unanswered': {
      const { saidOn, words, isDecided, days, others } = finding.facts;
      const said = words === '' ? 'said how you do' : `said “${oneLine(words)}”`;
      const more = others > 0 ? ` (and ${others} more)` : '';
      return `${said} on ${say(saidOn)}, ${plural(days, 'day')} ago, and ${isDecided ? 'was not told what changes' : 'heard nothing of it'}${more}`;
    }
    case 'losing-touch': {
      const { earlierDays, gaps, isOpen, silentDays, lastOn, lastChannel } = finding.facts;
      const row = gaps.map((days, at) => (isOpen && at === gaps.length - 1 ? `now ${days}` : `${days}`));
      const grew = `the days between you grew from about ${Math.round(earlierDays)} to ${row.slice(0, -1).join(', ')} and ${row.at(-1)}`;
      const ago = isOpen ? '' : `, ${plural(silentDays, 'day')} ago`;
      return `losing touch: ${grew}; last ${lastChannel} on ${say(lastOn)}${ago}`;
    }
    case 'only-selling': {
      const { sales, exchanges, lastOn } = finding.facts;
      const share =
        sales === exchanges ? (sales === 1 ? 'the only' : `all ${sales}`) : `${sales} of ${exchanges}`;
      const others = sales === exchanges ? '' : '; none of the others is noted as of use to them';
      return `sold to in ${share} ${exchanges === 1 ? 'exchange' : 'exchanges'} ${within(finding)}, last on ${say(lastOn)}${others}`;
    }
    case 'decision-maker-unmet': {
      const { deciders, days, knownDays, lastTalkOn, perhapsBefore, pastDecider } = finding.facts;
      const whom = decidersText(deciders, 'or');
      if (pastDecider && !lastTalkOn && !perhapsBefore)
        return `talked to ${namesText(pastDecider.talkedTo, 'and')} on ${say(pastDecider.on)}, and never to ${whom}`;
      const long = lastTalkOn
        ? `no talk with ${whom}, since ${say(lastTalkOn)}`
        : perhapsBefore
          ? `no talk with ${whom}, in ${spanText(days)}`
          : `never talked to ${whom}, in ${spanText(knownDays)}`;
      return pastDecider ? `${long}; ${pastText(pastDecider, say)}` : long;
    }
    case 'feedback-due': {
      const { lastOn, days } = finding.facts;
      return lastOn
        ? `not asked how you do since ${say(lastOn)}`
        : `never asked how you do, in ${spanText(days)} together`;
    }
    case 'single-thread': {
      const { people, needed } = finding.facts;
      const known = people === 0 ? 'nobody' : `only ${plural(people, 'person', 'people')}`;
      return `${known} known there by name; there should be ${needed}`;
    }
    case 'all-business':
      return `all business: not one personal word in ${notedText(finding)} ${within(finding)}`;
    case 'not-candid':
      return `not one candid word from you in ${notedText(finding)} ${within(finding)}`;
    case 'nothing-known': {
      const { exchanges } = finding.facts;
      return `nothing noted of who they are or how they like it, in ${plural(exchanges, 'exchange')} of late`;
    }
    case 'next-unasked': {
      const { lastOn, days } = finding.facts;
      return lastOn
        ? `nothing noted that they want next since ${say(lastOn)}`
        : `nothing noted that they want next, in ${spanText(days)}`;
    }
  }
}

const what: Readonly<Record<MissedStandard['standard'], string>> = {
  live: 'talk',
  'one-on-one': 'talk just the two of you',
  useful: 'useful word from you',
};

/** One standard: `no talk for 100 days, since 12 May (every 90)`. */
function missedText({ standard, everyDays, lastOn, days, pastDecider }: MissedStandard, say: SayDay): string {
  if (standard === 'useful' && !lastOn)
    return `no useful word noted in ${plural(days, 'day')} (asked: every ${everyDays}; is --touch noted?)`;
  const since = lastOn ? `, since ${say(lastOn)}` : '';
  const whom = pastDecider ? ` with ${decidersText(pastDecider.deciders, 'or')},` : '';
  return `no ${what[standard]}${whom} in ${plural(days, 'day')}${since} (asked: every ${everyDays})`;
}

/** Those of which it was noted what they were, and of how many: `the 5 of 15 exchanges whose touch you noted`. */
function notedText({ facts: { noted, exchanges } }: { facts: UntouchedFacts }): string {
  return noted === exchanges
    ? plural(noted, 'exchange')
    : `the ${noted} of ${exchanges} exchanges whose touch you noted,`;
}

/** A talk with others than who decides: `talked to Ann on 10 Nov`. */
function pastText({ on, talkedTo }: TalkPastDecider, say: SayDay): string {
  return `talked to ${namesText(talkedTo, 'and')} on ${say(on)}`;
}

/** The days looked at; a young relationship is said to be one. */
function within({
  facts: { days },
  doubt,
}: {
  facts: { days: number };
  doubt: StandardFinding['doubt'];
}): string {
  return doubt?.kind === 'young' ? `in your first ${plural(days, 'day')}` : `in ${spanText(days)}`;
}
