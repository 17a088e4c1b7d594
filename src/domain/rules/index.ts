import type { BudgetNearFacts } from './budget-near/rule.ts';
import type { CaseStuckInWritingFacts } from './case-stuck-in-writing/rule.ts';
import type { CaseUnheardFacts } from './case-unheard/rule.ts';
import type { CaseWaitingFacts } from './case-waiting/rule.ts';
import type { CheckBackDueFacts } from './check-back-due/rule.ts';
import type { ContractSilenceFacts } from './contract-silence/rule.ts';
import type { DecisionMakerUnmetFacts } from './decision-maker-unmet/rule.ts';
import type { DisproportionFacts } from './disproportion/rule.ts';
import type { EmailOnlyFacts } from './email-only/rule.ts';
import type { FeedbackDueFacts } from './feedback-due/rule.ts';
import type { FeedbackUnansweredFacts } from './feedback-unanswered/rule.ts';
import type { GoneQuietFacts } from './gone-quiet/rule.ts';
import type { GroupOnlyFacts } from './group-only/rule.ts';
import type { LosingTouchFacts } from './losing-touch/rule.ts';
import type { MoneyUntoldFacts } from './money-untold/rule.ts';
import type { NeverContactedFacts } from './never-contacted/rule.ts';
import type { NextUnaskedFacts } from './next-unasked/rule.ts';
import type { NothingKnownFacts } from './nothing-known/rule.ts';
import type { OnlySellingFacts } from './only-selling/rule.ts';
import type { ProblemUnownedFacts } from './problem-unowned/rule.ts';
import type { PromiseBrokenFacts } from './promise-broken/rule.ts';
import type { PromiseDueFacts } from './promise-due/rule.ts';
import { type Rule, ruleKinds } from './rule.ts';
import type { SecondFailureFacts } from './second-failure/rule.ts';
import type { SingleThreadFacts } from './single-thread/rule.ts';
import type { StandardMissedFacts } from './standard-missed/rule.ts';
import type { UnansweredFacts } from './unanswered/rule.ts';
import type { UntouchedFacts } from './untouched.ts';
import type { WaitingForYouFacts } from './waiting-for-you/rule.ts';

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

declare global {
  interface ImportMeta {
    /** What the files of a pattern export as `import`, by their paths; the build and the tests write the imports out. */
    glob<T>(pattern: string, options: { eager: true; import: string }): Record<string, T>;
  }
}

const found = import.meta.glob<Rule & { id: RuleId }>('./*/rule.ts', { eager: true, import: 'default' });

/** Every rule that has a folder here, by kind and place. */
export const rules: readonly (Rule & { id: RuleId })[] = Object.values(found).sort(
  (a, b) => ruleKinds.indexOf(a.kind) - ruleKinds.indexOf(b.kind) || a.place - b.place,
);
