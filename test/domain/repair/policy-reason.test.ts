import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { saysOnlyTheRule } from '../../../src/domain/repair/policy.ts';

const policy = { name: 'rush work', rule: 'Work that is wanted within two days costs half more.' };

describe('reasons that only restate the rule', () => {
  test.each([
    "it's our policy",
    'It’s our policy.',
    'company policy',
    'Company policy!',
    'as per our company policy',
    'those are the rules',
    'Rules are rules.',
    'because I say so',
    'because we said so',
    'we always do it like that',
    'We have always done it this way.',
    "That's just how we do things here",
    "that's how it is",
    'standard practice',
    "It's standard industry practice",
    'it is in the contract',
    'you signed the contract',
    'see our terms and conditions',
    'No exceptions.',
    "It's non-negotiable.",
    'not up for discussion',
    'because',
    'just because',
    '...',
    'rush work',
    "That's our rush work policy.",
    'Because work that is wanted within two days costs half more.',
    'Our rule: within two days, work costs half more; wanted work.',
  ])('%s', (reason) => {
    expect(saysOnlyTheRule(reason, policy)).toBe(true);
  });
});

describe('reasons that say more', () => {
  test.each([
    'It is our policy because the printer charges us for every change after the proof.',
    'evenings are for my children',
    'The rules of the tax office ask for it',
    'We always do it like that: a second pair of eyes finds what I miss',
    'I say so because others waited longer',
    'others would have to wait',
    "it's the law",
    'so that you know what you agreed to',
    'So you are not told too late',
    'fairness',
    'so that work that is wanted within two days does not delay that of others',
    'Damit andere nicht warten müssen',
    '他のお客様をお待たせしないため',
  ])('%s', (reason) => {
    expect(saysOnlyTheRule(reason, policy)).toBe(false);
  });
});

test('hollow words do not weaken a reason', () => {
  const padding = fc.constantFrom(
    "it's our policy",
    'because I say so',
    'company policy',
    'Rules are rules:',
  );
  fc.assert(
    fc.property(padding, padding, (before, after) => {
      expect(saysOnlyTheRule(`${before} ${after}`, policy)).toBe(true);
      expect(saysOnlyTheRule(`${before} the printer charges per plate ${after}`, policy)).toBe(false);
    }),
  );
});

test("the rule's words in another order or in capitals are still the rule", () => {
  const words = policy.rule.replace('.', '').split(' ');
  fc.assert(
    fc.property(fc.shuffledSubarray(words, { minLength: words.length }), fc.boolean(), (some, loud) => {
      const reason = some.join(' ');
      expect(saysOnlyTheRule(loud ? reason.toUpperCase() : reason, policy)).toBe(true);
    }),
  );
});
