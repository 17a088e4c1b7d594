import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type FilterSubject,
  filterFields,
  fitsFilter,
  parseClientFilter,
} from '../../../src/domain/clients/client-filter.ts';
import { calendarDate } from '../../../src/domain/days/calendar-date.ts';
import { runs } from '../../support/runs.ts';

const given = { today: calendarDate('2026-03-02'), currency: 'EUR', dateOrder: null };

const acme: FilterSubject = {
  name: 'Ácme & Söhne',
  status: 'active',
  tags: ['vip', 'print work'],
  profileName: 'key',
  source: 'a talk in Leeds',
  sinceOn: calendarDate('2025-06-15'),
  yearlyValue: { minor: 500_000, currency: 'EUR' },
};

const bare: FilterSubject = {
  ...acme,
  ...{ name: 'Bare', status: 'prospect', tags: [], profileName: null, source: null, yearlyValue: null },
};

function answer(text: string, subject = acme) {
  const reading = parseClientFilter(text, given);
  return reading.kind === 'filter' ? fitsFilter(reading.filter.terms, subject) : reading.kind;
}

describe('conditions', () => {
  test.each([
    'tag=vip',
    'TAG = VIP',
    'tag="print work"',
    "tag='print work'",
    'tag~print',
    'tag!=retainer',
    'status=active',
    'status=act',
    'status!=former',
    'value=5000',
    'value>4999.99',
    'value>=5000',
    'value<=5000EUR',
    'value<"5.000,01 EUR"',
    'value > "4999 EUR"',
    'value>4999 EUR',
    'value>4999 € tag=vip',
    'value>4999 tag = vip',
    'value!=none',
    'profile=key',
    'profile!=none',
    'source~leeds',
    'source="A talk in Leeds"',
    'source!=none',
    'name~acme',
    'name="acme & sohne"',
    'name!~birch',
    'since>200',
    'since>8m',
    'since<1y',
    'since>2025-06-14',
    'since<=2025-06-15',
    'since="15 june 2025"',
    'tag=vip status=active value>=5000',
    'tag=vip and status=active',
    'tag=vip  status=active ',
    'tag=vip, status=active, value>=5000,',
    'tag=vip,status=active',
    'tag="vip",name~acme , status=active',
    "tag='vip', value>4999 EUR, since>200",
  ])('%s fits', (text) => {
    expect(answer(text)).toBe('yes');
  });

  test.each([
    'tag=print',
    'tag=none',
    'tag!=vip',
    'tag!~print',
    'status=former',
    'value>5000',
    'value<5000',
    'value!=5000',
    'value=none',
    'profile=none',
    'profile=regular',
    'source=leeds',
    'name=acme',
    'since<200',
    'since>1y',
    'since<2025-06-15',
    'tag=vip status=former',
    // Another condition says no, so the incomparable value does not matter.
    'value>"1 USD" status=former',
  ])('%s does not', (text) => {
    expect(answer(text)).toBe('no');
  });

  test.each([
    ['tag=none', 'yes'],
    ['profile=none', 'yes'],
    ['source=none', 'yes'],
    ['value=none', 'yes'],
    ['value!=5000', 'yes'],
    ['value>1', 'no'],
    ['value>"1 USD"', 'no'],
    ['tag=vip', 'no'],
    ['profile!=none', 'no'],
    ['name=none', 'no'],
  ])('for an unknown client, %s: %s', (text, wanted) => {
    expect(answer(text, bare)).toBe(wanted);
  });

  test('a value in another currency is neither', () => {
    expect(answer('value>"1 USD"')).toBe('other-currency');
    expect(answer('value!="1 USD" tag=vip')).toBe('other-currency');
  });

  test.each([
    ['tag=vip => key', 'key'],
    ['tag=vip=>key account', 'key account'],
    ['tag="vip" -> "key account"', 'key account'],
    ['value>=5000=>key', 'key'],
    ['tag="a => b"', null],
  ])('%s names the profile %s', (text, profile) => {
    expect(parseClientFilter(text, given)).toMatchObject({ kind: 'filter', filter: { profile } });
  });

  test.each([
    ['', { kind: 'empty' }],
    ['  ', { kind: 'empty' }],
    ['=> key', { kind: 'empty' }],
    ['tag=vip =>', { kind: 'no-profile' }],
    ['tga=vip', { kind: 'unknown-word', word: 'tga' }],
    ['statsu=active', { kind: 'unknown-word', word: 'statsu' }],
    ['value>=5,000 USD', { kind: 'bad-amount', text: '5,000 USD' }],
    ['tag=vip,x status=active', { kind: 'filter' }],
    ['tag=,', { kind: 'no-value' }],
    ['value>5000 EURO', { kind: 'unknown-word', word: 'EURO' }],
    ['value>5000 tag', { kind: 'bad-operator', field: 'tag' }],
    ['tag=vip or tag=x', { kind: 'unknown-word', word: 'or' }],
    ['=vip', { kind: 'unknown-word', word: '=vip' }],
    ['tag', { kind: 'bad-operator', field: 'tag', operator: '' }],
    ['tag vip', { kind: 'bad-operator', field: 'tag', operator: '' }],
    ['tag>vip', { kind: 'bad-operator', field: 'tag', operator: '>' }],
    ['status~active', { kind: 'bad-operator', field: 'status', operator: '~' }],
    ['value=>5000', { kind: 'bad-operator', field: 'value', operator: '=>' }],
    ['value~5', { kind: 'bad-operator', field: 'value', operator: '~' }],
    ['tag=', { kind: 'no-value', field: 'tag', operator: '=' }],
    ['tag=""', { kind: 'no-value', field: 'tag', operator: '=' }],
    ['tag= status=active', { kind: 'no-value', field: 'tag', operator: '=' }],
    ['tag="vip', { kind: 'open-quote' }],
    ['status=activ', { kind: 'filter' }],
    ['status=actve', { kind: 'bad-status', text: 'actve' }],
    ['status=p', { kind: 'bad-status', text: 'p' }],
    ['value>lots', { kind: 'bad-amount', text: 'lots', reading: { kind: 'not-money' } }],
    ['value>1.234', { kind: 'bad-amount', reading: { kind: 'ambiguous' } }],
    ['value>none', { kind: 'bad-amount' }],
    ['since>soonish', { kind: 'bad-day', text: 'soonish' }],
    ['since>99999', { kind: 'filter' }],
    ['since>01/02/2026', { kind: 'bad-day' }],
  ])('%s is %j', (text, wanted) => {
    expect(parseClientFilter(text, given)).toMatchObject(wanted);
  });

  test('never throw, and work on any client once parsed', () => {
    const piece = fc.oneof(
      fc.constantFrom(...filterFields, '=', '!=', '>=', '<', '~', '=>', '"', "'", ' ', 'none', '5000', '2w'),
      fc.string({ maxLength: 5, unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
        (text) => {
          const reading = parseClientFilter(text, given);
          if (reading.kind !== 'filter') return;
          expect(reading.filter.terms.length).toBeGreaterThan(0);
          for (const subject of [acme, bare])
            expect(['yes', 'no', 'other-currency']).toContain(fitsFilter(reading.filter.terms, subject));
        },
      ),
      { numRuns: runs(600) },
    );
  });

  test('a condition and its opposite never both hold', () => {
    const contraries = { '=': '!=', '~': '!~', '>': '<=', '<': '>=' } as const;
    const term = fc.oneof(
      fc.tuple(
        fc.constantFrom('tag', 'profile', 'source', 'name'),
        fc.constantFrom('=', '~'),
        fc.constantFrom('vip', 'key', 'none', 'a'),
      ),
      fc.tuple(fc.constant('value'), fc.constantFrom('=', '>', '<'), fc.constantFrom('1', '5000', '6000')),
      fc.tuple(
        fc.constant('since'),
        fc.constantFrom('=', '>', '<'),
        fc.constantFrom('1y', '260', '2025-06-15'),
      ),
    );
    fc.assert(
      fc.property(term, ([field, sign, text]) => {
        const other = contraries[sign as keyof typeof contraries];
        expect([answer(`${field}${sign}"${text}"`), answer(`${field}${other}"${text}"`)].sort()).toEqual([
          'no',
          'yes',
        ]);
      }),
    );
  });
});
