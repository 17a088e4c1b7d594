import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { localeDateOrder } from '../../../src/cli/settings/date-order.ts';
import { calendarDate } from '../../../src/domain/days/calendar-date.ts';
import { parseDay } from '../../../src/domain/days/date-phrase.ts';
import { newJournal } from '../../support/new-journal.ts';

const today = '2026-11-30';
const begun = { today, cast: ['Acme'] };

interface Stored {
  text: string;
  dueOn?: string;
  happenedOn?: string;
}

test('the forms of help are all read', async () => {
  const { rapport } = await newJournal();
  const rows = [...(await rapport`help days`).matchAll(/^ {2}(\S.*?)(?: {2,}.*)?$/gm)].map(
    ([, forms = '']) => forms,
  );
  const forms = rows.flatMap((row) => row.split(', '));
  expect(forms.length).toBeGreaterThan(30);
  const read = (form: string) => parseDay(form.replace(/ (?:9am|at noon)$/, ''), calendarDate(today));
  expect(forms.filter((form) => read(form) === null)).toEqual([]);
});

describe('a day that could be two', () => {
  test('is refused off a terminal, with both and what to type', async () => {
    const { rapport } = await newJournal(begun);
    expect(await rapport`remind acme Ring --on 12/01`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: "12/01" could be Tuesday 12 January 2027 or Tuesday 1 December.
      Hint: Type 2027-01-12 or 2026-12-01.
            To read all such days in one way: rapport config set date-order day (or month)
      [exit 2 usage]
      "
    `);
    expect(await rapport`snooze 1 12/01`).toContain('could be');
    expect(await rapport`today --as-of 12/01/2026`).toContain('could be');
    expect(await rapport`client list --where since>12/01/2026`).toContain('could be');
    expect(await rapport`date add acme founded 12/01/2019`).toContain('could be');
    expect(await rapport.json`reminders`).toEqual([]);
  });

  test('is read as the setting says, wherever a day is typed', async () => {
    const { rapport } = await newJournal(begun);
    expect(await rapport`config set date-order day`).toMatchInlineSnapshot(`
      "date-order is now day (it was none)
      "
    `);
    expect(await rapport`remind acme Ring --on 12/01`).toContain('2027-01-12');
    expect(await rapport`call acme Spoke --on 1/11`).toContain('2026-11-01');
    expect(await rapport`snooze 1 2/12`).toContain('2026-12-02');
    expect(await rapport`date add acme founded 12/01/2019`).toContain('2019-01-12');
    expect(await rapport`client list --where since>12/11/2026`).toContain('Acme');
    expect(await rapport`client list --where since>1/12/2026`).not.toContain('could be');
    expect(await rapport`remind acme Ring --on 12/20`).toContain('2026-12-20');
    await rapport`config set date-order month`;
    expect(await rapport`remind acme Ring --on 12/01`).toContain('2026-12-01');
    expect(await rapport`today --as-of 12/01/2026`).toContain('Ring');
    await rapport`config set date-order none`;
    expect(await rapport`remind acme Ring --on 12/01`).toContain('could be');
    expect(await rapport`config set date-order year`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: date-order cannot be "year".
      Hint: It takes day, month or none.
      [exit 2 usage]
      "
    `);
  });

  test('is asked about once at a terminal, and kept', async () => {
    const { rapport, configFile, read } = await newJournal(begun);
    const asked = rapport.with({ terminal: true, answers: ['month'] });
    expect(await asked`remind acme Ring --on "12/01 at 9"`).toMatchInlineSnapshot(`
      "Reminder r1 for Acme on Tue 1 Dec 2026.
      ------- stderr -------
      ? Which day is 12/01 at 9? Tuesday 1 December: the month comes first
      Saved for such days. To change it: rapport config set date-order day
      "
    `);
    expect(JSON.parse(read(configFile))).toEqual({ 'date-order': 'month' });
    expect(await rapport.json<Stored[]>`reminders`).toMatchObject([
      { text: 'Ring (at 9)', dueOn: '2026-12-01' },
    ]);
    const unasked = rapport.with({ terminal: true });
    expect(await unasked`snooze 1 12/02`).toContain('Wed 2 Dec');
  });

  test('is asked about where it is the answer to a question, or a word', async () => {
    const { rapport } = await newJournal(begun);
    const asked = rapport.with({ terminal: true, answers: ['12/01', 'day'] });
    expect(await asked`remind acme Ring`).toMatchInlineSnapshot(`
      "Reminder r1 for Acme on Tue 12 Jan 2027.
      ------- stderr -------
      ? When? 12/01
      ? Which day is 12/01? Tuesday 12 January 2027: the day comes first
      Saved for such days. To change it: rapport config set date-order month
      "
    `);
    await rapport`config set date-order none`;
    const snoozed = rapport.with({ terminal: true, answers: ['month'] });
    expect(await snoozed`snooze 1 12/02`).toContain('Wed 2 Dec');
    await rapport`config set date-order none`;
    const birthday = rapport.with({ terminal: true, answers: ['day'] });
    expect(await birthday`date add acme founded 12/01/2019`).toContain('12 Jan 2019');
  });

  test('is kept for the command alone where the settings cannot be written', async () => {
    const { rapport, write } = await newJournal(begun);
    write('.config', 'in the way');
    const asked = rapport.with({ terminal: true, answers: ['month'] });
    const said = await asked`remind acme Ring --on 12/01`;
    expect(said).toContain('on Tue 1 Dec 2026');
    expect(said).toContain('cannot be used');
  });

  test('is read as the locale says, where that is certain, and the setting outranks it', async () => {
    const { rapport } = await newJournal(begun);
    const inUs = rapport.with({ env: { LANG: 'en_US.UTF-8' } });
    expect(await inUs`remind acme Ring --on 12/01`).toContain('2026-12-01');
    await rapport`config set date-order day`;
    expect(await inUs`remind acme Ring --on 12/01`).toContain('2027-01-12');
  });
});

test.each([
  [{ LANG: 'en_US.UTF-8' }, 'month'],
  [{ LANG: 'en_GB.UTF-8' }, 'day'],
  [{ LANG: 'de' }, 'day'],
  [{ LANG: 'fr_FR@euro' }, 'day'],
  [{ LANG: 'en_US', LC_TIME: 'en_GB.UTF-8' }, 'day'],
  [{ LANG: 'en_US', LC_TIME: '' }, 'month'],
  [{ LANG: 'de_DE', LC_ALL: 'C' }, null],
  [{ LANG: 'de_DE', LC_ALL: 'C.UTF-8' }, null],
  [{ LANG: 'POSIX' }, null],
  [{ LANG: 'en' }, null],
  [{ LANG: 'en_CA' }, null],
  [{ LANG: 'fr_CA' }, null],
  [{ LANG: 'es_US' }, null],
  [{ LANG: 'ja_JP' }, null],
  [{}, null],
])('the locale %j says %s', (env, order) => {
  expect(localeDateOrder(env)).toBe(order);
});

test('a weekday that does not fit is refused', async () => {
  const { rapport } = await newJournal(begun);
  expect(await rapport`remind acme Ring --on "Mon 4 Dec"`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: The weekday in "Mon 4 Dec" is wrong: that day is Friday 4 December.
    Hint: If you mean that Friday, type 2026-12-04.
    [exit 2 usage]
    "
  `);
  expect(await rapport`snooze 1 mon 4 dec`).toContain('Friday 4 December');
});

test('a slip names what may be meant', async () => {
  const { rapport } = await newJournal(begun);
  expect(await rapport`remind acme Ring --on tomorow`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: "tomorow" is not a day rapport can read.
    Hint: Did you mean "tomorrow"?
    [exit 2 usage]
    "
  `);
  expect(await rapport`remind acme Ring --on wensday`).toContain('Did you mean "wednesday"?');
  expect(await rapport`remind acme Ring --on whenever`).toContain('Days look like');
});

describe('a time of day', () => {
  test('goes behind the text', async () => {
    const { rapport } = await newJournal(begun);
    await rapport`remind acme "Ring Dana" --on "tomorrow 9am"`;
    await rapport.with({ stdin: 'Send the offer\n' })`remind acme - --on "fri at noon"`;
    await rapport.with({ terminal: true, answers: ['Write', 'first thing monday'] })`remind acme`;
    const texts = (await rapport.json<Stored[]>`reminders`).map(({ dueOn, text }) => [dueOn, text]);
    expect(texts).toEqual([
      ['2026-12-01', 'Ring Dana (9am)'],
      ['2026-12-04', 'Send the offer (at noon)'],
      ['2026-12-07', 'Write (first thing)'],
    ]);
    expect(await rapport.json<Stored>`call acme "Spoke" --on "yesterday at 4pm"`).toMatchObject({
      text: 'Spoke (at 4pm)',
      happenedOn: '2026-11-29',
    });
  });

  test('is refused where nothing keeps it', async () => {
    const { rapport } = await newJournal(begun);
    await rapport`remind acme Ring --on tomorrow`;
    expect(await rapport`snooze 1 friday at 10`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: rapport keeps days, not times such as "at 10".
      Hint: Leave the time out: 2026-12-04
      [exit 2 usage]
      "
    `);
    expect(await rapport`done 1 --on "yesterday at 4pm"`).toContain('not times such as');
    const asked = rapport.with({ terminal: true, answers: ['friday at 10', 'friday'] });
    expect(await asked`snooze 1`).toContain('not times such as');
    expect(await rapport`reminder edit 1 --on "friday 9am"`).toContain('not times such as');
  });

  test('goes behind a promise, too', async () => {
    const { rapport } = await newJournal(begun);
    await rapport`case open acme "The invoice came twice"`;
    await rapport`case promise 1 "Send it" --by "friday 9am"`;
    expect(await rapport.json<Stored[]>`reminders`).toMatchObject([{ text: 'Send it (9am)' }]);
    const asked = rapport.with({ terminal: true, answers: ['monday at 8'] });
    await asked`case promise 1 "Refund it"`;
    expect(await rapport.json<Stored[]>`reminders`).toMatchObject([{}, { text: 'Refund it (at 8)' }]);
  });
});

describe('remind --dry-run', () => {
  test('says what would be planned, and stores nothing', async () => {
    const { rapport } = await newJournal(begun);
    expect(
      await rapport`remind acme Ring Dana --on "fri 9am" --every 2w --promise --dry-run`,
    ).toMatchInlineSnapshot(`
      "It would be a promise for Acme on 2026-12-04, every 2 weeks: Ring Dana (9am)
      "
    `);
    expect(await rapport.json`remind acme Ring --on "4 dec" -n`).toMatchInlineSnapshot(`
      {
        "client": "Acme",
        "every": null,
        "fromDone": false,
        "on": "2026-12-04",
        "promise": false,
        "text": "Ring",
      }
    `);
    expect(await rapport`remind acme Ring --on soonish -n`).toContain('[exit 2 usage]');
    expect(await rapport.json`reminders`).toEqual([]);
    expect(await rapport`history`).not.toContain('Planned');
  });

  test('makes no journal', async () => {
    const { rapport, journalFile } = await newJournal({ today });
    expect(await rapport`remind acme Ring --on friday --dry-run`).toContain('[exit 1 refused]');
    expect(existsSync(journalFile)).toBe(false);
  });
});

test('an import takes the order of its columns, else that of the settings, and never the locale', async () => {
  const { rapport, write } = await newJournal({ ...begun, env: { LANG: 'en_US.UTF-8' } });
  write('open.csv', 'client,due,text\nAcme,02/03/2027,Ring\n');
  write('told.csv', 'client,due,text\nAcme,02/03/2027,Write\nAcme,13/03/2027,Meet\n');
  expect(await rapport`import csv open.csv --kind reminders`).toContain('could be');
  await rapport`config set date-order month`;
  await rapport`import csv open.csv --kind reminders`;
  await rapport`import csv told.csv --kind reminders`;
  expect((await rapport.json<Stored[]>`reminders`).map(({ text, dueOn }) => [text, dueOn])).toEqual([
    ['Ring', '2027-02-03'],
    ['Write', '2027-03-02'],
    ['Meet', '2027-03-13'],
  ]);
});
