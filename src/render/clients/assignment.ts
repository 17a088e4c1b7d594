import type { AssignedGroup, Assignment } from '../../app/clients/assign-profiles.ts';
import type { ClientDetails } from '../../domain/clients/client.ts';
import { formatMoney } from '../../domain/money/money.ts';
import { client } from '../../nouns/client.ts';
import { referenceJson } from '../json/shape.ts';
import { clientJson } from '../json/things.ts';
import { indented, oneLine, plural } from '../layout/text.ts';
import { type Sheet, sentenceView } from '../layout/view.ts';

interface Assigned {
  assignment: Assignment;
  /** False for a dry run. */
  done: boolean;
  dryRun: boolean;
  isSorting: boolean;
}

/** Where an assignment is drawn, and how many names of a group it shows before it counts the rest. */
interface NamesSheet extends Sheet {
  names?: number;
}

const mostNames = 12;

export const assignmentView = sentenceView<Assigned>(
  ({ assignment, done, dryRun, isSorting }, page) => {
    const isNothing = assignment.groups.every(({ clients }) => clients.length === 0);
    const isShown = isNothing || done || dryRun;
    // A dry run is for reading, so it shows all names.
    const room = dryRun ? { ...page, names: Number.POSITIVE_INFINITY } : page;
    const lines = isShown ? assignmentLines(assignment, room, done ? 'did' : 'would') : [];
    if (isNothing) lines.unshift('Nothing to change.');
    else if (!done) lines.push(dryRun ? 'This was a dry run; nothing was changed.' : 'Nothing was changed.');
    else if (isSorting) lines.push(`To undo it: ${page.mark('command', 'rapport undo')}`);
    return lines.join('\n');
  },
  ({ assignment: { groups, left, otherCurrency, unfit }, done, dryRun }) => ({
    changedCount: done ? groups.reduce((sum, { clients }) => sum + clients.length, 0) : 0,
    isDryRun: dryRun,
    groups: groups.map(({ profile, clients, already }) => ({
      ...{ profile: profile?.name ?? null, profileId: profile?.id ?? null },
      clients: clients.map((one) => ({ ...referenceJson(client, one), profileBefore: one.profileName })),
      already: already.map((one) => referenceJson(client, one)),
    })),
    without: left.map(clientJson),
    otherCurrency: otherCurrency.map(clientJson),
    fitNobody: unfit,
  }),
);

/** Who gets which profile, by group, then who is left and why. */
export function assignmentLines(
  { groups, left, otherCurrency, unfit }: Assignment,
  sheet: NamesSheet,
  tense: 'did' | 'would',
): string[] {
  const shown = groups.filter(({ clients, already }) => clients.length + already.length > 0);
  return [
    ...shown.flatMap((group) => groupLines(group, sheet, tense)),
    ...unfit.flatMap((text) => indented(`No client fits “${oneLine(text.trim())}”.`, sheet, '')),
    // If no condition fits anyone, everybody is left and a list of names says nothing.
    ...leftLines(left, shown.length === 0 ? { ...sheet, names: 0 } : sheet),
    ...apartLines(otherCurrency, sheet),
  ];
}

function groupLines(
  { profile, clients, already }: AssignedGroup,
  sheet: NamesSheet,
  tense: 'did' | 'would',
): string[] {
  const name = profile && sheet.mark('name', oneLine(profile.name));
  const has = already.length === 1 ? 'has' : 'have';
  const count = already.length === 0 ? '' : `${already.length} ${has} ${profile ? 'it' : 'none'} already`;
  const [only, second] = clients;
  if (!only) return [`${name ?? 'No profile'}: ${count}.`];
  const who = second ? plural(clients.length, 'client') : sheet.mark('name', oneLine(only.name));
  const line = profile
    ? `${tense === 'did' ? 'Gave' : 'Would give'} ${who} the profile ${name}`
    : `${tense === 'did' ? 'Removed' : 'Would remove'} the profile of ${who}`;
  const before = second ? '' : beforeText(only, profile !== null);
  return [
    `${line}${before}${count ? `; ${count}` : ''}${second ? ':' : ''}`,
    ...(second ? indented(namesText(clients, sheet, profile !== null), sheet) : []),
  ];
}

function beforeText({ profileName }: ClientDetails, isReplaced: boolean): string {
  if (profileName === null) return '';
  return isReplaced ? ` (was ${oneLine(profileName)})` : ` (${oneLine(profileName)})`;
}

function namesText(
  clients: readonly ClientDetails[],
  { width, names = mostNames }: NamesSheet,
  isReplaced: boolean,
): string {
  const most = Number.isFinite(width) ? names : clients.length;
  const shown = clients.slice(0, most).map((client) => oneLine(client.name) + beforeText(client, isReplaced));
  const more = clients.length - shown.length;
  return shown.join(', ') + (more > 0 ? ` and ${more} more; --json has them all` : '');
}

function leftLines(left: readonly ClientDetails[], sheet: NamesSheet): string[] {
  if (left.length === 0) return [];
  const none = left.filter(({ profileId }) => profileId === null).length;
  const keep = left.length - none;
  const [fit, have, kept] =
    left.length === 1 ? ['fits', 'has', 'keeps the one it has'] : ['fit', 'have', 'keep the one they have'];
  const stay =
    none === 0
      ? `and ${kept}`
      : keep === 0
        ? `and ${have} no profile`
        : `; ${none} without a profile, ${keep} with one, which stays`;
  const line = `${plural(left.length, 'client')} ${fit} no condition ${stay}`.replace(' ;', ';');
  return [
    `${line}${sheet.names === 0 ? '.' : ':'}`,
    ...(sheet.names === 0 ? [] : indented(namesText(left, sheet, false), sheet)),
  ];
}

function apartLines(otherCurrency: readonly ClientDetails[], sheet: NamesSheet): string[] {
  if (otherCurrency.length === 0) return [];
  const worth = otherCurrency.map((client) => ({
    ...client,
    name: `${client.name} (${client.yearlyValue ? formatMoney(client.yearlyValue) : ''})`,
    profile: null,
  }));
  const text = `In another currency and not compared: ${namesText(worth, sheet, false)}`;
  return indented(text, sheet, '').map((line) => sheet.mark('warning', line));
}
