import { describe, expect, test } from 'vitest';
import { newJournal } from '../../support/new-journal.ts';
import { ctrlC } from '../../support/scripted-prompter.ts';

interface Line {
  client: string | null;
  people: string[];
  unsure: string[];
  text: string;
}

async function book() {
  const journal = await newJournal({ today: '2026-11-30' });
  const { rapport } = journal;
  await rapport`client add "Blue Heron Books" --person "Dana Reyes" --person "Owen Pike"`;
  await rapport`client add "Acme Dental" --person "Dana Whitfield"`;
  await rapport`client add "Fern & Fallow" --person "Maggie Thorne"`;
  return journal;
}

describe('a plain sentence', () => {
  test('says all of it, and is taken back at once', async () => {
    const { rapport } = await book();
    expect(
      await rapport`+ "called Owen yesterday, promised the proof by 4 dec, remind me 2 dec"`,
    ).toMatchInlineSnapshot(`
      "Logged e1 Blue Heron Books: call with Owen Pike, 2026-11-29: “called Owen yesterday, promised the proof by 4 dec, remind me 2 dec”  rapport entry edit 1
      Reminder r1 on 2026-12-02: “called Owen yesterday, promised the proof by 4 dec”  rapport reminder edit 1
      Promise r2 on 2026-12-04: “the proof”  rapport reminder edit 2
      "
    `);
    expect(await rapport`undo`).toMatchInlineSnapshot(`
      "Undid u4: call with Blue Heron Books on 2026-11-29
      "
    `);
    expect(await rapport.json`reminders`).toEqual([]);
  });

  test('is repeated with a command that is never broken between two lines', async () => {
    const { rapport } = await book();
    for (let columns = 60; columns <= 140; columns += 4) {
      const narrow = rapport.with({ terminal: true, columns });
      const said = await narrow`call owen "Went through the shelf labels and the price list" --on yesterday`;
      const line = said.split('\n').find((one) => one.includes('rapport entry edit')) ?? '';
      expect(line).toMatch(/rapport entry edit \d+$/);
      expect(line.length, `${columns} columns`).toBeLessThanOrEqual(columns);
    }
  });

  test('tells of something written that did not arrive', async () => {
    const { rapport, rows } = await book();
    expect(await rapport`log "email to Owen bounced"`).toContain('email to Owen Pike, not delivered, ');
    await rapport`log "mail to owen came back undeliverable"`;
    await rapport`email owen "The cheque bounced"`;
    expect(rows('SELECT channel, direction, kind FROM interactions')).toEqual([
      { channel: 'email', direction: 'out', kind: 'attempt' },
      { channel: 'email', direction: 'out', kind: 'attempt' },
      { channel: 'email', direction: 'out', kind: 'exchange' },
    ]);
  });

  test('without quotes begins with the longest name', async () => {
    const { rapport } = await book();
    expect(await rapport`call blue heron spoke about shelf labels`).toMatchInlineSnapshot(`
      "Logged e1 Blue Heron Books: call, 2026-11-30: “spoke about shelf labels”  rapport entry edit 1
      "
    `);
    expect(await rapport`email fern and fallow sent the second proof`).toMatchInlineSnapshot(`
      "Logged e2 Fern & Fallow: email to them, 2026-11-30: “sent the second proof”  rapport entry edit 2
      "
    `);
    expect(await rapport`meet owen pike yesterday at the shop`).toMatchInlineSnapshot(`
      "Logged e3 Blue Heron Books: meeting with Owen Pike, 2026-11-29: “yesterday at the shop”  rapport entry edit 3
      "
    `);
  });

  test('that is a plan alone is a reminder alone', async () => {
    const { rapport } = await book();
    expect(await rapport`+ "remind me to call Owen tomorrow"`).toMatchInlineSnapshot(`
      "Reminder r1 for Blue Heron Books on 2026-12-01: “call Owen”  rapport reminder edit 1
      "
    `);
    expect(await rapport.json`entry list`).toEqual([]);
  });

  test('yields to flags', async () => {
    const { rapport } = await book();
    expect(
      await rapport.json`log "called Owen yesterday, remind me friday" --channel email --in --on "20 nov" --with dana --remind "4 dec: ring Dana"`,
    ).toMatchObject({
      ...{ client: 'Blue Heron Books', channel: 'email', direction: 'in', happenedOn: '2026-11-20' },
      people: [{ name: 'Dana Reyes' }],
      reminders: [{ text: 'ring Dana', dueOn: '2026-12-04', promise: false }],
    });
    expect(await rapport`call acme "Hello" --promise "the draft"`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: "the draft" does not begin with a day and a colon.
      Hint: Write it like "friday: ring again".
            Days look like 2026-12-01, tomorrow, friday, +3d, 2w, next month or 12 jan.
      [exit 2 usage]
      "
    `);
  });

  test('keeps the text as it was typed', async () => {
    const { rapport } = await book();
    const text = 'emailed Maggie:   the  “second” proof — 40 €, ok?';
    expect(await rapport.json`+ ${text}`).toMatchObject({ text, client: 'Fern & Fallow' });
  });
});

describe('a dry run', () => {
  test('says what would be stored, and stores nothing', async () => {
    const { rapport } = await book();
    expect(
      await rapport`+ "got an email from Owen yesterday, he hates the blue. chase him 4 dec" --dry-run --json`,
    ).toMatchInlineSnapshot(`
      "{
        "client": "Blue Heron Books",
        "people": [
          "Owen Pike"
        ],
        "channel": "email",
        "direction": "in",
        "on": "2026-11-29",
        "reached": true,
        "text": "got an email from Owen yesterday, he hates the blue. chase him 4 dec",
        "remind": {
          "on": "2026-12-04",
          "text": "chase him"
        },
        "promise": null,
        "unsure": []
      }
      "
    `);
    expect(await rapport`call blue heron no answer --dry-run`).toMatchInlineSnapshot(`
      "Would log Blue Heron Books: call to them, no answer, 2026-11-30: “no answer”
      "
    `);
    expect(await rapport.json`entry list`).toEqual([]);
  });

  test('names what would be asked', async () => {
    const { rapport } = await book();
    const asked = rapport.with({ terminal: true });
    expect(await asked`+ "Dana wants it bigger" --dry-run`).toMatchInlineSnapshot(`
      "Would log somebody: contact, Mon 30 Nov: “Dana wants it bigger”
      Would ask: client and channel
      [exit 1 refused]
      "
    `);
    const { stdout, code } = await rapport.run([
      'log',
      'zebra',
      'called about the stripes',
      '--dry-run',
      '--json',
    ]);
    expect(code).toBe(1);
    expect(JSON.parse(stdout) as Line).toMatchObject({ client: null, people: [], unsure: ['client'] });
  });
});

describe('what is doubtful', () => {
  test('is refused off a terminal, with the words that settle it', async () => {
    const { rapport } = await book();
    expect(await rapport`+ "called Dana about the blue"`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: The client is not clear; nothing was logged.
      Hint: Begin with the client:
            rapport + "Blue Heron Books" "TEXT"
            rapport + "Acme Dental" "TEXT"
      [exit 1 refused]
      "
    `);
    expect(await rapport`+ "met Karen Holt the other day"`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: The client and the day are not clear; nothing was logged.
      Hint: Begin with the client: rapport + CLIENT "TEXT"
            For a new client: rapport + --new "Karen Holt" "met Karen Holt the other day"
            Give the day with --on DAY.
      [exit 1 refused]
      "
    `);
    expect(await rapport`+ "emailed Owen. Chase."`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: The day of the reminder is not clear; nothing was logged.
      Hint: Give the day with --remind "DAY: TEXT".
      [exit 1 refused]
      "
    `);
    expect(await rapport`log blue heron emailed about the labels`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: Who wrote is not clear; nothing was logged.
      Hint: Say who wrote with --in or --out.
      [exit 1 refused]
      "
    `);
    expect(await rapport.json`entry list`).toEqual([]);
  });

  test('is asked on one, the likeliest first', async () => {
    const { rapport } = await book();
    const asked = (...answers: string[]) => rapport.with({ terminal: true, answers });
    expect(await asked('Acme Dental')`+ "called Dana about the blue"`).toMatchInlineSnapshot(`
      "Logged e1 Acme Dental: call with Dana Whitfield, Mon 30 Nov: “called Dana about the b…”
        rapport entry edit 1
      ------- stderr -------
      ? Who is it about? Acme Dental
      "
    `);
    expect(await asked('email')`+ "told Maggie the price went up"`).toMatchInlineSnapshot(`
      "Logged e2 Fern & Fallow: email to Maggie Thorne, Mon 30 Nov: “told Maggie the price w…”
        rapport entry edit 2
      ------- stderr -------
      ? How did you speak? email
      "
    `);
    expect(await asked('26 nov')`+ "met Maggie the other day"`).toMatchInlineSnapshot(`
      "Logged e3 Fern & Fallow: meeting with Maggie Thorne, Thu 26 Nov: “met Maggie the other day”
        rapport entry edit 3
      ------- stderr -------
      ? Which day was it? 26 nov
      "
    `);
    expect(await asked('they did')`log blue heron emailed about the labels`).toMatchInlineSnapshot(`
      "Logged e4 Blue Heron Books: email from them, Mon 30 Nov: “emailed about the labels”
        rapport entry edit 4
      ------- stderr -------
      ? Who wrote? they did
      "
    `);
    expect(await asked('friday')`+ "emailed Owen. Chase."`).toMatchInlineSnapshot(`
      "Logged e5 Blue Heron Books: email to Owen Pike, Mon 30 Nov: “emailed Owen. Chase.”
        rapport entry edit 5
      Reminder r1 on Fri 4 Dec: “Chase”  rapport reminder edit 1
      ------- stderr -------
      ? When should rapport remind you? Chase friday
      "
    `);
    expect(
      await rapport.with({ terminal: true, answers: [''] })`+ "emailed Owen. Chase."`,
    ).toMatchInlineSnapshot(`
      "Logged e6 Blue Heron Books: email to Owen Pike, Mon 30 Nov: “emailed Owen. Chase.”
        rapport entry edit 6
      ------- stderr -------
      ? When should rapport remind you? Chase 
      "
    `);
  });

  test('may be a slip in a name', async () => {
    const { rapport } = await book();
    const asked = rapport.with({ terminal: true, answers: ['Fern & Fallow'] });
    expect(await asked`+ "emailed falow the menu"`).toContain('email to them');
    expect(await rapport`call zebra hello`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: No client matches "zebra".
      Hint: Add a new client: rapport add zebra
            Somebody new: rapport call --new zebra hello
      [exit 1 refused]
      "
    `);
  });

  test('may be a new client, who is added with the entry', async () => {
    const { rapport } = await book();
    const asked = rapport.with({ terminal: true, answers: ['Somebody new', ''] });
    expect(await asked`+ "met Karen Holt at the fair"`).toMatchInlineSnapshot(`
      "Logged e1 Karen Holt: meeting, Mon 30 Nov: “met Karen Holt at the fair”
        rapport entry edit 1
      ------- stderr -------
      ? Who is it about? Somebody new
      ? Their name: Karen Holt
      "
    `);
    await rapport`undo`;
    expect(await rapport`show "Karen Holt"`).toContain('No client matches');
  });

  test('is not lost with Ctrl-C', async () => {
    const { rapport } = await book();
    const asked = rapport.with({ terminal: true, answers: [ctrlC] });
    expect(await asked`+ "called Dana about the blue"`).toMatchInlineSnapshot(`
      "------- stderr -------
      Cancelled; nothing was stored.
      Hint: Your words: called Dana about the blue
      [exit 130 cancelled]
      "
    `);
  });
});
