import { expect, test } from 'vitest';
import { shippedCadences } from '../../../src/domain/clients/profile.ts';
import { newJournal } from '../../support/new-journal.ts';

/** Whether check says that nothing was ever said to Ada, five weeks after she became a client. */
async function saysNever(...commands: string[]): Promise<boolean> {
  const { rapport } = await newJournal({ today: '2026-03-02', cast: ['Ada'] });
  for (const line of commands) await rapport.run(line.split(' '));
  const { stdout } = await rapport.with({ today: '2026-04-06' }).run(['check', 'ada']);
  return stdout.includes('never-contacted');
}

test('a cadence that somebody chose waits for the first word, too', async () => {
  expect(await saysNever()).toBe(true);
  expect(await saysNever('config set rhythm 365')).toBe(false);
  expect(await saysNever('client edit ada --every 365')).toBe(false);
  const assign = 'profile assign occasional ada';
  expect(await saysNever(assign)).toBe(true);
  expect(await saysNever('profile edit occasional --every 200', assign)).toBe(false);
});

test('the shipped cadences are known', async () => {
  const { rapport } = await newJournal();
  const { stdout } = await rapport.run(['profile', 'list', '--json']);
  const profiles = JSON.parse(stdout) as { name: string; standards: { cadence: number } }[];
  expect(new Map(profiles.map(({ name, standards }) => [name, standards.cadence]))).toEqual(shippedCadences);
});
