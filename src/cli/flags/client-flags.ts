import type { ContactPoint } from '../../domain/clients/client.ts';
import { RapportError } from '../../domain/text/failure.ts';
import { foldContactPoint } from '../../domain/text/names.ts';
import { many, type Parse, value, words } from '../command.ts';
import { yearlyDay } from './days.ts';

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
  removeEmail: many('--remove-email <address>', 'an email address to remove', words),
  removePhone: many('--remove-phone <number>', 'a phone number to remove', words),
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

/** The flag of a birthday. */
export const birthdayFlag = value(
  '--birthday <day>',
  'their birthday, with or without the year: 12 may, 1980-05-12',
  yearlyDay,
);

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
  return new RapportError('refused', 'no-such-address', `${owner} has no address or number "${text}".`);
}
