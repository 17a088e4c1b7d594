import { expect, test } from 'vitest';
import { width } from '../../../src/render/layout/text.ts';
import { newJournal, type TestJournal } from '../../support/new-journal.ts';

// A Monday.
const today = '2026-03-02';

async function busyDays({ rapport }: TestJournal): Promise<void> {
  for (const name of ['Acme GmbH', 'Bäckerei Süß', '株式会社山田商店', 'Harbor 🚢']) {
    await rapport`client add ${name} --since 2025-12-01`;
  }
  for (const on of ['2026-01-05', '2026-01-19', '2026-02-02']) await rapport`email harbor "Draft" --on ${on}`;
  await rapport`email süß "When can you start?" --in --on 2026-02-24`;
  await rapport`call acme "About the offer" --on 2026-02-20`;
  await rapport`call 山田 "About the contract" --on 2026-02-20`;
  await rapport`remind 山田 "契約更新について電話で相談し、見積書の修正版を送付する。" --on 2026-01-05 --every 2w`;
  await rapport`remind acme "Send the revised offer with both options we spoke about on the phone" --on today --promise`;
  await rapport`remind süß "Ask about the spring order" --on today`;
  await rapport`remind acme "Check that the invoice went through" --on tomorrow`;
}

const busyJournal = () => newJournal({ today, story: busyDays });

test('a morning page of 80 columns, days as scripts read them', async () => {
  const { rapport } = await busyJournal();
  const page = await rapport`digest`;
  expect(page).toMatchInlineSnapshot(`
    "rapport, 2026-03-02: 1 promise, 1 overdue, 1 due today, 2 who need you

    Promised
      today         Acme GmbH         Send the revised offer with both options we
                                      spoke about on the phone
                                      rapport done 2

    Overdue
      8 weeks late  株式会社山田商店  契約更新について電話で相談し、見積書の修正版を
                                      送付する。
                                      (every 2 weeks)
                                      rapport done 1

    Due today
      Bäckerei Süß                    Ask about the spring order  rapport done 3

    Who needs you
      Bäckerei Süß                    wrote on 2026-02-24 and has waited 3 working
                                      days for your answer
                                      rapport call "Bäckerei Süß" "…"
      Harbor 🚢                       no answer to 3 emails since 2026-01-05 (+1
                                      more)
                                      rapport call "Harbor 🚢" "…"
      all flags: rapport check
    "
  `);
  expect(Math.max(...page.split('\n').map(width))).toBeLessThanOrEqual(80);
});

test('nothing on it is cut, and on a terminal days are in words', async () => {
  const { rapport } = await newJournal({ today });
  await rapport`client add "A Very Long Client Name and Daughters Ltd" --since 2025-01-01`;
  await rapport`client add Birch --since 2025-01-01`;
  await rapport`email birch "When?" --in --on 2026-02-24`;
  const text = Array.from({ length: 40 }, (_, at) => `word${at}`).join(' ');
  await rapport`remind long ${text} --on 2026-02-10 --promise`;
  const page = await rapport`digest`;
  expect(page).not.toContain('…\n');
  expect(page).toContain('\n  20 days late  A Very Long Client Name and Daughters Ltd\n');
  for (const word of text.split(' ')) expect(page).toMatch(new RegExp(`\\b${word}\\b`));
  expect(page.replace(/\s+/g, ' ')).toContain('wrote on 2026-02-24');
  expect(Math.max(...page.split('\n').map(width))).toBeLessThanOrEqual(80);
  const live = await rapport.with({ terminal: true })`digest`;
  expect(live).toMatch(/^rapport, Mon 2 Mar 2026: /);
  expect(live.replace(/\s+/g, ' ')).toContain('wrote on Tue 24 Feb');
});

test('as JSON, without what it does not look at', async () => {
  const { rapport } = await busyJournal();
  const page = await rapport.json<Record<string, unknown>>`digest`;
  expect(Object.keys(page)).toEqual([
    'todayOn',
    'promises',
    'overdue',
    'due',
    'flags',
    'habits',
    'moreRed',
    'cases',
    'occasions',
    'counts',
  ]);
  expect(page).toMatchObject({
    promises: [{ id: 2 }],
    overdue: [{ id: 1 }],
    due: [{ id: 3 }],
    flags: [{ client: 'Bäckerei Süß' }, { client: 'Harbor 🚢' }],
    counts: { promises: 1, cases: 0, overdue: 1, due: 1, flags: 2, clients: 4 },
  });
});

test('--exit-code tells whether there is something', async () => {
  const { rapport } = await busyJournal();
  expect((await rapport.run(['digest'])).code).toBe(0);
  expect((await rapport.run(['digest', '--exit-code'])).code).toBe(4);
  expect((await rapport.run(['digest', '--exit-code', '--json'])).code).toBe(4);
});

test('a quiet day is silent, and an object in JSON', async () => {
  const { rapport } = await newJournal({ today, cast: ['Acme'] });
  await rapport`call acme "All is well"`;
  await rapport`remind acme "Ask again" --on tomorrow --promise`;
  expect(await rapport.run(['digest', '--exit-code'])).toEqual({ stdout: '', stderr: '', code: 0 });
  expect(await rapport.json`digest`).toEqual({
    todayOn: today,
    promises: [],
    overdue: [],
    due: [],
    flags: [],
    habits: [],
    moreRed: [],
    cases: [],
    occasions: [],
    counts: {
      promises: 0,
      cases: 0,
      overdue: 0,
      due: 0,
      occasions: 0,
      wishes: 0,
      flags: 0,
      stoodBack: 0,
      resting: 0,
      clients: 1,
    },
  });
  expect(await rapport`digest --as-of tomorrow`).toMatchInlineSnapshot(`
    "rapport, 2026-03-03: 1 promise

    Promised
      today  Acme  Ask again  rapport done 1
    "
  `);
});

test('birthdays of days off are said on the last working day before them', async () => {
  const { rapport } = await newJournal({ today, cast: ['Acme'] });
  await rapport`call acme "All is well" --on 2026-03-01`;
  await rapport`person add acme Sam --birthday "7 march"`;
  await rapport`person add acme Sue --birthday "8 march 1990"`;
  await rapport`person add acme Moe --birthday "9 march"`;
  const on = (day: string) => rapport.with({ today: day })`digest --exit-code`;
  expect(await on('2026-03-05')).toBe('');
  expect(await on('2026-03-06')).toMatchInlineSnapshot(`
    "rapport, 2026-03-06: 2 birthdays and anniversaries

    Birthdays and anniversaries
      Sat 2026-03-07  Acme  Sam: birthday
                            rapport call Acme "…" --with Sam --touch personal
      Sun 2026-03-08  Acme  Sue: birthday, turns 36
                            rapport call Acme "…" --with Sue --touch personal
    ------- stderr -------
    No backup of the journal is newer than a week. To make one: rapport backup
    [exit 4 attention]
    "
  `);
  expect(await on('2026-03-07')).toContain('2 birthdays and anniversaries');
  expect(await on('2026-03-08')).toContain('1 birthday or anniversary');
  await rapport`config set working-days mon-sat`;
  expect(await on('2026-03-06')).toBe('');
});

test('a birthday is said on its day, and not before', async () => {
  const { rapport } = await newJournal({ today, cast: ['Acme'] });
  await rapport`call acme "All is well"`;
  await rapport`person add acme "Dana Reyes" --birthday "3 march 1980"`;
  expect(await rapport.run(['digest', '--exit-code'])).toEqual({ stdout: '', stderr: '', code: 0 });
  const tomorrow = rapport.with({ today: '2026-03-03' });
  expect(await tomorrow`digest --exit-code`).toMatchInlineSnapshot(`
    "rapport, 2026-03-03: 1 birthday or anniversary

    Birthdays and anniversaries
      today  Acme  Dana Reyes: birthday, turns 46
                   rapport call Acme "…" --with "Dana Reyes" --touch personal
    [exit 4 attention]
    "
  `);
  expect(await tomorrow.json`digest`).toMatchObject({
    occasions: [
      {
        client: 'Acme',
        person: 'Dana Reyes',
        what: 'birthday',
        comesOn: '2026-03-03',
        years: 46,
        command: 'rapport call Acme "…" --with "Dana Reyes" --touch personal',
      },
    ],
    counts: { occasions: 1 },
  });
});

test('a journal that is not there is an error, and is not made', async () => {
  const { rapport, rows } = await newJournal({ today });
  expect(await rapport`digest`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: There is no journal at "/home/you/.local/share/rapport/journal.db".
    Hint: Name another place with --journal FILE or RAPPORT_JOURNAL.
          rapport makes it when you add the first client or entry.
    [exit 3 journal]
    "
  `);
  expect(await rapport`digest --json --journal nowhere/journal.db`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: There is no journal at "nowhere/journal.db".
    Hint: Name another place with --journal FILE or RAPPORT_JOURNAL.
          rapport makes it when you add the first client or entry.
    [exit 3 journal]
    "
  `);
  expect(() => rows('SELECT 1')).toThrow();
});

test('it fits a screen: promises first, at most two lines of a rule, and what is left is counted', async () => {
  const { rapport, write } = await newJournal({ today, cast: ['Acme'] });
  await rapport`call acme "All is well"`;
  for (let day = 10; day < 27; day++) {
    await rapport`remind acme ${`Overdue since ${day}`} --on ${`2026-02-${day}`}`;
    await rapport`remind acme ${`Promised for ${day}`} --on ${`2026-02-${day}`} --promise`;
  }
  for (let count = 0; count < 16; count++) await rapport`remind acme ${`Due ${count}`} --on today`;
  for (let count = 0; count < 7; count++) await rapport`client add ${`Client ${count}`} --since 2025-10-01`;
  const page = await rapport`digest`;
  expect(page.split('\n')[0]).toBe(
    'rapport, 2026-03-02: 17 promises, 17 overdue, 16 due today, 7 who need you',
  );
  expect(page.trimEnd().split('\n').length).toBeLessThanOrEqual(39);
  const count = (what: RegExp) => page.match(what)?.length ?? 0;
  expect([count(/Promised for/g), count(/Overdue since/g), count(/Due \d/g)]).toEqual([17, 3, 3]);
  expect(page).toContain('\n  and 14 more overdue: rapport reminders --until yesterday\n');
  expect(page).toContain('\n  and 13 more due: rapport reminders --until today\n');
  expect(count(/rapport call "Client \d" /g)).toBe(2);
  expect(page).toContain('\n  and 5 more: rapport check\n');
  const whole = await rapport`digest --all`;
  expect(whole.match(/Promised for|Overdue since|Due \d|rapport call "Client \d" /g)).toHaveLength(
    17 + 17 + 16 + 7,
  );
  write('.config/rapport/config.json', '{"suggestions": 0}');
  expect(await rapport`digest`).not.toContain('Who needs you');
});

test('who wants no suggestions is not woken for them', async () => {
  const { rapport, write } = await newJournal({ today });
  await rapport`client add Acme --since 2025-01-01`;
  expect((await rapport.run(['digest', '--exit-code'])).code).toBe(4);
  write('.config/rapport/config.json', '{"suggestions": 0}');
  expect(await rapport.run(['digest', '--exit-code'])).toEqual({ stdout: '', stderr: '', code: 0 });
});

test('under the bare environment of cron it says which journal it used, and asks nothing', async () => {
  const { rapport } = await busyJournal();
  const cron = rapport.with({
    env: { HOME: undefined, NO_COLOR: undefined, LANG: 'C', PATH: '/usr/bin:/bin' },
  });
  const { stdout, stderr, code } = await cron.run(['digest']);
  expect(stdout).toBe((await rapport.run(['digest'])).stdout);
  expect([stderr, code]).toEqual([
    'HOME is not set; using the journal /home/you/.local/share/rapport/journal.db\n',
    0,
  ]);
});

test('a red flag comes before a suggestion about the same client, and those without a line are counted', async () => {
  const { rapport } = await newJournal({ today });
  for (const name of ['Ada', 'Bob', 'Carl', 'Dora']) {
    await rapport`client add ${name} --since 2024-01-15`;
    for (const month of ['09', '10', '11', '12', '01', '02']) {
      await rapport`email ${name} "Here is the draft" --no-reply-needed --on ${`${month < '06' ? 2026 : 2025}-${month}-20`}`;
      await rapport`email ${name} "Thanks" --in --on ${`${month < '06' ? 2026 : 2025}-${month}-21`}`;
    }
  }
  const page = await rapport`digest`;
  expect(page.match(/(Ada|Bob|Carl|Dora) +only writing/g)).toHaveLength(2);
  expect(page).toContain('\n  2 more red by email-only: rapport check --rule email-only\n');
  for (const command of ['digest', 'today'])
    expect(await rapport.json`${command}`).toMatchObject({
      moreRed: [{ rule: 'email-only', count: 2, command: 'rapport check --rule email-only' }],
    });
});
