import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/app/flags/finding.ts';
import { calendarDate } from '../../src/domain/days/calendar-date.ts';
import type { FactsByRule, RuleId } from '../../src/domain/rules/index.ts';
import { findingLine, suggestionText } from '../../src/render/flags/findings.ts';

const today = calendarDate('2026-11-21');
const may = calendarDate('2026-05-12');
const lately = calendarDate('2026-11-02');

function line<Id extends RuleId>(rule: Id, facts: FactsByRule[Id], other: Partial<Finding> = {}): string {
  const finding = { rule, facts, doubt: null, wish: null, ...other } as Finding;
  return findingLine(finding, { isTerminal: true, today });
}

describe('a finding about what a client may expect, in one line', () => {
  test('contract-silence', () => {
    const facts = { signedOn: lately, days: 19, written: 0, missedCalls: 0, pastDecider: null };
    expect(line('contract-silence', facts)).toBe('signed on 2 Nov, and no talk in the 19 days since');
    expect(line('contract-silence', { ...facts, written: 1, missedCalls: 1 })).toBe(
      'signed on 2 Nov, and no talk in the 19 days since, only 1 written exchange; a call reached nobody',
    );
    const pastDecider = { on: lately, talkedTo: ['Ann'], deciders: ['Bea Vos'] };
    expect(line('contract-silence', { ...facts, pastDecider })).toBe(
      'signed on 2 Nov, and no talk with Bea Vos, who decides, in the 19 days since; talked to Ann on 2 Nov',
    );
  });

  test('standard-missed', () => {
    const missed = [
      { standard: 'live', everyDays: 90, lastOn: may, days: 193, pastDecider: null },
      { standard: 'one-on-one', everyDays: 180, lastOn: null, days: 400, pastDecider: null },
      { standard: 'useful', everyDays: 60, lastOn: null, days: 90, pastDecider: null },
    ] as const;
    const pastDecider = { on: lately, talkedTo: ['Ann'], deciders: ['Bea Vos'] };
    expect(line('standard-missed', { missed: [{ ...missed[0], pastDecider }] })).toBe(
      'no talk with Bea Vos, who decides, in 193 days, since 12 May (asked: every 90); talked to Ann on 2 Nov',
    );
    const last = { ...missed[2], lastOn: may, days: 193 };
    expect(line('standard-missed', { missed: [last] })).toBe(
      'no useful word from you in 193 days, since 12 May (asked: every 60)',
    );
    expect(line('standard-missed', { missed })).toBe(
      'no talk in 193 days, since 12 May (asked: every 90); no talk just the two of you in 400 days (asked: every 180); no useful word noted in 90 days (asked: every 60; is --touch noted?)',
    );
  });

  test('problem-unowned', () => {
    const facts = {
      ...{ concernId: 3, what: 'Their auditor\nleft', notedOn: may, lastActOn: null, days: 193, others: 0 },
    };
    expect(line('problem-unowned', facts)).toBe(
      'their problem “Their auditor left”, noted on 12 May: nothing done about it, 193 days',
    );
    expect(line('problem-unowned', { ...facts, lastActOn: lately, days: 19, others: 2 })).toBe(
      'their problem “Their auditor left”, noted on 12 May: nothing done since 2 Nov, 19 days (and 2 more problems)',
    );
  });

  test('feedback-unanswered', () => {
    const facts = {
      feedbackId: 4,
      saidOn: lately,
      words: 'Too long calls',
      isDecided: false,
      days: 19,
      others: 0,
    };
    expect(line('feedback-unanswered', facts)).toBe(
      'said “Too long calls” on 2 Nov, 19 days ago, and heard nothing of it',
    );
    expect(line('feedback-unanswered', { ...facts, words: '', isDecided: true, others: 1 })).toBe(
      'said how you do on 2 Nov, 19 days ago, and was not told what changes (and 1 more)',
    );
  });

  test('losing-touch', () => {
    const facts: FactsByRule['losing-touch'] = {
      ...{ earlierDays: 14.5, laterDays: 41, gaps: [30, 36, 41, 60], isOpen: true },
      ...{ silentDays: 60, lastOn: lately, lastChannel: 'email' },
    };
    expect(line('losing-touch', facts)).toBe(
      'losing touch: the days between you grew from about 15 to 30, 36, 41 and now 60; last email on 2 Nov',
    );
    expect(line('losing-touch', { ...facts, isOpen: false, silentDays: 19 })).toBe(
      'losing touch: the days between you grew from about 15 to 30, 36, 41 and 60; last email on 2 Nov, 19 days ago',
    );
  });

  test('touches that are missing', () => {
    const facts = { noted: 6, exchanges: 6, days: 180, firstOn: may };
    expect(line('all-business', facts)).toBe(
      'all business: not one personal word in 6 exchanges in 6 months',
    );
    expect(line('all-business', { ...facts, exchanges: 15 })).toBe(
      'all business: not one personal word in the 6 of 15 exchanges whose touch you noted, in 6 months',
    );
    expect(line('not-candid', { ...facts, days: 365 })).toBe(
      'not one candid word from you in 6 exchanges in 12 months',
    );
    const young = { doubt: { kind: 'young', days: 40 } } as const;
    expect(line('all-business', { ...facts, days: 41 }, young)).toBe(
      'all business: not one personal word in 6 exchanges in your first 41 days',
    );
    const sold = { sales: 3, exchanges: 3, days: 180, lastOn: lately };
    expect(line('only-selling', sold)).toBe('sold to in all 3 exchanges in 6 months, last on 2 Nov');
    expect(line('only-selling', { ...sold, exchanges: 5 })).toBe(
      'sold to in 3 of 5 exchanges in 6 months, last on 2 Nov; none of the others is noted as of use to them',
    );
  });

  test('decision-maker-unmet', () => {
    const facts = {
      ...{ deciders: ['Bea Vos'], days: 365, knownDays: 200, exchanges: 4 },
      ...{ lastTalkOn: null, perhapsBefore: false, pastDecider: null },
    };
    expect(line('decision-maker-unmet', facts)).toBe('never talked to Bea Vos, who decides, in 6 months');
    expect(line('decision-maker-unmet', { ...facts, knownDays: 60 })).toContain(', in 8 weeks');
    const pastDecider = { on: lately, talkedTo: ['Ann', 'Cem', 'Dan', 'Eve'], deciders: ['Bea Vos'] };
    expect(line('decision-maker-unmet', { ...facts, pastDecider })).toBe(
      'talked to Ann, Cem and 2 others on 2 Nov, and never to Bea Vos, who decides',
    );
    expect(line('decision-maker-unmet', { ...facts, lastTalkOn: may, pastDecider })).toBe(
      'no talk with Bea Vos, who decides, since 12 May; talked to Ann, Cem and 2 others on 2 Nov',
    );
    expect(line('decision-maker-unmet', { ...facts, perhapsBefore: true })).toBe(
      'no talk with Bea Vos, who decides, in 12 months',
    );
  });

  test('what was not asked, and who is not known', () => {
    expect(line('feedback-due', { lastOn: null, days: 400 })).toBe(
      'never asked how you do, in 13 months together',
    );
    expect(line('feedback-due', { lastOn: may, days: 193 })).toBe('not asked how you do since 12 May');
    expect(line('next-unasked', { lastOn: may, days: 193 })).toBe(
      'nothing noted that they want next since 12 May',
    );
    expect(line('next-unasked', { lastOn: null, days: 400 })).toBe(
      'nothing noted that they want next, in 13 months',
    );
    expect(line('single-thread', { people: 0, needed: 2, knownDays: 90 })).toBe(
      'nobody known there by name; there should be 2',
    );
    expect(line('single-thread', { people: 1, needed: 2, knownDays: 90 })).toBe(
      'only 1 person known there by name; there should be 2',
    );
    expect(line('nothing-known', { knownDays: 300, exchanges: 30 })).toBe(
      'nothing noted of who they are or how they like it, in 30 exchanges of late',
    );
  });
});

test('a command about the client names it, and the person it is to be done with', () => {
  const client = { id: 7, name: 'Acme & Co' };
  const suggested = (verb: string, rest: string, person?: string) =>
    suggestionText({
      client,
      suggestion: [verb, client.name, { verb, rest, ...(person ? { person } : {}) }],
    });
  expect(suggested('feedback ask', '--by call')).toBe('rapport feedback ask "Acme & Co" --by call');
  expect(suggested('call', '"…"', "Bea O'Hara")).toBe(`rapport call "Acme & Co" "…" --with "Bea O'Hara"`);
});
