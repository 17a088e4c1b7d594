import { RapportError } from './rapport-error.ts';

/** An edit that says nothing to change. */
export function nothingToChange(what: string, example: string): RapportError {
  return new RapportError('usage', 'nothing-to-change', `Nothing was said to change about ${what}.`, [
    `For example: ${example}`,
  ]);
}

/** A text that is no email address. */
export function notAnEmail(text: string): RapportError {
  return new RapportError('usage', 'not-an-email', `"${text}" is not an email address.`, [
    'It looks like name@example.org.',
  ]);
}

/** A text that is no phone number. */
export function notAPhone(text: string): RapportError {
  return new RapportError('usage', 'not-a-phone', `"${text}" is not a phone number.`, [
    'It has at least three digits.',
  ]);
}

/** An address to be removed that is not there. */
export function noSuchContactPoint(text: string, owner: string): RapportError {
  return new RapportError('refused', 'no-such-address', `${owner} has no "${text}".`);
}

/** A client that is not archived cannot be restored. */
export function notArchived(name: string): RapportError {
  return new RapportError('refused', 'not-archived', `${name} is not archived.`);
}
