import { expect, test } from 'vitest';
import type { ApologyParts } from '../../../../src/domain/repair/apology/apology.ts';
import { checkOwnDraft } from '../../../../src/domain/repair/apology/check.ts';
import { draftApology } from '../../../../src/domain/repair/apology/draft.ts';

const bare: ApologyParts = { what: 'The invoice came twice', costs: [], channel: 'email' };
const ids = (draft: string) => checkOwnDraft(bare, draft).map(({ id }) => id);

test('points the draft makes in its own words are not missing', () => {
  expect(ids('Dear Dana, I am sorry.')).toEqual(['no-responsibility', 'no-repair', 'no-change']);
  expect(ids('I am sorry. The mistake is mine.')).toEqual(['no-repair', 'no-change']);
  expect(ids('I am sorry. I will refund the second payment.')).toEqual(['no-responsibility', 'no-change']);
  expect(ids('I am sorry. From now on I keep one list.')).not.toContain('no-change');
  expect(
    ids(
      'I am sorry. The mistake is mine. I will refund you today. So that it does not happen again, I keep one list.',
    ),
  ).toEqual([]);
});

test('an excuse in it is marked, with its place', () => {
  const draft = 'I am sorry, but it rained. The responsibility is mine. I will come tomorrow.';
  const [remark] = checkOwnDraft(bare, draft);
  expect(remark).toMatchObject({ severity: 'reword', id: 'but-after-sorry', start: 5 });
});

test('an excuse in an answer counts even if the draft drops it, without offsets', () => {
  const parts = { ...bare, why: 'I was swamped that week' };
  const drafted = draftApology(parts, { clientName: 'Acme', channel: 'email', formatDay: (day) => day });
  const own = 'I am sorry. The mistake is mine. I will refund you today. I now keep one list.';
  const [remark, ...rest] = checkOwnDraft(parts, own, drafted);
  expect(rest).toEqual([]);
  expect(remark).toMatchObject({ id: 'self-defence', part: 'why', excerpt: 'I was swamped' });
  expect(remark).not.toHaveProperty('start');
});

test('words removed from the draft get no remark', () => {
  const parts = { ...bare, why: 'I was swamped that week' };
  expect(checkOwnDraft(parts, 'The mistake is mine. I will refund you today. I now keep one list.')).toEqual(
    [],
  );
});

test('an excuse the draft repeats is marked once', () => {
  const parts = { ...bare, why: 'I was swamped that week' };
  const drafted = draftApology(parts, { clientName: 'Acme', channel: 'email', formatDay: (day) => day });
  const found = checkOwnDraft(parts, `${drafted} The mistake is mine.`, drafted);
  expect(found.filter(({ id }) => id === 'self-defence')).toHaveLength(1);
});

test("the user's own draft is judged in place of the answers it repeats", () => {
  const parts = { ...bare, why: 'the deadline was missed', repair: 'do better' };
  const drafted = draftApology(parts, { clientName: 'Acme', channel: 'email', formatDay: (day) => day });
  const own =
    'It was my mistake: the deadline was missed. I will refund you today. I will do better. I now keep one list.';
  expect(checkOwnDraft(parts, own, drafted).filter(({ severity }) => severity === 'reword')).toEqual([]);
});

test('a vague repair behind its label is no repair', () => {
  expect(ids('The mistake is mine. To put it right: do better.')).toContain('no-repair');
  expect(ids('The mistake is mine. To put it right: a new print.')).not.toContain('no-repair');
});
