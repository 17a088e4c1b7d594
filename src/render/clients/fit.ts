import type { ProfileFit } from '../../app/clients/fit.ts';
import { asksNumber, type Criterion, type Fit, isHalfMet, type Judged } from '../../domain/clients/fit.ts';
import { shellWord } from '../../domain/text/shell-word.ts';
import { handle } from '../../nouns/index.ts';
import { criterion } from '../../nouns/profile.ts';
import type { Json } from '../json/shape.ts';
import { criterionJson } from '../json/things.ts';
import { factRows } from '../layout/row.ts';
import { idColumn, nounList, table } from '../layout/table.ts';
import { indented, oneLine, plural } from '../layout/text.ts';
import { type Column, type Page, sentenceView } from '../layout/view.ts';

/** The answer that meets a criterion: `yes`, `no`, `≥ 3`, `≤ 10`. */
function requirementText({ wanted, number }: Pick<Criterion, 'wanted' | 'number'>): string {
  if (wanted === 'at-least') return `≥ ${number}`;
  return wanted === 'at-most' ? `≤ ${number}` : wanted;
}

/** An answer in a word, or `unknown`. */
function answerText({ criterion, answer }: Judged): string {
  if (answer === null) return 'unknown';
  return asksNumber(criterion) ? String(answer) : answer === 1 ? 'yes' : 'no';
}

/** A criterion by name, with its condition unless that is a plain yes: `team size ≤ 10`, `haggles: no`. */
function criterionText(criterion: Criterion): string {
  const name = oneLine(criterion.name);
  if (criterion.wanted === 'yes') return name;
  return asksNumber(criterion) ? `${name} ${requirementText(criterion)}` : `${name}: no`;
}

export function questionHint(criterion: Criterion): { message: string; hint: string } {
  const kind = asksNumber(criterion) ? 'A number' : 'Yes or no';
  const name = oneLine(criterion.name);
  return { message: /\?$/.test(name) ? name : `${name}?`, hint: `${kind}; Enter if you do not know.` };
}

const columns: readonly Column<Criterion>[] = [
  idColumn('criterion', ({ id }) => id),
  { title: 'Profile', cell: ({ profileName }) => profileName, label: 'name', shrinks: true },
  { title: 'Criterion', cell: ({ name }) => name, shrinks: true },
  { title: 'Wants', cell: ({ wanted }) => wanted, show: requirementText },
  { title: 'Points', cell: ({ weight }) => weight, align: 'right' },
];

export const criterionList = nounList({
  noun: criterion,
  json: criterionJson,
  columns,
  empty: 'No ideal client is described here yet. Begin: rapport ideal add PROFILE NAME',
});

const idealColumns: readonly Column<Criterion>[] = [
  { title: '', cell: criterionText, shrinks: true },
  { title: 'points', cell: ({ weight }) => weight, align: 'right' },
];

export function idealLines(criteria: readonly Criterion[], page: Page): string[] {
  return table(idealColumns, criteria, page).split('\n');
}

export const criterionChanged = sentenceView<{ criterion: Criterion; did: string; forgotten?: number }>(
  ({ criterion, did, forgotten = 0 }, page) => {
    const { id, profileName, weight } = criterion;
    const where = `in ${page.mark('name', oneLine(profileName))}`;
    const sentence = `${did} the trait ${criterionText(criterion)} ${where} (${plural(weight, 'point')}) ${page.mark('muted', handle('criterion', id))}`;
    return forgotten === 0 ? sentence : `${sentence}\n${plural(forgotten, 'answer')} to it were deleted.`;
  },
  ({ criterion, forgotten = 0 }) => ({ ...criterionJson(criterion), forgottenCount: forgotten }),
);

interface ClientFit {
  client: { id: number; name: string; profileId: number | null };
  fits: readonly ProfileFit[];
}

export const clientFit = sentenceView<ClientFit>(
  ({ client, fits }, page) =>
    [...fits.map((one) => block(client, one, page)), assignment(client, fits, page)]
      .filter((text) => text !== '')
      .join('\n\n'),
  ({ client: { id, name }, fits }) => ({
    ...{ client: name, clientId: id },
    fits: fits.map(({ profile, fit: { met, unmet, unknown, points, percent } }) => ({
      ...{ profile: profile.name, profileId: profile.id },
      met: met.map(judgedJson),
      unmet: unmet.map(judgedJson),
      unknown: unknown.map(judgedJson),
      points,
      percentOfKnown: percent.ofKnown,
      percentOfAll: percent.ofAll,
      percentAtMost: percent.atMost,
    })),
  }),
);

function block({ name }: ClientFit['client'], { profile, fit }: ProfileFit, page: Page): string {
  const { met, unmet, unknown, points, percent } = fit;
  const range = points.unknown === 0 ? '' : ` to ${percent.atMost} %`;
  const head = page.mark('title', `${oneLine(name)} and the profile ${oneLine(profile.name)}`);
  const is = (one: Judged) => `; is ${answerText(one)}`;
  const rows = [
    ['Met', sum(`${points.met} of ${plural(points.all, 'point')}`, met)],
    ['Unmet', unmet.length === 0 ? '' : sum(`${points.unmet}`, unmet, is)],
    ['Unknown', unknown.length === 0 ? '' : sum(`${points.unknown}`, unknown)],
  ] as const;
  return [
    `${head}: ${percent.ofAll} %${range}`,
    ...factRows(rows, page, 7),
    ...indented(standing(fit), page, ''),
  ].join('\n');
}

/** The points and their sources: `5 of 8 points: decides quickly (3), pays on time (2)`. */
function sum(points: string, judged: readonly Judged[], is: (one: Judged) => string = () => ''): string {
  const parts = judged.map((one) => `${criterionText(one.criterion)} (${one.criterion.weight}${is(one)})`);
  return parts.length === 0 ? points : `${points}: ${parts.join(', ')}`;
}

/** The share of points met, out of the known ones and out of all. */
function standing({ points, percent }: Fit): string {
  if (percent.ofKnown === null) return 'Nothing is known yet.';
  if (points.unknown === 0) return 'All is known.';
  const known = `${percent.ofKnown} % of the ${plural(points.met + points.unmet, 'point')} known`;
  return `${known}; ${percent.ofAll} % of all ${points.all}, and ${percent.atMost} % if the unknown ones are met.`;
}

/** The command that assigns the best profile, if the client has another one and meets at least half of it. */
function assignment(
  { id, profileId }: ClientFit['client'],
  [best]: readonly ProfileFit[],
  page: Page,
): string {
  if (!best || best.profile.id === profileId || !isHalfMet(best.fit)) return '';
  const name = oneLine(best.profile.name);
  const command = `rapport profile assign ${shellWord(name)} ${id}`;
  return `${page.mark('hint', `To make them ${name}:`)} ${page.mark('command', command)}`;
}

function judgedJson({ criterion, answer }: Judged): Json {
  return {
    ...criterionJson(criterion),
    answer: answer === null || asksNumber(criterion) ? answer : answer === 1,
  };
}
