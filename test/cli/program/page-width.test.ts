import { expect, test } from 'vitest';
import { width } from '../../../src/render/layout/text.ts';
import { newJournal, type TestJournal } from '../../support/new-journal.ts';

/** Of everything that has a page, one with ordinary words and one with long ones. */
async function oneOfEach({ rapport }: TestJournal): Promise<void> {
  const first = 'Birch & Daughters Bookbinding';
  for (const name of [first, 'Acme']) {
    await rapport`client add ${name} --email hello@birch.example --phone ${'+44 20 7946 0000'} --tag retainer --tag print --profile key --value ${'12000 EUR'} --budget ${'3000 EUR/month'} --source ${'a talk in Leeds'} --since 2025-03-01`;
    await rapport`person add ${name} ${`Dana Maria Reyes of ${name}`} --role decision-maker --role billing --title ${'Head of production'} --birthday ${'9 March 1980'} --email ${`dana@${name.slice(0, 4)}.example`}`;
    await rapport`person add ${name} ${`Eli ${name}`} --prefers-writing ${'is deaf, and reads better than he hears'}`;
    await rapport`date add ${name} ${'the founding of the firm'} 2026-03-04`;
    await rapport`note ${name} ${'Wants a bigger shop in the old town, with room for a second press'} --kind want --service ${'shop design'} --from ${'over lunch in Leeds'}`;
    await rapport`concern add ${name} ${'The rents go up faster than their prices do'}`;
    await rapport`remind ${name} ${'Send the offer for the second press and the sheet of samples'} --on 2026-03-01 --promise --every 2w`;
    await rapport`remind ${name} ${'Ask about the launch of the new collection'} --on 2026-03-02`;
    for (const on of ['2026-01-10', '2026-01-20', '2026-02-05', '2026-02-20'])
      await rapport`email ${name} ${'The draft of the catalogue, with all corrections of the second round'} --on ${on} --touch help`;
    await rapport`feedback record ${name} ${'Lovely work, but the second round took its time'} --score 8`;
    await rapport`case open ${name} ${'The wrong paper for the whole edition'} --amount ${'500 EUR'} --cause bill --yes`;
    await rapport`case hear 1 ${'It came on the wrong paper, a week late'} --by call --person ${'Dana'}`;
    await rapport`charge add ${name} ${'450 EUR'} ${'An extra round of corrections after the proof'}`;
    await rapport`playbook apply onboarding ${name}`;
    await rapport`mute ${name} single-thread --because ${'They are two people in all, and both write to me'}`;
  }
  await rapport`playbook add onboarding --sample`;
  await rapport`playbook apply onboarding Acme`;
  await rapport`policy add ${'rush work'} ${'Work wanted within two days costs half more'} --because ${'others have to wait for it'}`;
  await rapport`ideal add key ${'pays on time'} --weight 2`;
  await rapport`fit acme --answer ${'pays on time=yes'}`;
  await rapport`apologize birch --what ${'It came late'} --cost ${'A week'} --yes`;
}

const lists = [
  ['today'],
  ['digest'],
  ['check'],
  ['client', 'list'],
  ['person', 'list'],
  ['entry', 'list'],
  ['reminders'],
  ['notes'],
  ['concern', 'list'],
  ['feedback', 'list'],
  ['dates', 'list'],
  ['case', 'list'],
  ['policy', 'list'],
  ['promise', 'list'],
  ['profile', 'list'],
  ['ideal', 'list'],
  ['playbook', 'list'],
  ['playbook', 'progress'],
  ['reasons'],
  ['stats'],
  ['history', '--limit', '0'],
  ['config', 'list'],
];
const pages = [
  ...lists,
  ['check', 'acme'],
  ['why', 'losing-touch'],
  ['why', 'email-only', 'acme'],
  ['show', 'birch'],
  ['show', 'acme', '--more'],
  ['entry', 'show', '1'],
  ['feedback', 'show', '1'],
  ['case', 'show', '1'],
  ['charge', 'list'],
  ['profile', 'show', 'key'],
  ['fit', 'acme', '--no-ask'],
  ['apology', 'list'],
  ['lessons'],
  ['help', 'review'],
];

test.each([
  [40, lists],
  [60, pages],
  [80, pages],
  [140, pages],
])('in a window of %i columns only commands to copy are wider', async (columns, looked) => {
  const rapport = (await newJournal({ today: '2026-03-02', story: oneOfEach })).rapport.with({
    terminal: true,
    columns,
  });
  for (const words of looked) {
    const { stdout, stderr } = await rapport.run(words);
    expect(stderr).toBe('');
    const wide = stdout.split('\n').filter((line) => width(line) > columns && !/rapport \w/.test(line));
    expect({ words, wide }).toEqual({ words, wide: [] });
    expect(stdout).not.toBe('');
  }
});
