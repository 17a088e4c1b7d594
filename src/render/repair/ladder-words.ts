import type { CaseStanding } from '../../app/repair/case-ladder.ts';
import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import { isLiveChannel } from '../../domain/log/entry.ts';
import { formatSums, shareOf } from '../../domain/money/money.ts';
import { labelled } from '../../domain/repair/apology/plain-sentence.ts';
import { isOpenCase, sinceReopened } from '../../domain/repair/case.ts';
import type { ClimbReason, NextRung, SecondFailure } from '../../domain/repair/ladder.ts';
import { isSaidUnlogged } from '../../domain/repair/repairs.ts';
import type { SayDay } from '../../domain/text/sentence.ts';
import { shellWord } from '../../domain/text/shell-word.ts';
import { listWords, triesText } from '../../domain/text/words.ts';
import type { Rung } from '../../nouns/case.ts';
import { handle } from '../../nouns/index.ts';
import { oneLine, plural } from '../layout/text.ts';
import { clientWord } from '../words/names.ts';

interface LadderWords {
  /** The current rung. */
  now: string;
  /** The next rung and its first day; null if there is none. */
  next: string | null;
  /** Why, and with whom, in sentences. */
  reasons: string[];
  /** What to type if no decision-maker is known; null otherwise. */
  command: string | null;
}

export function ladderWords(standing: CaseStanding, today: CalendarDate, say: SayDay): LadderWords {
  const { file, ladder, wish } = standing;
  const { next } = ladder;
  const now = nowSentence(standing, say);
  // A case that is fixed or over climbs no further.
  if (!isOpenCase(file.case) || file.case.fixedOn !== null)
    return { now, next: null, reasons: [], command: null };
  const isMet = ladder.metOn !== null;
  return {
    now,
    next: next
      ? nextSentence(standing, next, today, say)
      : wish && ladder.rung === 'email'
        ? byWish(standing)
        : null,
    reasons: [
      ...wishSentence(standing),
      ...(next?.reasons ?? []).map((reason) => reasonSentence(reason, say)),
      ...unloggedSentence(standing),
      ...amountSentence(standing),
      ...(isMet ? [] : whoSentences(standing)),
    ],
    command: isMet ? null : deciderCommand(standing),
  };
}

/** Why the next rung is due, as a full sentence. */
export function reasonSentence(reason: ClimbReason, say: SayDay): string {
  switch (reason.kind) {
    case 'rounds':
      return `${plural(reason.count, 'round')} in writing since ${say(reason.since, 'weekday')}.`;
    case 'in-writing':
      return reason.workingDays === 0
        ? 'Less than one working day in writing.'
        : `${plural(reason.workingDays, 'working day')} in writing.`;
    case 'no-talk':
      return reason.workingDays === 0
        ? 'Open for less than one working day.'
        : `Open for ${plural(reason.workingDays, 'working day')}, with no talk logged.`;
    case 'after-call':
      return `${plural(reason.workingDays, 'working day')} since you talked, on ${say(reason.on, 'weekday')}.`;
    case 'agreed':
      return `${agreedWords[reason.day]} ${say(reason.on, 'weekday')}.`;
    case 'critical':
      return 'It is critical, and goes straight to a meeting of the two who decide.';
    case 'second-failure':
      return `It is the second failure: ${before(reason.failure, say)}`;
    case 'decided': {
      const tried = reason.missedCalls > 0 ? `; since then ${triesText(reason.missedCalls)}` : '';
      return `You decided this on ${say(reason.on, 'weekday')}${tried}.`;
    }
    case 'stayed': {
      const until = reason.until === null ? '' : ` until ${say(reason.until, 'weekday')}`;
      const wait = `You left it for later on ${say(reason.on, 'weekday')}${until}`;
      return reason.because === null ? `${wait}.` : labelled(wait, oneLine(reason.because));
    }
  }
}

const agreedWords = {
  promise: 'It is promised for',
  talk: 'A talk about it is booked for',
  stay: 'It was left until',
} as const;

function before(failure: SecondFailure, say: SayDay): string {
  const on = say(failure.on, 'weekday');
  if (failure.kind === 'promise')
    return `promise ${handle('reminder', failure.id)}, “${oneLine(failure.text)}”, was broken on ${on}.`;
  const cause = failure.sameCause ? ', of the same cause' : '';
  return `case ${handle('case', failure.id)}, “${oneLine(failure.what)}”, was raised on ${on}${cause}.`;
}

function nowSentence(standing: CaseStanding, say: SayDay): string {
  const file = sinceReopened(standing.file);
  const { rung, written: entries, firstTalkOn, metOn } = standing.ladder;
  const written = file.entries.filter(({ channel, kind }) => kind === 'exchange' && !isLiveChannel(channel));
  const isEmail = written.every(({ channel }) => channel === 'email');
  const count = isEmail ? plural(entries, 'email') : plural(entries, 'written entry', 'written entries');
  const sofar = entries === 0 ? '' : ` (${count} so far)`;
  switch (rung) {
    case 'email':
      if (entries > 0) return `Now in writing${sofar}.`;
      return file === standing.file
        ? 'Nothing is logged with it yet.'
        : `Nothing is logged with it since it was opened again, on ${say(file.case.openedOn, 'weekday')}.`;
    case 'call':
      return firstTalkOn === null
        ? `Now a call${sofar}; none is logged with it yet.`
        : `Now a call: you talked on ${say(firstTalkOn, 'weekday')}${sofar}.`;
    case 'in-person':
      return metOn === null
        ? `Now in person${sofar}; no meeting of those who decide is logged with it yet.`
        : `Now in person: you met on ${say(metOn, 'weekday')}${sofar}.`;
  }
}

function nextSentence(standing: CaseStanding, next: NextRung, today: CalendarDate, say: SayDay): string {
  const day = say(next.dueOn, 'weekday');
  if (!next.isDue) {
    const how = { email: 'a word in writing to', call: 'a call with', 'in-person': 'a meeting with' }[
      next.rung
    ];
    return `Next: ${how} ${decider(standing)}, by ${day} if it is not settled before.`;
  }
  if (next.isQuestion)
    return `Since ${day} it may be time to ${climb(standing, next.rung)}, unless something is agreed.`;
  const from = next.dueOn === today ? 'From today' : `Since ${day}`;
  return `${from} it is time to ${climb(standing, next.rung)}.`;
}

function climb(standing: CaseStanding, rung: Rung): string {
  const { ladder, wish } = standing;
  const whom = decider(standing);
  const isDecided = ladder.next?.reasons.some(({ kind }) => kind === 'decided');
  if (wish && !isDecided) return `write to ${whom}, yourself, or to meet if they agree`;
  const stop = ladder.rung === 'email' && ladder.written > 0 ? 'stop writing and ' : '';
  return rung === 'call' ? `${stop}call ${whom}` : `${stop}meet ${whom}`;
}

function wishSentence({ wish, file }: CaseStanding): string[] {
  if (!wish) return [];
  return [
    labelled(`${oneLine(wish.who ?? file.case.clientName)} asked to be written to`, oneLine(wish.because)),
  ];
}

/** Says that they were heard or answered, perhaps in a talk outside the log. */
function unloggedSentence({ file, ladder }: CaseStanding): string[] {
  if (ladder.firstTalkOn !== null || !isSaidUnlogged(file)) return [];
  const { id, clientId, clientName } = file.case;
  const client = clientWord({ id: clientId, name: clientName });
  return [`No talk is logged; if you talked: rapport call ${client} "…" --case ${id}`];
}

function byWish(standing: CaseStanding): string {
  return `They asked not to be called: write to ${decider(standing)}, yourself, or meet if they agree.`;
}

/** `Dana Reyes, who decides` */
function decider({ deciders, file }: CaseStanding): string {
  const names = listWords(deciders.map(({ name }) => oneLine(name)));
  if (deciders.length === 0) return `the one who decides at ${oneLine(file.case.clientName)}`;
  return `${names}, who ${deciders.length === 1 ? 'decides' : 'decide'}`;
}

function amountSentence({ file, yearlyValue }: CaseStanding): string[] {
  const { amount } = file.case;
  if (!amount || !yearlyValue) return [];
  const share = shareOf(amount, yearlyValue);
  if (share === null) return [];
  const part = share === 0 ? 'less than 1 %' : `${share} %`;
  const [stake, year] = formatSums([amount, yearlyValue]);
  return [`At stake is ${stake}: ${part} of the ${year} they are worth in a year.`];
}

function whoSentences(standing: CaseStanding): string[] {
  const { handledBy, clientName } = standing.file.case;
  const deputy = handledBy === null ? '' : `, not ${oneLine(handledBy)}, who has dealt with it so far`;
  const yours = deputy === '' ? [] : [`Do this yourself${deputy}.`];
  if (standing.deciders.length > 0) return yours;
  return [...yours, `You do not know who decides at ${oneLine(clientName)}. Once you know:`];
}

function deciderCommand({ deciders, file }: CaseStanding): string | null {
  if (deciders.length > 0) return null;
  const { clientId, clientName, personName } = file.case;
  const client = clientWord({ id: clientId, name: clientName });
  const [verb, person] = personName === null ? ['add', 'NAME'] : ['edit', shellWord(oneLine(personName))];
  return `rapport person ${verb} ${client} ${person} --role decision-maker`;
}
