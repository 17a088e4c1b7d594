import { expect, test } from 'vitest';
import { newJournal } from '../../support/new-journal.ts';

test('who is quiet, with a call booked, stands in check and needs nobody today', async () => {
  const { rapport } = await newJournal({ today: '2026-01-05', cast: ['Fern', 'Gale'] });
  await rapport.run(['call', 'fern', 'The spring order']);
  await rapport.run(['call', 'gale', 'The spring order']);
  const april = rapport.with({ today: '2026-04-10' });
  await april.run(['call', 'fern', 'The summer order', '--on', '2026-04-20']);
  // Looked at anew, and read as it was kept.
  for (const page of ['today', 'digest', 'today', 'digest']) {
    const { stdout } = await april.run([page]);
    expect(stdout).toContain('1 who needs you');
    expect(stdout).toContain('Gale');
    expect(stdout).not.toContain('Fern');
  }
  expect((await april.run(['check'])).stdout).toContain('call booked for');
});
