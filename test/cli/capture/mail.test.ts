import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { mailText, mbox, me } from '../../support/capture/mail.ts';
import { newJournal, type TestJournal } from '../../support/new-journal.ts';
import { testInZones } from '../../support/zones.ts';

type Entry = Record<string, unknown>;

const today = '2026-03-09';

async function book(): Promise<TestJournal> {
  const journal = await newJournal({ today });
  const { rapport } = journal;
  await rapport`add Acme`;
  await rapport`person add acme "Dana Reyes" --email dana@acme.example`;
  await rapport`person add acme "Eli Ward" --email eli@acme.example`;
  await rapport`add Birch --email hello@freemail.example`;
  await rapport`config set me.addresses ines@vale.example`;
  return journal;
}

const entries = ({ rapport }: TestJournal) => rapport.json<Entry[]>`entry list`;

testInZones('mail becomes entries: who wrote, the thread, and whether an answer is due', async () => {
  const journal = await book();
  journal.write(
    'box',
    mbox(
      { id: 'a@x', text: 'Could you send me the plan by Friday?\n\n> What about lunch?' },
      {
        ...{
          id: 'b@y',
          from: me,
          to: 'Dana <DANA+work@acme.example>, eli@acme.example',
          subject: 'Re: The plan',
        },
        ...{ more: ['In-Reply-To: <a@x>', 'References: <a@x>'], date: 'Tue, 3 Mar 2026 10:00:00 +0000' },
        text: 'Here it is.',
      },
    ),
  );
  expect(await journal.rapport`import box`).toBe(
    [
      'Imported box, 2 messages:',
      '  2 new, with 1 client',
      '',
      'To undo it: rapport undo 5',
      '------- stderr -------',
      'No backup of the journal is newer than a week. To make one: rapport backup',
      '',
    ]
      .join('\n')
      .replace(
        '------- stderr -------\nNo backup of the journal is newer than a week. To make one: rapport backup\n',
        '',
      ),
  );
  expect((await entries(journal)).toReversed()).toMatchObject([
    {
      ...{
        client: 'Acme',
        direction: 'in',
        on: '2026-03-02',
        channel: 'email',
        text: 'The plan',
        source: 'mail',
      },
      ...{ replyNeeded: true, replyBecause: 'Could you send me the plan by Friday?', thread: 'a@x' },
      people: [{ name: 'Dana Reyes' }],
    },
    {
      ...{ direction: 'out', on: '2026-03-03', replyNeeded: false, thread: 'a@x', externalId: 'mail/b@y' },
      people: [{ name: 'Dana Reyes' }, { name: 'Eli Ward' }],
    },
  ]);
});

testInZones('the same file again changes nothing, and undo takes it back', async () => {
  const journal = await book();
  journal.write('box', mbox({ id: 'a@x' }, { id: 'b@x', from: 'eli@acme.example' }));
  const first = await journal.rapport.json<{ operationId: number }>`import box`;
  const before = await entries(journal);
  expect(await journal.rapport.json`import box`).toMatchObject({
    ...{ newCount: 0, updatedCount: 0, unchangedCount: 2, operationId: null },
  });
  expect(await entries(journal)).toEqual(before);
  await journal.rapport.run(['undo', String(first.operationId)]);
  expect(await entries(journal)).toEqual([]);
});

testInZones('what nobody wrote to anybody is counted, and people who are no clients are listed', async () => {
  const journal = await book();
  journal.write(
    'box',
    mbox(
      { id: '1', more: ['List-Unsubscribe: <mailto:x@acme.example>'] },
      { id: '2', more: ['List-Id: <talk.example>', 'List-Post: <mailto:talk@talk.example>'] },
      { id: '3', more: ['Auto-Submitted: auto-replied'] },
      { id: '4', subject: 'Out of office: The plan' },
      { id: '5', from: me, to: 'dana@acme.example', more: ['X-Mozilla-Draft-Info: internal/draft'] },
      { id: '6', more: ['X-Mozilla-Status: 0009'] },
      { id: '7', more: ['X-Spam-Flag: YES'] },
      { id: '8', from: 'MAILER-DAEMON@mx.example' },
      { id: '9', more: ['X-Gmail-Labels: =?UTF-8?Q?Papierkorb,Ge=C3=B6ffnet?='] },
      { id: '10', from: me, to: me },
      { id: '11', date: null },
      { id: '12', from: me, to: 'Ann Stone <ann@stone.example>' },
      { id: '13', from: me, to: 'ann@stone.example' },
      { id: '14', from: 'Ann <ann@stone.example>' },
      { id: '15', from: 'x@freemail.example' },
    ),
  );
  const report = await journal.rapport.json<Entry>`import box`;
  expect(report).toMatchObject({ readCount: 15, newCount: 0, unknownCount: 4, strangerCount: 2 });
  expect(report.strangers).toEqual([
    { address: 'ann@stone.example', name: 'Ann Stone', sentCount: 2, gotCount: 1 },
  ]);
  expect(
    Object.fromEntries(
      (report.leftOut as { why: string; count: number }[]).map(({ why, count }) => [why, count]),
    ),
  ).toEqual({
    ...{ newsletter: 1, list: 1, automatic: 2, draft: 1, deleted: 2, spam: 1, bounce: 1 },
    ...{ 'own note': 1, 'without a day': 1 },
  });
});

testInZones('an address at a client’s own domain is theirs, one at a provider’s is not', async () => {
  const journal = await book();
  journal.write(
    'box',
    mbox(
      { id: '1', from: 'Accounts <accounts@acme.example>' },
      { id: '2', from: 'somebody@freemail.example' },
      { id: '3', from: 'hello@freemail.example' },
    ),
  );
  await journal.rapport`import box`;
  expect((await entries(journal)).map(({ client, people }) => [client, people])).toEqual([
    ['Birch', []],
    ['Acme', []],
  ]);
});

testInZones('the owner’s addresses are found in the mail, said and kept', async () => {
  const journal = await newJournal({ today });
  const { rapport } = journal;
  await rapport`add Acme --email dana@acme.example`;
  journal.write('box', mbox({ id: '1' }, { id: '2', from: me, to: 'dana@acme.example' }, { id: '3' }));
  expect((await rapport.run(['import', 'box'])).stderr).toContain(
    'Your own address is ines@vale.example, as far as it can be told. To change that: rapport config set me.addresses A,B',
  );
  expect(await rapport`config get me.addresses`).toBe('ines@vale.example\n');
});

testInZones('a mailbox that does not tell whose it is is refused', async () => {
  const journal = await newJournal({ today });
  journal.write(
    'box',
    mbox({ id: '1', to: 'a@x.example' }, { id: '2', to: 'b@x.example', from: 'c@x.example' }),
  );
  const { stderr, code } = await journal.rapport.run(['import', 'box']);
  expect([code, stderr]).toEqual([
    1,
    expect.stringContaining('"box" does not tell which address is yours, and so not who wrote to whom.'),
  ]);
});

testInZones('a Maildir, files of one message and stdin are the same import', async () => {
  const journal = await book();
  const { rapport, folder } = journal;
  for (const part of ['cur', 'new', 'tmp', '.Sent/cur', '.Drafts/cur'])
    mkdirSync(join(folder, 'Mail', part), { recursive: true });
  journal.write('Mail/cur/1.host:2,S', mailText({ id: 'a@x' }));
  journal.write('Mail/cur/2.host:2,DS', mailText({ id: 'draft@x' }));
  journal.write('Mail/new/3.host', mailText({ id: 'b@x' }));
  journal.write('Mail/tmp/4.host', mailText({ id: 'half@x' }));
  journal.write('Mail/.Sent/cur/5.host:2,S', mailText({ id: 'c@x', from: me, to: 'eli@acme.example' }));
  journal.write('Mail/.Drafts/cur/6.host:2,', mailText({ id: 'd@x', from: me, to: 'eli@acme.example' }));
  expect(await rapport.json`import Mail`).toMatchObject({
    ...{ readCount: 5, newCount: 3, leftOut: [{ why: 'draft', count: 2 }] },
  });
  expect(await rapport.json`import Mail/cur/1.host:2,S Mail/new/3.host`).toMatchObject({
    ...{ readCount: 2, newCount: 0, unchangedCount: 2 },
  });
  expect(
    await rapport.with({ stdin: mailText({ id: 'e@x', text: 'When do we meet?' }) }).json`import -`,
  ).toMatchObject({ readCount: 1, newCount: 1 });
  expect(await rapport.with({ stdin: mailText({ id: 'e@x' }) }).json`import -`).toMatchObject({
    newCount: 0,
  });
});

testInZones('words are kept only where they are asked for', async () => {
  const journal = await book();
  journal.write('box', mbox({ id: 'a@x', text: 'A secret.\n\n-- \nDana' }));
  await journal.rapport`import box --bodies --dry-run`;
  expect(await entries(journal)).toEqual([]);
  await journal.rapport`import box`;
  expect(await entries(journal)).toMatchObject([{ text: 'The plan' }]);
  await journal.rapport`undo`;
  await journal.rapport`import box --bodies`;
  expect(await entries(journal)).toMatchObject([{ text: 'The plan\n\nA secret.' }]);
});

testInZones('who asked to be left out is left out, and who was erased does not come back', async () => {
  const journal = await book();
  const { rapport } = journal;
  await rapport`person edit acme dana --no-capture`;
  await rapport`erase "Eli Ward" --confirm "Eli Ward"`;
  journal.write(
    'box',
    mbox({ id: '1' }, { id: '2', from: 'eli@acme.example' }, { id: '3', from: 'new@acme.example' }),
  );
  journal.write('people.csv', 'Name,Company,Email\nEli Ward,Acme,eli@acme.example\n');
  expect(await rapport.json`import box`).toMatchObject({
    ...{ newCount: 1, leftOut: [{ why: 'asked to be left out', count: 2 }], strangers: [] },
  });
  expect((await rapport.run(['import', 'people.csv'])).stdout).toContain('Nothing was imported');
  await rapport`person edit acme dana --capture`;
  expect(await rapport.json`import box`).toMatchObject({ newCount: 1 });
});

testInZones('what mail told of one person alone goes with them', async () => {
  const journal = await book();
  const { rapport } = journal;
  journal.write('box', mbox({ id: '1' }, { id: '2', from: me, to: 'dana@acme.example, eli@acme.example' }));
  await rapport`import box`;
  await rapport`erase "Dana Reyes" --confirm "Dana Reyes"`;
  expect(await entries(journal)).toMatchObject([{ people: [{ name: 'Eli Ward' }] }]);
  expect(await rapport.json`import box`).toMatchObject({ newCount: 0 });
});

testInZones('what was typed and what mail tells of is one entry, whichever comes first', async () => {
  const journal = await book();
  const { rapport } = journal;
  await rapport`email acme "Dana sent the plan" --in --on 2026-03-02`;
  journal.write(
    'box',
    mbox(
      { id: 'a@x' },
      { id: 'b@x', from: me, to: 'dana@acme.example', date: 'Wed, 4 Mar 2026 10:00:00 +0000' },
    ),
  );
  expect(await rapport.json`import box`).toMatchObject({ newCount: 1, updatedCount: 1 });
  const { stderr } = await rapport.run(['email', 'acme', 'Sent her the figures', '--on', '2026-03-04']);
  expect(stderr).toContain('Joined with e2, which your mail told of. To undo it: rapport undo');
  expect((await entries(journal)).map(({ text, externalId }) => [text, externalId])).toEqual([
    ['Sent her the figures', 'mail/b@x'],
    ['Dana sent the plan', 'mail/a@x'],
  ]);
  expect(await rapport.json`import box`).toMatchObject({ newCount: 0, updatedCount: 0 });
});

testInZones('no answer that is due closes with a word of another thread', async () => {
  const journal = await book();
  journal.write(
    'box',
    mbox(
      { id: 'a@x', text: 'Could you send me the plan?' },
      {
        id: 'b@x',
        subject: 'Closed on Monday',
        text: 'For your information: we are closed on Monday. No action needed.',
        date: 'Tue, 3 Mar 2026 10:00:00 +0000',
      },
    ),
  );
  await journal.rapport`import box`;
  const flags = await journal.rapport.json<Entry[]>`check --rule waiting-for-you`;
  expect(flags).toMatchObject([{ client: 'Acme', sinceOn: '2026-03-02' }]);
  expect(await journal.rapport`why waiting-for-you acme`).toContain('“Could you send me the plan?”');
});

testInZones(
  'several files are imported one by one; one that cannot be is named, and the others go on',
  async () => {
    const journal = await book();
    journal.write('box', mbox({ id: 'a@x' }));
    journal.write('none.ics', 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n');
    journal.write('bad.csv', 'a,b\n');
    const { stdout, stderr, code } = await journal.rapport.run(['import', 'box', 'none.ics', 'bad.csv']);
    expect(code).toBe(1);
    expect(stdout).toContain('Imported box, 1 message:');
    expect(stdout).toContain('none.ics holds nothing to import.');
    expect(stderr).toContain('bad.csv: "bad.csv" cannot be imported.');
    expect(await entries(journal)).toHaveLength(1);
  },
);
