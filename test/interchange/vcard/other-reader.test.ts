import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { cardsIn } from '../../../src/interchange/vcard/cards.ts';
import { partsOf, unescaped } from '../../../src/interchange/vcard/property.ts';
import { runs } from '../../support/runs.ts';

const text = fc.string({ unit: fc.constantFrom(...'abc XY,;:"=\\ÄßЖ語😀\n'), maxLength: 60 });
const escaped = (one: string) => one.replace(/[\\,]/g, '\\$&').replaceAll('\n', '\\n');
const inParts = (one: string) => escaped(one.replaceAll('\\', '/')).replaceAll(';', '\\;');
const kind = fc.constantFrom('work', 'home', 'cell', 'x-Büro');

/** A property as both versions write it; ical.js parts a list behind two backslashes wrongly. */
const property = fc.oneof(
  text.map((note) => `NOTE:${escaped(note)}`),
  text.map((name) => `FN:${escaped(name)}`),
  fc.array(text, { minLength: 5, maxLength: 5 }).map((parts) => `N:${parts.map(inParts).join(';')}`),
  fc.array(text, { minLength: 1, maxLength: 3 }).map((parts) => `ORG:${parts.map(inParts).join(';')}`),
  fc.tuple(kind, kind).map(([a, b]) => `item1.EMAIL;TYPE="${a},${b}";PREF=1:a@b.example`),
  fc
    .tuple(kind, text)
    .map(([a, value]) => `TEL;TYPE=${a};X-NOTE="${value.replace(/["\n\\^]/g, '')}":+49 40 1`),
);

test('ical.js makes the same of cards of 3.0 and 4.0', () => {
  fc.assert(
    fc.property(
      fc.array(property, { minLength: 1, maxLength: 8 }),
      fc.constantFrom('3.0', '4.0'),
      (lines, version) => {
        const card = ['BEGIN:VCARD', `VERSION:${version}`, ...lines, 'END:VCARD', ''].join('\r\n');
        const [, theirs] = ICAL.parse(card) as [
          string,
          [string, Record<string, unknown>, string, ...unknown[]][],
        ];
        const [ours] = [...cardsIn([Buffer.from(card).toString('latin1')])];
        expect(ours?.properties).toHaveLength(theirs.length);
        for (const [i, [name, params, , ...values]] of theirs.entries()) {
          const found = ours?.properties[i];
          expect(found?.name).toBe(name.toUpperCase());
          expect(found?.group).toBe(params.group);
          const isParted = name === 'n' || name === 'org';
          const value = found?.value ?? '';
          const mine = isParted ? partsOf(value, ';') : [unescaped(value)];
          const other = (isParted ? [values[0]].flat() : values).map((one) => String(one).trim());
          expect(mine.map((one) => one.trim())).toEqual(other);
          const types = [params.type ?? []].flat();
          expect(found?.params.get('TYPE') ?? []).toEqual(types);
        }
      },
    ),
    { numRuns: runs(100) },
  );
});
