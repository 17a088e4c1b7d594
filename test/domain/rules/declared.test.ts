import { describe, expect, test } from 'vitest';
import { rules } from '../../../src/domain/rules/index.ts';
import type { Rule, Source } from '../../../src/domain/rules/rule.ts';
import { valuesOf } from '../../../src/domain/rules/rule.ts';
import * as sources from '../../../src/domain/rules/sources.ts';

// What the rules declare, at a glance: a changed number or place shows here.

const spoken = (numbers: Record<string, number>) =>
  Object.entries(numbers)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');

/** A rule in one line. */
function line(rule: Rule): string {
  const numbers = valuesOf(rule.thresholds);
  const parts = [
    `${rule.kind} ${rule.place} ${rule.id}`,
    spoken(numbers) || 'no number',
    `reads ${rule.span(numbers)}`,
    rule.cadence ? `cadence is ${rule.cadence}` : '',
    rule.actedBy ? `acted by ${rule.actedBy.join(', ')}` : '',
    rule.prospects ? 'prospects too' : '',
    rule.wishSilences ? 'a wish silences it' : '',
    rule.isReminder ? 'a reminder' : '',
    rule.exempt ? `exempt: ${Object.keys(rule.exempt).join(', ')}` : '',
  ];
  return parts.filter(Boolean).join('; ');
}

test('kind, place and numbers of each rule, the days it reads, and its exceptions', () => {
  expect(rules.map(line).join('\n')).toMatchInlineSnapshot(`
    "waiting 10 waiting-for-you; days 1, red 2, question 10, within 20; reads 365; prospects too; exempt: future
    repair 10 promise-broken; within 180, question 30; reads 180; prospects too; exempt: tomorrow
    repair 20 promise-due; red 1; reads 1; prospects too; a reminder
    repair 30 second-failure; days 180; reads 1; prospects too; exempt: future
    repair 40 case-unheard; days 1, red 3; reads 1; prospects too; exempt: future
    repair 50 case-stuck-in-writing; rounds 2, days 2, call 3, within 180, red 3; reads 1; prospects too; a wish silences it
    repair 60 case-waiting; days 3, red 6; reads 180; prospects too; exempt: future
    repair 70 check-back-due; red 7; reads 1; prospects too; a reminder
    repair 80 disproportion; days 14, percent 10, red 28; reads 1; prospects too
    repair 90 money-untold; days 1, red 5, billed 180; reads 1; prospects too; exempt: tomorrow, future
    repair 100 budget-near; percent 80, red 100; reads 1; prospects too; exempt: tomorrow
    standard 10 unanswered; messages 3, calls 2, patience 1, days 180; reads 211; prospects too; exempt: tries, future
    standard 20 gone-quiet; days 60, amber 100, red 150; reads 600; cadence is days; exempt: future, overdue
    standard 30 email-only; entries 3, days 180; reads 360; a wish silences it; exempt: future
    standard 40 group-only; entries 3, days 180; reads 360; a wish silences it; exempt: future
    standard 50 never-contacted; days 14; reads 90; cadence is days; exempt: future
    standard 60 contract-silence; days 14, red 42, within 365; reads 365; prospects too; a wish silences it; exempt: future
    standard 70 standard-missed; live 0, one-on-one 0, useful 0; reads 1; prospects too; exempt: future, booking
    standard 80 problem-unowned; days 14, again 30; reads 180; acted by concern; prospects too; exempt: talk, future
    standard 90 feedback-unanswered; days 14, red 30; reads 365; acted by feedback, word; prospects too; exempt: talk
    suggestion 10 losing-touch; days 540, gaps 6, percent 150, silence 14, rhythm 30; reads 540; exempt: future
    suggestion 20 only-selling; sales 3, share 50, days 180; reads 180; acted by touch; exempt: calm
    suggestion 30 decision-maker-unmet; days 60, exchanges 2, within 365; reads 365; a wish silences it; exempt: future
    suggestion 40 feedback-due; days 0, again 365, active 180; reads 365; acted by feedback
    suggestion 50 single-thread; people 0, days 60; reads 1; acted by person
    suggestion 60 all-business; noted 5, days 180; reads 180; acted by touch; exempt: future
    suggestion 70 not-candid; noted 8, days 365; reads 365; acted by touch; exempt: future
    suggestion 80 nothing-known; days 90, exchanges 6, within 365; reads 547; acted by note
    suggestion 90 next-unasked; days 365, active 180; reads 180; acted by note"
  `);
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule: Rule) => {
  test('says what it looks at and why, where its numbers come from, and why laws do not hold', () => {
    expect(rule.title).toMatch(/^[A-Z].*[^.]$/);
    for (const text of [rule.looksAt, rule.why]) expect(text).toMatch(/^[A-Z].*\.$/);
    for (const { help, source } of Object.values(rule.thresholds)) {
      expect(help).toMatch(/^[A-Z].*[^.]$/);
      expect(source).toMatch(/^[a-z].*[^.]$/);
    }
    for (const reason of Object.values(rule.exempt ?? {})) expect(reason).toMatch(/^[a-z].*[^.]$/);
    expect(Array.isArray(rule.source)).toBe(true);
    for (const choice of [rule.prospects, rule.wishSilences]) expect(choice).toBeTypeOf('boolean');
  });
});

test('what each rule rests on', () => {
  const line = ({ id, source }: Rule) => `${id}: ${source.map(({ name }) => name.split(',')[0]).join('; ')}`;
  expect(rules.map(line).join('\n')).toMatchInlineSnapshot(`
    "waiting-for-you: ISO 10002:2018
    promise-broken: Maxham & Netemeyer 2002; Halperin
    promise-due: Halperin
    second-failure: Maxham & Netemeyer 2002; Halperin
    case-unheard: Min et al. 2020; ISO 10002:2018
    case-stuck-in-writing: Kruger; Daft & Lengel 1986; Maxham & Netemeyer 2002
    case-waiting: ISO 10002:2018
    check-back-due: ISO 10002:2018
    disproportion: 
    money-untold: Xia
    budget-near: Xia
    unanswered: PingCRM; Kumar & Epley 2021
    gone-quiet: Derek Sivers
    email-only: Kruger; Kumar & Epley 2021; Daft & Lengel 1986
    group-only: Kumar & Epley 2021
    never-contacted: 
    contract-silence: Kumar & Epley 2021
    standard-missed: Derek Sivers; Kumar & Epley 2021
    problem-unowned: 
    feedback-unanswered: 
    losing-touch: 
    only-selling: 
    decision-maker-unmet: 
    feedback-due: Dholakia & Morwitz 2002; Ofir & Simonson 2007
    single-thread: 
    all-business: 
    not-candid: 
    nothing-known: 
    next-unasked: "
  `);
});

test('each source has a finding, its strength, and mostly a case against it', () => {
  const all: Source[] = [...Object.values(sources), ...rules.flatMap(({ source }) => source)];
  for (const { name, finding } of all) {
    expect(name).toMatch(/^[A-Z].*[^.]$/);
    expect(finding).toMatch(/^[A-Z].*\.$/);
  }
  const line = ({ name, strength, doubt }: Source) => `${name}: ${strength}${doubt ? `; ${doubt}` : ''}`;
  expect([...new Set(all.map(line))].toSorted().join('\n')).toMatchInlineSnapshot(`
    "Daft & Lengel 1986, Management Science 32(5), 554–571: survey or standard; contested: later tests are mixed
    Derek Sivers, on keeping in touch: practice
    Dholakia & Morwitz 2002, Harvard Business Review, May: field experiment; one bank, whose customers were mostly satisfied
    Halperin, Ho, List & Muir 2022, Economic Journal 132(641), 273–298: field experiment; passengers, not clients of one person
    ISO 10002:2018, handling complaints: survey or standard; a standard says what to do, not what comes of it
    ISO 10002:2018, handling complaints: survey or standard; written for complaints; we apply it to every message
    Kruger, Epley, Parker & Ng 2005, Journal of Personality and Social Psychology 89(6), 925–936: controlled study; small samples of students
    Kumar & Epley 2021, Journal of Experimental Psychology: General 150(3), 595–607: controlled study; 200 people, old friends and not clients
    Kumar & Epley 2021, Journal of Experimental Psychology: General 150(3), 595–607: controlled study; 200 people, old friends and not clients who have just signed
    Kumar & Epley 2021, Journal of Experimental Psychology: General 150(3), 595–607: controlled study; 200 people, old friends and not clients; it gives no number of days
    Kumar & Epley 2021, Journal of Experimental Psychology: General 150(3), 595–607: controlled study; it shows what a talk between two does; we know of no study that compares it with a group call
    Maxham & Netemeyer 2002, Journal of Marketing 66(4), 57–71: field experiment
    Min et al. 2020, Marketing Letters 31, 217–230: controlled study
    Ofir & Simonson 2007, Journal of Marketing Research: field experiment
    PingCRM, a program for keeping in touch: practice
    Xia, Monroe & Cox 2004, Journal of Marketing 68, 1–15: controlled study; prices in shops more than fees between two businesses"
  `);
});
