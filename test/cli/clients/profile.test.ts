import { describe, expect, test } from 'vitest';
import { newJournal, type TestJournal } from '../../support/new-journal.ts';

interface Sorted {
  changedCount: number;
  groups: {
    profile: string | null;
    clients: { name: string; profileBefore: string | null }[];
    already: object[];
  }[];
  without: { name: string }[];
  otherCurrency: { name: string }[];
}

/** Sixty clients as a file has them: ten vip, twenty on a retainer (four of them vip), the rest neither; five prospects. */
function bookOfSixty(): string {
  const rows = Array.from({ length: 60 }, (_, at) => {
    const tags = [at < 10 ? 'vip' : '', at >= 6 && at < 26 ? 'retainer' : ''].filter(Boolean).join('; ');
    return `c-${at + 1},Client ${String(at + 1).padStart(2, '0')},${tags},${at < 55 ? 'active' : 'prospect'}`;
  });
  return ['id,company,tags,status', ...rows].join('\n');
}

const inThree = [
  ...['profile', 'assign', '--where', 'tag=vip => key', '--where', 'tag=retainer => regular'],
  ...['--where', 'status=active => occasional'],
];

async function book({ rapport, write }: TestJournal): Promise<void> {
  write('book.csv', bookOfSixty());
  expect((await rapport.run(['import', 'csv', 'book.csv'])).code).toBe(0);
}

const withBook = () => newJournal({ story: book });

async function counts(rapport: Awaited<ReturnType<typeof newJournal>>['rapport']) {
  const list = await rapport.json<{ name: string; clientCount: number }[]>`profile list`;
  return Object.fromEntries(
    list.filter(({ clientCount }) => clientCount > 0).map(({ name, clientCount }) => [name, clientCount]),
  );
}

describe('a book of sixty imported clients', () => {
  test('is sorted into three profiles in one command, and one undo takes it back', async () => {
    const { rapport } = await withBook();
    const { stdout, code } = await rapport.run(inThree);
    expect(code).toBe(0);
    expect(stdout).toContain('Gave 10 clients the profile key:');
    expect(stdout).toContain('Gave 16 clients the profile regular:');
    expect(stdout).toContain('Gave 29 clients the profile occasional:');
    expect(stdout).toContain('5 clients fit no condition and have no profile:');
    expect(await counts(rapport)).toEqual({ key: 10, regular: 16, occasional: 29 });
    const [latest] = await rapport.json<{ summary: string }[]>`history`;
    expect(latest?.summary).toBe(
      'gave 10 clients the profile key, gave 16 clients the profile regular, gave 29 clients the profile occasional',
    );
    await rapport`undo`;
    expect(await counts(rapport)).toEqual({});
  });

  test('a second time nothing is changed, and it says how many were so already', async () => {
    const { rapport } = await withBook();
    await rapport.run(inThree);
    const before = await rapport.json<object[]>`history`;
    const { stdout } = await rapport.run(inThree);
    expect(stdout).toContain('Nothing to change.');
    expect(stdout).toContain('key: 10 have it already.');
    expect(await rapport.json<object[]>`history`).toEqual(before);
    const again = await rapport.run([
      ...inThree.slice(0, 2),
      '--where',
      'name~"client 0" => regular',
      '--json',
    ]);
    const sorted = JSON.parse(again.stdout) as Sorted;
    expect(sorted.changedCount).toBe(9);
    expect(sorted.groups[0]?.clients[0]).toMatchObject({ name: 'Client 01', profileBefore: 'key' });
  });

  test('a dry run says who would get what and who stays without, and changes nothing', async () => {
    const { rapport } = await withBook();
    const { stdout } = await rapport.run([...inThree, '--dry-run', '--json']);
    const sorted = JSON.parse(stdout) as Sorted;
    expect(sorted.groups.map(({ profile, clients }) => [profile, clients.length])).toEqual([
      ['key', 10],
      ['regular', 16],
      ['occasional', 29],
    ]);
    expect(sorted).toMatchObject({ changedCount: 0, isDryRun: true });
    expect(sorted.without.map(({ name }) => name)).toEqual(
      [56, 57, 58, 59, 60].map((number) => `Client ${number}`),
    );
    expect((await rapport.run([...inThree, '-n'])).stdout).toContain(
      'This was a dry run; nothing was changed.',
    );
    expect(await counts(rapport)).toEqual({});
  });

  test('at a terminal it shows what would be, and asks', async () => {
    const { rapport } = await withBook();
    const no = await rapport.with({ terminal: true, answers: [false] }).run(inThree);
    expect(no.stderr).toContain('Would give 10 clients the profile key:');
    expect(no.stderr).toContain('? Do it? No');
    expect(no.stdout).toBe('Nothing was changed.\n');
    expect(await counts(rapport)).toEqual({});
    const yes = await rapport.with({ terminal: true, answers: [true] }).run(inThree);
    expect(yes.stdout).toContain('Gave 10 clients');
    // Nothing is left to ask about.
    expect((await rapport.with({ terminal: true }).run(inThree)).stdout).toContain('Nothing to change.');
    expect((await rapport.with({ terminal: true }).run(['profile', 'assign', 'key', 'client 60'])).code).toBe(
      0,
    );
    await rapport`undo`;
    await rapport`undo`;
    expect((await rapport.with({ terminal: true }).run([...inThree, '--yes'])).code).toBe(0);
    expect(await counts(rapport)).toEqual({ key: 10, regular: 16, occasional: 29 });
  });
});

describe('profile assign', () => {
  test('names clients one by one, and takes a profile away', async () => {
    const { rapport } = await newJournal({ cast: ['Acme', 'Birch', 'Cedar'] });
    expect(await rapport`profile assign key acme birch`).toMatchInlineSnapshot(`
      "Gave 2 clients the profile key:
        Acme, Birch
      "
    `);
    expect(await rapport`profile assign reg birch`).toMatchInlineSnapshot(`
      "Gave Birch the profile regular (was key)
      "
    `);
    expect(await rapport`profile assign none acme cedar`).toMatchInlineSnapshot(`
      "Removed the profile of Acme (key); 1 has none already
      "
    `);
    expect(await rapport`profile assign none acme`).toMatchInlineSnapshot(`
      "Nothing to change.
      No profile: 1 has none already.
      "
    `);
    expect(await rapport`client list`).toMatchInlineSnapshot(`
      "ID  Client  Status  Last contact  People  Profile
      k1  Acme    active  never              0
      k2  Birch   active  never              0  regular
      k3  Cedar   active  never              0
      "
    `);
  });

  test('says which conditions fit nobody, and counts those who keep what they have', async () => {
    const { rapport } = await newJournal({ cast: ['Acme', 'Birch', 'Cedar'] });
    await rapport`profile assign regular acme`;
    expect(await rapport`profile assign --where "tag=zzz => key"`).toMatchInlineSnapshot(`
      "Nothing to change.
      No client fits “tag=zzz => key”.
      3 clients fit no condition; 2 without a profile, 1 with one, which stays.
      "
    `);
    expect(await rapport`profile assign none --where profile=key -n`).toMatchInlineSnapshot(`
      "Nothing to change.
      No client fits “profile=key”.
      3 clients fit no condition; 2 without a profile, 1 with one, which stays.
      "
    `);
    expect(
      await rapport`profile assign --where "tag=zzz => key" --where "name~birch => regular"`,
    ).toMatchInlineSnapshot(`
      "Gave Birch the profile regular
      No client fits “tag=zzz => key”.
      2 clients fit no condition; 1 without a profile, 1 with one, which stays:
        Acme (regular), Cedar
      To undo it: rapport undo
      "
    `);
    expect(await rapport.json`profile assign key --where tag=zzz`).toMatchObject({ fitNobody: ['tag=zzz'] });
  });

  test('compares values of one currency, and says what it did not compare', async () => {
    const { rapport } = await newJournal();
    await rapport`client add Acme --value "12000 EUR"`;
    await rapport`client add Birch --value "15000 USD"`;
    await rapport`client add Cedar --value "500 EUR"`;
    expect(await rapport`profile assign key --where "value>=10000"`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: "10000" has no currency.
      Hint: Write it out, as in 10 000 EUR.
            Or set one for all amounts: rapport config set currency EUR
      [exit 2 usage]
      "
    `);
    await rapport`config set currency EUR`;
    expect(await rapport`profile assign key --where "value>=10000"`).toMatchInlineSnapshot(`
      "Gave Acme the profile key
      2 clients fit no condition and have no profile:
        Birch, Cedar
      In another currency and not compared: Birch (15 000 USD)
      To undo it: rapport undo
      "
    `);
    // A later condition that fits does not hide it, and one about their currency compares them.
    const apart = async (line: string) =>
      (await rapport.json<Sorted>(Object.assign([line], { raw: [line] }))).otherCurrency.map(
        ({ name }) => name,
      );
    const sorting = 'profile assign -n --where "value>=10000 EUR => key"';
    expect(await apart(`${sorting} --where "status=active => regular"`)).toEqual(['Birch']);
    expect(await apart(`${sorting} --where "value>=90000 USD => key"`)).toEqual([]);
    expect(
      (await rapport.json<{ name: string }[]>`client list --where "value>0"`).map(({ name }) => name),
    ).toEqual(['Acme', 'Cedar']);
  });

  test('says what is missing or cannot go together', async () => {
    const { rapport } = await newJournal({ cast: ['Acme'] });
    expect(await rapport`profile assign`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: No clients are named.
      Hint: Name them: rapport profile assign PROFILE acme birch
            Or say what they have in common: rapport profile assign PROFILE --where 'tag=retainer'
      [exit 2 usage]
      "
    `);
    expect(await rapport`profile assign --where tag=vip`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: No profile is named for "tag=vip".
      Hint: Name it first: rapport profile assign key --where tag=vip
            Or after an arrow: --where "tag=vip => key"
      [exit 2 usage]
      "
    `);
    expect(await rapport`profile assign key --where "tag=vip => regular"`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: PROFILE and an arrow in --where cannot be used together.
      Hint: Leave one of them out.
      [exit 2 usage]
      "
    `);
    expect(await rapport`profile assign key acme --where tag=vip`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: CLIENT and --where cannot be used together.
      Hint: Leave one of them out.
      [exit 2 usage]
      "
    `);
    expect(await rapport`profile assign ky acme`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: No profile matches "ky".
      Hint: Did you mean "key"?
      [exit 1 refused]
      "
    `);
    expect(await rapport`profile assign key --where "profile=regulr"`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: No profile matches "regulr".
      Hint: Did you mean "regular"?
      [exit 1 refused]
      "
    `);
    expect(await rapport`profile assign key --where "tga=vip"`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: No condition begins with "tga".
      Hint: Did you mean "tag"?
      [exit 2 usage]
      "
    `);
    expect(await rapport`profile assign key --where "value>5000 dollars"`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: "5000" has no currency.
      Hint: Write it out, as in 5 000 EUR.
            Or set one for all amounts: rapport config set currency EUR
      [exit 2 usage]
      "
    `);
    expect(await rapport`profile assign key --where "value=>5000"`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: In --where, "value" does not take =>.
      Hint: It takes =, !=, >, >=, < or <=, as in value=…
      [exit 2 usage]
      "
    `);
    expect(await rapport`profile assign key --where "tag="`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: In --where, nothing follows "tag=".
      Hint: Add a value; tag=none means clients without one.
      [exit 2 usage]
      "
    `);
    expect(await rapport`profile assign key --where 'tag="vip'`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: In --where, a quote is not closed.
      Hint: Put a quote at each end of the value: source="a talk in Leeds"
      [exit 2 usage]
      "
    `);
    expect(await rapport`profile assign --where "tag=vip =>"`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: In --where, no profile follows the =>.
      Hint: For example: --where 'tag=vip => key'
      [exit 2 usage]
      "
    `);
    expect(await rapport`profile assign key --where "status=actve"`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: status cannot be "actve".
      Hint: Did you mean "active"?
      [exit 2 usage]
      "
    `);
    expect(await rapport`profile assign key --where "since>soonish"`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: "soonish" is not a day rapport can read.
      Hint: Days look like 2026-12-01, tomorrow, friday, +3d, 2w, next month or 12 jan; since>1y is for longer than a year.
      [exit 2 usage]
      "
    `);
    expect(await rapport`profile assign key --where ""`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: --where has no condition.
      Hint: Conditions look like tag=vip status=active value>=5000 profile=none since>1y source~talk name~smith.
      [exit 2 usage]
      "
    `);
    expect(await rapport`client list --where "tag=vip => key"`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: Here --where chooses clients; it cannot give them a profile.
      Hint: To give a profile: rapport profile assign --where 'tag=vip => key'
      [exit 2 usage]
      "
    `);
  });
});

describe('a profile', () => {
  test('is added, changed and removed, and undo brings it back to its clients', async () => {
    const { rapport } = await newJournal({ cast: ['Acme', 'Birch'] });
    expect(
      await rapport`profile add Partner --about "They send others" --every 2w --spoken 6w --reply 12h --people 2 --threshold email-only.entries=5`,
    ).toMatchInlineSnapshot(`
      "Added the profile Partner t6
        rhythm every 14 days, spoken every 42 days, reply within 2 working days, people at least 2, email-only.entries 5
      ------- stderr -------
      The log counts days, so 12h is kept as 2 working days of eight hours.
      "
    `);
    expect(
      await rapport`profile edit partner --live default --red 200% --name "Good partner"`,
    ).toMatchInlineSnapshot(`
      "Changed the profile Good partner t6
        rhythm every 14 days, red at 200 % of the rhythm, reply within 2 working days, people at least 2, email-only.entries 5
      ------- stderr -------
      \`--live\` is now \`--spoken\`.
      "
    `);
    expect(await rapport.json`profile delete "good partner" --json`).toMatchObject([
      { handle: 't6', loosened: {} },
    ]);
    await rapport`undo`;
    await rapport`profile assign partner acme birch`;
    await rapport`client archive birch`;
    expect(await rapport`profile delete partner`).toMatchInlineSnapshot(`
      "Deleted profile t6: Good partner
      These stay without it: 2 clients.
      To undo it: rapport undo
      "
    `);
    expect(await rapport.json<{ profile: string | null }>`client show acme`).toMatchObject({ profile: null });
    await rapport`undo`;
    expect(await rapport.json<{ profile: string | null }>`client show acme`).toMatchObject({
      profile: 'Good partner',
    });
    const list = await rapport.json<{ name: string }[]>`profile list`;
    expect(list.at(-1)).toEqual({
      ...{
        ...{ id: 6, handle: 't6', name: 'Good partner', about: 'They send others', clientCount: 1 },
        thresholds: expect.objectContaining({ 'email-only.entries': 5 }),
      },
      standards: {
        cadence: 14,
        amber: null,
        red: 200,
        live: null,
        oneOnOne: null,
        useful: null,
        reply: 2,
        feedback: null,
        people: 2,
      },
    });
  });

  test('is refused a name that is taken or means something, and numbers that mean nothing', async () => {
    const { rapport } = await newJournal();
    expect(await rapport`profile add KEY`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: There is already a profile "key".
      Hint: Change it with: rapport profile edit 1
      [exit 1 refused]
      "
    `);
    expect(await rapport`profile add none`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: "none" means no profile at all, so a profile cannot have that name.
      Hint: Choose another name: rapport profile add NAME
      [exit 2 usage]
      "
    `);
    expect(await rapport`profile add 12`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: "12" means a number, so a profile cannot have that name.
      Hint: Choose another name: rapport profile add NAME
      [exit 2 usage]
      "
    `);
    expect(await rapport`profile add x --reply soon`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: "soon" is not a reply time rapport can read.
      Hint: Write hours or working days: 4h, 1 or 2d.
      [exit 2 usage]
      "
    `);
    expect(await rapport`profile add x --reply 1w`).toContain('[exit 2 usage]');
    expect(await rapport`profile add x --every 0`).toContain('[exit 2 usage]');
    expect(await rapport`profile add x --people 123456`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: --people cannot be "123456".
      Hint: It can be at most 99999; the word default removes it.
      [exit 2 usage]
      "
    `);
    expect(await rapport`profile edit key`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: You did not say what to change about the profile "key".
      Hint: For example: rapport profile edit 1 --every 3w
      [exit 2 usage]
      "
    `);
    expect(await rapport`profile edit o --every 2w`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: "o" matches 3 profiles.
      Hint: Use more of the name, or the handle:
            t3 occasional
            t4 prospect
            t5 dormant
      [exit 1 refused]
      "
    `);
    expect(await rapport`profile show nobody`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: No profile matches "nobody".
      Hint: See them with: rapport profile list
      [exit 1 refused]
      "
    `);
    expect(await counts(rapport)).toEqual({});
  });

  test('cannot be red before it is amber, whoever set the other number', async () => {
    const { rapport } = await newJournal({ cast: ['Acme'] });
    expect(await rapport`profile add odd --amber 200 --red 120`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: Red (120 percent of the rhythm) cannot come before amber (200 percent).
      Hint: The other way round: --amber 120 --red 200
      [exit 2 usage]
      "
    `);
    expect(await rapport`profile edit key --amber 151`).toContain('Red (150 percent');
    expect(await rapport`profile edit key --threshold gone-quiet.red=99`).toContain('amber (100 percent)');
    expect(await rapport`profile list`).not.toContain('odd');
    expect(await rapport`profile edit key --amber 200 --red 200`).toContain('Changed the profile');
    expect(
      await rapport`client edit acme --threshold gone-quiet.red=150 --profile key`,
    ).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: Red (150 percent of the rhythm) cannot come before amber (200 percent).
      Hint: The other way round: --threshold gone-quiet.amber=150 --threshold gone-quiet.red=200
      [exit 2 usage]
      "
    `);
    expect(await rapport`client edit acme --threshold gone-quiet.red=150`).toContain('Changed Acme');
  });

  test('hours are said to be kept as days, also where that was so already', async () => {
    const { rapport } = await newJournal();
    await rapport`profile edit key --reply 1`;
    expect(await rapport`profile edit key --reply 4h`).toMatchInlineSnapshot(`
      "Nothing changed; it was already so.
      ------- stderr -------
      The log counts days, so 4h is kept as 1 working day of eight hours.
      "
    `);
  });

  test('what is refused says what to type instead', async () => {
    const { rapport } = await newJournal({ cast: ['Acme'] });
    await rapport`profile add partner`;
    expect(await rapport`profile edit partner --name ${' '}`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: The name of the profile is empty.
      Hint: rapport profile edit 6 --name NAME
      [exit 2 usage]
      "
    `);
    expect(await rapport`profile edit partner --name none`).toContain('rapport profile edit 6 --name NAME');
    expect(await rapport`profile edit key --threshold coming-days=3`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: "coming-days" is a setting, not a number of a rule.
      Hint: It holds for all clients: rapport config set coming-days VALUE
      [exit 2 usage]
      "
    `);
    expect(await rapport`profile edit key --threshold comingdays=3`).toContain('There is no setting');
    expect(await rapport`profile add p --every 3650000`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: "3650000" is too long.
      Hint: A period is at most 100 years.
      [exit 2 usage]
      "
    `);
    expect(await rapport`profile add p --every 300y`).toContain('"300y" is too long.');
    expect(await rapport`profile add p --every 300x`).toContain('is not a period');
  });

  test('two flags that contradict one another are refused', async () => {
    const { rapport } = await newJournal({ cast: ['Acme'] });
    expect(await rapport`profile edit key --every 7 --threshold gone-quiet.days=5`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: --every and --threshold gone-quiet.days=5 cannot be used together.
      Hint: Leave one of them out.
      [exit 2 usage]
      "
    `);
    expect(
      await rapport`profile add p --threshold email-only.days=5 --threshold email-only.days=default`,
    ).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: --threshold email-only.days=5 and --threshold email-only.days=default cannot be used together.
      Hint: Leave one of them out.
      [exit 2 usage]
      "
    `);
    expect(await rapport`client edit acme --every 7 --threshold gone-quiet.days=5`).toContain(
      '--every and --threshold gone-quiet.days=5 cannot be used together.',
    );
    expect(await rapport`profile edit key --every 7 --threshold gone-quiet.days=7`).toContain('every 7 days');
  });

  test('says what an ideal client looks like, and counts sources in whatever case they were typed', async () => {
    const { rapport } = await newJournal({ today: '2026-03-02' });
    await rapport`client add Acme --source ${'A Talk'}`;
    await rapport`client add Birch --source ${'a talk'} --profile key`;
    await rapport`case open birch Late`;
    await rapport`ideal add key "pays on time"`;
    await rapport`ideal add key haggles --wants no --weight 2`;
    await rapport`ideal add key "team size" --wants ${'<=10'}`;
    await rapport`ideal add regular "asks again"`;
    expect(await rapport`profile show key`).toMatchInlineSnapshot(`
      "Profile key t1: 1 client of 2
      The few you could not do without

      Standards
        rhythm      every 21 days
        spoken      every 60 days
        one-on-one  every 120 days
        useful      every 90 days
        reply       within 1 working day
        feedback    every 180 days
        people      at least 2

      Ideal client
                      points
      haggles: no          2
      pays on time         1
      team size ≤ 10       1

      In common
                                           these  all clients
      entries in 365 days                      0            0
      working days to answer (median)       none         none
      gaps within the rhythm                none         none
      from a talk                      1 (100 %)    2 (100 %)
      clients with an open case        1 (100 %)     1 (50 %)

      Standards kept
        Nothing to judge yet.
      "
    `);
    expect(await rapport.json`profile show key`).toMatchObject({
      criteria: [
        { id: 2, name: 'haggles', wanted: 'no', number: null, weight: 2 },
        { id: 1, name: 'pays on time' },
        { name: 'team size', wanted: 'at-most', number: 10, weight: 1 },
      ],
    });
    expect(await rapport`profile show key --as-of 2026-03-01`).toMatch(/an open case +0 +0/);
    expect(await rapport`profile show occasional`).not.toContain('Ideal');
  });

  test('has other numbers in the columns of its standards, and whose they are beside', async () => {
    const { rapport } = await newJournal({ cast: ['Acme'], today: '2026-03-02' });
    await rapport`profile edit key --threshold all-business.noted=2`;
    await rapport`profile assign key acme`;
    await rapport`client edit acme --every 4w`;
    const page = await rapport.with({ terminal: true, columns: 60 })`profile show key`;
    expect(page.slice(page.indexOf('Standards\n')).split('\n\n')[0]).toMatchInlineSnapshot(`
      "Standards
        rhythm              every 21 days         Acme has 28
        spoken              every 60 days
        one-on-one          every 120 days
        useful              every 90 days
        reply               within 1 working day
        feedback            every 180 days
        people              at least 2
        all-business.noted  2"
    `);
  });

  test('tells of how many clients its standards are judged', async () => {
    const { rapport } = await newJournal({ cast: ['Acme', 'Birch', 'Cedar'], today: '2026-03-02' });
    await rapport`profile assign key acme birch cedar`;
    await rapport`client edit cedar --status paused`;
    await rapport`call acme "Spoke" --on 2026-02-20`;
    const { stdout } = await rapport.run(['profile', 'show', 'key']);
    expect(stdout.slice(stdout.indexOf('Standards kept'))).toMatchInlineSnapshot(`
      "Standards kept
                  Sep  Oct  Nov  Dec  Jan  Feb  today
      rhythm        -    -    -    -    -  1/1    1/1
      spoken        -    -    -    -    -  1/1    1/1
      one-on-one    -    -    -    -    -  1/1    1/1
        Share of clients who met it at the end of the month.
        Not judged today, of 3 clients: 2 (1 left alone, 1 new).
      "
    `);
  });

  test('comes with a client, with where they came from and when they signed', async () => {
    const { rapport } = await newJournal();
    expect(
      await rapport`client add Acme --profile key --signed "1 march" --source "a talk in Leeds"`,
    ).toMatchInlineSnapshot(`
      "Added Acme k1
      Their profile is key.
      The contract was signed on 2026-03-01.
      They came from: a talk in Leeds
      "
    `);
    expect(await rapport.json`client show acme`).toMatchObject({
      ...{ profile: 'key', profileId: 1, signedOn: '2026-03-01', source: 'a talk in Leeds' },
    });
    expect(await rapport`client edit acme --no-profile --no-signed --no-source`).toMatchInlineSnapshot(`
      "Changed Acme k1
      They have no profile.
      No contract is signed.
      Where they came from is not known.
      "
    `);
    expect(await rapport.json`client show acme`).toMatchObject({
      profile: null,
      signedOn: null,
      source: null,
    });
    await rapport`undo`;
    expect(await rapport.json<object[]>`client list --profile key`).toMatchObject([
      { name: 'Acme', profile: 'key' },
    ]);
    expect(await rapport.json<object[]>`client list --profile none`).toEqual([]);
  });

  test('its number changes a verdict, a client’s own goes before it, and undo restores', async () => {
    const { rapport } = await newJournal({ cast: ['Acme'], today: '2026-03-02' });
    await rapport`client edit acme --since 2025-01-01`;
    for (const day of ['2025-06-01', '2025-09-01', '2025-12-01'])
      await rapport`call acme "Spoke" --on ${day}`;
    await rapport`call acme "About the proofs" --on 2026-02-05`;
    const flags = async () =>
      (await rapport.json<{ rule: string }[]>`check acme`)
        .map(({ rule }) => rule)
        .filter((rule) => rule === 'gone-quiet');
    expect(await flags()).toEqual([]);
    await rapport`profile assign key acme`;
    expect(await flags()).toEqual(['gone-quiet']);
    expect(await rapport`today`).toContain('quiet for 25 days (rhythm: 21)');
    expect(await rapport`why gone-quiet acme`).toContain('the profile key; the default is 60');
    await rapport`profile edit key --every 40`;
    expect(await flags()).toEqual([]);
    await rapport`undo`;
    expect(await flags()).toEqual(['gone-quiet']);
    await rapport`client edit acme --every 60`;
    expect(await flags()).toEqual([]);
    expect(await rapport`why gone-quiet acme`).toContain("this client's rhythm");
    await rapport`undo`;
    await rapport`undo 7`;
    expect(await flags()).toEqual([]);
  });
});

test('a client may be exempt from what is asked of its kind, and a profile from what is asked of all', async () => {
  const { rapport } = await newJournal({ cast: ['Acme'], today: '2026-03-02' });
  await rapport`client edit acme --since 2025-01-01 --profile key`;
  await rapport`email acme Hello --on 2026-02-20`;
  await rapport`profile edit key --spoken 30 --people 2 --one-on-one never --useful never`;
  await rapport`feedback ask acme --by email`;
  const flags = async () => (await rapport.json<{ rule: string }[]>`check acme`).map(({ rule }) => rule);
  expect(await flags()).toEqual(['standard-missed', 'single-thread']);
  await rapport`client edit acme --threshold standard-missed.live=none`;
  await rapport`client edit acme --threshold single-thread.people=0`;
  expect(await flags()).toEqual([]);
  expect(await rapport`profile show key`).toContain('Acme is not asked');
  await rapport`client edit acme --threshold standard-missed.live=default`;
  expect(await flags()).toEqual(['standard-missed']);
  await rapport`config set standard-missed.live 30`;
  await rapport`profile edit key --live never`;
  expect(await flags()).toEqual([]);
  expect(await rapport`client edit acme --threshold standard-missed.live=None`).toContain('Changed Acme');
  // Those who were asked once are asked again, so nobody is exempt by that number.
  expect(await rapport`client edit acme --threshold feedback-due.days=none`).toContain('cannot be "none"');
  expect(await rapport`client edit acme --threshold email-only.days=none`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: email-only.days cannot be "none".
    Hint: It takes a whole number of at least 1, or default.
    [exit 2 usage]
    "
  `);
});

test('before the log begins nothing is judged by the month', async () => {
  const { rapport } = await newJournal({ today: '2026-03-02' });
  await rapport`client add Acme --profile key --since 2023-01-01 --signed 2023-01-01`;
  await rapport`profile edit key --spoken 30`;
  await rapport`call acme Hello`;
  expect(await rapport`profile show key`).toMatch(/^spoken {4,}- {4,}- {4,}- {4,}- {4,}- {4,}- +1\/1$/m);
});
