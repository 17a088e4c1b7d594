import type { RepairQuiet, StandardQuiet } from '../../domain/rules/rule.ts';
import { type SayDay, wishText } from './findings.ts';
import { standardQuietText } from './standard-quiet.ts';

/** Why a rule of repair, or of what a client may expect, has nothing to say, in a whole sentence. */
export function repairQuietText(verdict: RepairQuiet | StandardQuiet, say: SayDay): string {
  switch (verdict.because) {
    case 'no-case':
      return 'No case is open.';
    case 'case-in-time':
      return `There is time until ${say(verdict.dueOn)}.`;
    case 'case-heard':
      return `They were heard on ${say(verdict.on)}.`;
    case 'case-off-paper':
      return `It is with the two who decide since ${say(verdict.on)}.`;
    case 'case-at-rest':
      return 'It is put right, and waits only for the client to say so.';
    case 'decider-writes':
      return `${wishText(verdict.wish)}.`;
    case 'case-word-given':
      return `They had a word from you on ${say(verdict.on)}; the next is due on ${say(verdict.dueOn)}.`;
    case 'first-failure':
      return 'It is the first thing of late to go wrong for them.';
    case 'amount-unknown':
      return 'The amount at stake or their yearly value is not known, or they are in two currencies.';
    case 'amount-large':
      return `The amount is ${verdict.percent} % of what they are worth in a year.`;
    case 'no-promise':
      return 'No promise is open.';
    case 'promise-in-time':
      return `The next promise is due on ${say(verdict.dueOn)}.`;
    case 'none-broken':
      return 'No promise was broken of late.';
    case 'broken-told':
      return `They were told about the promise that was broken on ${say(verdict.on)}.`;
    case 'no-check-back':
      return verdict.dueOn ? `The next check-back is due on ${say(verdict.dueOn)}.` : 'No check-back is due.';
    case 'no-charge':
      return 'There is no charge.';
    case 'charges-told':
      return 'They know of every charge.';
    case 'charge-in-time':
      return `There is time to tell them until ${say(verdict.dueOn)}.`;
    case 'no-budget':
      return 'They have set no budget that is known here.';
    case 'budget-left':
      return `${verdict.percent} % of the budget is used.`;
    case 'budget-told':
      return `They were told of the charge that came near it on ${say(verdict.on)}.`;
    default:
      return standardQuietText(verdict, say);
  }
}
