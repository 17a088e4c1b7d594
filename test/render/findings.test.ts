import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/app/flags/finding.ts';
import { addDays, calendarDate } from '../../src/domain/days/calendar-date.ts';
import type { FactsByRule, RuleId } from '../../src/domain/rules/index.ts';
import { shellWord } from '../../src/domain/text/shell-word.ts';
import { findingLine, suggestionText } from '../../src/render/flags/findings.ts';

const today = calendarDate('2026-11-21');
const may = calendarDate('2026-05-12');

function line<Id extends RuleId>(rule: Id, facts: FactsByRule[Id], other: Partial<Finding> = {}): string {
  const finding = { rule, facts, doubt: null, ...other } as Finding;
  return findingLine(finding, { isTerminal: true, today });
}

describe('a finding in one line', () => {
  test('email-only', () => {
    const facts = { written: 5, emails: 5, days: 180, lastTalkOn: may, missedCalls: 0 };
    expect(line('email-only', facts)).toBe('only writing: 5 emails in 6 months, no talk since 12 May');
    expect(line('email-only', { ...facts, emails: 2, lastTalkOn: null, missedCalls: 2 })).toBe(
      'only writing: 5 written exchanges in 6 months, never a talk; 2 calls reached nobody',
    );
    const young = { doubt: { kind: 'young', days: 11 } } as const;
    expect(line('email-only', { ...facts, days: 12, lastTalkOn: null }, young)).toBe(
      'only writing: 5 emails in your first 12 days, no talk yet',
    );
    expect(line('email-only', { ...facts, days: 1, lastTalkOn: null }, young)).toBe(
      'only writing: 5 emails on your first day, no talk yet',
    );
  });

  test('group-only', () => {
    const facts = {
      talks: 3,
      written: 0,
      days: 180,
      lastOneOnOneOn: null,
      missedCalls: 1,
    };
    expect(line('group-only', facts)).toBe(
      'only in company: 3 group talks in 6 months, none just the two of you',
    );
    expect(line('group-only', { ...facts, talks: 1, written: 2, lastOneOnOneOn: may })).toBe(
      'only in company: 1 group talk and 2 written exchanges in 6 months, none just the two of you since 12 May',
    );
  });

  test('gone-quiet', () => {
    const facts = {
      silentDays: 70,
      everyDays: 60,
      lastOn: may,
      lastChannel: 'email',
      missedCalls: 0,
      plannedOn: null,
      plannedChannel: null,
    } as const;
    expect(line('gone-quiet', facts)).toBe('quiet for 70 days (rhythm: 60) since an email on 12 May');
    expect(line('gone-quiet', { ...facts, lastChannel: null }, { doubt: { kind: 'told', on: may } })).toBe(
      'quiet for 70 days (rhythm: 60) since a contact on 12 May, as the imported file says',
    );
    const booked = {
      ...facts,
      missedCalls: 1,
      plannedOn: addDays(today, 7),
      plannedChannel: 'meeting',
    } as const;
    expect(line('gone-quiet', booked)).toBe(
      'quiet for 70 days (rhythm: 60) since an email on 12 May; a call reached nobody; meeting booked for Sat 28 Nov',
    );
    expect(line('gone-quiet', facts, { doubt: { kind: 'thin', entries: 2, days: 400 } })).toBe(
      'quiet for 70 days (rhythm: 60) since an email on 12 May (2 entries in 400 days: is the log complete?)',
    );
  });

  test('never-contacted', () => {
    expect(line('never-contacted', { knownDays: 14, missedCalls: 0 })).toBe(
      'a client for 14 days, and nothing was ever said',
    );
    expect(line('never-contacted', { knownDays: 14, missedCalls: 2 })).toBe(
      'a client for 14 days, but 2 calls reached nobody',
    );
  });

  test('waiting-for-you', () => {
    const facts = {
      askedOn: calendarDate('2026-11-16'),
      workingDays: 1,
      messages: 1,
      lastChannel: 'email',
      calls: 0,
      missedCalls: 0,
    } as const;
    expect(line('waiting-for-you', facts)).toBe(
      'wrote on Mon 16 Nov, 1 working day ago, and waits for your answer',
    );
    expect(line('waiting-for-you', { ...facts, calls: 1, missedCalls: 1 })).toBe(
      'called and missed you on Mon 16 Nov, 1 working day ago, and waits for your answer; a call reached nobody',
    );
    expect(line('waiting-for-you', { ...facts, messages: 2, workingDays: 4 })).toBe(
      'wrote 2 times since Mon 16 Nov, 4 working days ago, and waits for your answer',
    );
    expect(line('waiting-for-you', { ...facts, messages: 2, calls: 1 })).toContain(
      'wrote and called 2 times',
    );
    expect(line('waiting-for-you', { ...facts, messages: 2, calls: 2 })).toContain(
      'called and missed you 2 times since Mon 16 Nov',
    );
  });

  test('unanswered', () => {
    const facts = { messages: 3, sent: 3, emails: 3, missedCalls: 0, firstOn: may, lastOn: today };
    expect(line('unanswered', facts)).toBe('no answer to 3 emails since 12 May');
    expect(line('unanswered', { ...facts, emails: 2, missedCalls: 1 })).toBe(
      'no answer to 3 messages and 1 call since 12 May',
    );
    expect(line('unanswered', { ...facts, sent: 6, emails: 6 })).toBe(
      'no answer to 6 emails on 3 days since 12 May',
    );
    expect(line('unanswered', { ...facts, messages: 0, sent: 0, emails: 0, missedCalls: 2 })).toBe(
      '2 calls reached nobody since 12 May',
    );
  });

  test('days are ISO where nobody looks on', () => {
    const facts = { messages: 3, sent: 3, emails: 3, missedCalls: 0, firstOn: may };
    const finding = { rule: 'unanswered', facts };
    expect(findingLine({ ...finding, doubt: null } as Finding, { isTerminal: false, today })).toBe(
      'no answer to 3 emails since 2026-05-12',
    );
  });
});

describe('the suggested command', () => {
  test('is one that a shell takes as it is', () => {
    const suggested = (verb: string, name: string) =>
      suggestionText({ client: { id: 7, name }, suggestion: [verb, name] });
    expect(suggested('call', 'Ada Lovelace')).toBe('rapport call "Ada Lovelace" "…"');
    expect(suggested('show', 'Nordlicht')).toBe('rapport show Nordlicht');
    expect(suggested('call', '12')).toBe('rapport call 7 "…"');
    expect(suggested('call', '-x')).toBe('rapport call 7 "…"');
    expect(suggested('call', '\u001b[31mRed')).toBe('rapport call 7 "…"');
    expect(suggested('call', 'A very long name of a client, Incorporated')).toBe('rapport call 7 "…"');
  });

  test.each([
    ['さくら印刷', 'さくら印刷'],
    ["O'Brien & Sons", `"O'Brien & Sons"`],
    ['$(reboot)', `'$(reboot)'`],
    [`Bob's "Best" $hop`, `'Bob'\\''s "Best" $hop'`],
    ['wow!', "'wow!'"],
    ['a;b', '"a;b"'],
    ['-x', '-x'],
  ])('%s is quoted as %s', (name, quoted) => {
    expect(shellWord(name)).toBe(quoted);
  });
});
