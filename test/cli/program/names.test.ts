import { readFileSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { aliases, oldNames, plurals } from '../../../src/cli/program/names.ts';
import { topVerb } from '../../../src/cli/program/program.ts';
import { newJournal, type Rapport, type TestJournal } from '../../support/new-journal.ts';

let journal: TestJournal;
let rapport: Rapport;

beforeEach(async () => {
  journal = await newJournal({ cast: ['Acme', 'Blue Heron', 'Today Ltd'], today: '2026-03-02' });
  rapport = journal.rapport;
  await rapport`person add acme ${'Dana Reyes'}`;
  await rapport`call acme ${'The renewal'}`;
  await rapport`remind acme ${'Ring'} --on friday`;
});

test.each([
  ['ls', 'list'],
  ['version', '--version'],
  ['status', 'today'],
  ['todo', 'reminders'],
  ['contacts acme', 'people acme'],
  ['open acme', 'show acme'],
  ['entries', 'entry list'],
  ['entries acme', 'entry list acme'],
  ['entries e1', 'entry show e1'],
  ['entries show 1', 'entry show 1'],
  ['list entries', 'entry list'],
  ['list reminders acme', 'reminder list acme'],
  ['reminders acme --json', 'reminder list acme --json'],
  ['notes acme', 'notes list acme'],
  ['people', 'person list'],
  ['client ls', 'client list'],
  ['case', 'case list'],
  ['operation', 'history'],
  ['acme', 'show acme'],
  ['dana', 'show dana'],
  ['acme --more', 'show acme --more'],
  ['blue heron', 'show blue heron'],
  ['--json acme', 'show acme --json'],
  ['e1', 'show e1'],
  ['help ls', 'help list'],
  ['help case view', 'help case show'],
  ['help dates', 'help date'],
])('rapport %s is rapport %s', async (line, meant) => {
  const { stdout, stderr, code } = await rapport.run(line.split(' '));
  const plain = await rapport.run(meant.split(' '));
  if (line !== 'help dates') expect({ stdout, stderr, code }).toEqual(plain);
  expect(code).toBe(0);
});

test.each([
  ['new Cedar', 'client'],
  ['add person acme Eli', 'person'],
  ['text acme Hello', 'message'],
  ['sms acme Hello', 'message'],
  ['whatsapp acme Hello', 'message'],
  ['zoom acme Hello', 'video'],
  ['met acme Hello', 'meeting'],
  ['phoned acme Hello', 'call'],
  ['entry delete 1', 'removed'],
  ['entry rm 1', 'removed'],
  ['mail acme Hello', 'email'],
])('%s writes down', async (line, what) => {
  const { stderr, code } = await rapport.run(line.split(' '));
  expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
  const [last] = await rapport.json<{ summary: string }[]>`history`;
  const told =
    { client: 'added Cedar', person: 'added Eli at Acme', removed: 'deleted entry e1' }[what] ??
    `${what} with Acme`;
  expect(last?.summary.toLowerCase()).toContain(told.toLowerCase());
});

describe('what is called otherwise today', () => {
  test.each([
    ['interaction list', '`interaction` is now `entry`.', 'entry list'],
    ['interactions', '`interactions` is now `entries`.', 'entries'],
    ['occasion list', '`occasion` is now `date`.', 'date list'],
    ['criterion', '`criterion` is now `ideal`.', 'ideal list'],
    ['outreach --json', '`outreach` is now `reasons`.', 'reasons --json'],
    ['config get cadence', '`cadence` is now `rhythm`.', 'config get rhythm'],
    [
      'config get email-only.interactions',
      '`email-only.interactions` is now `email-only.entries`.',
      'config get email-only.entries',
    ],
    ['help dates', '`help dates` is now `help days`.', 'help days'],
  ])('%s works, and says so on stderr alone', async (line, says, meant) => {
    const { stdout, stderr, code } = await rapport.run(line.split(' '));
    const plain = await rapport.run(meant.split(' '));
    expect(plain).toMatchObject({ stderr: '', code: 0 });
    expect({ stdout, stderr, code }).toEqual({ ...plain, stderr: `${says}\n` });
    expect((await rapport.run([...line.split(' '), '--quiet'])).stderr).toBe('');
  });

  test.each([
    ['rest acme single-thread', '`rest` is now `snooze`.'],
    ['rest 1 single-thread', '`rest` is now `snooze`.'],
    ['drop 1', '`drop` is now `delete`.'],
    [
      'client edit acme --threshold group-only.interactions=7',
      '`group-only.interactions` is now `group-only.entries`.',
    ],
    ['entry remove 1', '`entry remove` is now `entry delete`.'],
    ['client edit acme --cadence 3w', '`--cadence` is now `--every`.'],
    ['client edit acme --cadence=3w', '`--cadence` is now `--every`.'],
    ['profile edit key --cadence 3w --live 30', '`--cadence` is now `--every`.\n`--live` is now `--spoken`.'],
    ['remind acme --on monday --rest Ring', '`--rest` is now `--snooze`.'],
    ['profile edit key --live 30', '`--live` is now `--spoken`.'],
    ['case open acme Late --cost face', '`face` is now `reputation`.'],
  ])('%s changes what it did', async (line, says) => {
    const before = journal.rows('SELECT count(*) AS count FROM operations');
    const { stderr, code } = await rapport.run(line.split(' '));
    expect({ stderr, code }).toEqual({ stderr: `${says}\n`, code: 0 });
    expect(journal.rows('SELECT count(*) AS count FROM operations')).not.toEqual(before);
  });

  test('a stored setting goes on counting, under its name of today once it is set again', async () => {
    const { rapport, configFile: file } = await newJournal();
    await rapport`config set email-only.entries 7`;
    writeFileSync(file, readFileSync(file, 'utf8').replace('entries', 'interactions'));
    const { stdout, stderr } = await rapport.run(['config', 'get', 'email-only.entries']);
    expect({ stdout, stderr }).toEqual({ stdout: '7\n', stderr: '' });
    await rapport`config set email-only.entries 8`;
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ 'email-only.entries': 8 });
  });

  test('a snooze is ended as before', async () => {
    await rapport`snooze acme single-thread`;
    const { stdout, stderr } = await rapport.run(['rest', 'acme', 'single-thread', '--over']);
    expect(stdout).toBe('The rule single-thread for Acme is back\n');
    expect(stderr).toBe('`rest` is now `snooze`.\n`--over` is now `--until today`.\n');
  });

  test('no name of a command is another name, too', async () => {
    const others = [aliases, plurals, oldNames].flatMap((names) => Object.keys(names));
    expect(others.filter((name) => topVerb(name) && name !== 'notes')).toEqual([]);
  });
});

describe('a line that begins with no command', () => {
  test.each([
    ['toady', 'Did you mean: rapport today\n'],
    ['frobnicate', 'See them all with: rapport help\n'],
    ['lgo acme Hello --in', 'Did you mean: rapport log\n'],
    ['add note acme Tea', 'Did you mean: rapport note\n'],
    ['add case acme Late', 'See them all with: rapport help case\n'],
    ['blu', 'blue'],
  ])('%s', async (line, said) => {
    const { stdout, stderr, code } = await rapport.run(line.split(' '));
    if (said === 'blue') expect(stdout).toContain('Blue Heron');
    else {
      expect(stderr).toContain(said);
      expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    }
  });

  test('a command wins over a client, and a slip over a part of a name', async () => {
    expect(await rapport`today`).not.toContain('Today Ltd k3');
    await rapport`add Cashmere`;
    expect(await rapport`cas`).toContain('Did you mean: rapport case, or the client: rapport show cas\n');
    expect(await rapport`cashmere`).toContain('Cashmere k4');
  });

  test('where there is no journal, there is no such command', async () => {
    const { rapport: fresh } = await newJournal();
    expect(await fresh`acme`).toContain('There is no command "acme".');
  });
});

test('a verb of a noun is no other name', async () => {
  expect(await rapport`help case open`).toContain('rapport case open acme');
});

test('every setting that people set may stand without set', async () => {
  const settings = await rapport.json<{ key: string; value: string }[]>`config list`;
  // What belongs to a rule is `gone-quiet.days`.
  const own = settings.filter(({ key }) => !key.includes('.'));
  expect(own.length).toBeGreaterThan(5);
  for (const { key } of own) expect(await rapport`config ${key}`).toBe(await rapport`config get ${key}`);
});
