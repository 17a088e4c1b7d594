import type { ProfileFit } from '../app/fit.ts';
import { asksNumber, type Fit, isHalfMet, type Judged } from '../domain/fit.ts';
import { shellWord } from '../domain/shell-word.ts';
import { indented } from './apology-remarks.ts';
import { factRows } from './fact-rows.ts';
import { answerText, criterionText } from './fit-words.ts';
import { sentenceView } from './sentence.ts';
import { oneLine, plural } from './text.ts';
import type { Page } from './view.ts';

/** How a client compares with the ideal one of each profile, the best first. */
export interface ClientFit {
  client: { id: number; name: string; profile: { id: number } | null };
  fits: readonly ProfileFit[];
}

/** The comparison, with its arithmetic, and how to give the client the profile. */
export const clientFit = sentenceView<ClientFit>(
  ({ client, fits }, page) =>
    [...fits.map((one) => block(client, one, page)), assignment(client, fits, page)]
      .filter((text) => text !== '')
      .join('\n\n'),
  ({ client: { id, name }, fits }) => ({
    clientId: id,
    client: name,
    fits: fits.map(({ profile, fit: { met, unmet, unknown, points, percent } }) => ({
      profileId: profile.id,
      profile: profile.name,
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

/** Points and where they come from: `5 of 8 points: decides quickly (3), pays on time (2)`. */
function sum(points: string, judged: readonly Judged[], is: (one: Judged) => string = () => ''): string {
  const parts = judged.map((one) => `${criterionText(one.criterion)} (${one.criterion.weight}${is(one)})`);
  return parts.length === 0 ? points : `${points}: ${parts.join(', ')}`;
}

/** What the points come to, of what is known and of all. */
function standing({ points, percent }: Fit): string {
  if (percent.ofKnown === null) return 'Nothing is known yet.';
  if (points.unknown === 0) return 'All is known.';
  const known = `${percent.ofKnown} % of the ${plural(points.met + points.unmet, 'point')} known`;
  return `${known}; of all ${points.all} it is ${percent.ofAll} %, and ${percent.atMost} % if what is unknown is met.`;
}

/** The command that gives the client the profile it fits best, where it has another and half of it is met. */
function assignment({ id, profile }: ClientFit['client'], [best]: readonly ProfileFit[], page: Page): string {
  if (!best || best.profile.id === profile?.id || !isHalfMet(best.fit)) return '';
  const name = oneLine(best.profile.name);
  const command = `rapport profile assign ${shellWord(name)} ${id}`;
  return `${page.mark('hint', `To make them ${name}:`)} ${page.mark('command', command)}`;
}

function judgedJson({ criterion, answer }: Judged): Record<string, unknown> {
  const { id, name, wanted, number, weight } = criterion;
  const said = answer === null || asksNumber(criterion) ? answer : answer === 1;
  return { criterionId: id, name, wanted, number, weight, answer: said };
}
