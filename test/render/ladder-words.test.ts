import { describe, expect, test } from 'vitest';
import type { CaseStanding } from '../../src/app/repair/case-ladder.ts';
import { calendarDate } from '../../src/domain/days/calendar-date.ts';
import type { CaseFile } from '../../src/domain/repair/case.ts';
import type { SecondFailure } from '../../src/domain/repair/ladder.ts';
import { ladderWords } from '../../src/render/repair/ladder-words.ts';
import { sayOn } from '../../src/render/words/days.ts';
import { aCaseEntry, aFile, aPromise, aStep } from '../support/case-file.ts';
import { aDecider, aStanding } from '../support/case-standing.ts';

// Monday 2 March 2026 is the day the case came up.
function words(today: string, file: CaseFile = aFile(), more: Partial<CaseStanding> = {}) {
  const on = calendarDate(today);
  return ladderWords(aStanding(file, today, more), on, sayOn({ isTerminal: true, today: on }));
}

const usd = (minor: number) => ({ minor, currency: 'USD' });
const emails = [aCaseEntry('2026-03-02', { direction: 'in' }), aCaseEntry('2026-03-03')];
const twoRounds = [...emails, ...emails.map((one) => ({ ...one, happenedOn: calendarDate('2026-03-04') }))];
const called = aCaseEntry('2026-03-04', { channel: 'call', direction: 'mutual' });

describe('the current rung', () => {
  test.each<[string, CaseFile, string]>([
    ['nothing logged', aFile(), 'Nothing is logged with it yet.'],
    [
      'nothing logged since it was opened again',
      aFile({ entries: emails, steps: [aStep('reopened', '2026-03-04')] }),
      'Nothing is logged with it since it was opened again, on Wed 4 Mar.',
    ],
    ['emails', aFile({ entries: emails }), 'Now in writing (2 emails so far).'],
    [
      'a letter among them',
      aFile({ entries: [...emails, aCaseEntry('2026-03-03', { channel: 'letter' })] }),
      'Now in writing (3 written entries so far).',
    ],
    [
      'a talk',
      aFile({ entries: [...emails, called] }),
      'Now a call: you talked on Wed 4 Mar (2 emails so far).',
    ],
    [
      'taken to a call that is not logged',
      aFile({ steps: [aStep('escalated', '2026-03-03', { rung: 'call' })] }),
      'Now a call; none is logged with it yet.',
    ],
    [
      'a meeting',
      aFile({ entries: [aCaseEntry('2026-03-04', { channel: 'meeting', direction: 'mutual' })] }),
      'Now in person: you met on Wed 4 Mar.',
    ],
  ])('%s', (_, file, now) => {
    expect(words('2026-03-05', file).now).toBe(now);
  });
});

describe('the next rung', () => {
  test('names its day while there is time', () => {
    expect(words('2026-03-02').next).toBe(
      'Next: a call with Dana Reyes, who decides, by Thu 5 Mar if it is not settled before.',
    );
  });

  test('on its day and after it', () => {
    expect(words('2026-03-05').next).toBe('From today it is time to call Dana Reyes, who decides.');
    expect(words('2026-03-06', aFile({ entries: emails.slice(0, 1) })).next).toBe(
      'Since Thu 5 Mar it is time to stop writing and call Dana Reyes, who decides.',
    );
  });

  test('a decision stays until it is done, with the missed calls', () => {
    const steps = [aStep('escalated', '2026-03-04', { rung: 'call' })];
    const missed = aCaseEntry('2026-03-05', { channel: 'call', kind: 'attempt' });
    const { next, reasons } = words('2026-03-05', aFile({ steps, entries: [missed] }));
    expect(next).toBe('Since Wed 4 Mar it is time to call Dana Reyes, who decides.');
    expect(reasons).toEqual(['You decided this on Wed 4 Mar; since then a call reached nobody.']);
  });

  test('may be postponed to a day', () => {
    const untilOn = calendarDate('2026-03-16');
    const steps = [aStep('stayed', '2026-03-04', { rung: 'call', because: 'They travel', untilOn })];
    expect(words('2026-03-05', aFile({ steps })).reasons).toContain(
      'You left it for later on Wed 4 Mar until Mon 16 Mar: They travel.',
    );
  });

  test('is the two decision-makers after a call', () => {
    const { next, reasons } = words('2026-03-11', aFile({ entries: [called] }));
    expect(next).toBe(
      'Since Tue 10 Mar it may be time to meet Dana Reyes, who decides, unless something is agreed.',
    );
    const theirs = aCaseEntry('2026-03-05', { direction: 'in' });
    expect(words('2026-03-11', aFile({ entries: [called, theirs] })).next).toBe(
      'Since Tue 10 Mar it is time to meet Dana Reyes, who decides.',
    );
    expect(reasons).toEqual(['4 working days since you talked, on Wed 4 Mar.']);
  });

  test.each<[string, Partial<CaseFile>, string]>([
    ['a promise', { promises: [aPromise('2026-03-20')] }, 'It is promised for Fri 20 Mar.'],
    [
      'a booked talk',
      { booked: [{ ...called, happenedOn: calendarDate('2026-03-20') }] },
      'A talk about it is booked for Fri 20 Mar.',
    ],
    [
      'another rung that was put off',
      {
        steps: [aStep('stayed', '2026-03-04', { rung: 'in-person', untilOn: calendarDate('2026-03-20') })],
      },
      'It was left until Fri 20 Mar.',
    ],
  ])('waits for %s', (_, parts, reason) => {
    const { next, reasons } = words('2026-03-10', aFile(parts));
    expect(next).toMatch(/^Next: a call with Dana Reyes, who decides, by /);
    expect(reasons).toContain(reason);
  });

  test('is none once they met, or the case is fixed or over', () => {
    const met = aFile({ entries: [aCaseEntry('2026-03-04', { channel: 'meeting', direction: 'mutual' })] });
    expect(words('2026-03-30', met).next).toBe(null);
    const fixed = aFile({ case: { fixedOn: calendarDate('2026-03-03') } });
    expect(words('2026-03-30', fixed)).toMatchObject({ next: null, reasons: [], command: null });
  });
});

describe('why', () => {
  const failure: SecondFailure = {
    ...{ kind: 'case', id: 2, what: 'The files came late', sameCause: true, on: calendarDate('2026-01-12') },
  };
  test.each<[string, CaseFile, Partial<CaseStanding>, string]>([
    ['rounds', aFile({ entries: twoRounds }), {}, '2 rounds in writing since Mon 2 Mar.'],
    ['days', aFile({ entries: emails.slice(0, 1) }), {}, '2 working days in writing.'],
    ['days with nothing written', aFile(), {}, 'Open for 2 working days, with no talk logged.'],
    [
      'a hearing that is not in the log',
      aFile({ steps: [aStep('heard', '2026-03-03')] }),
      {},
      'No talk is logged; if you talked: rapport call Acme "…" --case 1',
    ],
    [
      'critical',
      aFile({ case: { severity: 'critical' } }),
      {},
      'It is critical, and goes straight to a meeting of the two who decide.',
    ],
    [
      'a case before',
      aFile(),
      { second: failure },
      'It is the second failure: case c2, “The files came late”, was raised on Mon 12 Jan, of the same cause.',
    ],
    [
      'a broken promise',
      aFile(),
      { second: { kind: 'promise', id: 9, text: 'Refund it', on: calendarDate('2026-03-03') } },
      'It is the second failure: promise r9, “Refund it”, was broken on Tue 3 Mar.',
    ],
    [
      'put off',
      aFile({ steps: [aStep('stayed', '2026-03-04', { rung: 'call', because: 'she is away' })] }),
      {},
      'You left it for later on Wed 4 Mar: she is away.',
    ],
    [
      'the amount beside what they are worth',
      aFile({ case: { amount: usd(50_000) } }),
      {},
      'At stake is 500 USD: 10 % of the 5\u00a0000 USD they are worth in a year.',
    ],
    [
      'a small amount',
      aFile({ case: { amount: usd(100) } }),
      {},
      'At stake is 1 USD: less than 1 % of the 5\u00a0000 USD they are worth in a year.',
    ],
  ])('%s', (_, file, more, reason) => {
    expect(words('2026-03-05', file, more).reasons).toContain(reason);
  });

  test('does not compare two currencies', () => {
    const file = aFile({ case: { amount: { minor: 50_000, currency: 'EUR' } } });
    expect(words('2026-03-05', file).reasons).toEqual(['Open for 2 working days, with no talk logged.']);
  });
});

describe('with whom', () => {
  test('you yourself, not your colleague on the case', () => {
    const { reasons } = words('2026-03-05', aFile({ case: { handledBy: 'Ben' } }));
    expect(reasons).toContain('Do this yourself, not Ben, who has dealt with it so far.');
  });

  test('one of the decision-makers', () => {
    const deciders = ['Dana Reyes', 'Eli Park', 'Kim'].map(aDecider);
    expect(words('2026-03-05', aFile(), { deciders }).next).toContain(
      'call Dana Reyes, Eli Park or Kim, who decide.',
    );
  });

  test('without a known decision-maker: the command to name one', () => {
    const unknown = words('2026-03-05', aFile(), { deciders: [] });
    expect(unknown.next).toContain('call the one who decides at Acme.');
    expect(unknown.reasons).toContain('You do not know who decides at Acme. Once you know:');
    expect(unknown.command).toBe('rapport person add Acme NAME --role decision-maker');
    const upset = aFile({ case: { personName: 'Eli Park' } });
    expect(words('2026-03-05', upset, { deciders: [] }).command).toBe(
      'rapport person edit Acme "Eli Park" --role decision-maker',
    );
  });
});

describe('a wish to be written to', () => {
  const wish = { who: 'Dana Reyes', because: 'she is deaf' };

  test('nothing proposes a call', () => {
    const { next, reasons } = words('2026-03-10', aFile({ entries: emails }), { wish });
    expect(next).toBe(
      'They asked not to be called: write to Dana Reyes, who decides, yourself, or meet if they agree.',
    );
    expect(reasons).toEqual(['Dana Reyes asked to be written to: she is deaf.']);
  });

  test('in a critical case the two decision-makers write, or meet if they agree', () => {
    const critical = aFile({ case: { severity: 'critical' } });
    const { next, reasons } = words('2026-03-10', critical, {
      wish: { who: null, because: 'they are at sea' },
    });
    expect(next).toBe(
      'Since Mon 2 Mar it is time to write to Dana Reyes, who decides, yourself, or to meet if they agree.',
    );
    expect(reasons[0]).toBe('Acme asked to be written to: they are at sea.');
  });
});
