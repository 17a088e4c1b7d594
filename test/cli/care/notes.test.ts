import { expect, test } from 'vitest';
import { newJournal } from '../../support/new-journal.ts';

const today = '2026-03-02';

async function withNotes() {
  const journal = await newJournal({ today, cast: ['Acme', 'Birch'] });
  const { rapport } = journal;
  await rapport`person add acme "Dana Reyes"`;
  await rapport`note acme "Fiscal year ends in June" --on 2024-01-10`;
  await rapport`note acme "Short mails, no calls before ten" --kind preference --person dana --from "over lunch" --on 2025-02-01`;
  await rapport`note acme "Has twins" --kind personal --person dana --on 2025-03-02`;
  await rapport`note birch "Asked who could look after their server" --service hosting`;
  return journal;
}

test('a note has a kind, and says where it was learnt', async () => {
  const { rapport } = await withNotes();
  expect(await rapport`note acme "Late with drafts" --kind weakness --person dana`).toBe(
    'Noted n5 about Dana Reyes, weakness\n',
  );
  expect(await rapport`note acme "Audit next?" --service Audit`).toBe('Noted n6 about Acme, want: Audit\n');
  expect(await rapport.json`note acme x --kind preference --from "her site" --on 2020-01-01`).toEqual({
    id: 7,
    handle: 'n7',
    clientId: 1,
    client: 'Acme',
    personId: null,
    person: null,
    notedOn: '2020-01-01',
    text: 'x',
    kind: 'preference',
    learntFrom: 'her site',
    confirmedOn: null,
    service: null,
    stale: true,
  });
  expect(await rapport`note acme x --service audit --kind personal`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: --service and --kind personal cannot be used together.
    Hint: Leave one of them out.
    [exit 2 usage]
    "
  `);
});

test('an empty service is refused, and one that is taken off by name is not said again', async () => {
  const { rapport } = await withNotes();
  expect(await rapport`note acme x --service ${' '}`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: The service is empty.
    Hint: Say which, for example: --service hosting
    [exit 2 usage]
    "
  `);
  expect(await rapport`notes edit 4 --service ${''}`).toMatch(/The service is empty/);
  expect(await rapport`notes edit 4 --kind personal --no-service`).toBe(
    'Changed n4 Birch: Asked who could look after their server\n',
  );
});

test('preferences come first, then the newest, and what is old asks to be confirmed', async () => {
  const { rapport } = await withNotes();
  expect(await rapport`notes`).toMatchInlineSnapshot(`
    "ID  Client  Person      Kind        What                                               As of       Ask
    n2  Acme    Dana Reyes  preference  Short mails, no calls before ten (over lunch)      2025-02-01  still true?
    n4  Birch               want        Asked who could look after their server (hosting)  2026-03-02
    n3  Acme    Dana Reyes  personal    Has twins                                          2025-03-02
    n1  Acme                            Fiscal year ends in June                           2024-01-10
    "
  `);
  expect(await rapport.with({ terminal: true })`notes list`).toMatchInlineSnapshot(`
    "ID  Client  Person      Kind        What                As of        Ask
    n2  Acme    Dana Reyes  preference  Short mails, no c…  1 Feb 2025   still true?
    n4  Birch               want        Asked who could l…  2 Mar
    n3  Acme    Dana Reyes  personal    Has twins           2 Mar 2025
    n1  Acme                            Fiscal year ends…   10 Jan 2024
    "
  `);
  expect(await rapport`notes list acme --kind personal --csv`).toMatchInlineSnapshot(`
    "id,handle,client,clientId,person,personId,notedOn,text,kind,learntFrom,service,confirmedOn,stale
    3,n3,Acme,1,Dana Reyes,1,2025-03-02,Has twins,personal,,,,false
    "
  `);
});

test('what is stale is listed with what to type, and rests for a year once it is confirmed', async () => {
  const { rapport } = await withNotes();
  expect(await rapport.with({ terminal: true })`notes --stale`).toMatchInlineSnapshot(`
    "ID  Client  Person      Kind        What                 As of       Ask
    n2  Acme    Dana Reyes  preference  Short mails, no ca…  1 Feb 2025  still true?

    Still true: rapport notes confirm ID. No longer true: rapport notes edit ID.
    "
  `);
  expect(await rapport.json`notes confirm 2`).toMatchObject([{ id: 2, confirmedOn: today, stale: false }]);
  expect(await rapport`notes --stale`).toBe('Nothing needs to be confirmed.\n');
  const ids = async (on: string) =>
    (await rapport.with({ today: on }).json<{ id: number }[]>`notes --stale`).map(({ id }) => id);
  expect(await ids('2026-03-03')).toEqual([3]);
  expect(await ids('2027-03-02')).toEqual([3]);
  expect(await ids('2027-03-03')).toEqual([2, 4, 3]);
  await rapport`undo`;
  expect(await ids(today)).toEqual([2]);
});

test('the card shows preferences first and asks about the old ones', async () => {
  const { rapport } = await withNotes();
  const card = await rapport`show acme`;
  expect(card.split(/\n(?=\S)/u).find((section) => section.startsWith('Remember'))).toMatchInlineSnapshot(`
    "Remember   Preference: Dana Reyes: Short mails, no calls before ten (2025-02-01, over lunch; still true?)  rapport notes confirm 2
               Personal: Dana Reyes: Has twins (2025-03-02)
               Fiscal year ends in June (2024-01-10)"
  `);
  expect(await rapport.json`show acme`).toMatchObject({
    notes: [
      { id: 2, stale: true },
      { id: 3, stale: false },
      { id: 1, stale: false },
    ],
  });
});

test('a note can be changed, and keeps what was not said', async () => {
  const { rapport } = await withNotes();
  const edited = (flags: string[]) => rapport.run(['notes', 'edit', '2', ...flags, '--json']);
  const after = async (flags: string[]) => JSON.parse((await edited(flags)).stdout)[0];
  expect(await after(['Mails of three lines'])).toMatchObject({
    text: 'Mails of three lines',
    kind: 'preference',
    person: 'Dana Reyes',
    learntFrom: 'over lunch',
    notedOn: '2025-02-01',
  });
  expect(await after(['--no-person', '--no-from', '--on', '2026-01-01'])).toMatchObject({
    person: null,
    learntFrom: null,
    notedOn: '2026-01-01',
    text: 'Mails of three lines',
  });
  expect(await after(['--service', 'Copy'])).toMatchObject({ kind: 'want', service: 'Copy' });
  const strength = await edited(['--kind', 'strength']);
  expect(JSON.parse(strength.stdout)).toMatchObject([{ kind: 'strength', service: null }]);
  expect(strength.stderr).toBe('Only a want names a service, so Copy was removed.\n');
  expect(await after(['--no-kind', '--person', 'dana'])).toMatchObject({ kind: null, person: 'Dana Reyes' });
  expect((await edited(['--no-kind', '--service', 'x'])).code).toBe(2);
  expect(await rapport`notes edit 2`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: You did not say what to change about note 2.
    Hint: For example: rapport notes edit 2 "TEXT"
    [exit 2 usage]
    "
  `);
});

test('without words the text opens in the editor', async () => {
  const { rapport } = await withNotes();
  const terminal = rapport.with({ terminal: true, env: { EDITOR: 'vi' }, editor: (text) => `${text}!\n` });
  expect(await terminal`notes edit 1`).toBe('Changed n1 Acme: Fiscal year ends in June!\n');
});

test('notes are removed, and come back with undo', async () => {
  const { rapport, rows } = await withNotes();
  expect(await rapport`notes delete 1 #3 1`).toBe(
    'Deleted note n1 of Acme: Fiscal year ends in June\nDeleted note n3 of Acme: Has twins\nTo undo it: rapport undo\n',
  );
  expect(rows('SELECT id FROM notes')).toEqual([{ id: 2 }, { id: 4 }]);
  await rapport`undo`;
  expect(rows('SELECT count(*) AS count FROM notes')).toEqual([{ count: 4 }]);
  expect(await rapport`notes delete 1 9`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: There is no note n9.
    Hint: See them with: rapport notes list
    [exit 1 refused]
    "
  `);
  expect(await rapport`notes confirm twelve`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: "twelve" is not the handle of a note.
    Hint: Handles look like n12, or just 12. See them with: rapport notes list
    [exit 2 usage]
    "
  `);
  expect(rows('SELECT count(*) AS count FROM notes')).toEqual([{ count: 4 }]);
});

test('notes of archived clients are seen where the client is named', async () => {
  const { rapport } = await withNotes();
  await rapport`client archive birch`;
  expect(await rapport`notes --kind want`).toBe('No notes here. Keep one: rapport note CLIENT TEXT\n');
  expect(await rapport.json`notes list birch`).toMatchObject([{ service: 'hosting', client: 'Birch' }]);
});
