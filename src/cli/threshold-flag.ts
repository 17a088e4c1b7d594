import { rules } from '../domain/rules/index.ts';
import { badSetting, settingOfNoRule, unknownSetting } from '../errors/settings.ts';
import { nearest, type Parse } from './flags.ts';
import type { Saying } from './refuse-contradiction.ts';
import { settingKeys } from './setting-keys.ts';

/** A client's own number for a rule's threshold; null takes it back to the configured one. */
export interface ThresholdSetting {
  rule: string;
  name: string;
  number: number | null;
}

/** What a threshold flag says, to be held against the others. */
export function thresholdSaying({ rule, name, number }: ThresholdSetting): Saying {
  const key = `${rule}.${name}`;
  return { flag: `--threshold ${key}=${number ?? 'default'}`, of: key, value: number };
}

/** Whether a number is yours to set, and 0 stands for what nobody is asked for. */
export function mayAskNothing(rule: string, name: string): boolean {
  const thresholds: Readonly<Record<string, number>> | undefined = rules.find(
    ({ id }) => id === rule,
  )?.thresholds;
  return thresholds?.[name] === 0;
}

/** Reads `email-only.days=365`, `email-only.days=default`, or `standard-missed.live=none`, which asks nothing. */
export const thresholdSetting: Parse<ThresholdSetting> = (text) => {
  const [key = '', value = ''] = text.split('=').map((part) => part.trim());
  const known = rules.flatMap((rule) => Object.keys(rule.thresholds).map((name) => `${rule.id}.${name}`));
  if (settingKeys().some(({ name }) => name === key) && !known.includes(key)) throw settingOfNoRule(key);
  if (!known.includes(key)) throw unknownSetting(key, nearest(key, known));
  const [rule = '', name = ''] = key.split('.');
  if (value === 'default') return { rule, name, number: null };
  const asksNothing = mayAskNothing(rule, name);
  if (asksNothing && /^(?:0|none|never)$/.test(value)) return { rule, name, number: 0 };
  if (!/^[1-9]\d{0,4}$/.test(value))
    throw badSetting(key, value, `a whole number of at least 1,${asksNothing ? ' none,' : ''} or default`);
  return { rule, name, number: Number(value) };
};
