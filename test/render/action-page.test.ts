import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Action, actionPage } from '../../src/render/layout/action-page.ts';
import { oneLine, width } from '../../src/render/layout/text.ts';

const mark = (_label: string, text: string) => text;
const draw = (actions: readonly Action[], columns: number) =>
  actionPage([{ title: 'Owed', actions }], { width: columns, mark });

const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('請求書', '🚢', 'Müller', 'https://example.org/a/b/c'),
    ),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((words) => oneLine(words.join(' ')) || 'x');

const anyAction: fc.Arbitrary<Action> = fc.record(
  {
    when: fc.constantFrom({ text: 'today' }, { text: '11 months late' }, { text: 'Wed 25 Nov 2026' }),
    who: anyText,
    what: anyText,
    command: fc.nat(1_000_000).map((id) => `rapport done ${id}`),
  },
  { requiredKeys: ['who', 'what', 'command'] },
);

describe('on a page with an edge', () => {
  test.each([80, 100, 140])('no line exceeds %i columns, and every command is whole', (columns) => {
    fc.assert(
      fc.property(fc.array(anyAction, { minLength: 1, maxLength: 6 }), (actions) => {
        const lines = draw(actions, columns).split('\n');
        expect(Math.max(...lines.map(width))).toBeLessThanOrEqual(columns);
        const commands = lines.flatMap((line) => /rapport done \d+$/.exec(line) ?? []);
        expect(commands).toEqual(actions.map(({ command }) => command));
      }),
    );
  });

  test('a long text wraps and is cut after the third line', () => {
    const what =
      'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen';
    expect(`\n${draw([{ who: 'Acme', what, command: 'rapport done 1' }], 50)}\n`).toMatchInlineSnapshot(`
      "
      Owed
        Acme  one two three four five six seven eight
              nine ten eleven twelve thirteen fourteen
              fifteen sixteen
              rapport done 1
      "
    `);
  });

  test('unless its end matters', () => {
    const what =
      'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen';
    const page = draw([{ who: 'Acme', what, command: 'rapport done 1', whole: true }], 50);
    expect(page).toMatch(/fifteen sixteen\n +rapport done 1$/);
  });

  test.each([80, 100])('a whole page of %i columns cuts no text or name', (columns) => {
    fc.assert(
      fc.property(fc.array(anyAction, { minLength: 1, maxLength: 6 }), (actions) => {
        const page = actionPage([{ title: 'Owed', actions }], { width: columns, mark, whole: true });
        expect(Math.max(...page.split('\n').map(width))).toBeLessThanOrEqual(columns);
        // Columns break up names and texts, so compare letters and not their order.
        const letters = (text: string) => [...text.replace(/\s/g, '')].sort().join('');
        const said = actions.map(
          ({ when, who, what, command }) => `${when?.text ?? ''}${who}${what}${command}`,
        );
        expect(letters(page)).toBe(letters(['Owed', ...said].join('')));
      }),
    );
  });

  test('on a whole page, a name too long for its column gets its own lines', () => {
    const actions = [
      {
        when: { text: 'today' },
        who: 'Harbor Studio and Daughters Ltd',
        what: 'Offer',
        command: 'rapport done 1',
      },
      { when: { text: 'today' }, who: 'Acme', what: 'Order', command: 'rapport done 2' },
    ];
    const page = actionPage([{ title: 'Owed', actions }], { width: 80, mark, whole: true });
    expect(`\n${page}\n`).toMatchInlineSnapshot(`
      "
      Owed
        today  Harbor Studio and Daughters Ltd
                                     Offer  rapport done 1
        today  Acme                  Order  rapport done 2
      "
    `);
  });

  test('a script without spaces breaks at full lines', () => {
    const what = '来年度の契約更新について電話で相談し、見積書の修正版を送付する。';
    expect(`\n${draw([{ who: '山田商店', what, command: 'rapport done 1' }], 60)}\n`).toMatchInlineSnapshot(`
      "
      Owed
        山田商店  来年度の契約更新について電話で相談し、見積書の修
                  正版を送付する。
                  rapport done 1
      "
    `);
  });

  test('the command goes below the text if there is no room beside it', () => {
    const command = 'rapport call "Harbor Studio" "…"';
    const action = { who: 'Harbor Studio', what: 'only writing: 5 emails in 3 months', command };
    expect(`\n${draw([action], 76)}\n`).toMatchInlineSnapshot(`
      "
      Owed
        Harbor Studio  only writing: 5 emails in 3 months
                       rapport call "Harbor Studio" "…"
      "
    `);
    expect(draw([action], 85)).toMatch(/3 months {2}rapport call/);
    expect(draw([action], 84)).toMatch(/3 months\n +rapport call/);
  });

  test.each([10, 30, 60, 200])('a text of %i letters gets no less room on a wider page', (length) => {
    const action = (what: string, command: string) => ({ who: 'Harbor Studio', what, command });
    const text = 'a '.repeat(length / 2).trim();
    const room = (columns: number) => {
      const page = draw([action(text, 'rapport call "Harbor Studio" "…"'), action('Ring', 'x')], columns);
      return Math.max(...(page.match(/(?:a )+a/g) ?? []).map(width));
    };
    const rooms = Array.from({ length: 120 }, (_, at) => room(60 + at));
    // A line of such words is at most one letter shorter than its room.
    for (const [at, one] of rooms.entries()) expect(one).toBeGreaterThanOrEqual((rooms[at - 1] ?? 0) - 1);
    expect(rooms.at(-1)).toBeGreaterThanOrEqual(Math.min(63, width(text)));
  });

  test('the commands of a section share one column, that of the texts if all fit there', () => {
    const birthday = (who: string) => ({
      ...{ who, what: 'Dana Reyes: birthday, turns 46' },
      command: `rapport log "${who}" "…" --touch personal`,
    });
    const places = (actions: Action[]) =>
      draw(actions, 60)
        .split('\n')
        .filter((line) => /^ +rapport/.test(line))
        .map((line) => line.indexOf('rapport'));
    expect(places([birthday('Acme'), birthday('Birch')])).toEqual([9, 9]);
    expect(places([birthday('Acme'), birthday('Birch & Daughters Bookbinding')])).toEqual([4, 4]);
  });
});

test('all sections share their columns; an empty section is left out', () => {
  const page = actionPage(
    [
      {
        title: 'Owed',
        actions: [{ when: { text: '8 days late' }, who: 'Acme', what: 'Offer', command: 'rapport done 1' }],
      },
      { title: 'Nothing', actions: [] },
      { title: 'Due', actions: [{ who: 'Bäckerei Süß', what: 'Order', command: 'rapport done 22' }] },
      { title: 'More', actions: [], more: '3 clients: rapport check' },
    ],
    { width: 80, mark },
  );
  expect(`\n${page}\n`).toMatchInlineSnapshot(`
    "
    Owed
      8 days late  Acme  Offer  rapport done 1

    Due
      Bäckerei Süß       Order  rapport done 22

    More
      3 clients: rapport check
    "
  `);
});

test('on a page without an edge each action is one full line', () => {
  fc.assert(
    fc.property(fc.array(anyAction, { minLength: 1, maxLength: 6 }), (actions) => {
      const [title, ...lines] = draw(actions, Number.POSITIVE_INFINITY).split('\n');
      expect(title).toBe('Owed');
      expect(lines).toHaveLength(actions.length);
      for (const [index, { who, what, command }] of actions.entries()) {
        expect(lines[index]).toContain(who);
        expect(lines[index]?.endsWith(`${what}  ${command}`)).toBe(true);
      }
    }),
  );
});
