import { allBusiness } from './all-business.ts';
import { type BudgetNearFacts, budgetNear } from './budget-near.ts';
import { type CaseStuckInWritingFacts, caseStuckInWriting } from './case-stuck-in-writing.ts';
import { type CaseUnheardFacts, caseUnheard } from './case-unheard.ts';
import { type CaseWaitingFacts, caseWaiting } from './case-waiting.ts';
import { type CheckBackDueFacts, checkBackDue } from './check-back-due.ts';
import { type ContractSilenceFacts, contractSilence } from './contract-silence.ts';
import { type DecisionMakerUnmetFacts, decisionMakerUnmet } from './decision-maker-unmet.ts';
import { type DisproportionFacts, disproportion } from './disproportion.ts';
import { type EmailOnlyFacts, emailOnly } from './email-only.ts';
import { type FeedbackDueFacts, feedbackDue } from './feedback-due.ts';
import { type FeedbackUnansweredFacts, feedbackUnanswered } from './feedback-unanswered.ts';
import { type GoneQuietFacts, goneQuiet } from './gone-quiet.ts';
import { type GroupOnlyFacts, groupOnly } from './group-only.ts';
import { type LosingTouchFacts, losingTouch } from './losing-touch.ts';
import { type MoneyUntoldFacts, moneyUntold } from './money-untold.ts';
import { type NeverContactedFacts, neverContacted } from './never-contacted.ts';
import { type NextUnaskedFacts, nextUnasked } from './next-unasked.ts';
import { notCandid } from './not-candid.ts';
import { type NothingKnownFacts, nothingKnown } from './nothing-known.ts';
import { type OnlySellingFacts, onlySelling } from './only-selling.ts';
import { type ProblemUnownedFacts, problemUnowned } from './problem-unowned.ts';
import { type PromiseBrokenFacts, promiseBroken } from './promise-broken.ts';
import { type PromiseDueFacts, promiseDue } from './promise-due.ts';
import type { Rule } from './rule.ts';
import { type SecondFailureFacts, secondFailure } from './second-failure.ts';
import { type SingleThreadFacts, singleThread } from './single-thread.ts';
import { type StandardMissedFacts, standardMissed } from './standard-missed.ts';
import { type UnansweredFacts, unanswered } from './unanswered.ts';
import type { UntouchedFacts } from './untouched.ts';
import { type WaitingForYouFacts, waitingForYou } from './waiting-for-you.ts';

/** What each rule of repair can find. */
interface FactsByRepairRule {
  'promise-broken': PromiseBrokenFacts;
  'promise-due': PromiseDueFacts;
  'second-failure': SecondFailureFacts;
  'case-unheard': CaseUnheardFacts;
  'case-stuck-in-writing': CaseStuckInWritingFacts;
  'case-waiting': CaseWaitingFacts;
  'check-back-due': CheckBackDueFacts;
  disproportion: DisproportionFacts;
  'money-untold': MoneyUntoldFacts;
  'budget-near': BudgetNearFacts;
}

/** The name of a rule of repair. */
export type RepairRuleId = keyof FactsByRepairRule;

/** What each rule about what a client may expect can find. */
interface FactsByStandardRule {
  'contract-silence': ContractSilenceFacts;
  'standard-missed': StandardMissedFacts;
  'problem-unowned': ProblemUnownedFacts;
  'feedback-unanswered': FeedbackUnansweredFacts;
  'losing-touch': LosingTouchFacts;
  'only-selling': OnlySellingFacts;
  'decision-maker-unmet': DecisionMakerUnmetFacts;
  'feedback-due': FeedbackDueFacts;
  'single-thread': SingleThreadFacts;
  'all-business': UntouchedFacts;
  'not-candid': UntouchedFacts;
  'nothing-known': NothingKnownFacts;
  'next-unasked': NextUnaskedFacts;
}

/** The name of a rule about what a client may expect. */
export type StandardRuleId = keyof FactsByStandardRule;

/** What each rule can find. */
export interface FactsByRule extends FactsByRepairRule, FactsByStandardRule {
  'waiting-for-you': WaitingForYouFacts;
  unanswered: UnansweredFacts;
  'gone-quiet': GoneQuietFacts;
  'email-only': EmailOnlyFacts;
  'group-only': GroupOnlyFacts;
  'never-contacted': NeverContactedFacts;
}

/** The name of a rule. */
export type RuleId = keyof FactsByRule;

/** Every rule; suggestions come last, the better ones first. */
export const rules: readonly (Rule & { id: RuleId })[] = [
  waitingForYou,
  promiseBroken,
  promiseDue,
  secondFailure,
  caseUnheard,
  caseStuckInWriting,
  caseWaiting,
  checkBackDue,
  disproportion,
  moneyUntold,
  budgetNear,
  unanswered,
  goneQuiet,
  emailOnly,
  groupOnly,
  neverContacted,
  contractSilence,
  standardMissed,
  problemUnowned,
  feedbackUnanswered,
  losingTouch,
  onlySelling,
  decisionMakerUnmet,
  feedbackDue,
  singleThread,
  allBusiness,
  notCandid,
  nothingKnown,
  nextUnasked,
] as readonly (Rule & { id: RuleId })[];
