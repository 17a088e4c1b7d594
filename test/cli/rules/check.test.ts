import { describe, expect, test } from 'vitest';
import { newJournal, type TestJournal } from '../../support/new-journal.ts';

const today = '2026-03-02';

/** A client who was only ever written to, and one who waits. */
async function twoClients({ rapport }: TestJournal): Promise<void> {
  await rapport`client add ${'Acme Bookbinding Ltd'} --since 2024-01-01`;
  await rapport`client add ${'Ada Lovelace'} --since 2024-01-01`;
  for (const day of ['2026-01-12', '2026-01-26', '2026-02-09']) {
    await rapport`email acme ${'Sent the draft'} --no-reply-needed --on ${day}`;
  }
  await rapport`call ada ${'Went through the plan'} --on 2026-02-02`;
  await rapport`email ada ${'Which paper did you mean?'} --in --on 2026-02-25`;
}

const business = () => newJournal({ today, story: twoClients });

describe('rapport check', () => {
  test('lists what it found, the strongest first', async () => {
    const { rapport } = await business();
    expect(await rapport`check`).toMatchInlineSnapshot(`
      "! Ada Lovelace          wrote on 2026-02-25 and has waited 2 working days for your answer
                              rapport call "Ada Lovelace" "…"  waiting-for-you
      - Acme Bookbinding Ltd  only writing: 3 emails in 6 months, never a talk
                              rapport call "Acme Bookbinding Ltd" "…"  email-only

      2 flags, 1 of them red, on 2 clients.
      Why a flag is there: rapport why RULE CLIENT
      "
    `);
  });

  test('fits a narrow terminal', async () => {
    const { rapport } = await business();
    expect(await rapport.with({ terminal: true, columns: 60 })`check`).toMatchInlineSnapshot(`
      "! Ada Lovelace          wrote on Wed 25 Feb and has waited 2
                              working days for your answer
                              rapport call "Ada Lovelace" "…"
                              waiting-for-you
      - Acme Bookbinding Ltd  only writing: 3 emails in 6 months,
                              never a talk
          rapport call "Acme Bookbinding Ltd" "…"
          email-only

      2 flags, 1 of them red, on 2 clients.
      Why a flag is there: rapport why RULE CLIENT
      "
    `);
  });

  test('shows the entries a flag rests on when a client is named', async () => {
    const { rapport } = await business();
    expect(await rapport`check acme`).toMatchInlineSnapshot(`
      "Acme Bookbinding Ltd

      - email-only
        only writing: 3 emails in 6 months, never a talk
          e3    2026-02-09  email to them: Sent the draft
          e2    2026-01-26  email to them: Sent the draft
          e1    2026-01-12  email to them: Sent the draft
        rapport call "Acme Bookbinding Ltd" "…"

      What a rule looks at, or why it is quiet: rapport why RULE "Acme Bookbinding Ltd"
      "
    `);
  });

  test('a call clears email-only', async () => {
    const { rapport } = await business();
    await rapport`call acme ${'About the renewal'}`;
    expect(await rapport`check acme`).toMatchInlineSnapshot(`
      "Acme Bookbinding Ltd
      Nothing is flagged.

      What a rule looks at, or why it is quiet: rapport why RULE "Acme Bookbinding Ltd"
      "
    `);
  });

  test('five emails on the first day are flagged, and a call that reached nobody clears nothing', async () => {
    const { rapport } = await newJournal({ today, cast: ['Nordlicht'] });
    for (const text of ['one', 'two', 'three', 'four', 'five']) await rapport`email nordlicht ${text}`;
    await rapport`call nordlicht ${'Left a voicemail'} --no-answer`;
    expect(await rapport`check --rule email-only`).toMatchInlineSnapshot(`
      "- Nordlicht  only writing: 5 emails on your first day, no talk yet
                   rapport call Nordlicht "…"  email-only

      1 flag on 1 client.
      Why a flag is there: rapport why RULE CLIENT
      "
    `);
  });

  test('--exit-code ends with 4 when there is a flag, and with 0 when there is none', async () => {
    const { rapport } = await business();
    expect((await rapport.run(['check', '--exit-code'])).code).toBe(4);
    expect((await rapport.run(['check'])).code).toBe(0);
    expect((await rapport.run(['check', '--exit-code', '--rule', 'group-only'])).code).toBe(0);
  });

  test('nothing found is one calm sentence', async () => {
    const { rapport } = await business();
    expect(await rapport`check --rule group-only`).toMatchInlineSnapshot(`
      "Nobody needs you: rapport looked at 2 relationships and found nothing.
      "
    `);
    const empty = await newJournal({ today });
    expect(await empty.rapport`check`).toMatchInlineSnapshot(`
      "There is no client yet. Add the first: rapport add NAME
      "
    `);
  });

  test('--json gives facts and entries, --csv and --ndjson a line for each', async () => {
    const { rapport } = await business();
    expect(await rapport.json`check --rule email-only`).toMatchInlineSnapshot(`
      [
        {
          "caseId": null,
          "client": "Acme Bookbinding Ltd",
          "clientId": 1,
          "command": "rapport call "Acme Bookbinding Ltd" "…"",
          "doubt": null,
          "evidence": [
            {
              "channel": "email",
              "direction": "out",
              "entryId": 1,
              "handle": "e1",
              "happenedOn": "2026-01-12",
            },
            {
              "channel": "email",
              "direction": "out",
              "entryId": 2,
              "handle": "e2",
              "happenedOn": "2026-01-26",
            },
            {
              "channel": "email",
              "direction": "out",
              "entryId": 3,
              "handle": "e3",
              "happenedOn": "2026-02-09",
            },
          ],
          "facts": {
            "days": 180,
            "emails": 3,
            "lastTalkOn": null,
            "missedCalls": 0,
            "written": 3,
          },
          "isMuted": false,
          "level": "amber",
          "mutedBecause": null,
          "mutedUntilOn": null,
          "overdueDays": 21,
          "restsUntilOn": null,
          "rule": "email-only",
          "sinceOn": "2024-01-01",
          "what": "only writing: 3 emails in 6 months, never a talk",
          "writingBecause": null,
        },
      ]
    `);
    expect(await rapport`check --csv`).toMatchInlineSnapshot(`
      "client,clientId,rule,level,sinceOn,overdueDays,what,command,doubt,caseId,writingBecause,isMuted,mutedUntilOn,mutedBecause,restsUntilOn,evidence
      Ada Lovelace,2,waiting-for-you,red,2026-02-25,5,wrote on 2026-02-25 and has waited 2 working days for your answer,"rapport call ""Ada Lovelace"" ""…""",,,,false,,,,e5
      Acme Bookbinding Ltd,1,email-only,amber,2024-01-01,21,"only writing: 3 emails in 6 months, never a talk","rapport call ""Acme Bookbinding Ltd"" ""…""",,,,false,,,,e1 ::: e2 ::: e3
      "
    `);
    const lines = (await rapport.run(['check', '--ndjson'])).stdout.trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).rule)).toEqual(['waiting-for-you', 'email-only']);
  });

  test('with a client, --json has the entries in full', async () => {
    const { rapport } = await business();
    const [flag] = await rapport.json<{ entries: { text: string }[] }[]>`check acme`;
    expect(flag?.entries.map(({ text }) => text)).toEqual([
      'Sent the draft',
      'Sent the draft',
      'Sent the draft',
    ]);
  });

  test('sees the future with --as-of, and not past it', async () => {
    const { rapport } = await business();
    expect(await rapport`check ada --rule gone-quiet --as-of 2026-04-25`).not.toContain('quiet for');
    expect(await rapport`check ada --rule gone-quiet --as-of 2026-04-26`).toContain('quiet for 60 days');
    expect(await rapport`check --as-of 2026-02-08`).not.toContain('only writing');
  });

  test('a wish to be written to is shown and honoured', async () => {
    const { rapport } = await business();
    await rapport`client edit acme --prefers-writing ${'is deaf'}`;
    expect(await rapport`check acme`).toMatchInlineSnapshot(`
      "Acme Bookbinding Ltd
      Asked to be written to: is deaf
      Nothing is flagged.

      What a rule looks at, or why it is quiet: rapport why RULE "Acme Bookbinding Ltd"
      "
    `);
  });

  test('a client that is left alone is said to be', async () => {
    const { rapport } = await business();
    await rapport`client edit acme --until 2026-05-01`;
    expect(await rapport`check acme`).toMatchInlineSnapshot(`
      "Acme Bookbinding Ltd
      Left alone until 2026-05-01: only waiting-for-you and the rules about what went wrong apply before
      Nothing is flagged.

      What a rule looks at, or why it is quiet: rapport why RULE "Acme Bookbinding Ltd"
      "
    `);
  });

  test('a rule nobody knows', async () => {
    const { rapport } = await business();
    expect(await rapport`check --rule email-onyl`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: There is no rule "email-onyl".
      Hint: Did you mean "email-only"?
      [exit 2 usage]
      "
    `);
    expect(await rapport`check --rule x`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: There is no rule "x".
      Hint: See them with: rapport help rules
      [exit 2 usage]
      "
    `);
  });

  test('takes hostile names as text', async () => {
    const { rapport } = await newJournal({ today });
    await rapport`client add ${'\u001b[31m$(reboot)'} --since 2026-01-01`;
    expect(await rapport`check`).toMatchInlineSnapshot(`
      "- [31m$(reboot)  a client for 60 days, and never in touch
                       rapport call 1 "…"  never-contacted

      1 flag on 1 client.
      Why a flag is there: rapport why RULE CLIENT
      "
    `);
  });
});

test('that a log is thin is said once, also of one client, and of each where one client is asked about', async () => {
  const { rapport } = await newJournal({ today: '2026-03-02' });
  await rapport`client add Ada --since 2024-01-15`;
  for (const page of [await rapport`check`, await rapport`digest`, await rapport`digest --all`]) {
    expect(page).toContain('The log says little about Ada. Is it complete?');
    expect(page).not.toContain('is the log complete?');
  }
  expect(await rapport`check ada`).toContain('is the log complete?');
});
