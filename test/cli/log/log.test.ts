import { describe, expect, test } from 'vitest';
import { newJournal } from '../../support/new-journal.ts';

interface Entry {
  id: number;
  client: string;
  happenedOn: string;
  channel: string;
  direction: string;
  audience: string;
  kind: string;
  replyNeeded: boolean;
  minutes: number | null;
  people: { name: string }[];
  text: string;
}

async function acme() {
  const journal = await newJournal({ cast: ['Acme Ltd', 'Birch Studio'] });
  await journal.rapport`person add acme "Dana Reyes" --email dana@acme.example`;
  await journal.rapport`person add acme "Eli Okafor"`;
  return journal;
}

describe('log', () => {
  test('takes the channel from plain words and says so', async () => {
    const { rapport } = await acme();
    expect(await rapport`log acme "Called Dana about the renewal"`).toMatchInlineSnapshot(`
      "Logged e1 Acme Ltd: call with Dana Reyes, 2026-03-02: “Called Dana about the renewal”  rapport entry edit 1
      "
    `);
    expect((await rapport.json<Entry[]>`entry list acme`)[0]).toMatchObject({
      channel: 'call',
      direction: 'mutual',
    });
  });

  test('refuses to guess the channel off a terminal, and asks on one', async () => {
    const { rapport } = await acme();
    expect(await rapport`log acme "They are happy with the draft"`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: The channel is not clear; nothing was logged.
      Hint: Give the channel with --channel email|message|letter|call|video|meeting|event.
      [exit 1 refused]
      "
    `);
    const asked = rapport.with({ terminal: true, answers: ['letter'] });
    expect(await asked`log acme "They are happy with the draft"`).toMatchInlineSnapshot(`
      "Logged e1 Acme Ltd: letter from them, last word, Mon 2 Mar: “They are happy with the…”
        rapport entry edit 1
      ------- stderr -------
      ? How did you speak? letter
      Read as a last word. If it needs an answer: rapport entry edit 1 --reply-needed
      "
    `);
  });

  test.each([
    ['call', 'call', 'mutual', 'one-on-one'],
    ['email', 'email', 'out', 'one-on-one'],
    ['message', 'message', 'out', 'one-on-one'],
    ['meet', 'meeting', 'mutual', 'one-on-one'],
    ['video', 'video', 'mutual', 'one-on-one'],
    ['letter', 'letter', 'out', 'one-on-one'],
    ['event', 'event', 'mutual', 'group'],
  ])('%s sets the channel %s', async (verb, channel, direction, audience) => {
    const { rapport } = await acme();
    expect(await rapport.json<Entry>`${verb} acme Said hello`).toMatchObject({
      channel,
      direction,
      audience,
      kind: 'exchange',
      text: 'Said hello',
      happenedOn: '2026-03-02',
    });
  });

  test('flags say how it was', async () => {
    const { rapport } = await acme();
    expect(
      await rapport.json<Entry>`email acme "Sent the offer" --in --with dana --with eli --on yesterday --minutes 5 --no-reply-needed`,
    ).toMatchObject({
      direction: 'in',
      audience: 'group',
      happenedOn: '2026-03-01',
      minutes: 5,
      replyNeeded: false,
      people: [{ name: 'Dana Reyes' }, { name: 'Eli Okafor' }],
    });
    expect(await rapport.json<Entry>`call acme "Rang" --no-answer`).toMatchObject({
      kind: 'attempt',
      direction: 'out',
    });
    expect(await rapport.json<Entry>`email acme "News" --bulk`).toMatchObject({
      kind: 'bulk',
      direction: 'out',
    });
    expect(await rapport.json<Entry>`email acme "Away" --auto-reply`).toMatchObject({
      kind: 'automatic',
      direction: 'in',
    });
    const refused = 'Error: --no-answer is for a call or a visit that reached nobody';
    expect(await rapport`email acme x --no-answer`).toContain(refused);
    expect(await rapport`entry edit 2 --channel letter`).toContain(refused);
    expect(await rapport`entry edit 2 --channel video`).not.toContain(refused);
    expect(await rapport`entry edit 2 --channel letter --reached`).not.toContain(refused);
    expect(await rapport`entry edit 2 --no-answer`).toContain(refused);
    expect(await rapport`call acme x --no-answer --bulk`).toContain(
      '--no-answer and --bulk cannot be used together',
    );
    expect(await rapport`call acme x --group --one-on-one`).toContain('cannot be used together');
  });

  test('a voicemail reached nobody, and the answer says so', async () => {
    const { rapport } = await acme();
    expect(await rapport`call acme "Left a voicemail"`).toMatchInlineSnapshot(`
      "Logged e1 Acme Ltd: call to them, no answer, 2026-03-02: “Left a voicemail”  rapport entry edit 1
      "
    `);
  });

  test('a person or an address names the client, and took part', async () => {
    const { rapport } = await acme();
    expect(await rapport.json<Entry>`call dana "About the audit"`).toMatchObject({
      client: 'Acme Ltd',
      people: [{ name: 'Dana Reyes' }],
    });
    expect(await rapport.json<Entry>`call dana@acme.example "Again"`).toMatchObject({
      people: [{ name: 'Dana Reyes' }],
    });
  });

  test('a coming day plans it', async () => {
    const { rapport } = await acme();
    expect(await rapport`meet acme "Review" --on +3d`).toMatchInlineSnapshot(`
      "Planned e1 Acme Ltd: meeting, 2026-03-05: “Review”  rapport entry edit 1
      "
    `);
  });

  test('the text may come from stdin or the editor', async () => {
    const { rapport } = await acme();
    expect(await rapport.with({ stdin: 'Two\nlines\n' }).json<Entry>`call acme -`).toMatchObject({
      text: 'Two\nlines',
    });
    const editing = rapport.with({ terminal: true, env: { EDITOR: 'vi' }, editor: () => 'Written in vi\n' });
    expect(await editing`call acme`).toContain('Logged');
    expect((await rapport.json<Entry[]>`entry list`)[0]?.text).toBe('Written in vi');
    const failing = rapport.with({ terminal: true, env: { EDITOR: 'vi' }, editor: () => null });
    expect(await failing`call acme`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: The editor "vi" ended with 1; nothing was saved.
      Hint: Set EDITOR to a working editor, or give the text on the command line.
      [exit 1 refused]
      "
    `);
    expect(await rapport`call acme`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: What was said is missing, and there is no terminal to ask on.
      Hint: Give it with rapport call acme "TEXT".
      [exit 2 usage]
      "
    `);
    expect(await rapport`call acme ""`).toContain('What was said is empty');
  });

  test('an unknown person is refused, with those who are known', async () => {
    const { rapport } = await acme();
    expect(await rapport`call acme x --with Zoe`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: Acme Ltd has no person "Zoe".
      Hint: People there: Dana Reyes, Eli Okafor.
            Add a person: rapport person add "Acme Ltd" Zoe
      [exit 1 refused]
      "
    `);
    expect(await rapport.json`entry list`).toEqual([]);
  });
});

describe('interaction', () => {
  test('is corrected, shown and removed', async () => {
    const { rapport } = await acme();
    await rapport`call dana "About the renewal"`;
    expect(await rapport`entry edit 1 "About the audit" --on 2026-02-27 --with eli`).toMatchInlineSnapshot(`
      "Entry e1 is now Acme Ltd: call with Eli Okafor, 2026-02-27
      "
    `);
    expect(await rapport`entry show 1`).toMatchInlineSnapshot(`
      "Entry    e1
      Client   Acme Ltd
      Day      2026-02-27
      How      call with Eli Okafor

      About the audit
      "
    `);
    expect(await rapport`entry edit 1`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: You did not say what to change about entry 1.
      Hint: For example: rapport entry edit 1 "TEXT"
      [exit 2 usage]
      "
    `);
    expect(await rapport`entry edit 7 x`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: There is no entry e7.
      Hint: See them with: rapport entries
      [exit 1 refused]
      "
    `);
    expect(await rapport`entry delete 1 7`).toContain('There is no entry e7');
    expect(await rapport`entry delete #1`).toMatchInlineSnapshot(`
      "Deleted entry e1 of Acme Ltd: About the audit
      To undo it: rapport undo
      "
    `);
    expect(await rapport.json`entry list`).toEqual([]);
  });

  test('the list can be narrowed', async () => {
    const { rapport } = await acme();
    await rapport`call acme first --on 2026-01-05`;
    await rapport`call birch second --on 2026-02-05`;
    await rapport`call acme third --on 2026-02-20`;
    const texts = async (entries: Promise<Entry[]>) => (await entries).map(({ text }) => text);
    expect(await texts(rapport.json<Entry[]>`entry list`)).toEqual(['third', 'second', 'first']);
    expect(await texts(rapport.json<Entry[]>`interactions list acme --until 2026-02-01`)).toEqual(['first']);
    expect(await texts(rapport.json<Entry[]>`entry list --since 2026-02-05 --limit 1`)).toEqual(['third']);
    expect(await rapport`entry list --csv`).toMatchInlineSnapshot(`
      "id,handle,client,clientId,happenedOn,channel,direction,audience,kind,replyNeeded,replyUnclear,replyBecause,minutes,timeOfDay,text,caseId,touches,externalId,thread,people,how
      3,e3,Acme Ltd,1,2026-02-20,call,mutual,one-on-one,exchange,true,false,,,,third,,,,,,call
      2,e2,Birch Studio,2,2026-02-05,call,mutual,one-on-one,exchange,true,false,,,,second,,,,,,call
      1,e1,Acme Ltd,1,2026-01-05,call,mutual,one-on-one,exchange,true,false,,,,first,,,,,,call
      "
    `);
    expect((await rapport`entry list --ndjson`).split('\n')).toHaveLength(4);
  });
});

test('a note is kept, with the person it is about', async () => {
  const { rapport } = await acme();
  expect(await rapport`note acme "Fiscal year ends in June"`).toMatchInlineSnapshot(`
    "Noted n1 about Acme Ltd
    "
  `);
  expect(await rapport`note dana "Has twins" --on "12 feb"`).toMatchInlineSnapshot(`
    "Noted n2 about Dana Reyes
    "
  `);
  const { notes } = await rapport.json<{ notes: unknown[] }>`show acme`;
  expect(notes).toMatchObject([
    { text: 'Fiscal year ends in June' },
    { text: 'Has twins', person: 'Dana Reyes' },
  ]);
});

test('nobody waits for a reply to an automatic reply, nor do its data say so', async () => {
  const { rapport } = await newJournal({ cast: ['Acme'] });
  const typed = await rapport.json<{
    replyNeeded: boolean;
    kind: string;
  }>`email acme ${'Out of office until Monday'} --in`;
  expect(typed).toMatchObject({ kind: 'automatic', replyNeeded: false });
});
