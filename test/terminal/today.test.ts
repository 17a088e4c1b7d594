import { expect, test } from 'vitest';
import { type BuiltJournal, newBuiltJournal } from '../support/built/built.ts';
import { openTerminal } from '../support/built/terminal.ts';

/** More of everything than a window holds: promises, what is overdue, due and booked, and clients who wait. */
async function aCrowdedMorning(): Promise<BuiltJournal> {
  const journal = newBuiltJournal();
  const names = Array.from({ length: 15 }, (_, at) => `Client ${at + 1} of a long and winding name`);
  for (const name of names) {
    await journal.quick(['client', 'add', name, '--since', '2025-02-25']);
    await journal.quick([
      'remind',
      name,
      'Send the drafts that they asked for',
      '--on',
      '2026-02-20',
      '--promise',
    ]);
    await journal.quick(['remind', name, 'Ring about the bill of last month', '--on', '2026-02-24']);
    await journal.quick(['remind', name, 'Ask how the fair went', '--on', 'today']);
    await journal.quick(['email', name, 'Could you call me?', '--in', '--on', '2026-02-24']);
    await journal.quick(['meet', name, 'The yearly talk', '--on', '2026-03-06']);
  }
  return journal;
}

test('today fits the window, and shows more in a taller one', async () => {
  const journal = await aCrowdedMorning();
  const linesAt = async (rows: number) => {
    const terminal = openTerminal(journal, ['today'], { columns: 80, rows });
    expect(await terminal.ended()).toBe(0);
    return terminal.screen().split('\n');
  };
  const [low, tall] = [await linesAt(24), await linesAt(40)];
  // The prompt and the command that was typed need two lines.
  expect(low.length).toBeLessThanOrEqual(22);
  expect(tall.length).toBeLessThanOrEqual(38);
  expect(tall.length).toBeGreaterThan(30);
  for (const lines of [low, tall]) {
    expect(lines[0]).toMatch(/^Mon(day)? 2 Mar/);
    const page = lines.join('\n');
    for (const what of ['Promised', 'more promised', 'Overdue', 'more overdue', 'Due today', 'need you'])
      expect(page).toContain(what);
  }
});
