import type { ClientMoney, Journal } from '../../app/journal.ts';
import type { ClientKind, ContactPoint } from '../../domain/clients/client.ts';
import { type Role, roles } from '../../domain/clients/person.ts';
import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import type { Settings } from '../../domain/settings.ts';
import { RapportError } from '../../domain/text/failure.ts';
import { foldContactPoint } from '../../domain/text/names.ts';
import { whichProfileOrNone } from '../references/named.ts';
import { happenedDay, yearlyDay } from './days.ts';
import { many, oneOf, type Parse, toggle, value, words } from './flags.ts';
import { budgetOf, moneyOf } from './money-flags.ts';

/** An email address; checked for its shape only. */
const email: Parse<string> = (text) => {
  const trimmed = text.trim();
  if (!/^[^\s@<>",;]+@[^\s@<>",;]+$/u.test(trimmed)) throw notAnEmail(text);
  return trimmed;
};

/** A phone number as people write it. */
const phone: Parse<string> = (text) => {
  const trimmed = text.trim();
  if ((trimmed.match(/\d/g) ?? []).length < 3 || /[^\d\s+()./ext#*-]/i.test(trimmed)) throw notAPhone(text);
  return trimmed;
};

/** The flags that add addresses. */
export const addressFlags = {
  email: many('-e, --email <address>', 'an email address; may be repeated', email),
  phone: many('-p, --phone <number>', 'a phone number; may be repeated', phone),
};

/** The flags that take addresses away. */
export const addressRemovalFlags = {
  removeEmail: many('--remove-email <address>', 'an email address to take away', words),
  removePhone: many('--remove-phone <number>', 'a phone number to take away', words),
};

/** Contact points with those of the flags added and taken away; what is there already is not added again. */
export function changedContactPoints(
  present: readonly ContactPoint[],
  input: { email: string[]; phone: string[]; removeEmail?: string[]; removePhone?: string[] },
  owner: string,
): ContactPoint[] {
  const identity = (point: Pick<ContactPoint, 'kind' | 'value'>) =>
    `${point.kind} ${foldContactPoint(point.kind, point.value)}`;
  const points = new Map(present.map((point) => [identity(point), point]));
  const removals = [
    ...(input.removeEmail ?? []).map((value) => ({ kind: 'email', value }) as const),
    ...(input.removePhone ?? []).map((value) => ({ kind: 'phone', value }) as const),
  ];
  for (const removal of removals) {
    if (!points.delete(identity(removal))) throw noSuchContactPoint(removal.value, owner);
  }
  const additions = [
    ...input.email.map((value) => ({ kind: 'email', value, label: null }) as const),
    ...input.phone.map((value) => ({ kind: 'phone', value, label: null }) as const),
  ];
  for (const point of additions) if (!points.has(identity(point))) points.set(identity(point), point);
  return [...points.values()];
}

/** Tags as typed: commas separate several, case does not matter. */
export function tagsIn(texts: readonly string[]): string[] {
  return [
    ...new Set(texts.flatMap((text) => text.split(',')).map((text) => text.trim().toLowerCase())),
  ].filter((tag) => tag !== '');
}

/** The flags that say what kind of client it is. */
export const clientKindFlags = {
  profile: value('--profile <profile>', 'what kind of client they are, or none', words),
  signed: value('--signed <day>', 'the day a contract was signed', happenedDay),
  source: value('--source <text>', 'where they came from', words),
};

/** The flags that take it away. */
export const clientKindRemovalFlags = {
  noProfile: toggle('--no-profile', 'they are of no kind'),
  noSigned: toggle('--no-signed', 'no contract is signed'),
  noSource: toggle('--no-source', 'where they came from is not known'),
};

/** What was said about the kind of client it is. */
export function saidClientKind(
  journal: Journal,
  input: {
    profile?: string | undefined;
    signed?: CalendarDate | undefined;
    source?: string | undefined;
    noProfile?: boolean;
    noSigned?: boolean;
    noSource?: boolean;
  },
): Partial<ClientKind> {
  const said: Partial<ClientKind> = {};
  if (input.profile !== undefined) {
    const named = whichProfileOrNone(journal, input.profile);
    said.profile = named && { id: named.id, name: named.name };
  }
  if (input.signed !== undefined) said.signedOn = input.signed;
  if (input.source !== undefined) said.source = input.source.trim() || null;
  if (input.noProfile) said.profile = null;
  if (input.noSigned) said.signedOn = null;
  if (input.noSource) said.source = null;
  return said;
}

/** The flags that set down a client's money. */
export const clientMoneyFlags = {
  value: value('--value <amount>', 'what they are worth in a year: "5000 USD"', words),
  budget: value('--budget <amount>', 'what they set aside: 5000/month, "2000 EUR/quarter"', words),
};

/** The flags that take it away. */
export const clientMoneyRemovalFlags = {
  noValue: toggle('--no-value', 'what they are worth is not known'),
  noBudget: toggle('--no-budget', 'they have no budget'),
};

/** What was said about a client's money; amounts without a currency are in that of the settings. */
export function saidClientMoney(
  input: { value?: string | undefined; budget?: string | undefined; noValue?: boolean; noBudget?: boolean },
  settings: () => Settings,
): Partial<ClientMoney> {
  const said: Partial<ClientMoney> = {};
  if (input.value !== undefined) said.yearlyValue = moneyOf(input.value, settings().currency);
  if (input.budget !== undefined) said.budget = budgetOf(input.budget, settings().currency);
  if (input.noValue) said.yearlyValue = null;
  if (input.noBudget) said.budget = null;
  return said;
}

/** The flags that describe a person. */
export const personFlags = {
  ...addressFlags,
  title: value('--title <title>', 'what they are called there', words),
  role: many<Role>('-r, --role <role>', `${roles.join(', ')}; may be repeated`, oneOf(roles)),
  about: value('-a, --about <text>', 'anything worth knowing', words),
  birthday: value(
    '--birthday <day>',
    'their birthday, with or without the year: 12 may, 1980-05-12',
    yearlyDay,
  ),
  prefersWriting: value('--prefers-writing <because>', 'they wish to be written to, and why', words),
};

/** A text that is no email address. */
function notAnEmail(text: string): RapportError {
  return new RapportError('usage', 'not-an-email', `"${text}" is not an email address.`, [
    'It looks like name@example.org.',
  ]);
}

/** A text that is no phone number. */
function notAPhone(text: string): RapportError {
  return new RapportError('usage', 'not-a-phone', `"${text}" is not a phone number.`, [
    'It has at least three digits.',
  ]);
}

/** An address to be removed that is not there. */
function noSuchContactPoint(text: string, owner: string): RapportError {
  return new RapportError('refused', 'no-such-address', `${owner} has no "${text}".`);
}
