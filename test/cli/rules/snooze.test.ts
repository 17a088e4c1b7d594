import { beforeEach, expect, test } from 'vitest';
import { newJournal, type Rapport, type TestJournal } from '../../support/new-journal.ts';
import { testInZones } from '../../support/zones.ts';

let journal: TestJournal;
let rapport: Rapport;

/** Ada is written to and does not answer: two flags. */
beforeEach(async () => {
  journal = await newJournal({ cast: ['Ada', 'Beta'], today: '2026-03-02' });
  rapport = journal.rapport;
  for (const on of ['2026-02-01', '2026-02-08', '2026-02-15'])
    await rapport`email ada ${'The draft'} --on ${on}`;
});

type Flagged = { flags: { client: string; rule: string; more: number }[]; counts: { flags: number } };
const suggested = async (today = '2026-03-02') =>
  (await rapport.with({ today }).json<Flagged>`today`).flags
    .filter(({ client }) => client === 'Ada')
    .map(({ rule }) => rule);
const rests = () => journal.rows('SELECT client_id, rule, until_on FROM rests ORDER BY id');

testInZones('a rule rests for two weeks, and the next strongest takes its place', async () => {
  expect(await suggested()).toEqual(['unanswered']);
  expect(await rapport`snooze ada unanswered`).toBe('Snoozed the rule unanswered for Ada until 2026-03-16\n');
  expect(rests()).toEqual([{ client_id: 1, rule: 'unanswered', until_on: '2026-03-16' }]);
  expect(await suggested()).toEqual(['email-only']);
  expect(await suggested('2026-03-15')).not.toContain('unanswered');
  expect(await suggested('2026-03-16')).toEqual(['unanswered']);
});

test('digest and review leave out what rests, and its count', async () => {
  const before = await rapport.json<Flagged>`digest`;
  await rapport`snooze ada`;
  const after = await rapport.json<Flagged>`digest`;
  expect(after.flags.map(({ client }) => client)).not.toContain('Ada');
  expect(after.counts.flags).toBe(before.counts.flags - 1);
  const items = await rapport.json<{ client: string }[]>`review`;
  expect(items.map(({ client }) => client)).not.toContain('Ada');
});

test('without a rule it is all that is flagged about the client, in one change', async () => {
  const found = (await rapport.json<{ rule: string }[]>`check ada`).map(({ rule }) => rule);
  expect(await rapport.json`snooze ada --until 2026-04-01`).toEqual({
    client: 'Ada',
    clientId: 1,
    rests: found.map((rule) => ({ rule, untilOn: '2026-04-01' })),
  });
  expect(rests()).toHaveLength(found.length);
  expect(await suggested()).toEqual([]);
  await rapport`undo`;
  expect(rests()).toEqual([]);
  expect(await suggested()).toEqual(['unanswered']);
});

test('check goes on listing it, marked', async () => {
  await rapport`snooze ada unanswered --until 2026-03-20`;
  expect(await rapport`check`).toContain('unanswered, back on 2026-03-20\n');
  expect(await rapport.with({ terminal: true })`check ada`).toContain('  back on Fri 20 Mar\n');
  const flags = await rapport.json<{ rule: string; restsUntilOn: string | null }[]>`check --rule unanswered`;
  expect(flags).toMatchObject([{ rule: 'unanswered', restsUntilOn: '2026-03-20' }]);
  expect(await rapport.json`check --rule email-only`).toMatchObject([{ restsUntilOn: null }]);
  expect(await rapport`check --csv --rule unanswered`).toMatch(/,restsUntilOn(,|\n)/);
});

test('about one client, what rests stands behind, and two flags on the same entries show them once', async () => {
  const { rapport } = await newJournal({ cast: ['Ada'], today: '2026-02-20' });
  for (const on of ['2026-01-11', '2026-01-18', '2026-02-05', '2026-02-15'])
    await rapport`email ada ${'The draft'} --on ${on}`;
  const rules = async () => (await rapport.json<{ rule: string }[]>`check ada`).map(({ rule }) => rule);
  expect(await rules()).toEqual(['unanswered', 'email-only']);
  expect(await rapport`check ada`).toContain('\n    the same entries as unanswered\n');
  await rapport`snooze ada unanswered`;
  expect(await rules()).toEqual(['email-only', 'unanswered']);
  expect(await rapport`why unanswered ada`).toContain('back on 2026-03-06\n');
});

test('a snooze is moved by another, and ended', async () => {
  await rapport`snooze ada unanswered`;
  await rapport`snooze ada unanswered --until tomorrow`;
  expect(rests()).toEqual([{ client_id: 1, rule: 'unanswered', until_on: '2026-03-03' }]);
  expect(await rapport`snooze ada unanswered today`).toBe('The rule unanswered for Ada is back\n');
  expect(rests()).toEqual([]);
  await rapport`undo`;
  expect(rests()).toHaveLength(1);
  await rapport`snooze ada email-only`;
  await rapport`snooze ada today`;
  expect(rests()).toEqual([]);
});

test('a word to the client puts no suggestion to rest that it is no act on', async () => {
  await rapport`client edit beta --threshold nothing-known.exchanges=1`;
  const later = rapport.with({ today: '2026-09-01' });
  await rapport.with({ today: '2026-08-25' })`email beta ${'The minutes'}`;
  const found = async () =>
    (await later.json<{ rule: string; restsUntilOn: string | null }[]>`check beta`).map(
      ({ rule, restsUntilOn }) => `${rule} ${restsUntilOn}`,
    );
  expect(await found()).toContain('nothing-known null');
  await later`note beta ${'Has twins'} --kind personal`;
  expect((await found()).join()).not.toContain('nothing-known');
});

test.each([
  ['snooze ada unanswered --until yesterday', '2026-03-01 has passed; choose a later day.'],
  ['snooze ada unanswered today', 'unanswered is not snoozed for Ada.'],
  ['snooze ada today', 'Nothing is snoozed for Ada.'],
  ['snooze ada nonsense', 'There is no rule "nonsense".'],
])('%s is refused', async (line, said) => {
  const { stderr, code } = await rapport.run(line.split(' '));
  expect(stderr).toContain(said);
  expect(code).toBeGreaterThan(0);
  expect(rests()).toEqual([]);
});

test('where nothing is suggested there is nothing to put off', async () => {
  await rapport`snooze ada`;
  expect(await rapport`snooze ada`).toContain('Nothing is flagged about Ada today.');
});

testInZones(
  'what comes up after a rest is said, and a day on which all rests is not called a day of peace',
  async () => {
    const { rapport } = await newJournal({ cast: ['Acme'], today: '2026-03-02' });
    await rapport`email acme ${'Old question'} --in --on 2026-02-25`;
    await rapport`snooze acme`;
    const on = (day: string) => rapport.with({ today: day });
    expect(await on('2026-03-03')`today`).toContain('nothing is due; 1 flag is snoozed: rapport check\n');
    expect(await on('2026-03-05').json`review`).toEqual([]);
    await on('2026-03-04')`email acme ${'URGENT: the site is down'} --in`;
    expect(await on('2026-03-05')`today`).toContain('wrote twice since 2026-02-25');
    await on('2026-03-05')`call acme Answered`;
    await on('2026-03-06')`email acme ${'And now the shop'} --in`;
    expect(await on('2026-03-10').json`review`).toMatchObject([{ kind: 'flag', rule: 'waiting-for-you' }]);
  },
);

test('a promise rests with its reminder', async () => {
  const { rapport } = await newJournal({ cast: ['Acme'], today: '2026-03-02' });
  await rapport`remind acme ${'Send the offer'} --on 2026-03-02 --promise`;
  expect(await rapport`snooze acme`).toContain('Nothing is flagged about Acme today.');
  expect(await rapport`snooze acme promise-due`).toContain('Snooze the reminder: rapport snooze ID DAY');
});

testInZones('who is put off stays so for two weeks, and what rests longer is not shortened', async () => {
  const { rapport } = await newJournal({ cast: ['Acme'], today: '2026-03-02' });
  await rapport`client edit acme --since 2025-01-01 --threshold single-thread.people=2`;
  for (const on of ['2026-01-05', '2026-02-20']) await rapport`email acme ${'The offer'} --on ${on}`;
  const resting = async () =>
    (await rapport.json<{ rule: string; restsUntilOn: string | null }[]>`check acme`).map(
      ({ rule, restsUntilOn }) => [rule, restsUntilOn],
    );
  expect(await resting()).toEqual([['single-thread', null]]);
  await rapport`snooze acme`;
  expect(await resting()).toEqual([['single-thread', '2026-03-16']]);
  await rapport`snooze acme --until 2026-04-01`;
  expect(await rapport`snooze acme`).toContain('Nothing is flagged about Acme today.');
  expect(await resting()).toEqual([['single-thread', '2026-04-01']]);
});

testInZones('a reminder with --snooze does not shorten a longer one', async () => {
  const { rapport, rows } = await newJournal({ cast: ['Acme'], today: '2026-03-02' });
  await rapport`client edit acme --since 2025-01-01`;
  await rapport`call acme Hello --on 2025-10-01`;
  await rapport`snooze acme --until 2026-06-01`;
  await rapport`remind acme ${'Send the offer'} --on 2026-03-05 --snooze`;
  expect(rows('SELECT rule, until_on FROM rests')).toEqual([{ rule: 'gone-quiet', until_on: '2026-06-01' }]);
});
