import { describe, expect, test } from 'vitest';
import { strangerIn } from '../../../src/domain/reading/strangers.ts';
import { newJournal } from '../../support/new-journal.ts';

async function book() {
  const journal = await newJournal({ cast: ['Acme', 'Tanner Motors'], today: '2026-03-02' });
  const { rapport } = journal;
  await rapport`person add tanner "Robert Tanner"`;
  const asked = (...answers: (string | boolean)[]) => rapport.with({ terminal: true, answers });
  return { ...journal, asked };
}

const people = 'SELECT name, also_called AS called FROM people';

describe('a word that nobody is called', () => {
  test('is kept as a name of the person who is picked, and known from then on', async () => {
    const { asked, rapport, rows } = await book();
    expect(
      await asked('Robert Tanner, Tanner Motors')`+ "called Bobby about the van"`,
    ).toMatchInlineSnapshot(`
      "Logged e1 Tanner Motors: call with Robert Tanner, Mon 2 Mar: “called Bobby about the…”
        rapport entry edit 1
      ------- stderr -------
      ? Who is it about? Robert Tanner, Tanner Motors
      “Bobby” is kept as a name of Robert Tanner. To remove it: rapport edit p1 --no-also-called
      "
    `);
    expect(rows(people)).toEqual([{ name: 'Robert Tanner', called: 'Bobby' }]);
    expect(await rapport`+ "Bobby emailed the papers"`).toMatchInlineSnapshot(`
      "Logged e2 Tanner Motors: email from Robert Tanner, 2026-03-02: “Bobby emailed the papers”  rapport entry edit 2
      "
    `);
    expect(await rapport`call bobby wants it in red`).toContain('with Robert Tanner');
    expect(await rapport`note bobby "Likes tea"`).toContain('Robert Tanner');
    expect(await rapport`show bobby`).toContain('also called Bobby');
    expect(await rapport`find bobby in:people`).toContain('Robert Tanner');
    expect(await rapport`call tanner "Agreed" --with bobby`).toContain('with Robert Tanner');
  });

  test('is undone with the entry', async () => {
    const { asked, rapport, rows } = await book();
    await asked('Robert Tanner, Tanner Motors')`+ "called Bobby about the van"`;
    await rapport`undo`;
    expect(rows(people)).toEqual([{ name: 'Robert Tanner', called: null }]);
    expect(await rapport`show bobby`).toContain('No client matches');
  });

  test('is kept as a name of the client, where the client is picked', async () => {
    const { asked, rapport } = await book();
    expect(await asked('Tanner Motors')`call garage "The van is ready"`).toMatchInlineSnapshot(`
      "Logged e1 Tanner Motors: call, Mon 2 Mar: “The van is ready”
        rapport entry edit 1
      ------- stderr -------
      ? Nobody is called "garage" yet. Who is it about? Tanner Motors
      “garage” is kept as a name of Tanner Motors. To remove it: rapport edit k2 --no-also-called
      "
    `);
    expect(await rapport`call garage "Paid"`).toContain('Tanner Motors');
  });

  test('stands behind the names they have', async () => {
    const { asked, rapport, rows } = await book();
    await rapport`edit p1 --also-called Rob`;
    expect(await asked('Robert Tanner, Tanner Motors')`+ "met Bobby at the fair"`).toContain(
      'To remove it: rapport edit p1 --also-called Rob',
    );
    expect(rows(people)).toEqual([{ name: 'Robert Tanner', called: 'Rob, Bobby' }]);
    await rapport`edit p1 --no-also-called`;
    expect(await rapport`show bobby`).toContain('No client matches');
  });

  test('that may be any word is asked about first', async () => {
    const { asked, rows } = await book();
    const said = await asked('Robert Tanner, Tanner Motors', false)`+ "called welder about the van"`;
    expect(said).toContain('Is “welder” another name of Robert Tanner? No');
    expect(said).toContain('call with Robert Tanner');
    expect(rows(people)).toEqual([{ name: 'Robert Tanner', called: null }]);
    await asked('Robert Tanner, Tanner Motors', true)`+ "bobby rang about the van"`;
    expect(rows(people)).toEqual([{ name: 'Robert Tanner', called: 'bobby' }]);
  });

  test.each([
    'called yesterday about the van',
    'spoke about the Van',
    'emailed the Invoice',
    'call Office "The van is ready"',
  ])('is no name where it is an ordinary word: %s', async (line) => {
    const { asked, rapport, rows } = await book();
    const words = line.startsWith('call ') ? ['call', 'Office', 'The van is ready'] : ['+', line];
    const answers = line.startsWith('spoke') ? ['Tanner Motors', 'call'] : ['Tanner Motors'];
    await asked(...answers).run(words);
    expect(rows('SELECT also_called FROM clients WHERE also_called IS NOT NULL')).toEqual([]);
    expect(await rapport.json`entry list`).toHaveLength(1);
  });

  test('is kept where it is an ordinary word, too, but has the capital of a name', async () => {
    const { asked, rapport, rows } = await book();
    const said = await asked('Robert Tanner, Tanner Motors')`+ "called Bob about the van"`;
    expect(said).toContain('“Bob” is kept as a name of Robert Tanner.');
    expect(await rapport`+ "Bob emailed the papers"`).toContain('email from Robert Tanner');
    expect(await rapport`+ "rang bob, no answer"`).toContain('call to Robert Tanner');
    await rapport`edit p1 --no-also-called`;
    await asked('Robert Tanner, Tanner Motors')`call Bob "The van is ready"`;
    expect(rows(people)).toEqual([{ name: 'Robert Tanner', called: 'Bob' }]);
    await rapport`edit p1 --no-also-called`;
    await asked('Robert Tanner, Tanner Motors')`call mark "The van is ready"`;
    expect(rows(people)).toEqual([{ name: 'Robert Tanner', called: null }]);
  });

  test('is no name where it is a slip of theirs', async () => {
    const { asked, rows } = await book();
    await asked('Robert Tanner, Tanner Motors')`call Rovert "The van is ready"`;
    expect(rows(people)).toEqual([{ name: 'Robert Tanner', called: null }]);
  });
});

test.each([
  ['called Bobby about the van', 'Bobby', true],
  ['met Karen Holt at the fair', 'Karen Holt', true],
  ['had a call with Bobby, he wants it red', 'Bobby', true],
  ['called Bob about the van', 'Bob', true],
  ['had a call with Bob, he wants it red', 'Bob', true],
  ['Bob rang about the van', 'Bob', false],
  ['Bobby rang about the van', 'Bobby', false],
  ['called bobby about the van', 'bobby', false],
])('the stranger in %j is %s', (text, name, isSure) => {
  expect(strangerIn(text, [])).toEqual({ name, isSure });
});

test.each([
  'Called about the van',
  'called bob about the van',
  'will call about the van',
  'Will call about the van',
  'Mark the date, they want it red',
  'emailed, the Bill is paid',
  'Sent the Proposal to the Board',
  'Called Bobby and Karen about the van',
  'Called Of The Board About The Van',
  'spoke about Bobby',
  'Finally spoke, they want it red',
  'Everyone called today',
  'had lunch at noon',
  'called twice, no answer',
])('no one stranger is in %j', (text) => {
  expect(strangerIn(text, [])).toBeNull();
});

test('of two with one first name, the one who is usually meant comes first', async () => {
  const { rapport } = await newJournal({ cast: ['Acme', 'Birch'], today: '2026-03-02' });
  await rapport`person add acme "Dana Reyes"`;
  await rapport`person add birch "Dana Whitfield"`;
  for (const on of ['1 feb', '8 feb', '15 feb']) await rapport`call birch "Went through it" --on ${on}`;
  const asked = (line: readonly string[]) => rapport.with({ terminal: true, answers: ['Nobody'] }).run(line);
  await expect(asked(['+', 'called Dana about the blue'])).rejects.toThrow(
    'offers Birch, Acme, Somebody new',
  );
  await expect(asked(['call', 'dana', 'Agreed on it'])).rejects.toThrow(
    'offers Birch (Dana Whitfield), Acme (Dana Reyes)',
  );
  await rapport`call acme "Went through it" --on "20 feb"`;
  await rapport`call acme "Went through it" --on "21 feb"`;
  await expect(asked(['+', 'called Dana about the blue'])).rejects.toThrow(
    'offers Acme, Birch, Somebody new',
  );
  expect(await rapport`+ "called Dana about the blue"`).toContain(
    'The client is not clear; nothing was logged.',
  );
});
