import { expect, test } from 'vitest';
import { newJournal } from '../../support/new-journal.ts';
import { testInZones } from '../../support/zones.ts';

const today = '2026-11-02';

/** One who is flagged, one whose rhythm comes round, one who has a case, one who was just spoken to, one who is left alone. */
async function withBook() {
  const cast = ['Quiet', 'Soon', 'Upset', 'Fresh', 'Paused'];
  const { rapport } = await newJournal({ today: '2026-01-05', cast });
  const on = (day: string) => rapport.with({ today: day });
  const now = on(today);
  for (const [name, days] of [
    ['quiet', 60],
    ['soon', 21],
    ['upset', 60],
    ['fresh', 60],
    ['paused', 21],
  ] as const)
    await now`client edit ${name} --every ${days}`;
  const spoken = [
    ['quiet', '2026-07-01'],
    ['soon', '2026-10-15'],
    ['upset', '2026-10-20'],
    ['fresh', '2026-11-01'],
    ['paused', '2026-10-15'],
  ];
  for (const [name, day] of spoken)
    await now`call ${name ?? ''} ${'Talked'} --on ${day ?? ''} --touch candor --touch personal`;
  for (const name of cast) await now`note ${name} ${'Likes trains'} --kind personal`;
  await on('2026-10-20')`case open upset ${'Late proofs'}`;
  await now`client edit paused --status paused`;
  await on('2025-11-03')`note quiet ${'Her daughter starts school in September'}`;
  return now;
}

test('who is due, each with what to begin with and the command', async () => {
  const rapport = await withBook();
  expect(await rapport.with({ terminal: true })`reasons`).toMatchInlineSnapshot(`
    "Quiet
      quiet for 124 days (rhythm: 60) since a call on 1 Jul (1 entry in 301 days: is
      the log complete?)
      - You noted on 3 Nov 2025: “Her daughter starts school in September” (note n6)
      rapport call Quiet "…"

    Soon
      last entry on 15 Oct, the next is due on Thu 5 Nov
      - You noted on 2 Nov: “Likes trains” (note n2)
      rapport call Soon "…"

    1 open case asks for something: rapport today
    "
  `);
});

test('the limit is said, and none is left out of all', async () => {
  const rapport = await withBook();
  const names = async (limit: number) =>
    (await rapport.json<{ client: string }[]>`reasons --limit ${limit}`).map(({ client }) => client);
  const all = await names(0);
  expect(all).toEqual(expect.arrayContaining(['Quiet', 'Soon']));
  for (const name of ['Upset', 'Fresh', 'Paused']) expect(all).not.toContain(name);
  expect(await names(1)).toEqual(all.slice(0, 1));
  expect(await rapport`reasons -n 1`).toContain(`and ${all.length - 1} more: rapport reasons --limit 0`);
});

test('what comes round is not due before the week, nor with a talk booked, nor put off', async () => {
  const rapport = await withBook();
  const due = async (day: string) =>
    (await rapport.with({ today: day }).json<{ client: string; dueOn: string | null }[]>`reasons -n 0`).find(
      ({ client }) => client === 'Soon',
    );
  // Spoken to on 15 October, every 21 days: due on 5 November.
  expect(await due('2026-10-28')).toBeUndefined();
  expect(await due('2026-10-29')).toMatchObject({ dueOn: '2026-11-05' });
  expect(await due('2026-11-05')).toMatchObject({ dueOn: null, rule: 'gone-quiet' });
  await rapport`snooze soon gone-quiet --until 2026-11-04`;
  expect(await due('2026-11-03')).toBeUndefined();
  expect(await due('2026-11-04')).toMatchObject({ dueOn: '2026-11-05' });
  await rapport`meet soon ${'Lunch'} --on 2026-11-20`;
  expect(await due('2026-11-04')).toBeUndefined();
});

test('scripts get the openers as data, and as text in CSV', async () => {
  const rapport = await withBook();
  const rows = await rapport.json<{ client: string; command: string }[]>`reasons -n 0`;
  expect(rows.find(({ client }) => client === 'Quiet')).toMatchObject({
    rule: 'gone-quiet',
    level: 'amber',
    dueOn: null,
    openers: [{ kind: 'year-ago', datedOn: '2025-11-03', source: 'note', sourceId: 6, handle: 'n6' }],
    finding: { rule: 'gone-quiet' },
    command: 'rapport call Quiet "…"',
  });
  expect(rows.find(({ client }) => client === 'Soon')).toMatchObject({
    ...{ rule: null, dueOn: '2026-11-05', finding: null },
    what: 'last entry on 2026-10-15, the next is due on 2026-11-05',
  });
  expect(await rapport`reasons -n 1 --csv`).toMatchInlineSnapshot(`
    "client,clientId,rule,level,dueOn,what,openers,command
    Quiet,1,gone-quiet,amber,,quiet for 124 days (rhythm: 60) since a call on 2026-07-01 (1 entry in 301 days: is the log complete?),You noted on 2025-11-03: “Her daughter starts school in September” (note n6),"rapport call Quiet ""…"""
    "
  `);
});

testInZones('nothing about who is no longer there, and no anniversary of an import', async () => {
  const { rapport, write } = await newJournal({ today: '2026-03-02' });
  write('b.csv', 'name\nOld Friend\n');
  await rapport`import csv b.csv --json`;
  await rapport`person add old Lena`;
  await rapport`note old ${'Lena sails'} --kind personal --person lena`;
  await rapport`concern add old ${"Lena's rent"} --person lena`;
  const openers = async (today: string) =>
    (await rapport.with({ today }).json<{ openers: { kind: string }[] }[]>`reasons`)[0]?.openers.map(
      ({ kind }) => kind,
    );
  expect(await openers('2026-05-15')).toEqual(['concern']);
  expect(await rapport.with({ today: '2026-05-15' })`check old`).toContain('problem-unowned');
  await rapport`person delete old lena`;
  expect(await openers('2026-05-15')).toEqual([]);
  expect(await rapport.with({ today: '2026-05-15' })`check old`).not.toContain('problem-unowned');
  expect(await openers('2027-03-02')).toEqual([]);
  await rapport`client edit old --since 2026-02-27`;
  expect(await openers('2027-03-02')).toEqual(['anniversary']);
});

test('nobody is due in an empty journal, nor is one made', async () => {
  const { rapport } = await newJournal();
  expect(await rapport`reasons`).toBe('Nobody is waiting to hear from you.\n');
  expect(await rapport.json`reasons`).toEqual([]);
});
