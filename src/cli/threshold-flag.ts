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

/** Reads `email-only.days=365`, or `email-only.days=default`. */
export const thresholdSetting: Parse<ThresholdSetting> = (text) => {
  const [key = '', value = ''] = text.split('=').map((part) => part.trim());
  const known = rules.flatMap((rule) => Object.keys(rule.thresholds).map((name) => `${rule.id}.${name}`));
  if (settingKeys().some(({ name }) => name === key) && !known.includes(key)) throw settingOfNoRule(key);
  if (!known.includes(key)) throw unknownSetting(key, nearest(key, known));
  const [rule = '', name = ''] = key.split('.');
  if (value === 'default') return { rule, name, number: null };
  if (!/^[1-9]\d{0,4}$/.test(value)) throw badSetting(key, value, 'a whole number of at least 1, or default');
  return { rule, name, number: Number(value) };
};
