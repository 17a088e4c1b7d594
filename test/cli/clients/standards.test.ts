import { expect, test } from 'vitest';
import { newJournal } from '../../support/new-journal.ts';

const today = '2026-03-02';

/** What a rule says of Acme, and what it suggests; null where it is quiet. */
async function acme() {
  const made = await newJournal({ today });
  const { rapport } = made;
  await rapport`client add Acme --since 2024-01-01`;
  return {
    ...made,
    async found(rule: string) {
      const flags = await rapport.json<{ rule: string; what: string; command: string }[]>`check Acme`;
      const flag = flags.find((one) => one.rule === rule);
      return flag ? `${flag.what} | ${flag.command}` : null;
    },
  };
}

test('the one who decides is found by the people named on talks', async () => {
  const { rapport, found } = await acme();
  await rapport`person add Acme ${'Bea Vos'} --role decision-maker`;
  await rapport`person add Acme Ann`;
  await rapport`call Acme ${'The plan'} --with Ann --on 2026-02-01`;
  await rapport`email Acme ${'The draft'} --on 2026-02-20`;
  expect(await found('decision-maker-unmet')).toBe(
    'talked to Ann on 2026-02-01, and never to Bea Vos, who decides | rapport call Acme "…" --with "Bea Vos"',
  );
  await rapport`call Acme ${'Hello'} --with Bea --on 2026-02-21`;
  expect(await found('decision-maker-unmet')).toBeNull();
});

test('a note of no kind, what is set down about them and a birthday are something known', async () => {
  const { rapport, found } = await acme();
  await rapport`config set nothing-known.exchanges 1`;
  await rapport`email Acme ${'The draft'} --on 2026-02-20`;
  const unknown =
    'nothing noted about who they are or what they like, in 1 recent entry | rapport note Acme "…" --kind personal';
  expect(await found('nothing-known')).toBe(unknown);
  await rapport`note Acme ${'Likes tea'}`;
  expect(await found('nothing-known')).toBeNull();
  await rapport`undo`;
  await rapport`client edit Acme --about ${'A bindery'}`;
  expect(await found('nothing-known')).toBeNull();
  await rapport`undo`;
  expect(await found('nothing-known')).toBe(unknown);
  await rapport`person add Acme Ann --birthday 1980-05-12`;
  expect(await found('nothing-known')).toBeNull();
});

test('what they said is answered, and then told', async () => {
  const { rapport, found } = await acme();
  await rapport`feedback record Acme ${'The calls are too long'} --unasked --on 2026-02-10`;
  expect(await found('feedback-unanswered')).toBe(
    'said “The calls are too long” on 2026-02-10, 20 days ago, and heard nothing of it | rapport feedback answer 1 "…"',
  );
  await rapport`feedback answer 1 ${'Half an hour'}`;
  expect(await found('feedback-unanswered')).toBe(
    'said “The calls are too long” on 2026-02-10, 20 days ago, and was not told what changes | rapport feedback tell 1 --by call',
  );
  await rapport`feedback tell 1 --by call`;
  expect(await found('feedback-unanswered')).toBeNull();
});

test('a problem of theirs waits for something to be done', async () => {
  const { rapport, found } = await acme();
  await rapport`concern add Acme ${'Their auditor left'} --on 2026-02-10`;
  expect(await found('problem-unowned')).toBe(
    'their concern “Their auditor left”, noted on 2026-02-10: nothing done about it, 20 days | rapport concern act 1 "…"',
  );
  await rapport`concern act 1 ${'Asked around'}`;
  expect(await found('problem-unowned')).toBeNull();
});

test('a standard that nobody set asks nothing, and 0 takes it back', async () => {
  const { rapport, found } = await acme();
  await rapport`call Acme ${'Hello'} --on 2026-01-02`;
  expect(await found('standard-missed')).toBeNull();
  expect(await rapport`why standard-missed Acme`).toContain('It is switched off: no number is set.');
  await rapport`config set standard-missed.live 30`;
  expect(await found('standard-missed')).toBe(
    'no talk in 59 days, since 2026-01-02 (asked: every 30) (1 entry in 791 days: is the log complete?) | rapport call Acme "…"',
  );
  expect(await rapport`config set standard-missed.live 0`).toBe(
    'standard-missed.live is now 0 (it was 30)\n',
  );
  expect(await found('standard-missed')).toBeNull();
  expect(await rapport`why standard-missed`).toContain('live        not asked  How often you mean to talk');
  expect(await rapport`config set email-only.days 0`).toContain('[exit 2 usage]');
});

test('a useful word is not missed where no touches are noted, and why says so', async () => {
  const { rapport, found } = await acme();
  await rapport`config set standard-missed.useful 90`;
  for (const day of ['01', '02', '03']) await rapport`call Acme ${'Hello'} --on 2026-01-${day}`;
  expect(await found('standard-missed')).toBeNull();
  expect((await rapport`why standard-missed Acme`).replace(/\s+/g, ' ')).toContain(
    'Nothing to say. You seem not to note touches: 0 entries in 366 days have one, so nobody knows whether they had a useful word. Note them with --touch help, news or advice; it speaks from 3.',
  );
  for (const day of ['01', '02', '03'])
    await rapport`call Acme ${'The offer'} --touch sales --on 2026-02-${day}`;
  expect(await found('standard-missed')).toBe(
    'no useful word noted in 365 days (asked: every 90; is --touch noted?) | rapport email Acme "…" --touch help',
  );
});
