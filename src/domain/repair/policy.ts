import type { Row } from '../../nouns/field.ts';
import type { policy } from '../../nouns/policy.ts';
import type { CalendarDate } from '../days/calendar-date.ts';
import { foldText } from '../text/names.ts';

/** The owner's rule, with its reason in words a client can accept. */
export type Policy = Row<typeof policy>;

/** A case answer based on a policy. */
export interface PolicyQuote {
  caseId: number;
  clientId: number;
  clientName: string;
  /** The matter of the case. */
  what: string;
  quotedOn: CalendarDate;
  /** The reason on that day. */
  reason: string | null;
}

// Words that give no reason by themselves: that a rule exists, whose it is, that it was always so, and their
// connectives.
const hollow = new Set(
  `policy policies rule rules ruling regulation regulations procedure procedures process practice practices standard
  standards norm custom guideline guidelines protocol terms term conditions condition contract agreement clause print
  principle principles company companys firm business office house shop team management boss industry everyone everybody
  i me my mine we us our ours you your they them it its this that these those thats there here he she one
  a an the and or but so as per for to of in on at by with from under about than then
  because cause since why reason reasons simply just only merely all always never ever every forever still now already
  again any no not dont doesnt isnt arent cant wont didnt nothing
  is are was were be been being am im ive weve have had having has do does did done doing
  make makes made go goes going get gets got work works worked working run runs operate operates handle handles
  say says said saying told state states stated see write written wrote sign signed follow follows followed
  apply applies applied stand stands require requires required must should shall will would can could may
  way ways how like thing things what which when who
  usual usually normal normally common generally regular ordinary official strict fixed set final
  exception exceptions negotiable non up discussion debate period sorry please well ok okay yes`.split(/\s+/),
);

/** Whether a reason only restates the rule: it has no word of its own, or repeats the rule or its name. */
export function saysOnlyTheRule(reason: string, { name, rule }: { name: string; rule: string }): boolean {
  const own = ownWords(reason);
  return own === '' || own === ownWords(rule) || own === ownWords(name);
}

/** The words of a text that are not hollow, each once, sorted. */
function ownWords(text: string): string {
  const words = foldText(text.replace(/['’]/gu, '')).match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words)]
    .filter((word) => !hollow.has(word))
    .sort()
    .join(' ');
}
