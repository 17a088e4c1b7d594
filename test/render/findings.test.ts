import { describe, expect, test } from 'vitest';
import { type Finding, findingFrom } from '../../src/app/flags/finding.ts';
import type { LogEntry } from '../../src/domain/log/relationship.ts';
import caseUnheard from '../../src/domain/rules/case-unheard/rule.ts';
import contractSilence from '../../src/domain/rules/contract-silence/rule.ts';
import emailOnly from '../../src/domain/rules/email-only/rule.ts';
import goneQuiet from '../../src/domain/rules/gone-quiet/rule.ts';
import promiseDue from '../../src/domain/rules/promise-due/rule.ts';
import type { Rule } from '../../src/domain/rules/rule.ts';
import waitingForYou from '../../src/domain/rules/waiting-for-you/rule.ts';
import { shellWord } from '../../src/domain/text/shell-word.ts';
import { findingLine, suggestionText } from '../../src/render/flags/findings.ts';
import {
  ago,
  type Circumstances,
  entry,
  flagOf,
  received,
  relationship,
  today,
} from '../domain/rules/ask.ts';
import { aFile, aPromise } from '../support/case-file.ts';

function found(rule: Rule, log: readonly LogEntry[], how: Circumstances = {}): Finding {
  const verdict = flagOf(rule, log, how);
  return findingFrom(rule, relationship(log, how), verdict, { mute: null, rhythm: 60 });
}

// Monday 2 March 2026.
const line = (rule: Rule, log: readonly LogEntry[], how?: Circumstances, isTerminal = true) =>
  findingLine(found(rule, log, how), { isTerminal, today });

describe('a finding in one line', () => {
  test('writes days as people say them, with another year, and as ISO for scripts', () => {
    const signed = { client: { signedOn: ago(19) } };
    expect(line(contractSilence, [], signed)).toContain('signed on 11 Feb, and no talk');
    expect(line(contractSilence, [], signed, false)).toContain('signed on 2026-02-11, and no talk');
    expect(line(contractSilence, [], { client: { signedOn: ago(90) } })).toContain('signed on 2 Dec 2025, ');
  });

  test('adds weekdays where they help', () => {
    expect(line(waitingForYou, [received('email', 4)])).toBe(
      'wrote on Thu 26 Feb and has waited 1 working day for your answer',
    );
    const booked = [entry('email', 61), entry('meeting', -5)];
    expect(line(goneQuiet, booked)).toContain('since an email on 31 Dec 2025; meeting booked for Sat 7 Mar');
    const promises = [aPromise(ago(1))];
    expect(line(promiseDue, [], { repairs: { promises } })).toBe(
      'promised for Sun 1 Mar: “Refund it”, 1 day late',
    );
    expect(line(promiseDue, [], { repairs: { promises } }, false)).toContain('promised for 2026-03-01:');
  });

  test('counts other matters of the kind', () => {
    const cases = [1, 2, 3].map((id) => aFile({ case: { id, openedOn: ago(4) } }));
    expect(line(caseUnheard, [], { repairs: { cases } })).toMatch(/not been heard \(and 2 more cases\)$/);
  });

  test('asks whether the log is complete if it is nearly empty', () => {
    const two = [entry('email', 100), entry('email', 400)];
    const since = (days: number) => ({ client: { sinceOn: ago(days) } });
    expect(line(goneQuiet, two, since(400))).toMatch(/ \(2 entries in 400 days: is the log complete\?\)$/);
    expect(line(contractSilence, [], { client: { signedOn: ago(90) } })).toMatch(
      / \(no entry in 90 days: is the log complete\?\)$/,
    );
  });

  test('names a contact known only from a file, unless the sentence does', () => {
    const told = { client: { toldContactOn: ago(9) } };
    const three = [12, 11, 10].map((days) => entry('email', days));
    expect(line(emailOnly, three, told)).toBe(
      'only writing: 3 emails in 6 months, no talk yet (an imported contact on 21 Feb names no channel)',
    );
    expect(line(goneQuiet, [], { client: { toldContactOn: ago(61) } })).toMatch(
      / since an imported contact on 31 Dec 2025$/,
    );
  });

  test('gives only the days of a young relationship', () => {
    const three = [12, 11, 10].map((days) => entry('email', days));
    expect(line(emailOnly, three, { client: { sinceOn: ago(20) } })).toMatch(/, no talk yet$/);
  });

  test('lets no terminal control characters through', () => {
    const what = 'Late \u001b[31mproofs\nand\u202e more';
    const cases = [aFile({ case: { what, openedOn: ago(4) } })];
    expect(line(caseUnheard, [], { repairs: { cases } })).toContain(
      '“Late [31mproofs and‹U+202E› more”, open',
    );
  });
});

describe('the suggested command', () => {
  test('is safe to paste into a shell', () => {
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

test('a suggested talk about a case names the case and the decision-maker', () => {
  const client = { id: 7, name: 'Acme' };
  expect(suggestionText({ client, suggestion: ['meet', 'Acme'], caseId: 3 })).toBe(
    'rapport meet Acme "…" --case 3',
  );
  const deciders = ['Dana Reyes', 'Ann'];
  expect(suggestionText({ client, suggestion: ['meet', 'Acme'], caseId: 3, deciders })).toBe(
    'rapport meet Acme "…" --case 3 --with "Dana Reyes"',
  );
  const deed = { command: 'promise broken', id: 12, rest: '--told "…"' };
  expect(suggestionText({ client, suggestion: ['promise broken', 'Acme', deed], caseId: 3 })).toBe(
    'rapport promise broken 12 --told "…"',
  );
});

test('a command about the client names the client and the person', () => {
  const client = { id: 7, name: 'Acme & Co' };
  const suggested = (verb: string, rest: string, person?: string) =>
    suggestionText({
      client,
      suggestion: [verb, client.name, { verb, rest, ...(person ? { person } : {}) }],
    });
  expect(suggested('feedback ask', '--by call')).toBe('rapport feedback ask "Acme & Co" --by call');
  expect(suggested('call', '"…"', "Bea O'Hara")).toBe(`rapport call "Acme & Co" "…" --with "Bea O'Hara"`);
});
