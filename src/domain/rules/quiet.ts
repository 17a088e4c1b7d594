import type { Touch } from '../../nouns/entry.ts';
import type { NoteKind } from '../../nouns/note.ts';
import type { CalendarDate } from '../days/calendar-date.ts';
import type { RuleEntry } from '../log/relationship.ts';
import { on, onWeekday, say } from '../text/sentence.ts';
import { plural } from '../text/words.ts';
import { type Quiet, quiet } from './rule.ts';

// Reasons for quiet that several rules share.

export function talked(day: CalendarDate): Quiet {
  return quiet('talked', say`You talked on ${on(day)}.`);
}

export function exchanged(day: CalendarDate): Quiet {
  return quiet('said', say`The last entry was on ${on(day)}.`);
}

/** Quiet because there were too few exchanges in these days. */
export function few(count: number, needed: number, days: number): Quiet {
  const counted = `${plural(count, 'entry', 'entries')} in ${plural(days, 'day')}`;
  return quiet('few', say`${counted} that count here; it speaks from ${needed}.`, { unjudged: 'nothing' });
}

export function young(speaksOn: CalendarDate): Quiet {
  return quiet('young', say`The client is new; it speaks from ${on(speaksOn)}.`, { unjudged: 'new' });
}

/** Quiet because the proposed step is booked. */
export function booked({ channel, happenedOn }: RuleEntry): Quiet {
  return quiet('booked', say`The next ${channel} is booked for ${onWeekday(happenedOn)}.`, {
    unjudged: 'nothing',
  });
}

/** Quiet because nothing is open since a day; null if nothing ever was. */
export function answered(day: CalendarDate | null): Quiet {
  return quiet('answered', day ? say`Nothing is open since ${on(day)}.` : say`Nothing is open.`);
}

/** Quiet because a message may wait until a day. */
export function notYet(sentOn: CalendarDate, untilOn: CalendarDate): Quiet {
  return quiet('not-yet', say`The message of ${on(sentOn)} has time until ${on(untilOn)}.`);
}

const touchWords: Readonly<Record<Touch, string>> = {
  personal: 'There was a personal word',
  candor: 'You were candid',
  help: 'You helped them',
  news: 'They had news from you',
  advice: 'They had advice from you',
  feedback: 'They told you how you did',
  sales: 'You sold',
  thanks: 'You thanked them',
};

export function touched(touch: Touch, day: CalendarDate): Quiet {
  return quiet('touched', say`${touchWords[touch]} on ${on(day)}.`);
}

const noteWords: Readonly<Record<NoteKind | 'plain', string>> = {
  preference: 'Their preference was noted',
  personal: 'A personal note was made',
  want: 'Their want was noted',
  strength: 'A strength was noted',
  weakness: 'A weakness was noted',
  plain: 'A note without a kind, which may say it, was made',
};

export function noted(kind: NoteKind | 'plain', day: CalendarDate): Quiet {
  return quiet('noted', say`${noteWords[kind]} on ${on(day)}.`);
}

export const caseOpen = quiet('case-open', say`A case is open; that comes first.`, { unjudged: 'nothing' });
export const noNumberSet = quiet('not-asked', say`It is switched off: no number is set.`);
export const noCharge = quiet('no-charge', say`There is no charge.`);
