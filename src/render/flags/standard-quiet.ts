import type { StandardQuiet } from '../../domain/rules/rule.ts';
import type { Touch } from '../../nouns/entry.ts';
import type { NoteKind } from '../../nouns/note.ts';
import { plural } from '../layout/text.ts';
import type { SayDay } from './findings.ts';

const touchWords: Readonly<Record<Touch, string>> = {
  personal: 'There was a personal word',
  candor: 'You were candid',
  help: 'You helped them',
  news: 'They had news from you',
  advice: 'They had advice from you',
  feedback: 'They told you how you do',
  sales: 'You sold',
  thanks: 'You thanked them',
};

const noteWords: Readonly<Record<NoteKind | 'plain', string>> = {
  preference: 'A preference of theirs was noted',
  personal: 'A personal note was made',
  want: 'A want of theirs was noted',
  strength: 'A strength was noted',
  weakness: 'A weakness was noted',
  plain: 'A note of no kind, which may be just that, was made',
};

/** Why a rule about what a client may expect has nothing to say, in a whole sentence. */
export function standardQuietText(verdict: StandardQuiet, say: SayDay): string {
  switch (verdict.because) {
    case 'not-signed':
      return 'No contract is noted: rapport client edit CLIENT --signed DAY.';
    case 'signed':
      return verdict.dueOn
        ? `The contract was signed on ${say(verdict.on)}; it speaks from ${say(verdict.dueOn)}.`
        : `The contract was signed on ${say(verdict.on)}, too long ago.`;
    case 'booked':
      return `The next ${verdict.channel} is booked for ${say(verdict.on, 'weekday')}.`;
    case 'touched':
      return `${touchWords[verdict.touch]} on ${say(verdict.on)}.`;
    case 'noted':
      return `${noteWords[verdict.kind]} on ${say(verdict.on)}.`;
    case 'nothing-noted':
      return 'No note of any kind is kept about them, so nothing is known.';
    case 'described':
      return 'Something is set down about them, one of their people or a day of theirs.';
    case 'no-concern':
      return 'No problem of theirs is open.';
    case 'concern-in-time':
      return `What is open was taken up in time; it speaks from ${say(verdict.dueOn)}.`;
    case 'nobody-decides':
      return 'Nobody is noted as the one who decides.';
    case 'deciders-write':
      return 'Whoever decides there wishes to be written to.';
    case 'seldom-sold':
      return `You sold in ${verdict.sales} of ${plural(verdict.exchanges, 'exchange')} with them, and the others are not noted.`;
    case 'names-nobody':
      return `The talk on ${say(verdict.on)} may have been with who decides.`;
    case 'not-asked':
      return 'Nothing is asked for them: no number is set.';
    case 'people-known':
      return `${plural(verdict.people, 'person', 'people')} of theirs ${verdict.people === 1 ? 'is' : 'are'} known.`;
    case 'feedback-asked':
      return `They were asked, or spoke, on ${say(verdict.on)}; the next time is due on ${say(verdict.dueOn)}.`;
    case 'case-open':
      return 'A case is open; that comes first.';
    case 'feedback-waits':
      return 'What they said last waits for an answer; that comes first.';
    case 'no-feedback':
      return 'Nothing they said about your work waits for an answer.';
    case 'feedback-in-time':
      return `There is time to answer what they said until ${say(verdict.dueOn)}.`;
    case 'touches-unnoted':
      return `Touches are not noted: ${plural(verdict.noted, 'exchange')} in ${plural(verdict.days, 'day')} ${verdict.noted === 1 ? 'has' : 'have'} one, so whether they had a useful word is not known. Note them with --touch help, news or advice; it speaks from ${verdict.needed}.`;
    case 'standards-kept':
      return verdict.dueOn
        ? `What is asked is kept; the next is due on ${say(verdict.dueOn)}.`
        : 'What is asked is booked, or they wish to be written to.';
    case 'told':
      return `An imported file tells of a contact on ${say(verdict.on)}, and not how it was: it may have been a talk.`;
    case 'few-gaps':
      return `${plural(verdict.gaps, 'gap')} between exchanges in ${plural(verdict.days, 'day')}; it speaks from ${verdict.needed}.`;
    case 'gaps-steady':
      return `About ${plural(Math.round(verdict.laterDays), 'day')} between you of late, ${Math.round(verdict.earlierDays)} before: no steady growth.`;
  }
}
