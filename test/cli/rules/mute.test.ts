import { describe, expect, test } from 'vitest';
import { newJournal } from '../../support/new-journal.ts';

/** A client to whom nothing was said for two months. */
async function neglected() {
  const made = await newJournal({ today: '2026-03-02' });
  await made.rapport`client add ${'Ada Lovelace'} --since 2026-01-01`;
  return made;
}

describe('rapport mute', () => {
  test('silences a rule until a day, with a reason', async () => {
    const { rapport } = await neglected();
    expect(
      await rapport`mute ada never-contacted --until 2026-04-01 --because ${'on parental leave'}`,
    ).toMatchInlineSnapshot(`
      "Muted the rule never-contacted for Ada Lovelace until 2026-04-01: on parental leave
      "
    `);
    expect(await rapport`check`).toMatchInlineSnapshot(`
      "Nobody needs you: rapport looked at 1 relationship and found nothing. 1 muted: rapport check --muted
      "
    `);
    expect(await rapport`check --muted`).toMatchInlineSnapshot(`
      "~ Ada Lovelace  a client for 60 days, and never in touch
                      rapport call "Ada Lovelace" "…"  never-contacted, muted until 2026-04-01

      All flags are muted.
      Why a flag is there: rapport why RULE CLIENT
      "
    `);
    expect(await rapport`check ada`).toMatchInlineSnapshot(`
      "Ada Lovelace
      Nothing is flagged.

      never-contacted is muted until 2026-04-01: on parental leave

      What a rule looks at, or why it is quiet: rapport why RULE "Ada Lovelace"
      "
    `);
    expect(await rapport`check --as-of 2026-03-31`).toContain('found nothing');
    expect(await rapport`check --as-of 2026-04-01`).toContain('never-contacted');
  });

  test('without a day it holds for good, until it is lifted', async () => {
    const { rapport } = await neglected();
    expect(await rapport`mute ada never --because ${'sits next door'}`).toMatchInlineSnapshot(`
      "Muted the rule never-contacted for Ada Lovelace until you unmute it: sits next door
      "
    `);
    expect(await rapport`check --as-of 2036-01-01`).toContain('1 muted');
    expect(await rapport`unmute ada never`).toMatchInlineSnapshot(`
      "The rule never-contacted for Ada Lovelace is no longer muted (the reason was: sits next door)
      "
    `);
    expect(await rapport`check`).toContain('never-contacted');
  });

  test('needs a reason, and asks for it at a terminal', async () => {
    const { rapport } = await neglected();
    expect(await rapport`mute ada never-contacted`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: A reason is missing, and there is no terminal to ask on.
      Hint: Give it with --because TEXT.
      [exit 2 usage]
      "
    `);
    expect(await rapport`mute ada never-contacted --because ${' '}`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: The reason is empty.
      Hint: Say why with --because TEXT.
      [exit 2 usage]
      "
    `);
    const asked = rapport.with({ terminal: true, answers: ['on leave'] });
    expect(await asked`mute ada never-contacted`).toContain('until you unmute it: on leave');
  });

  test('refuses a day that is over and a rule nobody knows', async () => {
    const { rapport } = await neglected();
    expect(await rapport`mute ada never-contacted --until 2026-03-02 --because x`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: A mute until 2026-03-02 would already be over; today is 2026-03-02.
      Hint: Give a later day with --until. Without it, the mute lasts until you end it.
      [exit 2 usage]
      "
    `);
    expect(await rapport`mute ada neglected --because x`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: There is no rule "neglected".
      Hint: See them with: rapport help rules
      [exit 2 usage]
      "
    `);
    expect(await rapport`unmute ada gone-quiet`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: gone-quiet is not muted for Ada Lovelace.
      Hint: No rule is muted for Ada Lovelace.
      [exit 1 refused]
      "
    `);
    await rapport`mute ada never-contacted --because x`;
    expect(await rapport`unmute ada gone-quiet`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: gone-quiet is not muted for Ada Lovelace.
      Hint: Muted for Ada Lovelace: never-contacted.
      [exit 1 refused]
      "
    `);
  });

  test('answers in JSON', async () => {
    const { rapport } = await neglected();
    expect(await rapport.json`mute ada gone-quiet --until 2026-04-01 --because x`).toEqual({
      client: 'Ada Lovelace',
      clientId: 1,
      rule: 'gone-quiet',
      isMuted: true,
      untilOn: '2026-04-01',
      because: 'x',
    });
  });
});
