import { describe, expect, test } from 'vitest';
import emailOnly from '../../../src/domain/rules/email-only/rule.ts';
import goneQuiet from '../../../src/domain/rules/gone-quiet/rule.ts';
import { rules } from '../../../src/domain/rules/index.ts';
import neverContacted from '../../../src/domain/rules/never-contacted/rule.ts';
import { hasOwnNumber, limitsOf, valuesOf } from '../../../src/domain/rules/rule.ts';

const own = (cadenceDays: number | null, thresholds: Record<string, number> = {}) => ({
  cadenceDays,
  thresholds: new Map(Object.entries(thresholds)),
  profile: null,
});

test('a client has its own number only if that asks for something', () => {
  const asked = (value: number) => hasOwnNumber(goneQuiet, own(null, { 'gone-quiet.days': value }));
  expect([asked(20), asked(1), asked(0)]).toEqual([true, true, false]);
  expect(hasOwnNumber(emailOnly, own(20))).toBe(false);
});

describe("a rule's numbers", () => {
  test('the client overrides the configuration, which overrides the defaults', () => {
    const configured = new Map([
      ['gone-quiet.red', 200],
      ['gone-quiet.amber', 90],
      ['email-only.days', 1],
    ]);
    expect(
      limitsOf(goneQuiet, configured, own(null, { 'gone-quiet.red': 300, 'group-only.days': 2 })),
    ).toEqual({
      days: { value: 60, from: 'default' },
      amber: { value: 90, from: 'configuration' },
      red: { value: 300, from: 'client' },
    });
  });

  test('the client overrides its profile, which overrides the configuration', () => {
    const configured = new Map([
      ['gone-quiet.days', 90],
      ['gone-quiet.red', 200],
    ]);
    const profile = {
      name: 'key',
      thresholds: new Map([
        ['gone-quiet.days', 21],
        ['gone-quiet.amber', 80],
        ['email-only.days', 9],
      ]),
    };
    expect(limitsOf(goneQuiet, configured, { ...own(null, { 'gone-quiet.amber': 70 }), profile })).toEqual({
      days: { value: 21, from: 'profile', profile: 'key' },
      amber: { value: 70, from: 'client' },
      red: { value: 200, from: 'configuration' },
    });
    expect(limitsOf(goneQuiet, configured, { ...own(14), profile }).days).toEqual({
      value: 14,
      from: 'cadence',
    });
  });

  test("the client's cadence overrides all", () => {
    const limits = limitsOf(
      goneQuiet,
      new Map([['gone-quiet.days', 30]]),
      own(21, { 'gone-quiet.days': 14 }),
    );
    expect(limits.days).toEqual({ value: 21, from: 'cadence' });
    expect(valuesOf(limits)).toEqual({ days: 21, amber: 100, red: 150 });
  });

  test('a cadence that was chosen overrides the default of a first word, and a shipped one does not', () => {
    const days = (configured: number | null, profile: [name: string, days: number] | null, owned?: number) =>
      limitsOf(neverContacted, new Map(configured === null ? [] : [['gone-quiet.days', configured]]), {
        ...own(null, owned === undefined ? {} : { 'gone-quiet.days': owned }),
        profile: profile && { name: profile[0], thresholds: new Map([['gone-quiet.days', profile[1]]]) },
      }).days;
    expect(days(365, null)).toEqual({ value: 365, from: 'configuration' });
    expect(days(365, ['occasional', 200])).toEqual({ value: 200, from: 'profile', profile: 'occasional' });
    expect(days(null, ['partner', 90])).toMatchObject({ value: 90, from: 'profile' });
    expect(days(365, ['occasional', 180])).toEqual({ value: 14, from: 'default' });
    expect(days(365, ['occasional', 200], 40)).toEqual({ value: 40, from: 'client' });
    expect(
      limitsOf(
        neverContacted,
        new Map([
          ['never-contacted.days', 20],
          ['gone-quiet.days', 365],
        ]),
        null,
      ).days,
    ).toEqual({ value: 20, from: 'configuration' });
  });

  test('a cadence does not affect rules without one', () => {
    expect(goneQuiet.cadence).toBe('days');
    for (const rule of rules) {
      if (rule.cadence !== undefined) continue;
      expect(limitsOf(rule, new Map(), own(21))).toEqual(limitsOf(rule, new Map(), null));
    }
  });
});
