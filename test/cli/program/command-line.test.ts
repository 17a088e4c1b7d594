import { describe, expect, test } from 'vitest';
import { version } from '../../../src/version.ts';
import { newJournal } from '../../support/new-journal.ts';

describe('what was typed', () => {
  test('a typo is answered with the nearest command', async () => {
    const { rapport } = await newJournal();
    expect(await rapport`lgo acme`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: There is no command "lgo".
      Hint: Did you mean: rapport log
      [exit 2 usage]
      "
    `);
    expect(await rapport`client lst`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: There is no command "client lst".
      Hint: Did you mean: rapport client list
      [exit 2 usage]
      "
    `);
    expect(await rapport`restore acme`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: Cannot read the backup "/home/you/acme": there is no such file.
      Hint: To find the newest backup: rapport doctor
            To bring back an archived client: rapport client restore CLIENT
      [exit 1 refused]
      "
    `);
    expect(await rapport`frobnicate`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: There is no command "frobnicate".
      Hint: See them all with: rapport help
      [exit 2 usage]
      "
    `);
    expect(await rapport`import`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: rapport import needs FILE.
      Hint: For example: rapport import contacts.csv --dry-run
      [exit 2 usage]
      "
    `);
  });

  test('a flag that is unknown, lacks its value, or comes with too much', async () => {
    const { rapport } = await newJournal({ cast: ['Acme'] });
    expect(await rapport`call acme x --minuts 3`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: rapport call has no flag "--minuts".
      Hint: Did you mean --minutes?
      [exit 2 usage]
      "
    `);
    expect(await rapport`call acme x --minutes`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: --minutes needs a value.
      Hint: See what it takes with: rapport call --help
      [exit 2 usage]
      "
    `);
    expect(await rapport`call acme x --minutes soon`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: --minutes must be a whole number of at least 0, not "soon".
      Hint: For example: --minutes 3
      [exit 2 usage]
      "
    `);
    expect(await rapport`call acme x --on 12/01/2026`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: "12/01/2026" could be Monday 12 January or Tuesday 1 December.
      Hint: Type 2026-01-12 or 2026-12-01.
            To read all such days in one way: rapport config set date-order day (or month)
      [exit 2 usage]
      "
    `);
    expect(await rapport`client archive acme please`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: rapport client archive does not take that many words.
      Hint: For example: rapport client archive acme
            Put quotes around a text or name of several words.
      [exit 2 usage]
      "
    `);
    expect(await rapport`call acme "-5 % on everything"`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: rapport call has no flag "-5 % on everything".
      Hint: See its flags with: rapport call --help
            If it is text, put -- before it.
      [exit 2 usage]
      "
    `);
    expect(await rapport`call acme -- "-5 % on everything"`).toContain('Logged');
    expect(await rapport`client list --json --csv`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: --json and --csv cannot be used together.
      Hint: Leave one of them out.
      [exit 2 usage]
      "
    `);
    expect(await rapport`client add Birch --csv`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: --csv is for lists, and rapport client add does not give one.
      Hint: Use --json.
      [exit 2 usage]
      "
    `);
    expect(await rapport.json`client list`).toHaveLength(1);
  });

  test('global flags stand before or after the verb', async () => {
    const { rapport, folder } = await newJournal();
    const other = `${folder}/other.db`;
    expect(await rapport`--journal ${other} client add Acme`).toContain('Added Acme');
    expect(await rapport`client list --journal ${other}`).toContain('Acme');
    expect(await rapport`client list --journal=${other} --json`).toContain('"name": "Acme"');
    expect(await rapport.with({ env: { RAPPORT_JOURNAL: other } })`client list`).toContain('Acme');
    expect(await rapport`client list`).toMatchInlineSnapshot(`
      "No clients here yet. Add one with: rapport add "NAME"
      "
    `);
    expect(await rapport`client list --as-of never`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: "never" is not a day rapport can read.
      Hint: Days look like 2026-12-01, tomorrow, friday, +3d, 2w, next month or 12 jan.
      [exit 2 usage]
      "
    `);
    expect(await rapport`--as-of 2026-01-15 --journal ${other} call acme hello`).toContain('2026-01-15');
  });

  test('--quiet keeps remarks away, never errors', async () => {
    const { rapport } = await newJournal({ cast: ['Acme'] });
    expect(await rapport`log acme "Called them" --quiet`).not.toContain('stderr');
    expect(await rapport`log nobody "Called them" --quiet`).toContain('No client matches');
  });

  test('where the journal is', async () => {
    const { rapport, folder, journalFile } = await newJournal();
    await rapport.with({ env: { XDG_DATA_HOME: `${folder}/data` } })`client add Acme`;
    expect(await rapport.with({ env: { XDG_DATA_HOME: `${folder}/data` } })`client list`).toContain('Acme');
    expect(await rapport.with({ env: { XDG_DATA_HOME: 'relative' } })`client list`).not.toContain('Acme');
    expect(await rapport.with({ env: { HOME: undefined } })`client add Birch`).toContain(
      'HOME is not set; using the journal',
    );
    expect(journalFile.startsWith(folder)).toBe(true);
    expect(await rapport`client list --journal ${folder}/missing/journal.db`).toContain('No clients');
    expect(await rapport`client add Acme --journal ${folder}/missing/journal.db`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: The journal "/home/you/missing/journal.db" cannot be used: its folder does not exist.
      Hint: Name another place with --journal FILE or RAPPORT_JOURNAL.
      [exit 3 journal]
      "
    `);
  });
});

describe('help', () => {
  test('a command shows its examples first', async () => {
    const { rapport } = await newJournal();
    const byFlag = await rapport`mute --help`;
    expect(byFlag).toBe(await rapport`help mute`);
    expect(byFlag.indexOf('Examples')).toBeLessThan(byFlag.indexOf('Usage'));
    expect(await rapport`client archive --help`).toMatchInlineSnapshot(`
      "Hide a client from lists and flags; nothing is lost

      Examples
        rapport client archive acme

      An archived client appears in no list, flag or digest. To restore it with all it
      has: rapport client restore

      Usage
        rapport client archive <client>
        <client>  any part of a name, a person, an email address or a handle

      Everywhere
        --json            answer as JSON
        --journal <file>  use this journal file
        --as-of <day>     answer as if today were that day
        -q, --quiet       print only errors on stderr
        -h, --help        show help
      "
    `);
  });

  test('a noun shows its verbs', async () => {
    const { rapport } = await newJournal();
    expect(await rapport`person --help`).toMatchInlineSnapshot(`
      "The people at your clients

      Commands
        rapport person add CLIENT NAME         Add a person at a client
        rapport person edit CLIENT [PERSON]    Change a person
        rapport person list [CLIENT]           List people
        rapport person show ID                 Show a person
        rapport person delete CLIENT [PERSON]  Delete a person from a client

      More: rapport help person VERB
      "
    `);
    expect(await rapport`help person`).toBe(await rapport`person --help`);
  });

  test('every command has a summary, examples, and help that fits 80 columns', async () => {
    const { rapport } = await newJournal();
    const { topVerbs } = await import('../../../src/cli/program/program.ts');
    for (const verb of topVerbs()) {
      for (const sub of verb.verbs?.() ?? [undefined]) {
        const { stdout: help } = await rapport.run(['help', verb.name, ...(sub ? [sub.name] : [])]);
        expect(help, help).toContain('Examples\n  rapport');
        const examples = help.slice(help.indexOf('Examples'), help.indexOf('\nUsage'));
        const others = help.replace(examples, '').split('\n');
        expect(others.filter((line) => line.length > 80)).toEqual([]);
      }
    }
  });

  test('topics, and what is none', async () => {
    const { rapport } = await newJournal();
    expect(await rapport`help exit-codes`).toMatchInlineSnapshot(`
      "Exit codes

           0  done, also when there is nothing to show
           1  refused; the reason is on stderr and nothing was changed
           2  the command was not understood
           3  the journal cannot be used: locked, damaged, newer than this program, or no permission
           4  something needs attention; only with --exit-code
          70  a fault in rapport itself
         130  cancelled at a question; nothing was changed

      A closed pipe (rapport … | head) is not an error.
      "
    `);
    expect(await rapport`help exit-code`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: There is no command "exit-code".
      Hint: Did you mean: rapport help exit-codes
      [exit 2 usage]
      "
    `);
    expect(await rapport`help days`).toContain('12 jan');
  });
});

test('the version, alone or as JSON', async () => {
  const { rapport } = await newJournal();
  for (const flag of ['--version', '-V']) {
    expect(await rapport.run([flag])).toEqual({ stdout: `${version}\n`, stderr: '', code: 0 });
    for (const line of [
      [flag, '--json'],
      ['--json', flag],
    ]) {
      const { stdout, code } = await rapport.run(line);
      expect([JSON.parse(stdout), code]).toEqual([{ version }, 0]);
    }
  }
});

describe('config', () => {
  test('is set, shown, and set back', async () => {
    const { rapport, configFile, read } = await newJournal();
    expect(await rapport`config set gone-quiet.days 45`).toMatchInlineSnapshot(`
      "gone-quiet.days is now 45 (it was 60)
      "
    `);
    expect(await rapport`config get gone-quiet.days`).toBe('45\n');
    expect(JSON.parse(read(configFile))).toEqual({ 'gone-quiet.days': 45 });
    expect(await rapport`config list`).not.toContain('gone-quiet.days');
    expect(await rapport`config list rules`).toContain('gone-quiet.days');
    expect(await rapport`config list rules`).not.toContain('currency');
    const all = await rapport.json<{ key: string }[]>`config list`;
    expect(all.map(({ key }) => key)).toEqual(expect.arrayContaining(['currency', 'gone-quiet.days']));
    expect(await rapport`config list rulers`).toContain('[exit 2 usage]');
    expect(await rapport`config set gone-quiet.days --default`).toMatchInlineSnapshot(`
      "gone-quiet.days is now 60 (it was 45)
      "
    `);
    expect(JSON.parse(read(configFile))).toEqual({});
    expect(await rapport`config set gone-quiet.red 90`).toContain('config set gone-quiet.amber 90');
    expect(await rapport`config set gone-quiet.amber 200`).toContain('config set gone-quiet.red 200');
    expect(await rapport`config set working-days sun-thu`).toContain('it was mon-fri');
  });

  test('a currency is one that is in use, or none', async () => {
    const { rapport } = await newJournal();
    expect(await rapport`config get currency`).toBe('none\n');
    expect(await rapport`config set currency eur`).toMatchInlineSnapshot(`
      "currency is now EUR (it was none)
      "
    `);
    expect(await rapport`config get currency`).toBe('EUR\n');
    expect(await rapport`config set currency euros`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: currency cannot be "euros".
      Hint: It takes a currency code such as EUR, USD or GBP, or none.
      [exit 2 usage]
      "
    `);
    expect(await rapport`config set currency`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: rapport config set needs VALUE.
      Hint: For example: rapport config set currency EUR
      [exit 2 usage]
      "
    `);
    expect(await rapport`config set currency none`).toBe('currency is now none (it was EUR)\n');
    await rapport`config set currency CHF`;
    expect(await rapport`config set currency --default`).toBe('currency is now none (it was CHF)\n');
  });

  test('what it cannot be is refused and changes nothing', async () => {
    const { rapport } = await newJournal();
    expect(await rapport`config set gone-quiet.day 45`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: There is no setting "gone-quiet.day".
      Hint: Did you mean "gone-quiet.days"?
      [exit 2 usage]
      "
    `);
    expect(await rapport`config set gone-quiet.days never`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: gone-quiet.days cannot be "never".
      Hint: It takes a whole number of at least 1.
      [exit 2 usage]
      "
    `);
    expect(await rapport`config set gone-quiet.days`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: rapport config set needs VALUE.
      Hint: For example: rapport config set gone-quiet.days 60
      [exit 2 usage]
      "
    `);
    expect(await rapport`config get cadense`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: There is no setting "cadense".
      Hint: See them all with: rapport config list
      [exit 2 usage]
      "
    `);
    expect(await rapport`config get gone-quiet.days`).toBe('60\n');
  });

  test('a broken file is named, not guessed at', async () => {
    const { rapport, write } = await newJournal();
    write('.config/rapport/config.json', '{ "gone-quiet.days": ');
    expect(await rapport`config list`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: The configuration file "/home/you/.config/rapport/config.json" cannot be used: it is not JSON.
      Hint: Correct it in an editor, or move it away to use the defaults.
      [exit 1 refused]
      "
    `);
    write('.config/rapport/config.json', '{ "gone-quiet.dayz": 3 }');
    expect(await rapport`config list`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: The configuration file "/home/you/.config/rapport/config.json" cannot be used: it has an unknown setting "gone-quiet.dayz".
      Hint: Correct it in an editor, or move it away to use the defaults.
      [exit 1 refused]
      "
    `);
    write('.config/rapport/config.json', '[]');
    expect(await rapport`config list`).toContain('not a JSON object');
    write('.config/rapport/config.json', '');
    expect(await rapport`config get gone-quiet.days`).toBe('60\n');
  });
});
