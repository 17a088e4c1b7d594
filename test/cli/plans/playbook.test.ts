import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { playbookSamples } from '../../../src/cli/commands/nouns/playbook.ts';
import { newJournal, type TestJournal } from '../../support/new-journal.ts';
import { packageFolder } from '../../support/package-folder.ts';
import { ctrlC } from '../../support/scripted-prompter.ts';

const today = '2026-03-02';
const launch = `# Launch

For a new site.

- [ ] -7d Freeze the texts
- [ ] Go live
- [x] Thank the team (+5d)
`;

async function launchAdded({ rapport, write }: TestJournal): Promise<void> {
  write('launch.md', launch);
  await rapport`playbook add launch launch.md`;
}

const withLaunch = () => newJournal({ today, cast: ['Acme GmbH', 'Birch'], story: launchAdded });

describe('playbook add', () => {
  test('from a file, from stdin, from a sample', async () => {
    const { rapport, write } = await newJournal({ today });
    write('launch.md', launch);
    expect(await rapport`playbook add "new  site" launch.md`).toMatchInlineSnapshot(`
      "Added the playbook new site b1
      Day  Step
      -7d  Freeze the texts
      +0d  Go live
      +5d  Thank the team
      To see it with days: rapport playbook apply "new site" CLIENT --dry-run
      ------- stderr -------
      1 step is ticked in the file; they count like the others.
      "
    `);
    expect(await rapport.json`playbook show new`).toEqual({
      id: 1,
      handle: 'b1',
      name: 'new site',
      about: 'For a new site.',
      steps: [
        { offsetDays: -7, text: 'Freeze the texts' },
        { offsetDays: 0, text: 'Go live' },
        { offsetDays: 5, text: 'Thank the team' },
      ],
      ...{ stepCount: 3, firstOffsetDays: -7, lastOffsetDays: 5 },
      markdown: expect.stringMatching(/^# new site\n\nFor a new site\.\n\n- \[ \] -7d Freeze/),
    });
    const piped = rapport.with({ stdin: Buffer.from('\uFEFF- one\r\n- 2w: two\r\n') });
    await piped`playbook add short -`;
    expect(await rapport`playbook show short`).toBe('# short\n\n- [ ] one\n- [ ] +14d two\n');
    expect(await rapport`playbook add Onboarding --sample`).toContain('Added the playbook onboarding b3');
    expect(await rapport`playbooks`).toMatchInlineSnapshot(`
      "ID  Playbook    Steps  From    To  About
      b1  new site        3   -7d   +5d  For a new site.
      b3  onboarding      6   +0d  +30d  The first weeks with a new client, counted from the day they sign.
      b2  short           2   +0d  +14d
      "
    `);
  });

  test.each(playbookSamples)('the sample %s reads as it is shown', async (name) => {
    const { rapport } = await newJournal({ today });
    await rapport`playbook add ${name} --sample`;
    const { steps } = await rapport.json<{ steps: unknown[] }>`playbook show ${name}`;
    expect(steps.length).toBeGreaterThan(4);
    expect(await rapport`playbook show ${name}`).not.toContain('(');
  });

  test('the samples are those there are files for', () => {
    const files = readdirSync(join(packageFolder, 'samples', 'playbooks')).sort();
    expect(files).toEqual(playbookSamples.map((name) => `${name}.md`));
  });

  test('is refused with what is wrong', async () => {
    const { rapport, write } = await withLaunch();
    write('bad.md', '# Bad\r\n\r\n- [ ] Fine\r\n- [ ] +3x Send it\r\n');
    expect(await rapport`playbook add bad bad.md`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: "bad.md" cannot be used. Line 4: "+3x" is not a number of days.
      Hint: Write a day before the text (+3d, 2w: or -7d) or after it (+3d). If no day is meant, write +0d first.
            Nothing was changed.
      [exit 1 refused]
      "
    `);
    write('empty.md', '# Nothing\n\nto do\n');
    expect(await rapport`playbook add empty empty.md`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: "empty.md" cannot be used. It has no steps.
      Hint: A step is a line such as: - [ ] +3d Send the welcome letter
            Nothing was changed.
      [exit 1 refused]
      "
    `);
    write('picture.md', new Uint8Array([0xff, 0xfe, 0x00, 0x80, 0x80]));
    expect(await rapport`playbook add picture picture.md`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: "picture.md" cannot be used. It is not text in UTF-8.
      Hint: Save it as a plain text file in UTF-8.
            Nothing was changed.
      [exit 1 refused]
      "
    `);
    expect(await rapport`playbook add none none.md`).toContain('there is no such file');
    expect(await rapport`playbook add Launch launch.md`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: There is already a playbook "launch".
      Hint: Change it with: rapport playbook edit 1
      [exit 1 refused]
      "
    `);
    expect(await rapport`playbook add later`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: The playbook "later" needs its steps.
      Hint: Give a Markdown checklist as a file, or - for stdin: rapport playbook add later steps.md
            Or start from a sample (onboarding, project-end or renewal): rapport playbook add onboarding --sample
            On a terminal, set EDITOR and write them there.
      [exit 2 usage]
      "
    `);
    expect(await rapport`playbook add later --sample`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: A sample cannot be "later".
      Hint: It can be onboarding, project-end or renewal.
      [exit 2 usage]
      "
    `);
    expect(await rapport`playbook add onboarding launch.md --sample`).toContain('[exit 2 usage]');
    expect(await rapport`playbook add " " launch.md`).toContain('[exit 2 usage]');
    expect(await rapport.json`playbook list`).toHaveLength(1);
  });

  test('at a terminal the editor opens, and again where a line cannot be read', async () => {
    const { rapport } = await newJournal({ today });
    const seen: string[] = [];
    const editor = (text: string) => {
      seen.push(text);
      return seen.length === 1 ? `${text}+3x Call` : text.replace('+3x', '+3d');
    };
    const atTerminal = { terminal: true, env: { EDITOR: 'vi' } };
    const said = await rapport.with({ ...atTerminal, editor, answers: [true] })`playbook add calls`;
    expect(said).toContain('Added the playbook calls b1');
    expect(said).toContain('Line 3: "+3x" is not a number of days.');
    expect(seen).toEqual(['# calls\n\n- [ ] ', '# calls\n\n- [ ] +3x Call']);
    const left = rapport.with({ ...atTerminal, editor: (text) => text, answers: [false] });
    expect(await left`playbook add other`).toContain('What was written cannot be used. It has no steps.');
    const stopped = rapport.with({ ...atTerminal, editor: (text) => text, answers: [ctrlC] });
    expect(await stopped`playbook add other`).toContain('[exit 130 cancelled]');
    expect(await rapport.json`playbook list`).toHaveLength(1);
  });
});

describe('playbook edit', () => {
  test('in the editor, where the heading is the name', async () => {
    const { rapport } = await withLaunch();
    const editor = (text: string) => text.replace('# launch', '# go live').replace('-7d', '-2w');
    const said = await rapport.with({ terminal: true, env: { EDITOR: 'vi' }, editor })`playbook edit launch`;
    expect(said).toContain('Changed the playbook go live b1, which was launch\n');
    expect(await rapport`playbook show 1`).toContain('# go live\n\nFor a new site.\n\n- [ ] -14d Freeze');
    await rapport`undo`;
    expect(await rapport`playbook show 1`).toBe(
      '# launch\n\nFor a new site.\n\n- [ ] -7d Freeze the texts\n- [ ] Go live\n- [ ] +5d Thank the team\n',
    );
  });

  test('from a file, and by name', async () => {
    const { rapport, write } = await withLaunch();
    write('short.md', '- one\n');
    await rapport`playbook edit launch --file short.md`;
    expect(await rapport`playbook show launch`).toBe('# launch\n\n- [ ] one\n');
    await rapport`playbook edit launch --name start`;
    expect(await rapport`playbook show start`).toBe('# start\n\n- [ ] one\n');
    expect(await rapport`playbook edit start`).toContain('rapport playbook edit 1 --file steps.md');
    await rapport`playbook add onboarding --sample`;
    expect(await rapport`playbook edit start --name Onboarding`).toContain('[exit 1 refused]');
  });

  test('what is shown can be read again, and is the same', async () => {
    const { rapport, write } = await withLaunch();
    write('again.md', await rapport`playbook show launch`);
    const before = await rapport.json`playbook show launch`;
    const operations = await rapport.json<unknown[]>`history`;
    await rapport`playbook edit launch --file again.md`;
    expect(await rapport.json`playbook show launch`).toEqual(before);
    expect(await rapport.json`history`).toEqual(operations);
  });
});

describe('playbook apply', () => {
  test('makes a reminder of each step, on its day, and marks days off', async () => {
    const { rapport } = await withLaunch();
    const dry = await rapport`playbook apply launch acme --dry-run`;
    expect(dry).toMatchInlineSnapshot(`
      "Would plan launch for Acme GmbH, counted from 2026-03-02:
      On          Day  Step              Note
      2026-02-23  -7d  Freeze the texts  has passed
      2026-03-02  +0d  Go live
      2026-03-07  +5d  Thank the team    day off
      1 step falls on a day you do not work.
      1 step is already overdue.
      "
    `);
    expect(await rapport.json`reminders`).toEqual([]);
    expect(await rapport.with({ terminal: true })`playbook apply launch acme`).toMatchInlineSnapshot(`
      "Planned launch for Acme GmbH, counted from Mon 2 Mar 2026:
      ID  On          Day  Step              Note
      r1  Mon 23 Feb  -7d  Freeze the texts  has passed
      r2  Mon 2 Mar   +0d  Go live
      r3  Sat 7 Mar   +5d  Thank the team    day off
      1 step falls on a day you do not work.
      1 step is already overdue.
      To see progress: rapport playbook progress 1
      To end it: rapport playbook end 1
      "
    `);
    expect(await rapport`reminders acme`).toMatchInlineSnapshot(`
      "ID  Client     Due         What
      r1  Acme GmbH  2026-02-23  Freeze the texts
      r2  Acme GmbH  2026-03-02  Go live
      r3  Acme GmbH  2026-03-07  Thank the team
      "
    `);
    expect(await rapport.json`playbook apply launch birch --from 2026-04-01`).toMatchObject({
      ...{ id: 2, handle: 'x2', client: 'Birch', fromOn: '2026-04-01', isDryRun: false },
      steps: [
        { dueOn: '2026-03-25', offsetDays: -7, isDayOff: false, reminder: { id: 4 } },
        {},
        { dueOn: '2026-04-06' },
      ],
    });
    await rapport`undo 4`;
    expect(await rapport.json`reminders acme`).toEqual([]);
    expect(await rapport.json`playbook progress`).toMatchObject([{ client: 'Birch' }]);
  });

  test('is refused while steps of it are open, unless once more is meant', async () => {
    const { rapport } = await withLaunch();
    await rapport`playbook apply launch acme`;
    expect(await rapport`playbook apply launch acme`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: launch was applied to Acme GmbH from 2026-03-02; 3 steps are still open.
      Hint: End it first: rapport playbook end 1
            To plan its steps a second time, add --again.
      [exit 1 refused]
      "
    `);
    expect(await rapport`playbook apply launch acme --dry-run`).toContain('[exit 1 refused]');
    expect(await rapport`playbook apply launch birch`).toContain('Planned');
    expect(await rapport`playbook apply launch acme --again`).toContain('Planned');
    await rapport`done 1 2 3 7 8`;
    expect(await rapport`playbook apply launch acme`).toContain('1 step is still open');
    await rapport`done 9`;
    expect(await rapport`playbook apply launch acme`).toContain('Planned');
  });

  test('is refused where it cannot be', async () => {
    const { rapport } = await withLaunch();
    expect(await rapport`playbook apply launch acme --from 9999-12-30`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: From 9999-12-30, some steps fall outside the calendar.
      Hint: Give a nearer day with --from.
      [exit 2 usage]
      "
    `);
    expect(await rapport`playbook apply lunch acme`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: No playbook matches "lunch".
      Hint: Did you mean "launch"?
      [exit 1 refused]
      "
    `);
    await rapport`playbook add relaunch launch.md`;
    await rapport`playbook add "re-launch" launch.md`;
    expect(await rapport`playbook apply re acme`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: "re" matches 2 playbooks.
      Hint: Use more of the name, or the handle:
            b3 re-launch
            b2 relaunch
      [exit 1 refused]
      "
    `);
    expect(await rapport`playbook apply launch nobody`).toContain('[exit 1 refused]');
    expect(await rapport`playbook apply " " acme`).toContain('[exit 2 usage]');
  });
});

describe('progress', () => {
  test('counts what is done, and says what is next', async () => {
    const { rapport } = await withLaunch();
    expect(await rapport`playbook progress`).toContain('No playbook is running here.');
    await rapport`playbook apply launch acme`;
    await rapport`done 1`;
    await rapport`snooze 2 2026-03-20`;
    await rapport`delete r3`;
    expect(await rapport`playbook progress`).toMatchInlineSnapshot(`
      "Run  Client     Playbook  From          Done  Next        Step
       x1  Acme GmbH  launch    2026-03-02  1 of 2  2026-03-20  Go live
      "
    `);
    expect(await rapport`playbook progress acme --csv`).toMatchInlineSnapshot(`
      "id,handle,client,clientId,playbook,playbookId,fromOn,removedOn,stepCount,doneCount,openCount,droppedCount,nextReminderId,nextOn,nextText
      1,x1,Acme GmbH,1,launch,1,2026-03-02,,2,1,1,0,2,2026-03-20,Go live
      "
    `);
    await rapport`done 2`;
    expect(await rapport.json`playbook progress acme`).toEqual([]);
    expect(await rapport.json`playbook progress acme --all`).toMatchObject([
      { doneCount: 2, droppedCount: 0, nextReminderId: null, nextOn: null, nextText: null },
    ]);
  });

  test('end cancels what is open and leaves what is done', async () => {
    const { rapport } = await withLaunch();
    await rapport`playbook apply launch acme`;
    await rapport`done 1`;
    expect(await rapport`playbook end 1`).toMatchInlineSnapshot(`
      "Cancelled 2 open steps of launch for Acme GmbH; 1 done before
      "
    `);
    expect(await rapport.json`reminders`).toEqual([]);
    expect(await rapport`playbook progress`).toContain('No playbook is running here.');
    expect(await rapport`playbook progress acme --all`).toMatchInlineSnapshot(`
      "Run  Client     Playbook  From          Done  Cancelled  Ended
       x1  Acme GmbH  launch    2026-03-02  1 of 3          2  2026-03-02
      "
    `);
    expect(await rapport.json`playbook progress --all`).toMatchObject([
      {
        ...{ id: 1, doneCount: 1, droppedCount: 2, openCount: 0, stepCount: 3 },
        ...{ nextReminderId: null, nextOn: null, nextText: null, removedOn: today },
      },
    ]);
    expect(await rapport`playbook end 1`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: launch for Acme GmbH (run 1) has no open step.
      Hint: See what is running with: rapport playbook progress
      [exit 1 refused]
      "
    `);
    expect(await rapport`playbook end 7`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: There is no run x7.
      Hint: See them with: rapport playbook progress
      [exit 1 refused]
      "
    `);
    expect(await rapport`playbook end launch`).toContain('[exit 2 usage]');
    await rapport`undo`;
    expect(await rapport.json`playbook progress`).toMatchObject([{ doneCount: 1, openCount: 2 }]);
  });

  test('a playbook that is removed leaves its open steps as reminders', async () => {
    const { rapport } = await withLaunch();
    await rapport`playbook apply launch acme`;
    await rapport`done 1`;
    expect(await rapport`playbook delete launch`).toMatchInlineSnapshot(`
      "Deleted playbook b1: launch
      Deleted with it: 1 run.
      These stay without it: 3 reminders.
      To undo it: rapport undo
      "
    `);
    expect(await rapport.json`reminders`).toHaveLength(2);
    expect(await rapport.json`playbook progress --all`).toEqual([]);
    await rapport`undo`;
    expect(await rapport.json`playbook progress`).toMatchObject([{ doneCount: 1, openCount: 2 }]);
  });
});

test('texts from outside do nothing to a terminal', async () => {
  const { rapport, write } = await newJournal({ today, cast: ['Acme'] });
  const text = 'pay \u202e001\u001b[31m EUR\u009b2J';
  write('bad.md', `# ${text}\n\n${text}\n\n- [ ] +1d ${text}\n`);
  const said = [
    await rapport`playbook add ${`x ${text}`} bad.md`,
    await rapport`playbook show 1`,
    await rapport`playbook list`,
    await rapport`playbook apply 1 acme`,
    await rapport`playbook apply 1 acme`,
    await rapport`playbook progress`,
    await rapport.with({ terminal: true })`playbook edit 1 --name ${`y ${text}`}`,
    await rapport`playbook delete 1`,
    await rapport`history`,
  ];
  for (const one of said) expect(one).not.toMatch(/[\u001b\u202e\u009b]/);
});

test('ticked steps are taken as steps, and it is said', async () => {
  const { rapport, write } = await newJournal({ today });
  write('done.md', '- [x] one\n- [X] +2d two\n- [ ] three\n');
  const { stdout, stderr } = await rapport.run(['playbook', 'add', 'done', 'done.md']);
  expect(stdout).toContain('+2d  two');
  expect(stderr).toBe('2 steps are ticked in the file; they count like the others.\n');
});

test('apply takes --on for --from, and not both', async () => {
  const { rapport } = await withLaunch();
  const from = await rapport`playbook apply launch acme --from "1 june" --dry-run`;
  expect(from).toContain('2026-05-25');
  expect(await rapport`playbook apply launch acme --on "1 june" --dry-run`).toBe(from);
  expect(await rapport`playbook apply launch acme --on friday --from friday`).toContain('[exit 2 usage]');
});
