import type { FindingOf } from '../app/finding.ts';
import type { StandardRuleId } from '../domain/rules/index.ts';
import type { MissedStandard } from '../domain/rules/standard-missed.ts';
import { spanText } from './days.ts';
import { decidersText, namesText, triesText } from './finding-words.ts';
import type { SayDay } from './findings.ts';
import { oneLine, plural } from './text.ts';

/** What a rule about what a client may expect found. */
export type StandardFinding = { [Id in StandardRuleId]: FindingOf<Id> }[StandardRuleId];

/** What a rule about what a client may expect found, in one line without the client's name. */
export function standardText(finding: StandardFinding, say: SayDay): string {
  switch (finding.rule) {
    case 'contract-silence': {
      const { signedOn, days, written, missedCalls } = finding.facts;
      const only = written > 0 ? `, only ${plural(written, 'written exchange')}` : '';
      const tried = missedCalls > 0 ? `; ${triesText(missedCalls)}` : '';
      return `signed on ${say(signedOn)}, and no talk in the ${plural(days, 'day')} since${only}${tried}`;
    }
    case 'standard-missed':
      return finding.facts.missed.map((one) => missedText(one, say)).join('; ');
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
      const { usualDays, lateDays, silentDays, lastOn, lastChannel } = finding.facts;
      const gaps = `about ${plural(Math.round(lateDays), 'day')} between you of late, ${Math.round(usualDays)} before`;
      return `losing touch: ${gaps}; last ${lastChannel} on ${say(lastOn)}, ${plural(silentDays, 'day')} ago`;
    }
    case 'only-selling': {
      const { sales, lastOn } = finding.facts;
      return `sold to ${sales} times ${within(finding)}, last on ${say(lastOn)}, and given nothing`;
    }
    case 'decision-maker-unmet': {
      const { deciders, knownDays, pastDecider } = finding.facts;
      const whom = decidersText(deciders, 'or');
      return pastDecider
        ? `talked to ${namesText(pastDecider.talkedTo, 'and')} on ${say(pastDecider.on)}, and never to ${whom}`
        : `never talked to ${whom}, in ${spanText(knownDays)}`;
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
      return `all business: not one personal word in ${plural(finding.facts.noted, 'exchange')} ${within(finding)}`;
    case 'not-candid':
      return `not one candid word from you in ${plural(finding.facts.noted, 'exchange')} ${within(finding)}`;
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
function missedText({ standard, everyDays, lastOn, days }: MissedStandard, say: SayDay): string {
  if (standard === 'useful' && !lastOn)
    return `no useful word noted in ${plural(days, 'day')} (asked: every ${everyDays}); is --touch noted?`;
  const since = lastOn ? `, since ${say(lastOn)}` : '';
  return `no ${what[standard]} in ${plural(days, 'day')}${since} (asked: every ${everyDays})`;
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
