import { describe, expect, test } from 'vitest';
import type { Subject } from '../../../src/domain/log/relationship.ts';
import emailOnly from '../../../src/domain/rules/email-only/rule.ts';
import goneQuiet from '../../../src/domain/rules/gone-quiet/rule.ts';
import { rules } from '../../../src/domain/rules/index.ts';
import { hasOwnNumber, isInForce, type Mute, type Rule, silenceOf } from '../../../src/domain/rules/rule.ts';
import { active, ago, today } from './ask.ts';

const rule = { kind: 'standard' as const, prospects: false, wishSilences: false };

function silence(
  client: Partial<Subject>,
  other: { rule?: Partial<Parameters<typeof silenceOf>[0]>; mute?: Mute } = {},
) {
  return silenceOf(
    { ...rule, ...other.rule },
    { client: { ...active, ...client }, wish: null },
    other.mute,
    today,
  );
}

/** The rules that meet a condition; docs/rules.md lists the others, and a test keeps it up to date. */
const named = (holds: (rule: Rule) => boolean) => rules.filter(holds).map(({ id }) => id);

describe('what silences a rule', () => {
  test('nothing, for an active client', () => {
    expect(silence({})).toBeNull();
  });

  test('paused and former clients, until the day set', () => {
    for (const status of ['paused', 'former'] as const) {
      expect(silence({ status })).toEqual({ why: status });
      expect(silence({ status, quietUntilOn: ago(-1) })).toEqual({ why: 'left-alone', untilOn: ago(-1) });
      expect(silence({ status, quietUntilOn: today })).toBeNull();
    }
  });

  test('not paused and former clients, for rules of repair', () => {
    const kind = 'repair' as const;
    for (const status of ['paused', 'former'] as const) {
      expect(silence({ status, quietUntilOn: ago(-1) }, { rule: { kind } })).toBeNull();
    }
    expect(silence({ archivedOn: ago(9) }, { rule: { kind } })).toEqual({ why: 'archived' });
  });

  test('not paused and former clients who wait for an answer', () => {
    expect(named(({ kind }) => kind === 'waiting')).toContain('waiting-for-you');
    for (const status of ['paused', 'former'] as const) {
      expect(silence({ status, quietUntilOn: ago(-1) }, { rule: { kind: 'waiting' } })).toBeNull();
    }
  });

  test('a day until which an active client is left alone', () => {
    expect(silence({ quietUntilOn: ago(-1) })).toEqual({ why: 'left-alone', untilOn: ago(-1) });
    expect(silence({ quietUntilOn: today })).toBeNull();
    expect(silence({ quietUntilOn: ago(1) })).toBeNull();
  });

  test('an archived client, in any case', () => {
    expect(silence({ archivedOn: ago(9), status: 'paused' })).toEqual({ why: 'archived' });
  });

  test('prospects, except for some rules and rules of repair', () => {
    expect(silence({ status: 'prospect' })).toEqual({ why: 'prospect' });
    expect(silence({ status: 'prospect' }, { rule: { prospects: true } })).toBeNull();
    expect(named(({ kind, prospects }) => prospects && kind !== 'repair')).toEqual(
      expect.arrayContaining([
        'waiting-for-you',
        'unanswered',
        'contract-silence',
        'standard-missed',
        'problem-unowned',
        'feedback-unanswered',
      ]),
    );
    expect(rules.filter(({ kind, prospects }) => kind === 'repair' && !prospects)).toEqual([]);
  });

  test('a wish for writing, for rules that ask for a call', () => {
    const wish = { who: 'Dana Reyes', because: 'is deaf' };
    const of = (wishSilences: boolean) =>
      silenceOf({ ...rule, wishSilences }, { client: active, wish }, undefined, today);
    expect(of(true)).toEqual({ why: 'wish', wish });
    expect(of(false)).toBeNull();
    expect(silence({}, { rule: { wishSilences: true } })).toBeNull();
    expect(named(({ wishSilences }) => wishSilences)).toEqual(
      expect.arrayContaining([
        'case-stuck-in-writing',
        'email-only',
        'group-only',
        'contract-silence',
        'decision-maker-unmet',
      ]),
    );
  });

  test('a mute, which ends by itself on its day', () => {
    const mute = (untilOn: Mute['untilOn']): Mute => ({
      clientId: 1,
      rule: 'gone-quiet',
      untilOn,
      because: 'on leave',
    });
    expect(silence({}, { mute: mute(ago(-1)) })).toEqual({ why: 'muted', mute: mute(ago(-1)) });
    expect(silence({}, { mute: mute(null) })).toMatchObject({ why: 'muted' });
    expect(silence({}, { mute: mute(today) })).toBeNull();
    expect(isInForce({ untilOn: ago(1) }, today)).toBe(false);
  });
});

test('a prospect is judged if the prospect or its profile sets a number', () => {
  const prospect = { client: { ...active, status: 'prospect' as const }, wish: null };
  expect(silenceOf(goneQuiet, prospect, undefined, today)).toEqual({ why: 'prospect' });
  expect(silenceOf(goneQuiet, prospect, undefined, today, true)).toBeNull();
  const profile = { name: 'prospect', thresholds: new Map([['gone-quiet.days', 30]]) };
  const own = { cadenceDays: null, thresholds: new Map<string, number>(), profile };
  expect(hasOwnNumber(goneQuiet, own)).toBe(true);
  expect(hasOwnNumber(emailOnly, own)).toBe(false);
  expect(hasOwnNumber(goneQuiet, null)).toBe(false);
  expect(hasOwnNumber(goneQuiet, { ...own, profile: null, cadenceDays: 14 })).toBe(true);
});
