import { listWords } from './input.ts';
import { RapportError } from './rapport-error.ts';

/** A rule nobody knows, or a word with which several begin. */
export function noSuchRule(
  ref: string,
  nearest: string | undefined,
  beginning: readonly string[] = [],
): RapportError {
  if (beginning.length > 1) {
    return new RapportError('usage', 'no-such-rule', `Several rules begin with "${ref}".`, [
      `Say which: ${listWords(beginning)}.`,
    ]);
  }
  return new RapportError('usage', 'no-such-rule', `There is no rule "${ref}".`, [
    nearest ? `Did you mean "${nearest}"?` : 'See them with: rapport help rules',
  ]);
}

/** A mute that would be over before it begins. */
export function muteOver(until: string, today: string): RapportError {
  return new RapportError(
    'usage',
    'mute-over',
    `A mute until ${until} would be over already; today is ${today}.`,
    ['Give a day to come with --until, or leave it out to mute the rule for good.'],
  );
}

/** The rule is not muted there. */
export function notMuted(rule: string, clientName: string, muted: readonly string[]): RapportError {
  return new RapportError('refused', 'not-muted', `${rule} is not muted for ${clientName}.`, [
    muted.length > 0 ? `Muted there: ${listWords(muted, 'and')}.` : 'No rule is muted there.',
  ]);
}
