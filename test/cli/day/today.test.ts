import { describe, expect, test } from 'vitest';
import { newJournal, type TestJournal } from '../../support/new-journal.ts';

// A Monday.
const today = '2026-03-02';

/** A journal in which a day asks for a bit of everything. */
async function busyDays({ rapport }: TestJournal): Promise<void> {
  for (const name of ['Acme GmbH', 'Bäckerei Süß', '株式会社山田商店', 'Harbor 🚢']) {
    await rapport`client add ${name} --since 2025-12-01`;
  }
  for (const on of ['2026-01-05', '2026-01-19', '2026-02-02']) await rapport`email harbor "Draft" --on ${on}`;
  await rapport`email süß "When can you start?" --in --on 2026-02-24`;
  await rapport`call acme "About the offer" --on 2026-02-20`;
  await rapport`call 山田 "About the contract" --on 2026-02-20`;
  await rapport`remind acme "Send the revised offer with both options we spoke about on the phone" --on 2026-02-20 --promise`;
  await rapport`remind 山田 "契約更新について電話で相談する" --on 2026-01-05 --every 2w`;
  await rapport`remind süß "Ask about the spring order" --on today`;
  await rapport`remind acme "Check that the invoice went through" --on friday`;
  await rapport`meet acme "Kick-off" --on 2026-03-04`;
}

const busyJournal = () => newJournal({ today, story: busyDays });

describe('a page of today', () => {
  test('on a terminal of 80 columns', async () => {
    const { rapport } = await busyJournal();
    expect(await rapport.with({ terminal: true })``).toMatchInlineSnapshot(`
      "Mon 2 Mar 2026: 1 promise, 1 overdue, 1 due today, 2 who need you

      Promised
        10 days late  Acme GmbH         Send the revised offer with both options we
                                        spoke about on the phone
                                        rapport done 1

      Overdue
        8 weeks late  株式会社山田商店  契約更新について電話で相談する (every 2 weeks)
                                        rapport done 2

      Due today
        Bäckerei Süß                    Ask about the spring order  rapport done 3

      Who needs you
        Bäckerei Süß                    wrote on Tue 24 Feb and has waited 3 working
                                        days for your answer
                                        rapport call "Bäckerei Süß" "…"
        and 1 more: rapport check

      Also 1 coming, 1 planned: rapport today --all
      "
    `);
  });

  test('on a terminal of 140 columns', async () => {
    const { rapport } = await busyJournal();
    expect(await rapport.with({ terminal: true, columns: 140 })`today`).toMatchInlineSnapshot(`
      "Mon 2 Mar 2026: 1 promise, 1 overdue, 1 due today, 2 who need you

      Promised
        10 days late  Acme GmbH         Send the revised offer with both options we spoke about on the    rapport done 1
                                        phone

      Overdue
        8 weeks late  株式会社山田商店  契約更新について電話で相談する (every 2 weeks)                    rapport done 2

      Due today
        Bäckerei Süß                    Ask about the spring order                                        rapport done 3

      Who needs you
        Bäckerei Süß                    wrote on Tue 24 Feb and has waited 3 working days for your        rapport call "Bäckerei Süß" "…"
                                        answer
        Harbor 🚢                       no answer to 3 emails since 5 Jan (+1 more)                       rapport call "Harbor 🚢" "…"
        all flags: rapport check

      Also 1 coming, 1 planned: rapport today --all

      To see it later: rapport snooze ID DAY. To delete it: rapport delete HANDLE
      "
    `);
  });

  test('piped: whole lines and days as scripts read them', async () => {
    const { rapport } = await busyJournal();
    expect(await rapport``).toMatchInlineSnapshot(`
      "2026-03-02: 1 promise, 1 overdue, 1 due today, 2 who need you

      Promised
        2026-02-20  Acme GmbH         Send the revised offer with both options we spoke about on the phone  rapport done 1

      Overdue
        2026-01-05  株式会社山田商店  契約更新について電話で相談する (every 2 weeks)  rapport done 2

      Due today
        Bäckerei Süß                  Ask about the spring order  rapport done 3

      Who needs you
        Bäckerei Süß                  wrote on 2026-02-24 and has waited 3 working days for your answer  rapport call "Bäckerei Süß" "…"
        Harbor 🚢                     no answer to 3 emails since 2026-01-05 (+1 more)  rapport call "Harbor 🚢" "…"
        all flags: rapport check

      Coming
        2026-03-06  Acme GmbH         Check that the invoice went through  rapport done 4

      Planned
        2026-03-04  Acme GmbH         meeting: Kick-off  rapport show "Acme GmbH"
      "
    `);
  });

  test('as JSON', async () => {
    const { rapport } = await busyJournal();
    const page = await rapport.json<Record<string, { id?: number; command: string }[]>>`today`;
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
      'coming',
      'planned',
      'counts',
    ]);
    expect(page).toMatchObject({
      todayOn: today,
      promises: [{ id: 1, client: 'Acme GmbH', promise: true, overdueDays: 10, command: 'rapport done 1' }],
      overdue: [{ id: 2, every: '2w', overdueDays: 56, command: 'rapport done 2' }],
      due: [{ id: 3, overdueDays: 0, command: 'rapport done 3' }],
      coming: [{ id: 4, comesUpOn: '2026-03-06', command: 'rapport done 4' }],
      planned: [{ happenedOn: '2026-03-04', channel: 'meeting', command: 'rapport show "Acme GmbH"' }],
      counts: { promises: 1, overdue: 1, due: 1, coming: 1, planned: 1, flags: 2, clients: 4 },
    });
  });

  test('every command on it can be typed', async () => {
    const { rapport } = await busyJournal();
    const page = await rapport.json<Record<string, unknown>>`today`;
    const commands = Object.values(page)
      .filter(Array.isArray)
      .flat()
      .map(({ command }: { command: string }) => command);
    expect(commands.length).toBeGreaterThan(6);
    for (const command of commands) {
      const words = command.match(/"[^"]*"|\S+/g)?.map((word) => word.replaceAll('"', '')) ?? [];
      // With words of one's own where the command leaves room for them.
      const typed = words.slice(1).map((word) => (word === '…' ? 'Talked it through' : word));
      const { stderr, code } = await rapport.run(typed);
      expect([command, stderr, code]).toEqual([command, '', 0]);
    }
    expect(await rapport.json`today`).toMatchObject({
      counts: { promises: 0, overdue: 0, due: 0, coming: 0, flags: 0 },
    });
  });
});

test('birthdays and anniversaries of the coming days are on it', async () => {
  const { rapport } = await newJournal({ today, cast: ['Acme', 'Birch'] });
  await rapport`call acme "All is well"`;
  await rapport`call birch "All is well"`;
  await rapport`person add acme "Dana Reyes" --birthday "2 march 1980"`;
  await rapport`date add birch founded "5 march"`;
  await rapport`date add birch "far off" "5 april"`;
  expect(await rapport.with({ terminal: true })``).toMatchInlineSnapshot(`
    "Mon 2 Mar 2026: 2 birthdays and anniversaries

    Birthdays and anniversaries
      today      Acme   Dana Reyes: birthday, turns 46
                        rapport call Acme "…" --with "Dana Reyes" --touch personal
      Thu 5 Mar  Birch  founded
                        rapport call Birch "…" --touch personal
    "
  `);
  expect(await rapport.json`today`).toMatchObject({
    occasions: [
      { clientId: 1, comesOn: today, years: 46 },
      { clientId: 2, comesOn: '2026-03-05', years: null },
    ],
    counts: { occasions: 2 },
  });
});

test('an empty journal says how to begin, and makes no file', async () => {
  const { rapport, rows } = await newJournal({ today });
  expect(await rapport``).toMatchInlineSnapshot(`
    "No clients here yet. To begin:

      rapport add "Ada Lovelace"   your first client
      rapport import contacts.csv  all your clients, from a file
      rapport demo                 a look at a sample first

    The journal will be /home/you/.local/share/rapport/journal.db
    "
  `);
  expect(await rapport.json`today`).toMatchObject({ counts: { clients: 0 }, promises: [], flags: [] });
  expect(() => rows('SELECT 1')).toThrow();
});

test('where all clients are archived it says so', async () => {
  const { rapport } = await newJournal({ today, cast: ['Acme'] });
  await rapport`client archive acme`;
  expect(await rapport``).toMatchInlineSnapshot(`
    "Your only client is archived. To see it: rapport list --archived
    "
  `);
  await rapport`client add Birch`;
  expect(await rapport``).toContain('nobody is waiting for you');
  await rapport`client archive birch`;
  expect(await rapport``).toMatchInlineSnapshot(`
    "All 2 clients are archived. To see them: rapport list --archived
    "
  `);
});

test('on a terminal that the log is thin is said once, however narrow', async () => {
  const { rapport } = await newJournal({ today });
  await rapport`client add "Harbor Studio and Daughters" --since 2025-01-01`;
  await rapport`remind harbor ${'word '.repeat(60)} --on today`;
  for (const columns of [60, 80, 100]) {
    const page = await rapport.with({ terminal: true, columns })``;
    expect(page.replace(/\s+/g, ' ')).toContain('Is it complete?');
    expect(page).toMatch(/ w[ord]*…/);
  }
});

test('a quiet day says so in one line', async () => {
  const { rapport } = await newJournal({ today, cast: ['Acme'] });
  await rapport`call acme "All is well"`;
  expect(await rapport``).toMatchInlineSnapshot(`
    "2026-03-02: nothing is owed, and nobody is waiting for you.
    "
  `);
  expect(await rapport.with({ terminal: true })``).toMatchInlineSnapshot(`
    "Mon 2 Mar 2026: nothing is owed, and nobody is waiting for you.
    "
  `);
  await rapport`remind acme "Ask again" --on tomorrow`;
  expect(await rapport.with({ terminal: true })``).toMatchInlineSnapshot(`
    "Mon 2 Mar 2026: nothing due today

    Coming
      Tue 3 Mar  Acme  Ask again  rapport done 1
    "
  `);
});

test('the settings say how far it looks and how much it suggests', async () => {
  const { rapport, write } = await busyJournal();
  write('.config/rapport/config.json', '{"coming-days": 2, "suggestions": 1}');
  expect(await rapport.json`today`).toMatchObject({
    coming: [],
    planned: [{ happenedOn: '2026-03-04' }],
    flags: [{ client: 'Bäckerei Süß' }],
    counts: { flags: 2 },
  });
  expect(await rapport``).toContain('\n  and 1 more: rapport check\n');
  write('.config/rapport/config.json', '{"coming-days": 0, "suggestions": 0}');
  expect(await rapport``).toContain('Who needs you\n  2 clients: rapport check\n');
});

test('a name that cannot be typed is given as its number', async () => {
  const { rapport } = await newJournal({ today });
  for (const name of [
    '12',
    '-x',
    'Evil \u001b[31mCorp',
    'A name that is longer than a command should be',
    '$HOME',
  ]) {
    await rapport`client add --since 2025-01-01 -- ${name}`;
  }
  const { flags } = await rapport.json<{ flags: { client: string; command: string }[] }>`today --all`;
  const commands = new Map(flags.map(({ client, command }) => [client, command]));
  expect(commands.get('12')).toBe('rapport call 1 "…"');
  expect(commands.get('-x')).toBe('rapport call 2 "…"');
  expect(commands.get('Evil \u001b[31mCorp')).toBe('rapport call 3 "…"');
  expect(commands.get('A name that is longer than a command should be')).toBe('rapport call 4 "…"');
  expect(commands.get('$HOME')).toBe(`rapport call '$HOME' "…"`);
  expect(await rapport``).not.toContain('\u001b');
});

test('it leaves two lines of the window, however low that is', async () => {
  const { rapport } = await newJournal({
    today,
    story: async ({ rapport }) => {
      for (let at = 1; at <= 8; at += 1) {
        await rapport`client add ${`Client ${at}`} --since 2024-01-15`;
        await rapport`remind ${`Client ${at}`} ${`Promised number ${at}`} --on 2026-02-20 --promise`;
        await rapport`remind ${`Client ${at}`} ${`Overdue number ${at}`} --on 2026-02-10`;
        await rapport`case open ${`Client ${at}`} "The delivery was late" --on 2026-02-26`;
        await rapport`date add ${`Client ${at}`} birthday ${`${Math.ceil(at / 2) + 2} march`}`;
      }
    },
  });
  for (const columns of [80, 100, 130]) {
    for (const lines of [12, 14, 16, 20, 24, 30, 40]) {
      const page = await rapport.with({ terminal: true, columns, lines })`today`;
      expect(page.trimEnd().split('\n').length, `${lines} rows of ${columns}\n${page}`).toBeLessThanOrEqual(
        lines - 2,
      );
    }
  }
  const low = await rapport.with({ terminal: true, lines: 12 })`today`;
  expect(low).toMatchInlineSnapshot(`
    "Mon 2 Mar 2026: 8 promises, 8 open cases, 8 overdue, 8 birthdays and
    anniversaries

    Promised
      10 days late  Client 1  Promised number 1  rapport done 1
      and 7 more promised: rapport reminders --until today

    8 open cases: rapport case
    8 overdue: rapport reminders --until yesterday
    Also 8 birthdays and anniversaries: rapport today --all
    "
  `);
  // The first line and the last name the same number of birthdays.
  expect(low.replace(/\s+/g, ' ')).toMatch(
    /, 8 birthdays and anniversaries Promised .* Also 8 birthdays and/,
  );
});
