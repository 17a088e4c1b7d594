import { describe, expect, test } from 'vitest';
import {
  ago,
  ask,
  type Circumstances,
  entry,
  flagOf,
  inFull,
  lineOf,
} from '../../../../test/domain/rules/ask.ts';
import { knowing, noted } from '../../../../test/domain/rules/standards.ts';
import { aFile } from '../../../../test/support/case-file.ts';
import nextUnasked from './rule.ts';

const lately = () => [entry('call', 20)];
const liked = knowing({ notes: { preference: noted(900) } });

describe('next-unasked', () => {
  test('speaks where notes are kept, and no want in a year', () => {
    expect(flagOf(nextUnasked, lately(), liked)).toMatchObject({
      level: 'amber',
      facts: { lastOn: null, days: 1000 },
      act: { verb: 'note', rest: '"…" --kind want' },
    });
    const wants = (days: number) => knowing({ notes: { want: noted(days) } });
    expect(lineOf(ask(nextUnasked, lately(), wants(364)))).toBe(
      `noted: Their want was noted on ${ago(364)}.`,
    );
    expect(flagOf(nextUnasked, lately(), wants(365)).facts).toEqual({ lastOn: ago(365), days: 365 });
  });

  test('where nothing of a kind is noted, nothing is known', () => {
    expect(lineOf(ask(nextUnasked, lately()))).toBe(
      'nothing-noted: No note of any kind is kept about them, so nothing is known.',
    );
    expect(ask(nextUnasked, lately(), knowing({ notes: { plain: noted(900) } }))).toMatchObject({
      because: 'nothing-noted',
    });
  });

  test('a note of no kind may be a want', () => {
    const plain = (days: number) => knowing({ notes: { personal: noted(900), plain: noted(days) } });
    expect(lineOf(ask(nextUnasked, lately(), plain(364)))).toBe(
      `noted: A note without a kind, which may say it, was made on ${ago(364)}.`,
    );
    expect(ask(nextUnasked, lately(), plain(365)).flagged).toBe(true);
  });

  test('waits a year, for an exchange of late, and until cases are settled', () => {
    const since = (days: number) => ({ ...liked, client: { sinceOn: ago(days) } });
    expect(lineOf(ask(nextUnasked, lately(), since(364)))).toBe(
      `young: The client is new; it speaks from ${ago(-1)}.`,
    );
    expect(ask(nextUnasked, lately(), since(365)).flagged).toBe(true);
    expect(lineOf(ask(nextUnasked, [entry('email', 180)], liked))).toBe(
      'few: 0 entries in 180 days that count here; it speaks from 1.',
    );
    expect(ask(nextUnasked, [entry('email', 179)], liked).flagged).toBe(true);
    expect(ask(nextUnasked, lately(), { ...liked, repairs: { cases: [aFile()] } })).toMatchObject({
      because: 'case-open',
    });
  });

  test('says since when nothing is noted', () => {
    const line = (how: Circumstances) => lineOf(flagOf(nextUnasked, lately(), how));
    expect(line(knowing({ notes: { want: noted(400) } }))).toBe(`no want noted since ${ago(400)}`);
    expect(line({ ...liked, client: { sinceOn: ago(400) } })).toBe('no want noted in 13 months');
  });

  test('the whole finding, with the last exchange', () => {
    expect(inFull(ask(nextUnasked, [entry('email', 100), ...lately()], liked))).toMatchInlineSnapshot(`
      "amber, 635 days over, since 2023-06-06
      no want noted in 33 months
      facts: lastOn null, days 1000
      evidence: exchange by call on 2026-02-10
      act: verb note, rest "…" --kind want
      doubt: null"
    `);
  });
});
