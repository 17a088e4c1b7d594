import { describe, expect, test } from 'vitest';
import { holidaysIn } from '../../../src/cli/settings/holidays.ts';
import { describeDays } from '../../../src/domain/days/days-off.ts';
import { newJournal } from '../../support/new-journal.ts';
import { testInZones } from '../../support/zones.ts';

/** The public holidays of 2026. */
const in2026 = (country: string) => describeDays(holidaysIn(country, [2026]).holidays);

testInZones('the holidays of a country are the same on every wall', () => {
  expect(in2026('DE')).toBe(
    '2026-01-01, 2026-04-03, 2026-04-06, 2026-05-01, 2026-05-14, 2026-05-25, 2026-10-03, 2026-12-25..2026-12-26',
  );
  // Holidays of several days, by the moon; days of the sun; a day that is made up for.
  expect(in2026('SA')).toContain('2026-03-19..2026-03-22');
  expect(in2026('JP')).toContain('2026-03-20');
  expect(in2026('US')).toContain('2026-07-03..2026-07-04');
  // The afternoon of 24 December is off in Iceland, the morning is not.
  expect(in2026('IS')).toContain('2026-12-25..2026-12-26');
  expect(in2026('IS')).not.toContain('2026-12-24');
});

test.each([
  ['DE', 'DE'],
  [' de-by', 'DE-BY'],
  ['Germany', 'DE'],
  ['DE-Bayern', 'DE-BY'],
  ['de.by.a', 'DE-BY-A'],
  ['Guinea-Bissau', 'GW'],
  ['cote', null],
  ['uk-sct', 'GB-SCT'],
  ['USA', 'US'],
  ['DE-BY-A-B', null],
])('%j is %s', (text, code) => {
  const found = () => holidaysIn(text.trim(), [2026]).code;
  if (code === null) expect(found).toThrow();
  else expect(found()).toBe(code);
});

describe('a country', () => {
  test('is kept with its holidays, shown, and taken away', async () => {
    const { rapport, configFile, read } = await newJournal();
    expect(await rapport`config set country DE-BY`).toMatchInlineSnapshot(`
      "country is now DE-BY (it was none); 60 days kept, until 2029
      "
    `);
    expect(JSON.parse(read(configFile)).country).toMatch(
      /^DE-BY: 2025-01-01, 2025-01-06, .*2029-12-25\.\.2029-12-26$/,
    );
    expect(await rapport`config get country`).toBe('DE-BY\n');
    expect((await rapport`config list`).match(/^country .*$/m)?.[0]).toMatchInlineSnapshot(
      `"country       DE-BY    none     Your country; its public holidays are not working days; 60 days kept, until 2029"`,
    );
    expect(await rapport`config set country de-by`).toContain('country is DE-BY already');
    expect(await rapport`config set country none`).toBe('country is now none (it was DE-BY)\n');
    await rapport`config set country DE`;
    await rapport`config set country --default`;
    expect(JSON.parse(read(configFile))).toEqual({});
  });

  test('whose parts have more holidays says so', async () => {
    const { rapport } = await newJournal();
    expect(await rapport`config set country GB`).toMatchInlineSnapshot(`
      "country is now GB (it was none); 39 days kept, until 2029
      ------- stderr -------
      Parts of GB have holidays of their own: GB-ALD, GB-ENG, GB-NIR, GB-SCT, GB-WLS
      "
    `);
  });

  test('nobody knows is refused, with what it may be', async () => {
    const { rapport } = await newJournal();
    expect(await rapport`config set country Germny`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: There is no country "Germny".
      Hint: Did you mean DE (Germany)?
            Write a country as DE, US or GB, or a part of one as DE-BY, US-CA or GB-SCT.
      [exit 2 usage]
      "
    `);
    expect(await rapport`config set country UX`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: There is no country "UX".
      Hint: Write a country as DE, US or GB, or a part of one as DE-BY, US-CA or GB-SCT.
      [exit 2 usage]
      "
    `);
    expect(await rapport`config set country AD-99`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: AD has no part "99".
      Hint: It can be AD-03, AD-07.
      [exit 2 usage]
      "
    `);
    expect(await rapport`config set country IS-1`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: IS has no part "1".
      Hint: Its parts have the same holidays: rapport config set country IS
      [exit 2 usage]
      "
    `);
    expect(await rapport`config get country`).toBe('none\n');
  });

  test('is set again once less than a year of its holidays is left', async () => {
    const { rapport } = await newJournal({ cast: ['Acme'] });
    await rapport`config set country DE`;
    const note = async (today: string) =>
      (await rapport.with({ today }).json<{ note: string }>`config get country`).note;
    expect(await note('2028-12-26')).toBe('45 days kept, until 2029');
    expect(await note('2028-12-27')).toBe('45 days kept, until 2029: set it again for more');
    const digest = (today: string) => rapport.with({ today })`digest --monthly`;
    expect(await digest('2028-12-31')).not.toContain('holidays');
    expect(await digest('2029-01-01')).toContain(
      'The public holidays of DE are kept until 2029-12-26. For later ones: rapport config set country DE\n',
    );
    expect(await digest('2029-02-01')).not.toContain('holidays');
    await rapport.with({ today: '2029-01-01' })`config set country DE`;
    expect(await note('2029-01-01')).toBe('45 days kept, until 2032');
  });
});

describe('days off', () => {
  test('are set as days, which take the place of others', async () => {
    const { rapport } = await newJournal();
    expect(
      await rapport`config set days-off "2026-12-31, 2026-12-24, 2026-12-28..2026-12-30"`,
    ).toMatchInlineSnapshot(`
      "days-off is now 2026-12-24, 2026-12-28..2026-12-31 (it was none); 5 days kept, until 2026
      "
    `);
    expect(await rapport`config set days-off 2027-01-04`).toMatchInlineSnapshot(`
      "days-off is now 2027-01-04 (it was 2026-12-24, 2026-12-28..2026-12-31); 1 day kept, until 2027
      "
    `);
    expect(await rapport`config get days-off`).toBe('2027-01-04\n');
    expect(await rapport`config set days-off none`).toBe('days-off is now none (it was 2027-01-04)\n');
    expect(await rapport`config set days-off "24 dec"`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: days-off cannot be "24 dec".
      Hint: It takes days such as 2026-12-24, 2026-12-28..2026-12-31, or an ICS file such as holidays.ics, or none.
      [exit 2 usage]
      "
    `);
  });

  test('are taken from a calendar', async () => {
    const { rapport, write } = await newJournal();
    const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];
    const calendar = (...events: string[][]) =>
      ['BEGIN:VCALENDAR', ...events.flat(), 'END:VCALENDAR', ''].join('\r\n');
    const closed = event('SUMMARY:Closed', 'DTSTART;VALUE=DATE:20260803', 'DTEND;VALUE=DATE:20260822');
    const birthday = event('DTSTART;VALUE=DATE:19800311', 'RRULE:FREQ=YEARLY');
    write('off.ics', calendar(closed, birthday, event('DTSTART:20260803T090000Z')));
    expect(await rapport`config set days-off off.ics`).toMatchInlineSnapshot(`
      "days-off is now 2025-03-11, 2026-03-11, 2026-08-03..2026-08-21, 2027-03-11, 2028-03-11, 2029-03-11 (it was none); 24 days kept, until 2029
      ------- stderr -------
      Left out 1 event with a time of day.
      "
    `);
    write('mixed.ICS', calendar(event('SUMMARY:Swimming', 'DTSTART:20260803', 'RRULE:FREQ=WEEKLY')));
    expect(await rapport`config set days-off mixed.ICS`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: "mixed.ICS" cannot be used. The all-day event "Swimming" repeats in a way rapport cannot read.
      Hint: Days off come once or each year. Take this event out, and type its days.
            Nothing was changed.
      [exit 1 refused]
      "
    `);
    write('large.ics', calendar(closed) + 'X'.repeat(1_000_000));
    expect(await rapport`config set days-off large.ics`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: "large.ics" cannot be used. It is longer than 1,000,000 bytes.
      Hint: Put the days off into a calendar of their own.
            Nothing was changed.
      [exit 1 refused]
      "
    `);
    write('bytes.ics', Buffer.from([0xff, 0xfe, 0xff]));
    expect(await rapport`config set days-off bytes.ics`).toContain('It is not text in UTF-8.');
    expect(await rapport`config set days-off none.ics`).toContain('there is no such file');
    expect(await rapport`config get days-off`).toContain('2026-08-03..2026-08-21');
  });

  test('and holidays count together, whichever is set first, and with the days of the week', async () => {
    const { rapport } = await newJournal();
    const due = async () => {
      const [, day] =
        /until (\d{4}-\d\d-\d\d)/.exec(
          await rapport.with({ today: '2026-05-04' })`why waiting-for-you ada`,
        ) ?? [];
      return day;
    };
    await rapport`client add "Ada Lovelace"`;
    await rapport.with({ today: '2026-04-30' })`email ada "Can you send it?" --in`;
    expect(await due()).toBe(undefined);
    await rapport`config set days-off 2026-05-04`;
    await rapport`config set country DE`;
    expect(await due()).toBe('2026-05-06');
    await rapport`config set working-days mon,thu,fri`;
    expect(await due()).toBe('2026-05-08');
    await rapport`config set days-off none`;
    expect(await due()).toBe('2026-05-05');
  });

  test('are asked about anew in the findings that were kept', async () => {
    const { rapport } = await newJournal({ cast: ['Ada Lovelace'] });
    await rapport.with({ today: '2026-03-06' })`email ada "Can you send it?" --in`;
    const tuesday = rapport.with({ today: '2026-03-10' });
    expect(await tuesday`today`).toContain('for your answer');
    await tuesday`config set days-off 2026-03-09`;
    expect(await tuesday`today`).not.toContain('for your answer');
  });

  test('that a file holds wrongly are named', async () => {
    const { rapport, write } = await newJournal();
    for (const [name, value] of [
      ['country', 'DE'],
      ['country', 'DE: 2026-02-30'],
      ['days-off', 'off.ics'],
      ['days-off', '1600-01-01..9999-12-31'],
    ]) {
      write('.config/rapport/config.json', JSON.stringify({ [name ?? '']: value }));
      expect(await rapport`config list`).toContain(`cannot be used: "${name}" cannot be "${value}".`);
    }
  });
});

test('many days off do not widen the list of settings', async () => {
  const { rapport } = await newJournal({ today: '2026-03-02' });
  const width = async () => Math.max(...(await rapport`config list`).split('\n').map((line) => line.length));
  const before = await width();
  await rapport`config set days-off 2026-12-24,2026-12-28..2026-12-31,2027-02-03,2027-04-05,2027-06-07,2027-08-09`;
  expect(await width()).toBeLessThan(before + 40);
  expect(await rapport`config get days-off`).toContain('2027-08-09');
});
