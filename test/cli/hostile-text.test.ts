import { expect, test } from 'vitest';
import { newJournal, type Rapport } from '../support/new-journal.ts';

/** Texts that would do something to a terminal if it got them: colours, titles, the C1 set, text that runs backwards. */
const hostile = {
  colour: '\u001b[31mred\u001b[0m',
  title: '\u001b]0;owned\u0007after',
  c1: 'before\u009b2Jafter',
  bidi: 'pay \u202e001 EUR',
  lines: 'first\r\nsecond\u2028third\u0085fourth',
  backspace: 'secret\b\b\b\b\b\bpublic',
} as const;

// What a terminal acts on; a line break of our own is fine, one of theirs must not pass for ours.
const acting = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

/** Puts a text wherever one can be put. */
async function fill(rapport: Rapport, text: string): Promise<void> {
  const said = [
    await rapport`client add ${`Ada ${text}`} --about ${text} --tag ${text} --person ${`Dana ${text}`}`,
    await rapport`client edit 1 --prefers-writing ${text}`,
    await rapport`person add 1 ${`Eli ${text}`} --title ${text} --about ${text}`,
    await rapport`call 1 ${text}`,
    await rapport`note 1 ${text}`,
    await rapport`remind 1 ${text} --on friday`,
    await rapport`mute 1 gone-quiet --because ${text}`,
    await rapport`apologize 1 --what ${text} --why ${text} --repair ${text} --change ${text} --by friday --channel call`,
    await rapport`apology delivered 1 --reaction ${text}`,
  ];
  for (const one of said) {
    expect(one).not.toMatch(/\[exit/);
    expect(one).not.toMatch(acting);
  }
}

const views = [
  'client list',
  'client show 1',
  'person list',
  'interaction list',
  'interaction show 1',
  'reminders',
  'today',
  'digest --as-of 2026-03-06',
  'check --muted',
  'check 1',
  'why email-only 1',
  'apology list',
  'apology show 1',
  'history',
  'undo --dry-run',
];

test.each(Object.entries(hostile))(
  '%s does nothing in any view, and is whole in JSON',
  async (_name, text) => {
    const { rapport } = await newJournal();
    await fill(rapport, text);
    for (const view of views) {
      for (const terminal of [true, false]) {
        const { stdout, stderr, code } = await rapport.with({ terminal }).run(view.split(' '));
        expect([view, code]).toEqual([view, 0]);
        expect(`${stdout}${stderr}`.replaceAll('\n', ''), view).not.toMatch(acting);
      }
    }
    expect(await rapport.json`client show 1`).toMatchObject({ name: `Ada ${text}`, about: text });
    expect(await rapport.json`interaction show 1`).toMatchObject({ text });
    expect(await rapport.json`reminders --closed`).toEqual([]);
  },
);

test('a name of several lines does not make a line of its own in a list', async () => {
  const { rapport } = await newJournal();
  await rapport`client add ${'Ada\n99  Forged Client  active'}`;
  expect(await rapport`client list`).toMatchInlineSnapshot(`
    "ID  Client                       Status  Last contact  People
     1  Ada 99 Forged Client active  active  never              0
    "
  `);
});

test('errors repeat what was typed without harm', async () => {
  const { rapport } = await newJournal();
  for (const text of Object.values(hostile)) {
    for (const argv of [
      ['client', 'show', text],
      [text],
      ['today', `--${text}`],
      ['remind', '1', 'x', '--on', text],
    ]) {
      const { stderr, code } = await rapport.run(argv);
      expect([1, 2]).toContain(code);
      expect(stderr.replaceAll('\n', '')).not.toMatch(acting);
    }
  }
});
