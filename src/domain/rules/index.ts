import { type EmailOnlyFacts, emailOnly } from './email-only.ts';
import { type GoneQuietFacts, goneQuiet } from './gone-quiet.ts';
import { type GroupOnlyFacts, groupOnly } from './group-only.ts';
import { type NeverContactedFacts, neverContacted } from './never-contacted.ts';
import type { Rule } from './rule.ts';
import { type UnansweredFacts, unanswered } from './unanswered.ts';
import { type WaitingForYouFacts, waitingForYou } from './waiting-for-you.ts';

/** What each rule can find. */
export interface FactsByRule {
  'waiting-for-you': WaitingForYouFacts;
  unanswered: UnansweredFacts;
  'gone-quiet': GoneQuietFacts;
  'email-only': EmailOnlyFacts;
  'group-only': GroupOnlyFacts;
  'never-contacted': NeverContactedFacts;
}

/** The name of a rule. */
export type RuleId = keyof FactsByRule;

/** Every rule. */
export const rules: readonly (Rule & { id: RuleId })[] = [
  waitingForYou,
  unanswered,
  goneQuiet,
  emailOnly,
  groupOnly,
  neverContacted,
] as readonly (Rule & { id: RuleId })[];
