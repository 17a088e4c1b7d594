import { expect, test } from 'vitest';
import { newJournal } from '../../support/new-journal.ts';

const today = '2026-03-02';

test('touches are said with commas or one by one, each once and in one order', async () => {
  const { rapport } = await newJournal({ today, cast: ['Acme'] });
  expect(await rapport`call acme "Asked after the twins" --touch help,personal --touch pers`).toBe(
    'Logged e1 Acme: call, 2026-03-02 [personal, help]: “Asked after the twins”  rapport entry edit 1\n',
  );
  expect(await rapport`log acme "Called about the offer" --touch sales --quiet`).toBe(
    'Logged e2 Acme: call, 2026-03-02 [sales]: “Called about the offer”  rapport entry edit 2\n',
  );
  expect(await rapport.json`email acme "Draft"`).toMatchObject({ touches: [] });
  expect(await rapport`email acme "Draft" --touch kind`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: --touch cannot be "kind".
    Hint: It can be personal, candor, help, news, advice, feedback, sales or thanks.
    [exit 2 usage]
    "
  `);
  expect(await rapport`entry list`).toMatchInlineSnapshot(`
    "ID  Day         Client  How            What                    Touches
    e3  2026-03-02  Acme    email to them  Draft
    e2  2026-03-02  Acme    call           Called about the offer  sales
    e1  2026-03-02  Acme    call           Asked after the twins   personal, help
    "
  `);
  expect(await rapport`entry show 1`).toMatchInlineSnapshot(`
    "Entry    e1
    Client   Acme
    Day      2026-03-02
    How      call
    Touches  personal, help

    Asked after the twins
    "
  `);
  expect(await rapport.json`entry list`).toMatchObject([
    { id: 3, touches: [] },
    { id: 2, touches: ['sales'] },
    { id: 1, touches: ['personal', 'help'] },
  ]);
});

test('touches are corrected, and left alone where nothing is said of them', async () => {
  const { rapport } = await newJournal({ today, cast: ['Acme'] });
  await rapport`call acme "Asked after the twins" --touch personal`;
  expect(await rapport.json`entry edit 1 --touch thanks,news`).toMatchObject({
    touches: ['news', 'thanks'],
  });
  expect(await rapport.json`entry edit 1 "Said thanks"`).toMatchObject({ touches: ['news', 'thanks'] });
  expect(await rapport.json`entry edit 1 --no-touch`).toMatchObject({ touches: [] });
  await rapport`undo`;
  expect(await rapport.json`entry show 1`).toMatchObject({ touches: ['news', 'thanks'] });
  // The last word counts, as with every flag that takes another back.
  expect(await rapport.json`entry edit 1 --no-touch --touch help`).toMatchObject({ touches: ['help'] });
  expect(await rapport.json`entry edit 1 --touch help --no-touch`).toMatchObject({ touches: [] });
});

test('the card has the balance of a year: exchanges alone count', async () => {
  const { rapport } = await newJournal({ today, cast: ['Acme', 'Birch'] });
  await rapport`call acme "a" --touch personal --on 2025-03-03`;
  await rapport`call acme "too long ago" --touch personal --on 2025-03-02`;
  await rapport`call acme "not yet" --touch personal --on 2026-03-03`;
  await rapport`email acme "b" --touch sales,thanks --on 2026-01-01`;
  await rapport`email acme "c" --on 2026-01-02`;
  await rapport`email acme "to all" --bulk --touch news --on 2026-01-02`;
  await rapport`call acme "nobody" --no-answer --touch personal --on 2026-01-02`;
  await rapport`call birch "d" --touch help --on 2026-01-02`;
  expect(await rapport.json`show acme`).toMatchObject({
    touchBalance: {
      ...{ sinceOn: '2025-03-03', untilOn: today, exchangeCount: 3, businessCount: 1 },
      counts: { personal: 1, sales: 1, thanks: 1, news: 0, help: 0 },
    },
  });
});
