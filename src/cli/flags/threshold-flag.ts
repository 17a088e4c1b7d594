import feedbackDue from '../../domain/rules/feedback-due/rule.ts';
import { rules } from '../../domain/rules/index.ts';
import type { Rule } from '../../domain/rules/rule.ts';
import { RapportError } from '../../domain/text/failure.ts';
import { nearest } from '../../domain/text/names.ts';
import type { Parse } from '../command.ts';
import { flagsConflict } from '../failures.ts';
import { badSetting, settingKeys, unknownSetting } from '../settings/keys.ts';

/** A client's own number for a rule's threshold; null takes it back to the configured one. */
interface ThresholdSetting {
  rule: string;
  name: string;
  number: number | null;
}

/** What a threshold flag says, to be held against the others. */
export function thresholdSaying({ rule, name, number }: ThresholdSetting): Saying {
  const key = `${rule}.${name}`;
  return {
    flag: `--threshold ${key}=${number === 0 ? 'none' : (number ?? 'default')}`,
    of: key,
    value: number,
  };
}

/** Whether a text says that nothing is asked, of a number that may say so: those asked how you do once are asked again. */
export function asksNothing(text: string, rule: string, name: string): boolean {
  return /^(?:0|none|never)$/i.test(text.trim()) && mayBeZero(rule, name);
}

function mayBeZero(rule: string, name: string): boolean {
  const found: Pick<Rule, 'thresholds'> | undefined = rules.find(({ id }) => id === rule);
  return rule !== feedbackDue.id && found?.thresholds[name]?.value === 0;
}

/** Reads `email-only.days=365`, `email-only.days=default`, or `standard-missed.live=none`, which asks nothing. */
export const thresholdSetting: Parse<ThresholdSetting> = (text) => {
  const [key = '', value = ''] = text.split('=').map((part) => part.trim());
  const known = rules.flatMap((rule) => Object.keys(rule.thresholds).map((name) => `${rule.id}.${name}`));
  if (settingKeys().some(({ name }) => name === key) && !known.includes(key)) throw settingOfNoRule(key);
  if (!known.includes(key)) throw unknownSetting(key, nearest(key, known));
  const [rule = '', name = ''] = key.split('.');
  if (value === 'default') return { rule, name, number: null };
  if (asksNothing(value, rule, name)) return { rule, name, number: 0 };
  if (!/^[1-9]\d{0,4}$/.test(value))
    throw badSetting(
      key,
      value,
      `a whole number of at least 1,${mayBeZero(rule, name) ? ' none,' : ''} or default`,
    );
  return { rule, name, number: Number(value) };
};

/** One thing that was said: by which flag, of what, and the value. */
interface Saying {
  flag: string;
  of: string;
  value: number | null;
}

/** Refuses two flags that say different things of one and the same. */
export function refuseContradiction(sayings: readonly Saying[]): void {
  const first = new Map<string, Saying>();
  for (const one of sayings) {
    const before = first.get(one.of);
    if (before && before.value !== one.value) throw flagsConflict(before.flag, one.flag);
    first.set(one.of, before ?? one);
  }
}

/** A setting that is no number of a rule, where such a number is wanted. */
function settingOfNoRule(name: string): RapportError {
  return new RapportError('usage', 'setting-of-no-rule', `"${name}" is a setting, but no number of a rule.`, [
    `It holds for all clients: rapport config set ${name} VALUE`,
  ]);
}
