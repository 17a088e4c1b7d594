import type { Finding } from '../../app/flags/finding.ts';
import type { EntryDetails } from '../../domain/log/entry.ts';
import type { Wish } from '../../domain/log/relationship.ts';
import { shellWord } from '../../domain/text/shell-word.ts';
import { entry } from '../../nouns/entry.ts';
import { factsJson } from '../json/facts.ts';
import { handleOf, type Json } from '../json/shape.ts';
import { entryJson } from '../json/things.ts';
import { oneLine, plural } from '../layout/text.ts';
import type { Page } from '../layout/view.ts';
import { isoDay, type SayDay, sayOn, spanText } from '../words/days.ts';
import { clientWord, triesText } from '../words/names.ts';
import { repairText } from './repair-findings.ts';

export { isoDay, type SayDay, sayOn };

/** `!` for red, `-` for amber: the level for eyes that see no colour. */
export function levelMark({ level }: Pick<Finding, 'level'>): string {
  return level === 'red' ? '!' : '-';
}

/** The label of a level: red is overdue, amber is due. */
export function levelLabel({ level }: Pick<Finding, 'level'>): 'overdue' | 'due' {
  return level === 'red' ? 'overdue' : 'due';
}

/** What a rule found, in one line without the client's name: `5 emails in 6 months, no talk since 12 May`. */
export function findingLine(finding: Finding, page: Pick<Page, 'isTerminal' | 'today'>): string {
  return findingText(finding, sayOn(page));
}

/** What a rule found, in one line, with days written as asked. */
export function findingText(finding: Finding, say: SayDay): string {
  const { doubt } = finding;
  const text = sentence(finding, say);
  // Where a file's word is all there is, the sentence itself says so.
  if (doubt?.kind === 'told' && finding.rule !== 'gone-quiet')
    return `${text} (the imported file tells of a contact on ${say(doubt.on)}, and not how it was)`;
  if (doubt?.kind !== 'thin') return text;
  const entries = doubt.entries === 0 ? 'no entry' : plural(doubt.entries, 'entry', 'entries');
  return `${text} (${entries} in ${plural(doubt.days, 'day')}: is the log complete?)`;
}

function sentence(finding: Finding, say: SayDay): string {
  switch (finding.rule) {
    case 'waiting-for-you': {
      const { askedOn, workingDays, messages, calls, missedCalls } = finding.facts;
      const day = say(askedOn, 'weekday');
      const days = plural(workingDays, 'working day');
      const tried = missedCalls > 0 ? `; ${triesText(missedCalls)}` : '';
      const times = messages > 1 ? ` ${messages} times since` : ' on';
      const did = calls === messages ? 'called and missed you' : calls > 0 ? 'wrote and called' : 'wrote';
      return `${did}${times} ${day}, ${days} ago, and waits for your answer${tried}`;
    }
    case 'unanswered': {
      const { messages, sent, emails, missedCalls, firstOn } = finding.facts;
      if (messages === 0) return `${triesText(missedCalls)} since ${say(firstOn)}`;
      const what = plural(sent, emails === sent ? 'email' : 'message');
      const days = sent > messages ? ` on ${plural(messages, 'day')}` : '';
      const calls = missedCalls > 0 ? ` and ${plural(missedCalls, 'call')}` : '';
      return `no answer to ${what}${days}${calls} since ${say(firstOn)}`;
    }
    case 'gone-quiet': {
      const { silentDays, everyDays, lastOn, lastChannel, missedCalls, plannedOn, plannedChannel } =
        finding.facts;
      const since = lastChannel
        ? `since ${withArticle(lastChannel === 'video' ? 'video call' : lastChannel)} on ${say(lastOn)}`
        : finding.doubt?.kind === 'told'
          ? `since a contact on ${say(lastOn)}, as the imported file says`
          : `since they said how you do on ${say(lastOn)}`;
      const last = `quiet for ${plural(silentDays, 'day')} (rhythm: ${everyDays}) ${since}`;
      const tried = missedCalls > 0 ? `; ${triesText(missedCalls)}` : '';
      const booked = plannedOn ? `; ${plannedChannel} booked for ${say(plannedOn, 'weekday')}` : '';
      return `${last}${tried}${booked}`;
    }
    case 'email-only': {
      const { written, emails, days, lastTalkOn, missedCalls } = finding.facts;
      const what = emails === written ? plural(emails, 'email') : plural(written, 'written exchange');
      const talk = lastTalkOn
        ? `no talk since ${say(lastTalkOn)}`
        : finding.doubt
          ? 'no talk yet'
          : 'never a talk';
      const tried = missedCalls > 1 ? `; ${triesText(missedCalls)}` : '';
      return `only writing: ${what} ${stretch(days, finding)}, ${talk}${tried}`;
    }
    case 'group-only': {
      const { talks, written, days, lastOneOnOneOn, missedCalls } = finding.facts;
      const what =
        plural(talks, 'group talk') + (written > 0 ? ` and ${plural(written, 'written exchange')}` : '');
      const alone = lastOneOnOneOn
        ? `none just the two of you since ${say(lastOneOnOneOn)}`
        : 'none just the two of you';
      const tried = missedCalls > 1 ? `; ${triesText(missedCalls)}` : '';
      return `only in company: ${what} ${stretch(days, finding)}, ${alone}${tried}`;
    }
    case 'never-contacted': {
      const { knownDays, missedCalls } = finding.facts;
      const known = `a client for ${plural(knownDays, 'day')}`;
      return missedCalls > 0
        ? `${known}, but ${triesText(missedCalls)}`
        : `${known}, and nothing was ever said`;
    }
    default:
      return repairText(finding, say);
  }
}

/** A finding as JSON shows it everywhere; with the entries in full where they were read. */
export function findingJson(finding: Finding, entries?: readonly EntryDetails[]): Json {
  const { client, rule, level, sinceOn, overdue, facts, doubt, caseId, wish, mute, restsUntil } = finding;
  return {
    ...{ client: client.name, clientId: client.id, rule, level, sinceOn, overdueDays: overdue },
    what: findingText(finding, isoDay),
    command: suggestionText(finding),
    doubt: doubt && factsJson(doubt),
    caseId,
    writingBecause: wish?.because ?? null,
    ...{ isMuted: mute !== null, mutedUntilOn: mute?.untilOn ?? null, mutedBecause: mute?.because ?? null },
    restsUntilOn: restsUntil,
    facts: factsJson(facts),
    evidence: finding.evidence.map(({ id, ...how }) => ({
      entryId: id,
      handle: handleOf(entry, id),
      ...how,
    })),
    ...(entries ? { entries: entries.map(entryJson) } : {}),
  };
}

/**
 * The command a finding suggests, as it can be pasted; a name of more than `longest` columns gives way to the number.
 * A talk about a case is logged with it, and with the one who decides.
 */
export function suggestionText(
  {
    client,
    suggestion: [verb, , deed],
    caseId,
    facts,
  }: Pick<Finding, 'client' | 'suggestion'> & Partial<Pick<Finding, 'caseId' | 'facts'>>,
  longest = 40,
): string {
  if (deed && 'command' in deed) {
    return ['rapport', deed.command, deed.id, deed.rest].filter(Boolean).join(' ');
  }
  const name = clientWord(client, longest);
  if (deed) {
    const person = deed.person === undefined ? '' : ` --with ${shellWord(oneLine(deed.person))}`;
    return `rapport ${deed.verb} ${name} ${deed.rest}${person}`;
  }
  if (verb === 'show') return `rapport show ${name}`;
  return `rapport ${verb} ${name} "…"${caseId ? ` --case ${caseId}${whom(facts)}` : ''}`;
}

/** The one who decides, as a flag, where the rule knows who that is. */
function whom(facts: Finding['facts'] | undefined): string {
  const [decider] = facts && 'deciders' in facts ? facts.deciders : [];
  return decider === undefined ? '' : ` --with ${shellWord(oneLine(decider))}`;
}

/** A recorded wish in words: `asked to be written to: is deaf`. */
export function wishText({ who, because }: Wish): string {
  return `${who === null ? '' : `${oneLine(who)} `}asked to be written to: ${oneLine(because)}`;
}

/** The days looked at; a young relationship is said to be one. */
function stretch(days: number, { doubt }: Finding): string {
  if (doubt?.kind !== 'young') return `in ${spanText(days)}`;
  return days <= 1 ? 'on your first day' : `in your first ${days} days`;
}

function withArticle(channel: string): string {
  return /^[aeiou]/.test(channel) ? `an ${channel}` : `a ${channel}`;
}
