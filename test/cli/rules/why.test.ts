import { describe, expect, test } from 'vitest';
import { newJournal } from '../../support/new-journal.ts';

const today = '2026-03-02';

async function acme(since = '2024-01-01') {
  const made = await newJournal({ today });
  await made.rapport`client add Acme --since ${since}`;
  return made;
}

describe('rapport why', () => {
  test('tells what a rule stands on', async () => {
    const { rapport } = await newJournal({ today });
    expect(await rapport`why unanswered`).toMatchInlineSnapshot(`
      "unanswered: They do not answer: try another way

      What it looks at
        It counts your messages, one a day, and calls that reached nobody, since the client last gave a
        sign: a message, a call you missed, a talk or feedback. A message that needs no reply, or is too
        new for one, does not count. It is red from twice as many; if your log misses many answers, it
        takes twice as many.

      Why
        On a silent channel, a fourth message reads as pressure, or nobody reads it. Another channel often
        finds the reason in a minute.

      Its numbers
        messages    3  How many days with a message and no answer it takes (the default; practice, after
                       PingCRM)
        calls       2  How many days with a call that reached nobody it takes, if you wrote nothing since
                       (the default; our choice)
        patience    1  Working days without an answer before a message counts (the default; our choice:
                       one business day)
        days      180  How many days it looks back (the default; our choice)
        To change one: rapport config set unanswered.NAME N, or for one client: rapport client edit CLIENT
        --threshold unanswered.messages=N

      What it is based on
        PingCRM, a program for keeping in touch
          Writing stops after three messages without an answer. (practice)
        Kumar & Epley 2021, Journal of Experimental Psychology: General 150(3), 595–607
          People who got in touch again by phone felt a stronger bond than by email, and found it no more
          awkward. (controlled study; 200 people, old friends and not clients)

      What silences it
        Paused, former and archived clients are left alone, and so is a client you set --until for, up to
        that day.
        It covers prospects too.
        If they asked to be written to, it proposes no call.
        To mute it for one client: rapport mute CLIENT RULE --until DAY --because TEXT
      "
    `);
    expect(await rapport`why never-contacted`).toContain('we know of no study');
  });

  test.each([
    ['standard-missed', 'spoken'],
    ['single-thread', 'people'],
    ['feedback-due', 'feedback'],
    ['gone-quiet', 'every'],
    ['waiting-for-you', 'reply'],
  ])('%s names the standard %s, by which a kind of client is given a number', async (rule, standard) => {
    const { rapport } = await newJournal({ today });
    const text = (await rapport.run(['why', rule])).stdout.replace(/\s+/g, ' ');
    expect(text).toContain(
      `for a kind of client: rapport profile edit KIND --${standard} N, or for one client`,
    );
  });

  test('says whose number is used', async () => {
    const { rapport } = await acme();
    await rapport`call acme ${'kickoff'} --on 2026-02-20`;
    await rapport`config set gone-quiet.red 200`;
    await rapport`client edit acme --threshold gone-quiet.amber=90 --every 3w`;
    expect(await rapport`why gone-quiet acme`).toMatchInlineSnapshot(`
      "gone-quiet: It has gone quiet between you

      Acme
        Nothing to say. The last entry was on 2026-02-20; the next is due on 2026-03-11.

      Its numbers
        days    21  How often a client should hear from you, in days (this client's rhythm; the default is
                    60)
        amber   90  Percentage of those days from which it is amber (this client's own; the default is
                    100)
        red    200  Percentage of those days from which it is red (your settings; the default is 150)
      "
    `);
    expect(await rapport`why gone-quiet`).toContain('your settings; the default is 150');
  });

  test('shows the evidence where it speaks', async () => {
    const { rapport } = await acme();
    await rapport`email acme ${'Could you call me?'} --in --on 2026-02-20`;
    expect(await rapport`why waiting acme`).toMatchInlineSnapshot(`
      "waiting-for-you: They wait for your answer

      Acme
      ! waiting-for-you
        wrote on 2026-02-20 and has waited 5 working days for your answer
          e1    2026-02-20  email from them: Could you call me?
        rapport call Acme "…"

      Its numbers
        days       1  Working days without an answer before it is amber (the default; our choice: one
                      business day)
        red        2  Working days without an answer before it is red (the default; our choice)
        question  10  Working days before it only asks whether you answered elsewhere (the default; our
                      choice)
        within    20  Working days before it is quiet until they write again (the default; our choice)
      "
    `);
  });

  test.each([
    [
      'client edit acme --status paused',
      'paused: only waiting-for-you and the rules about what went wrong apply',
    ],
    ['client edit acme --status former', 'a former client'],
    ['client edit acme --status prospect', 'a prospect'],
    ['client edit acme --until 2026-05-01', 'left alone until 2026-05-01'],
    ['client edit acme --prefers-writing deaf', 'asked to be written to: deaf'],
    ['mute acme email-only --because office --until 2026-05-01', 'muted until 2026-05-01: office'],
  ])('is silent after %s, and says so', async (command, reason) => {
    const { rapport } = await acme();
    for (const text of ['one', 'two', 'three']) await rapport`email acme ${text} --no-reply-needed`;
    await rapport.run(command.split(' '));
    const said = await rapport`why email-only acme`;
    expect(said).toContain(`Silent about them: ${reason}`);
    expect(said).toContain('only writing: 3 emails');
    expect(said).not.toContain('rapport call');
    expect(await rapport.json`why email-only acme`).toMatchObject({
      opinion: { isFlagged: false, quiet: null },
    });
  });

  test('names the profile whose number it is in JSON, and else none', async () => {
    const { rapport } = await acme();
    await rapport`profile assign key acme`;
    expect(await rapport.json`why gone-quiet acme`).toMatchObject({
      numbers: [
        { name: 'days', value: 21, from: 'profile', fromProfile: 'key' },
        { name: 'amber', from: 'default', fromProfile: null },
        { name: 'red', fromProfile: null },
      ],
    });
  });

  test.each([
    ['email-only', [], 'Nothing to say. 0 entries in 180 days that count here; it speaks from 3.'],
    ['email-only', [['call', '2026-02-20']], 'You talked on 2026-02-20.'],
    ['group-only', [], 'There was no talk in a group in 180 days.'],
    ['gone-quiet', [], 'Nothing is logged yet; never-contacted looks after that.'],
    [
      'gone-quiet',
      [['call', '2026-02-20']],
      'The last entry was on 2026-02-20; the next is due on 2026-04-21.',
    ],
    ['never-contacted', [['call', '2026-02-20']], 'The last entry was on 2026-02-20.'],
    ['never-contacted', [['call', '2026-03-20']], 'A first call is booked for 2026-03-20.'],
    ['waiting-for-you', [], 'Nothing is open.'],
    ['waiting-for-you', [['call', '2026-02-20']], 'Nothing is open since 2026-02-20.'],
    ['unanswered', [['call', '2026-02-20']], 'Nothing is open since 2026-02-20.'],
  ] as const)('%s is quiet after %j, and says why', async (rule, log, reason) => {
    const { rapport } = await acme();
    for (const [verb, day] of log) await rapport.run([verb, 'acme', 'hello', '--on', day]);
    expect(await rapport.run(['why', rule, 'acme'])).toMatchObject({ code: 0 });
    expect((await rapport.run(['why', rule, 'acme'])).stdout).toContain(reason);
  });

  test('a new client and a message of today are given time', async () => {
    const { rapport } = await acme('2026-03-01');
    expect(await rapport`why never-contacted acme`).toContain(
      'The client is new; it speaks from 2026-03-15.',
    );
    await rapport`email acme ${'Are you there?'} --in`;
    expect(await rapport`why waiting-for-you acme`).toContain(
      'The message of 2026-03-02 has time until 2026-03-04.',
    );
  });

  test('a rule nobody knows', async () => {
    const { rapport } = await acme();
    expect(await rapport`why feedback`).toContain('Say which: feedback-unanswered or feedback-due.');
    expect(await rapport`why weather`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: There is no rule "weather".
      Hint: See them with: rapport help rules
      [exit 2 usage]
      "
    `);
  });
});
