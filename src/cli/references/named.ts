import { findNamed } from '../../app/clients/find.ts';
import type { Criterion } from '../../domain/clients/fit.ts';
import type { Profile } from '../../domain/clients/profile.ts';
import type { Playbook } from '../../domain/plans/playbook.ts';
import { type Policy, saysOnlyTheRule } from '../../domain/repair/policy.ts';
import { rules } from '../../domain/rules/index.ts';
import type { Rule } from '../../domain/rules/rule.ts';
import { emptyText, RapportError } from '../../domain/text/failure.ts';
import { foldText, nearest, nearMisses } from '../../domain/text/names.ts';
import { listWords } from '../../domain/text/words.ts';
import type { Journal } from '../../store/journal.ts';
import type { Parse } from '../flags/flags.ts';

/** The criterion among some that a word means: its number, its whole name, or a part of it that fits no other. */
export function whichCriterion(among: readonly Criterion[], ref: string): Criterion {
  if (ref.trim() === '')
    throw emptyText('The name of the criterion', 'Give its number or any part of its name.');
  const found = findNamed(among, ref);
  const [only, second] = found;
  if (!only)
    throw noSuchCriterion(
      ref,
      nearMisses(
        ref,
        among.map(({ name }) => name),
      ),
    );
  if (second) throw severalCriteria(ref, found);
  return only;
}

/** The playbook a word means: its number, its whole name, or a part of it that fits no other. */
export function whichPlaybook({ playbooks }: Journal, ref: string): Playbook {
  if (ref.trim() === '')
    throw emptyText('The name of the playbook', 'Give its number or any part of its name.');
  const all = playbooks.list();
  const [only, second] = findNamed(all, ref);
  if (!only)
    throw noSuchPlaybook(
      ref,
      nearMisses(
        ref,
        all.map(({ name }) => name),
      ),
    );
  if (second) throw severalPlaybooks(ref, findNamed(all, ref));
  return only;
}

/** The name for a playbook as it is kept; refused where it is empty, or a playbook that is not `own` has it. */
export function playbookName({ playbooks }: Journal, typed: string, own?: number): string {
  const name = typed.replace(/\s+/gu, ' ').trim();
  if (name === '')
    throw emptyText('The name of the playbook', 'For example: rapport playbook add onboarding steps.md');
  const same = playbooks.list().find((one) => foldText(one.name) === foldText(name) && one.id !== own);
  if (same) throw playbookExists(same.name, same.id);
  return name;
}

/**
 * The policy a word means: its number, its whole name, or a part of it that fits no other. One that was given up is
 * refused, unless those are wanted also; then it is found where none that holds fits.
 */
export function whichPolicy(journal: Journal, ref: string, options: { removed?: 'also' } = {}): Policy {
  const wanted = foldText(ref);
  if (wanted === '') throw emptyText('The name of the policy', 'Give its number or any part of its name.');
  const holding = journal.policies.list();
  const removed = journal.policies.list({ removed: true });
  const found =
    [
      [...holding, ...removed].filter(({ id }) => wanted.replace(/^#/, '') === String(id)),
      named(holding, wanted),
      named(removed, wanted),
    ].find((some) => some.length > 0) ?? [];
  const [only, second] = found;
  if (!only) {
    const names = holding.map(({ name }) => name);
    throw noSuchPolicy(ref, nearMisses(ref, names));
  }
  if (second) throw severalPolicies(ref, found);
  if (only.removedOn !== null && !options.removed) throw policyRemoved(only.name, only.removedOn);
  return only;
}

function named(among: readonly Policy[], wanted: string): Policy[] {
  const whole = among.filter(({ name }) => foldText(name) === wanted);
  return whole.length > 0 ? whole : among.filter(({ name }) => foldText(name).includes(wanted));
}

/** The profile a word means: its number, its whole name, or a part of it that fits no other. */
export function whichProfile(journal: Journal, ref: string): Profile {
  const wanted = foldText(ref);
  if (wanted === '') throw emptyText('The name of the profile', 'Give its number or any part of its name.');
  const all = journal.profiles.list();
  const found =
    [
      all.filter(({ id }) => wanted.replace(/^#/, '') === String(id)),
      all.filter(({ name }) => foldText(name) === wanted),
      all.filter(({ name }) => foldText(name).includes(wanted)),
    ].find((some) => some.length > 0) ?? [];
  const [only, second] = found;
  if (!only) {
    const names = all.map(({ name }) => name);
    throw noSuchProfile(ref, nearMisses(ref, names));
  }
  if (second) throw severalProfiles(ref, found);
  return only;
}

/** The same, or null for the word `none`. */
export function whichProfileOrNone(journal: Journal, ref: string): Profile | null {
  return foldText(ref) === 'none' ? null : whichProfile(journal, ref);
}

/** The name for a profile as it is kept; refused where it is empty, means something else, or another has it. */
export function profileName(journal: Journal, typed: string, own?: number): string {
  const name = typed.replace(/\s+/gu, ' ').trim();
  const command = own === undefined ? 'rapport profile add NAME' : `rapport profile edit ${own} --name NAME`;
  if (name === '') throw emptyText('The name of the profile', command);
  if (foldText(name) === 'none' || /^#?\d+$/.test(name)) throw profileNameTaken(name, command);
  const same = journal.profiles.list().find((one) => foldText(one.name) === foldText(name) && one.id !== own);
  if (same) throw profileExists(same.name, same.id);
  return name;
}

/** The rule a word means: its name, or a beginning that fits no other. */
export function whichRule(ref: string): Rule {
  const wanted = ref.trim().toLowerCase();
  const beginning = rules.filter(({ id }) => wanted !== '' && id.startsWith(wanted));
  const found = rules.find(({ id }) => id === wanted) ?? (beginning.length === 1 ? beginning[0] : undefined);
  if (found) return found;
  throw noSuchRule(
    ref,
    nearest(
      wanted,
      rules.map(({ id }) => id),
    ),
    beginning.map(({ id }) => id),
  );
}

/** A flag's value that names a rule. */
export const ruleId: Parse<string> = (text) => whichRule(text).id;

/** The name for a policy as it is kept; refused where it is empty, or a policy that holds, not `own`, has it. */
export function policyName(journal: Journal, typed: string, own?: number): string {
  const name = typed.replace(/\s+/gu, ' ').trim();
  if (name === '') throw emptyText('The name of the policy', 'rapport policy add NAME RULE --because REASON');
  const same = journal.policies
    .list()
    .find((policy) => foldText(policy.name) === foldText(name) && policy.id !== own);
  if (same) throw policyExists(same.name, same.id);
  return name;
}

/** The reason of a policy as it is kept; refused where there is none, or it only says that it is the rule. */
export function policyReason(typed: string, policy: Pick<Policy, 'name' | 'rule'>): string {
  const reason = typed.trim();
  if (reason === '') throw policyWithoutReason();
  if (saysOnlyTheRule(reason, policy)) throw reasonIsTheRule(reason);
  return reason;
}

/** No criterion goes by that name or number. */
function noSuchCriterion(ref: string, near: readonly string[]): RapportError {
  return new RapportError('refused', 'no-such-criterion', `No criterion matches "${ref}".`, [
    near.length > 0
      ? `Did you mean ${near.map((name) => `"${name}"`).join(' or ')}?`
      : 'See them with: rapport criterion list',
  ]);
}

/** No playbook goes by that name or number. */
function noSuchPlaybook(ref: string, near: readonly string[]): RapportError {
  return new RapportError('refused', 'no-such-playbook', `No playbook matches "${ref}".`, [
    near.length > 0
      ? `Did you mean ${near.map((name) => `"${name}"`).join(' or ')}?`
      : 'See them with: rapport playbook list',
  ]);
}

/** No policy goes by that name or number. */
function noSuchPolicy(ref: string, near: readonly string[]): RapportError {
  return new RapportError('refused', 'no-such-policy', `No policy matches "${ref}".`, [
    near.length > 0
      ? `Did you mean ${near.map((name) => `"${name}"`).join(' or ')}?`
      : 'See them with: rapport policy list',
  ]);
}

/** No profile goes by that name or number. */
function noSuchProfile(ref: string, near: readonly string[]): RapportError {
  return new RapportError('refused', 'no-such-profile', `No profile matches "${ref}".`, [
    near.length > 0
      ? `Did you mean ${near.map((name) => `"${name}"`).join(' or ')}?`
      : 'See them with: rapport profile list',
  ]);
}

/** A rule nobody knows, or a word with which several begin. */
function noSuchRule(
  ref: string,
  nearest: string | undefined,
  beginning: readonly string[] = [],
): RapportError {
  if (beginning.length > 1) {
    return new RapportError('usage', 'no-such-rule', `Several rules begin with "${ref}".`, [
      `Say which: ${listWords(beginning)}.`,
    ]);
  }
  return new RapportError('usage', 'no-such-rule', `There is no rule "${ref}".`, [
    nearest ? `Did you mean "${nearest}"?` : 'See them with: rapport help rules',
  ]);
}

/** Several playbooks go by that name. */
function severalPlaybooks(ref: string, names: readonly { id: number; name: string }[]): RapportError {
  const listed = names.slice(0, 8).map(({ id, name }) => `${id}  ${name}`);
  if (names.length > 8) listed.push(`and ${names.length - 8} more`);
  return new RapportError('refused', 'several-playbooks', `"${ref}" matches ${names.length} playbooks.`, [
    'Use more of the name, or the number:',
    ...listed,
  ]);
}

/** Several policies go by that name. */
function severalPolicies(ref: string, names: readonly { id: number; name: string }[]): RapportError {
  const listed = names.slice(0, 8).map(({ id, name }) => `${id}  ${name}`);
  if (names.length > 8) listed.push(`and ${names.length - 8} more`);
  return new RapportError('refused', 'several-policies', `"${ref}" matches ${names.length} policies.`, [
    'Use more of the name, or the number:',
    ...listed,
  ]);
}

/** Several profiles go by that name. */
function severalProfiles(ref: string, names: readonly { id: number; name: string }[]): RapportError {
  const listed = names.slice(0, 8).map(({ id, name }) => `${id}  ${name}`);
  if (names.length > 8) listed.push(`and ${names.length - 8} more`);
  return new RapportError('refused', 'several-profiles', `"${ref}" matches ${names.length} profiles.`, [
    'Use more of the name, or the number:',
    ...listed,
  ]);
}

/** Several criteria go by that name. */
function severalCriteria(
  ref: string,
  found: readonly { id: number; name: string; profileName: string }[],
): RapportError {
  const listed = found.slice(0, 8).map(({ id, name, profileName }) => `${id}  ${name} (${profileName})`);
  if (found.length > 8) listed.push(`and ${found.length - 8} more`);
  return new RapportError('refused', 'several-criteria', `"${ref}" matches ${found.length} criteria.`, [
    'Use more of the name, or the number:',
    ...listed,
  ]);
}

/** The name is in use. */
function playbookExists(name: string, id: number): RapportError {
  return new RapportError('refused', 'playbook-exists', `There is already a playbook "${name}".`, [
    `Change it with: rapport playbook edit ${id}`,
  ]);
}

/** The policy was given up, so nobody is held to it any longer. */
function policyRemoved(name: string, day: string): RapportError {
  return new RapportError('refused', 'policy-removed', `The policy "${name}" was given up on ${day}.`, [
    'See those that hold with: rapport policy list',
  ]);
}

/** The name is in use by another profile. */
function profileExists(name: string, id: number): RapportError {
  return new RapportError('refused', 'profile-exists', `There is already a profile "${name}".`, [
    `Change it with: rapport profile edit ${id}`,
  ]);
}

/** The name is in use by a policy that holds. */
function policyExists(name: string, id: number): RapportError {
  return new RapportError('refused', 'policy-exists', `There is already a policy "${name}".`, [
    `Change it with: rapport policy edit ${id}`,
  ]);
}

/** A name that means something else where profiles are named: `none`, or a number; `command` takes another. */
function profileNameTaken(name: string, command: string): RapportError {
  const meaning = /^#?\d+$/.test(name) ? 'the number of a profile' : 'no profile at all';
  return new RapportError(
    'usage',
    'profile-name-taken',
    `"${name}" means ${meaning}, so no profile can have that name.`,
    [`Give it a word of its own: ${command}`],
  );
}

/** A rule without a reason. */
export function policyWithoutReason(): RapportError {
  return new RapportError(
    'refused',
    'policy-without-reason',
    'A policy needs its reason: nobody wants to hear that a rule is followed blindly.',
    ['Say why you have it, in words a client can accept, with --because REASON.'],
  );
}

/** A reason that only says that it is the rule. */
export function reasonIsTheRule(reason: string): RapportError {
  return new RapportError(
    'refused',
    'reason-is-the-rule',
    `"${reason}" says that it is the rule, not why you have it.`,
    [
      'Say what it is good for, for example: --because "changes after the proof cost the printer a new plate"',
    ],
  );
}
