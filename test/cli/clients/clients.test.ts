import { describe, expect, test } from 'vitest';
import { awkwardNames } from '../../support/cast.ts';
import { newJournal } from '../../support/new-journal.ts';

interface ClientJson {
  id: number;
  name: string;
  status: string;
  tags: string[];
  emails: string[];
  phones: string[];
  cadenceDays: number | null;
  quietUntilOn: string | null;
  writingBecause: string | null;
  about: string | null;
}

describe('client', () => {
  test('is added with all there is to say', async () => {
    const { rapport } = await newJournal();
    expect(
      await rapport`client add "Acme Ltd" -e info@acme.example -e Bills@Acme.example -p "+1 555 0100" -t Retainer,print --every 3w --person "Dana Reyes" --about "Binds books"`,
    ).toMatchInlineSnapshot(`
      "Added Acme Ltd k1
      "
    `);
    expect(await rapport.json<ClientJson>`client show acme`).toMatchObject({
      status: 'active',
      tags: ['print', 'retainer'],
      emails: ['info@acme.example', 'Bills@Acme.example'],
      phones: ['+1 555 0100'],
      cadenceDays: 21,
      about: 'Binds books',
      sinceOn: '2026-03-02',
      people: [{ name: 'Dana Reyes' }],
    });
  });

  test('what is no address is refused', async () => {
    const { rapport } = await newJournal();
    expect(await rapport`client add Acme --email acme`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: "acme" is not an email address.
      Hint: It looks like name@example.org.
      [exit 2 usage]
      "
    `);
    expect(await rapport`client add Acme --phone no`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: "no" is not a phone number.
      Hint: It has at least three digits.
      [exit 2 usage]
      "
    `);
    expect(await rapport`client add Acme --status gone`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: --status cannot be "gone".
      Hint: It can be prospect, active, paused or former.
      [exit 2 usage]
      "
    `);
    expect(await rapport`client add ""`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: The name of the client is empty.
      Hint: rapport add "NAME"
      [exit 2 usage]
      "
    `);
    expect(await rapport`client add`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: rapport client add needs NAME.
      Hint: For example: rapport add "Ada Lovelace" --email ada@example.org --phone "+44 20 7946 0000"
      [exit 2 usage]
      "
    `);
    expect(await rapport.json`client list`).toEqual([]);
  });

  test('a name that is taken is refused unless another is meant', async () => {
    const { rapport } = await newJournal({ cast: ['Acme Ltd'] });
    expect(await rapport`client add "ACME  ltd"`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: There is already a client "Acme Ltd".
      Hint: See it with: rapport show 1
            Add it anyway with --another.
      [exit 1 refused]
      "
    `);
    expect(await rapport`client add "acme ltd" --another`).toContain('Added acme ltd k2');
  });

  test('is named by part of a name, a person, an address, a number', async () => {
    const { rapport } = await newJournal({ cast: ['José Ñandú', 'Acme Ltd', 'Acme Tools', '3M'] });
    await rapport`person add "Acme Ltd" "Dana Reyes" -e dana@acme.example -p "+49 (30) 1234567"`;
    const name = async (ref: string) => (await rapport.json<ClientJson>`client show ${ref}`).name;
    expect(await name('jose nan')).toBe('José Ñandú');
    expect(await name('reyes')).toBe('Acme Ltd');
    expect(await name('dana@acme')).toBe('Acme Ltd');
    expect(await name('1234567')).toBe('Acme Ltd');
    expect(await name('acme tools')).toBe('Acme Tools');
    expect(await name('2')).toBe('Acme Ltd');
    expect(await name('3m')).toBe('3M');
    expect(await rapport`show acme`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: "acme" matches 2 clients.
      Hint: Use more of the name, an email address, or the handle:
            k2 Acme Ltd
            k3 Acme Tools
      [exit 1 refused]
      "
    `);
    const asking = rapport.with({ terminal: true, answers: [3] });
    expect(await asking`show acme`).toContain('Acme Tools');
    expect(await rapport`show amce`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: No client matches "amce".
      Hint: Did you mean "Acme Ltd" or "Acme Tools"?
      [exit 1 refused]
      "
    `);
    expect(await rapport`show zzz`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: No client matches "zzz".
      Hint: Add a new client: rapport add zzz
            See all clients with: rapport list
      [exit 1 refused]
      "
    `);
  });

  test('is changed in what is said and in nothing else', async () => {
    const { rapport } = await newJournal({ cast: ['Acme Ltd'] });
    await rapport`client edit acme -e one@acme.example -t a -t b --about first`;
    expect(
      await rapport.json<ClientJson>`client edit acme -e two@acme.example --remove-email ONE@acme.example --remove-tag a --status paused --until 2026-06-01`,
    ).toMatchObject({
      name: 'Acme Ltd',
      status: 'paused',
      quietUntilOn: '2026-06-01',
      emails: ['two@acme.example'],
      tags: ['b'],
      about: 'first',
    });
    // The day on which a pause ends is kept: what was left alone is not red at once.
    expect(await rapport.json<ClientJson>`client edit acme --status active`).toMatchObject({
      quietUntilOn: '2026-03-02',
    });
    expect(
      await rapport.json<ClientJson>`client edit acme --prefers-writing "is deaf" --every 90`,
    ).toMatchObject({
      writingBecause: 'is deaf',
      cadenceDays: 90,
    });
    expect(await rapport.json<ClientJson>`client edit acme --no-prefers-writing --no-every`).toMatchObject({
      writingBecause: null,
      cadenceDays: null,
    });
    expect(await rapport`client edit acme`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: You did not say what to change about Acme Ltd.
      Hint: For example: rapport client edit 1 --every 3w
      [exit 2 usage]
      "
    `);
    expect(await rapport`client edit acme --remove-phone 123`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: Acme Ltd has no address or number "123".
      [exit 1 refused]
      "
    `);
    expect(await rapport`client edit acme --threshold email-only.day=3`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: There is no setting "email-only.day".
      Hint: Did you mean "email-only.days"?
      [exit 2 usage]
      "
    `);
  });

  test('is archived and restored', async () => {
    const { rapport } = await newJournal({ cast: ['Acme Ltd', 'Acme Tools'] });
    expect(await rapport`client archive "acme ltd"`).toMatchInlineSnapshot(`
      "Archived Acme Ltd k1
      "
    `);
    expect(await rapport`client list`).not.toContain('Acme Ltd');
    expect(await rapport`client list --archived`).toContain('Acme Ltd');
    expect(await rapport`call "acme ltd" hello`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: Acme Ltd is archived.
      Hint: Restore it: rapport client restore 1
      [exit 1 refused]
      "
    `);
    expect(await rapport`show acme`).toContain('Acme Tools');
    expect(await rapport`client restore "acme ltd"`).toMatchInlineSnapshot(`
      "Restored Acme Ltd k1
      "
    `);
    expect(await rapport`client list`).toContain('Acme Ltd');
  });

  test('an archived client can be read, and what is open there is told', async () => {
    const { rapport } = await newJournal({ cast: ['Acme'] });
    await rapport`call acme "About the offer"`;
    await rapport`remind acme "Send the offer" --on tomorrow --promise`;
    await rapport`remind acme "Ask again" --on friday`;
    await rapport`remind acme "Ask once more" --on friday`;
    expect(await rapport`client archive acme`).toMatchInlineSnapshot(`
      "Archived Acme k1
      ------- stderr -------
      1 promise and 2 reminders stay open and are hidden meanwhile: rapport reminders 1
      "
    `);
    expect(await rapport`show acme`).toMatchInlineSnapshot(`
      "Acme k1
      Archived 2026-03-02. To restore it: rapport client restore 1
      active · since 2026-03-02

      Owed       2026-03-03    Promise: Send the offer  rapport done 1
      Last       2026-03-02 (today)  call: About the offer
      Ahead      2026-03-06    Ask again  rapport done 2
                 2026-03-06    Ask once more  rapport done 3
      "
    `);
    expect(await rapport`client show acme`).toBe(await rapport`show acme --archived`);
    expect(await rapport`entry list acme`).toContain('About the offer');
    expect(await rapport`reminders acme`).toContain('Send the offer');
    expect(await rapport`why email-only acme`).toContain('archived: no rule applies');
    expect(await rapport`check acme`).toContain('Archived: no rule applies');
    for (const command of [
      ['apology', 'list', 'acme'],
      ['person', 'list', 'acme'],
    ]) {
      expect((await rapport.run(command)).code).toBe(0);
    }
    for (const command of [
      ['note', 'acme', 'x'],
      ['remind', 'acme', 'x', '--on', 'friday'],
      ['call', 'acme', 'x'],
      ['apologize', 'acme', '--what', 'The invoice came twice'],
    ]) {
      expect(await rapport.run(command)).toMatchObject({
        code: 1,
        stderr: expect.stringContaining('rapport client restore 1'),
      });
    }
  });

  test('an active client goes before an archived one; of archived ones the whole name goes before a part', async () => {
    const { rapport } = await newJournal({ cast: ['Acme', 'Acme Tools', 'Acme Works'] });
    await rapport`client archive 1`;
    await rapport`client archive 2`;
    expect(await rapport`show acme`).toContain('Acme Works k3');
    expect(await rapport`show acme --archived`).toContain('Acme k1');
    await rapport`client archive 3`;
    expect(await rapport`show acme`).toContain('Acme k1');
    expect(await rapport`client restore "acme"`).toContain('Restored Acme k1');
  });

  test('wide names and emoji line up, and no name reaches the terminal as more than text', async () => {
    const { rapport } = await newJournal({ cast: ['さくら印刷', 'Zoë', ...awkwardNames] });
    expect(await rapport.with({ terminal: true })`client list`).toMatchInlineSnapshot(`
      " ID  Client                            Status  Last contact  People
       k5  [31mRed[0m                        active  never              0
       k9  #1 Choice                         active  never              0
       k8  $(reboot)                         active  never              0
      k10  100%                              active  never              0
       k4  =HYPERLINK("http://example.org")  active  never              0
       k3  Robert'); DROP TABLE clients;--   active  never              0
       k6  Zero‹U+200B›Width                 active  never              0
       k2  Zoë                               active  never              0
       k1  さくら印刷                        active  never              0
       k7  👩‍👩‍👧 & Partners                     active  never              0
      "
    `);
    expect((await rapport.json<ClientJson[]>`client list`).map(({ name }) => name)).toContain(
      '\u001b[31mRed\u001b[0m',
    );
  });

  test('the list is narrowed by status and tag', async () => {
    const { rapport } = await newJournal();
    await rapport`client add Acme --tag vip`;
    await rapport`client add Birch --status prospect`;
    expect(await rapport`client list --tag VIP`).toMatchInlineSnapshot(`
      "ID  Client  Status  Last contact  People  Tags
      k1  Acme    active  never              0  vip
      "
    `);
    expect(await rapport`clients --status pros`).toMatchInlineSnapshot(`
      "ID  Client  Status    Last contact  People
      k2  Birch   prospect  never              0
      "
    `);
    expect(await rapport`client list --tag nobody`).toMatchInlineSnapshot(`
      "No client matches that.
      "
    `);
  });
});

describe('person', () => {
  test('is added, changed, listed and removed', async () => {
    const { rapport } = await newJournal({ cast: ['Acme Ltd'] });
    expect(
      await rapport`person add acme Dana Reyes --title CEO --role decision-maker -e dana@acme.example`,
    ).toMatchInlineSnapshot(`
      "Added Dana Reyes p1, at Acme Ltd
      "
    `);
    expect(await rapport`person add acme "dana reyes"`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: Acme Ltd already has a person "dana reyes".
      Hint: Add a second one of that name with --another.
      [exit 1 refused]
      "
    `);
    expect(
      await rapport`person edit acme dana --role champion --remove-role decision-maker --prefers-writing "works nights"`,
    ).toMatchInlineSnapshot(`
      "Changed Dana Reyes p1, at Acme Ltd
      "
    `);
    expect(await rapport`person list acme`).toMatchInlineSnapshot(`
      "ID  Person      Client    Title  Roles     Email              Write, because
      p1  Dana Reyes  Acme Ltd  CEO    champion  dana@acme.example  works nights
      "
    `);
    await rapport`call dana hello`;
    expect(await rapport`person delete acme dana`).toMatchInlineSnapshot(`
      "Deleted Dana Reyes, no longer at Acme Ltd
      "
    `);
    expect(await rapport.json`person list`).toEqual([]);
    expect(await rapport`entry list`).toContain('Dana Reyes');
    expect(await rapport`person delete acme dana`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: Acme Ltd has no person "dana".
      Hint: Nobody is known there yet.
            Add a person: rapport person add "Acme Ltd" dana
      [exit 1 refused]
      "
    `);
  });

  test('may work at two clients', async () => {
    const { rapport } = await newJournal({ cast: ['Acme Ltd', 'Birch Studio'] });
    await rapport`person add acme "Dana Reyes" -e dana@acme.example`;
    expect(await rapport`person add birch "Dana Reyes" --same --title "Board member"`).toContain(
      'Added Dana Reyes',
    );
    expect(await rapport.json`person list`).toMatchObject([
      { name: 'Dana Reyes', client: 'Acme Ltd', emails: ['dana@acme.example'] },
      { name: 'Dana Reyes', client: 'Birch Studio', title: 'Board member', emails: ['dana@acme.example'] },
    ]);
    expect(await rapport`call dana hello`).toContain('The client is not clear');
  });
});

test('unarchive is another word for restore', async () => {
  const { rapport } = await newJournal({ cast: ['Acme'] });
  await rapport`client archive acme`;
  expect(await rapport`client unarchive acme`).toContain('Acme');
  expect(await rapport.json`client list`).toHaveLength(1);
});

test('an empty name is refused', async () => {
  const { rapport } = await newJournal({ cast: ['Acme'] });
  await rapport`person add acme "Dana Reyes"`;
  expect(await rapport`client edit acme --name ${' '}`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: The name of the client is empty.
    Hint: rapport client edit 1 --name NAME
    [exit 2 usage]
    "
  `);
  expect(await rapport`person edit acme dana --name ${''} --title CEO`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: The name of the person is empty.
    Hint: rapport person edit 1 "Dana Reyes" --name NAME
    [exit 2 usage]
    "
  `);
  expect(await rapport.json`person list`).toMatchObject([{ name: 'Dana Reyes', title: null }]);
});

test('the card shows what to know before a call', async () => {
  const { rapport } = await newJournal({ cast: ['Acme Ltd'] });
  await rapport`client edit acme --prefers-writing "is deaf" -p "+1 555 0100" -t vip`;
  await rapport`person add acme "Dana Reyes" --role decision-maker`;
  await rapport`email dana "Sent the offer" --on 2026-02-20`;
  await rapport`note acme "Fiscal year ends in June"`;
  await rapport`remind acme "Ask about the offer" --on 2026-03-01`;
  expect(await rapport.with({ terminal: true })`show acme`).toMatchInlineSnapshot(`
    "Acme Ltd k1
    active · since 20 Feb · +vip
    +1 555 0100

    Wishes     They asked to be written to: is deaf
    People     Dana Reyes  decision-maker
    Remember   Fiscal year ends in June (2 Mar)
    Owed       Sun 1 Mar     Ask about the offer  rapport done 1
    Last       10 days ago  email to Dana Reyes: Sent the offer
    "
  `);
});

test('what is noted and said of somebody who left counts for no rule, nor a talk with them against who decides now', async () => {
  const { rapport } = await newJournal({ cast: ['Acme'], today: '2026-03-02' });
  const rules = async () =>
    (await rapport.json<{ rule: string }[]>`check acme`).map(({ rule }) => rule).sort();
  await rapport`client edit acme --since 2024-01-01 --signed 2025-12-01 --prefers-writing no`;
  await rapport`client edit acme --no-prefers-writing`;
  await rapport`person add acme Boss --role decision-maker`;
  await rapport`person add acme Lena`;
  for (const on of ['2025-06-02', '2025-10-06', '2026-01-12', '2026-02-02'])
    await rapport`call acme Hello --with Boss --on ${on}`;
  await rapport`note acme ${'A shop'} --kind want --person lena --on 2026-02-01`;
  await rapport`note acme Tea --kind preference --on 2025-03-01`;
  await rapport`feedback record acme ${'Too slow'} --unasked --person lena --on 2026-01-15`;
  expect(await rules()).toEqual(['feedback-unanswered']);
  await rapport`person delete acme lena`;
  expect(await rules()).toEqual(['next-unasked']);
  expect(await rapport`show acme`).not.toContain('Too slow');
  await rapport`person delete acme boss`;
  await rapport`person add acme New --role decision-maker`;
  expect(await rules()).toEqual(['decision-maker-unmet', 'next-unasked']);
});

test('a pause that is ended by hand leaves nothing red at once', async () => {
  const { rapport } = await newJournal({ cast: ['Acme'], today: '2026-03-02' });
  await rapport`client edit acme --since 2025-01-01 --every 30`;
  for (const on of ['2025-02-03', '2025-05-05', '2025-07-07']) await rapport`call acme Hello --on ${on}`;
  const level = async () => (await rapport.json<{ level: string }[]>`check acme --rule gone-quiet`)[0]?.level;
  expect(await level()).toBe('red');
  await rapport`client edit acme --status paused`;
  expect(await level()).toBeUndefined();
  await rapport`client edit acme --status active`;
  expect(await level()).toBe('amber');
  expect(await rapport`client edit acme --status active`).toContain('Nothing changed; it was already so.');
});
